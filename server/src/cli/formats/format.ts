import type { Locale } from '../../rules/types';
import type { LintReport } from '../report';

export interface FormatOptions {
  readonly locale: Locale;
  /** Colour the output: a terminal, and NO_COLOR not set. */
  readonly colour: boolean;
}

/** One way to print the findings of a run. */
export type Format = (report: LintReport, options: FormatOptions) => string;
