import type { Severity } from '../rules/types';
import { matchesAny } from './glob';
import { type PresetSetting, presets } from './presets';
import type { Config, RuleSetting } from './types';

/**
 * What a finding counts for in one file. Later beats earlier: the severity the rule gives it, the preset, `rules`, the last override that
 * matches the path and names the rule. Within each, the rule's id beats `group/*`.
 */
export function resolveSeverity(ruleId: string, path: string, config: Config, own: Severity): RuleSetting {
  const setting = settingOf(ruleId, path, config);
  return typeof setting === 'object' ? (setting[own] ?? own) : (setting ?? own);
}

/** Whether none of a rule's findings counts in one file, so that it need not run. */
export function isOff(ruleId: string, path: string, config: Config): boolean {
  return settingOf(ruleId, path, config) === 'off';
}

function settingOf(ruleId: string, path: string, config: Config): PresetSetting | undefined {
  for (const override of [...config.overrides].reverse()) {
    const setting = named(override.rules, ruleId);
    if (setting && matchesAny(override.files, path)) return setting;
  }
  return named(config.rules, ruleId) ?? named(presets[config.preset], ruleId);
}

function named<Setting>(settings: Readonly<Record<string, Setting>>, ruleId: string): Setting | undefined {
  return own(settings, ruleId) ?? own(settings, `${ruleId.slice(0, ruleId.indexOf('/'))}/*`);
}

function own<Setting>(settings: Readonly<Record<string, Setting>>, key: string): Setting | undefined {
  return Object.hasOwn(settings, key) ? settings[key] : undefined;
}
