import type { Severity } from '../rules/types';
import type { Preset, RuleSetting } from './types';

/** One setting for all of a rule's findings, or one for each severity that the rule itself gives; a severity that is not named stays. */
export type PresetSetting = RuleSetting | { readonly [own in Severity]?: RuleSetting };

/** Matters of style are no matter while the sentence is not done; what is certainly wrong still shows, mildly. */
const QUIET_STYLE: PresetSetting = { error: 'warning', warning: 'hint', info: 'off', hint: 'off' };
/** What a reader may let pass elsewhere must be settled here, or suppressed with a reason. */
const SETTLED: PresetSetting = { warning: 'error', info: 'warning', hint: 'warning' };

/**
 * Severities a preset changes, by rule id or `group/*`; a rule that is not named keeps its own.
 * `recommended` is the rules' own severities. `strict` is for the last check before a plan is printed: what is a matter of judgement elsewhere
 * must be settled or suppressed with a reason. `drafting` is quiet about what an unfinished draft cannot have yet. `review` is for
 * those who read someone else's draft: every change against last year and the superior is shown as a warning, matters of style are not.
 */
export const presets: Readonly<Record<Preset, Readonly<Record<string, PresetSetting>>>> = {
  recommended: {},
  strict: {
    'target/conflict': { warning: 'error', info: 'warning' },
    'target/calibre-changed': { warning: 'error', info: 'warning' },
    'target/dropped': 'warning',
    'target/unit-jump': 'error',
    'target/no-base-year': 'warning',
    'framework/relation-violated': { warning: 'error' },
    'framework/binding': { warning: 'error' },
    'superior/wrong-level': { warning: 'error' },
    'superior/near-miss': { warning: 'error' },
    'carry-over/*': { warning: 'error', info: 'warning' },
    'document/*': SETTLED,
    'formulation/*': SETTLED,
    'structure/*': SETTLED,
    'number/*': SETTLED,
    'punctuation/*': SETTLED,
    'wording/*': SETTLED,
    'suppression/no-reason': 'error',
    'suppression/unused': 'warning',
  },
  drafting: {
    'target/dropped': 'off',
    'target/omitted': 'off',
    'target/changed': 'hint',
    'framework/binding': 'hint',
    'framework/coverage': 'off',
    'superior/missing': 'off',
    'superior/overshoot': 'hint',
    'document/abbreviation': 'off',
    'document/signature-date': 'off',
    'structure/empty-section': 'off',
    'structure/missing-section': 'off',
    'structure/placeholder': 'hint',
    'structure/point-sequence': 'hint',
    'structure/promised-count': 'hint',
    'number/*': QUIET_STYLE,
    'punctuation/unpaired': 'off',
    'punctuation/*': QUIET_STYLE,
    'wording/*': QUIET_STYLE,
    'suppression/unused': 'hint',
  },
  review: {
    'target/changed': 'warning',
    'target/dropped': 'warning',
    'target/omitted': 'warning',
    'target/calibre-changed': 'warning',
    'framework/coverage': 'warning',
    'superior/missing': 'warning',
    'superior/overshoot': 'warning',
    'carry-over/*': { info: 'warning' },
    'number/*': { hint: 'off' },
    'punctuation/*': { info: 'off', hint: 'off' },
    'wording/*': { hint: 'off' },
    'suppression/unused': 'warning',
  },
};
