import type { DocumentKind } from '../plan/types';
import type { Locale, Severity } from '../rules/types';

export type Preset = 'recommended' | 'strict' | 'drafting' | 'review';
export type RuleSetting = 'off' | Severity;

/** planlint.yaml after parsing and defaults. Paths and globs are relative to the file's folder. */
export interface Config {
  /** Corpus paths and globs; null = every other plan below the folder. */
  readonly corpus: readonly string[] | null;
  /** Globs of files that are drafts/plans beside *.plan.md and *.plan.txt. */
  readonly plans: readonly string[];
  /** Globs never read. */
  readonly ignore: readonly string[];
  readonly locale: Locale;
  readonly preset: Preset;
  /** Severity per rule id or `group/*`. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Per path: first match from the end wins. */
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: Readonly<Record<string, RuleSetting>> }[];
  /** Metadata given by hand, keyed by glob. */
  readonly documents: readonly {
    readonly files: readonly string[];
    readonly year?: number;
    readonly kind?: DocumentKind;
    readonly place?: string;
    readonly title?: string;
  }[];
  /** Ids of shipped frameworks to load; null = by the draft's year and place. */
  readonly frameworks: readonly string[] | null;
}

/** A mistake in planlint.yaml, at the key it is about (UTF-16 offsets in the config file). */
export interface ConfigProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}
