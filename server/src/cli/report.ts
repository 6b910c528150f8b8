import type { Severity } from '../rules/types';

/** What `--format json` prints for a file; the other formats are made from the same. */
export interface FileReport {
  /** As given on the command line. */
  readonly filePath: string;
  readonly messages: readonly ReportedFinding[];
}

/** A place in a file: lines and columns from 1, `end` exclusive; `start` and `end` are UTF-16 offsets into the file as it is on disk. */
export interface ReportedPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
}

export interface ReportedFinding extends ReportedPlace {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (ReportedPlace & { readonly filePath: string; readonly message: string })[];
  readonly fix: { readonly title: string; readonly start: number; readonly end: number; readonly text: string } | null;
}

/** Something that kept a check from being whole. `line` is null when it is about the whole file. */
export interface ReportedNotice {
  readonly filePath: string;
  readonly line: number | null;
  readonly code: string;
  readonly message: string;
}

/** Everything one run of `lint` found. */
export interface LintReport {
  readonly files: readonly FileReport[];
  readonly notices: readonly ReportedNotice[];
  /** Documents the drafts were compared with. */
  readonly corpusSize: number;
}

export function countBySeverity(files: readonly FileReport[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { messages } of files) for (const { severity } of messages) counts[severity]++;
  return counts;
}

/** The same run without its hints. */
export function withoutHints(report: LintReport): LintReport {
  return {
    ...report,
    files: report.files.map((file) => ({ ...file, messages: file.messages.filter(({ severity }) => severity !== 'hint') })),
  };
}
