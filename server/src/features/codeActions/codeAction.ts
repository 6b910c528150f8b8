import type { Finding } from '../../rules/types';
import type { Span } from '../../text/span';
import type { FeatureContext } from '../context';
import type { TextEdit } from '../rename';

export type CodeActionKind =
  | 'quickfix'
  | 'refactor.rewrite.planlint'
  | 'source.fixAll.planlint'
  | 'source.convertPunctuation.planlint'
  | 'source.renumber.planlint'
  | 'source.annexTable.planlint';

/** An edit offered at some place of the document. */
export interface CodeAction {
  readonly title: string;
  readonly kind: CodeActionKind;
  /** Not overlapping, in order. */
  readonly edits: readonly TextEdit[];
  /** What it mends or silences. */
  readonly findings: readonly Finding[];
  /** The one to take without asking. */
  readonly preferred: boolean;
  /** Reaches through the whole document: to be looked at, edit by edit, before it is made. */
  readonly confirm?: boolean;
}

/** What is offered depends on the findings of the document, and on what is selected. */
export interface CodeActionContext extends FeatureContext {
  /** All of the document, as `PlanService.lint` gives them. */
  readonly findings: readonly Finding[];
  readonly selection: Span;
}

/** Findings that the selection touches; an empty selection at either end touches too. */
export function selectedFindings({ findings, selection }: CodeActionContext): readonly Finding[] {
  return findings.filter(({ start, end }) => start <= selection.end && selection.start <= end);
}
