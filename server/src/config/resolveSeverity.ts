import type { Severity } from '../rules/types';
import { matchesAny } from './glob';
import { presets } from './presets';
import type { Config, RuleSetting } from './types';

type Settings = Readonly<Record<string, RuleSetting>>;

/**
 * What a rule counts for in one file. Later beats earlier: the rule's own severity, the preset, `rules`, the last override that matches the
 * path and names the rule. Within each, the rule's id beats `group/*`.
 */
export function resolveSeverity(ruleId: string, path: string, config: Config, own: Severity): RuleSetting {
  for (const override of [...config.overrides].reverse()) {
    const setting = named(override.rules, ruleId);
    if (setting && matchesAny(override.files, path)) return setting;
  }
  return named(config.rules, ruleId) ?? named(presets[config.preset], ruleId) ?? own;
}

function named(settings: Settings, ruleId: string): RuleSetting | undefined {
  return own(settings, ruleId) ?? own(settings, `${ruleId.slice(0, ruleId.indexOf('/'))}/*`);
}

function own(settings: Settings, key: string): RuleSetting | undefined {
  return Object.hasOwn(settings, key) ? settings[key] : undefined;
}
