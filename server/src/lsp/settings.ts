import type { Config, Preset, RuleSetting } from '../config/types';
import { INLAY_HINT_MODES, type InlayHintMode } from '../features/inlayHints';
import type { Locale } from '../rules/types';

/** The client's section `planlint`. What it gives wins over planlint.yaml. */
export interface ClientSettings {
  /** Paths or globs, relative to the workspace folder. */
  readonly corpus?: readonly string[];
  /** Path of planlint.yaml, relative to the workspace folder. */
  readonly config?: string;
  readonly locale?: Locale;
  readonly preset?: Preset;
  readonly plans?: readonly string[];
  readonly ignore?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Last year's target behind which values; default: the main targets'. */
  readonly inlayHints?: InlayHintMode;
  /** Settings that were given but cannot be used, one message each. */
  readonly mistakes: readonly string[];
}

const LOCALES: readonly Locale[] = ['zh-CN', 'en'];
const PRESETS: readonly Preset[] = ['recommended', 'strict', 'drafting', 'review'];
const RULE_SETTINGS: readonly RuleSetting[] = ['off', 'error', 'warning', 'info', 'hint'];

/**
 * Reads what a client sends as `initializationOptions` or `workspace/configuration`: the section itself, or an object that holds it as
 * `planlint`. Empty values (null, '', []) mean "not set", as editors send their defaults. Never throws; mistakes are told, not guessed at.
 */
export function readSettings(sent: unknown): ClientSettings {
  const outer = asRecord(sent);
  const section = asRecord(outer?.planlint) ?? outer ?? {};
  const mistakes: string[] = [];
  const en = section.locale === 'en';
  const wrong = (key: string, zh: string, english = zh) =>
    mistakes.push(en ? `Setting planlint.${key} is not ${english} and is ignored` : `设置 planlint.${key} 无效，应为${zh}，已忽略`);

  const strings = (key: string): readonly string[] | undefined => {
    const value = section[key];
    if (value === undefined || value === null) return undefined;
    if (Array.isArray(value) && value.every((v) => typeof v === 'string')) return value.length > 0 ? value : undefined;
    if (typeof value === 'string') return value === '' ? undefined : [value];
    wrong(key, '字符串数组', 'a list of strings');
    return undefined;
  };
  const choice = <T extends string>(key: string, choices: readonly T[]): T | undefined => {
    const value = section[key];
    if (value === undefined || value === null || value === '') return undefined;
    const found = choices.find((c) => c === value);
    if (found === undefined) wrong(key, choices.join(' | '), `one of ${choices.join(', ')}`);
    return found;
  };
  const path = (key: string): string | undefined => {
    const value = section[key];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') return value;
    wrong(key, '文件路径', 'a path');
    return undefined;
  };
  const ruleSettings = (key: string): Readonly<Record<string, RuleSetting>> | undefined => {
    const value = section[key];
    if (value === undefined || value === null) return undefined;
    const record = asRecord(value);
    if (!record) {
      wrong(key, '规则编号到级别的对象', 'an object of rules and levels');
      return undefined;
    }
    const read: Record<string, RuleSetting> = {};
    for (const [rule, setting] of Object.entries(record)) {
      const known = RULE_SETTINGS.find((s) => s === setting);
      if (known) read[rule] = known;
      else wrong(`${key}["${rule}"]`, RULE_SETTINGS.join(' | '), `one of ${RULE_SETTINGS.join(', ')}`);
    }
    return Object.keys(read).length > 0 ? read : undefined;
  };

  return withoutUndefined({
    corpus: strings('corpus'),
    config: path('config'),
    locale: choice('locale', LOCALES),
    preset: choice('preset', PRESETS),
    plans: strings('plans'),
    ignore: strings('ignore'),
    rules: ruleSettings('rules'),
    inlayHints: choice('inlayHints', INLAY_HINT_MODES),
    mistakes,
  });
}

/** planlint.yaml with the client's settings on top; rules are merged one by one. */
export function applySettings(config: Config, settings: ClientSettings): Config {
  return {
    ...config,
    ...(settings.corpus && { corpus: settings.corpus }),
    ...(settings.locale && { locale: settings.locale }),
    ...(settings.preset && { preset: settings.preset }),
    ...(settings.plans && { plans: [...config.plans, ...settings.plans] }),
    ...(settings.ignore && { ignore: [...config.ignore, ...settings.ignore] }),
    ...(settings.rules && { rules: { ...config.rules, ...settings.rules } }),
  };
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Defined<T>;
}
