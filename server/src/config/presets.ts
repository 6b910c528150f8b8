import type { Preset, RuleSetting } from './types';

/**
 * Severities a preset changes, by rule id or `group/*`; a rule that is not named keeps its own.
 * `recommended` is the rules' own severities. `strict` is for the last check before a plan is printed: what is a matter of judgement elsewhere
 * must be settled or suppressed with a reason. `drafting` is quiet about what an unfinished draft cannot have yet. `review` is for
 * those who read someone else's draft: every change against last year is shown as a warning.
 */
export const presets: Readonly<Record<Preset, Readonly<Record<string, RuleSetting>>>> = {
  recommended: {},
  strict: {
    'target/conflict': 'error',
    'target/calibre-changed': 'error',
    'target/dropped': 'warning',
    'target/unit-jump': 'error',
    'framework/relation-violated': 'error',
    'suppression/no-reason': 'error',
    'suppression/unused': 'warning',
  },
  drafting: {
    'target/dropped': 'off',
    'target/changed': 'hint',
    'suppression/unused': 'hint',
  },
  review: {
    'target/changed': 'warning',
    'target/dropped': 'warning',
    'target/calibre-changed': 'warning',
    'suppression/unused': 'warning',
  },
};
