import type { Plan } from '../plan/types';
import type { Paragraph } from '../text/paragraphs';
import type { Span } from '../text/span';
import { allSections } from './allSections';
import type { FeatureContext } from './context';
import { mentionsOf } from './mentions';
import { logicalOffset, paragraphAt, runsOf } from './paragraphMap';
import { valueParts } from './valueParts';

/** The legend, in the order of the numbers that are sent. package.json maps each to scopes of the grammar. */
export const TOKEN_TYPES = ['indicator', 'value', 'qualifier', 'heading', 'formulation'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/** A stretch of one line. */
export interface SemanticToken extends Span {
  readonly type: TokenType;
}

/** Indicators, values, their qualifiers, headings and formulations within `span` (all when left out), in order, not overlapping, none over a line break. */
export function semanticTokens({ plan, knowledge }: FeatureContext, span?: Span): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const wanted = ({ start, end }: Span) => !span || (start < span.end && span.start < end);
  const add = (type: TokenType, paragraph: Paragraph, text: Span) => {
    for (const run of runsOf(plan, paragraph, text)) tokens.push({ ...run, type });
  };
  for (const section of allSections(plan.sections)) {
    const heading = { start: section.headingStart, end: section.headingEnd };
    if (!wanted(heading)) continue;
    inParagraphs(plan, heading, (paragraph, { start, end }) => {
      // Markdown's own marks are the grammar's.
      const marks = /^#*\s*/u.exec(paragraph.text.slice(start, end))![0].length;
      add('heading', paragraph, { start: start + marks, end });
    });
  }
  for (const { valueStart, valueEnd, op } of plan.statements) {
    const value = { start: valueStart, end: valueEnd };
    if (!wanted(value) || op === 'sync' || op === 'defer') continue;
    inParagraphs(plan, value, (paragraph, text) => {
      const { figure, qualifiers } = valueParts(paragraph.text.slice(text.start, text.end));
      const at = (part: Span) => ({ start: text.start + part.start, end: text.start + part.end });
      add('value', paragraph, at(figure));
      for (const word of qualifiers) add('qualifier', paragraph, at(word));
    });
  }
  for (const mention of mentionsOf(plan, knowledge)) if (wanted(mention)) add('indicator', mention.paragraph, mention.text);
  for (const { start, end, wording } of plan.formulations) {
    // A clause that many plans share is nothing fixed, and what is out of use is the rules' to mark.
    if (!wanted({ start, end }) || (wording.kind !== 'principle' && wording.kind !== 'list')) continue;
    inParagraphs(plan, { start, end }, (paragraph, text) => add('formulation', paragraph, text));
  }
  return inOrder(tokens);
}

function inParagraphs(plan: Plan, { start, end }: Span, use: (paragraph: Paragraph, text: Span) => void): void {
  const paragraph = paragraphAt(plan, start);
  if (!paragraph) return;
  use(paragraph, { start: logicalOffset(paragraph, start), end: logicalOffset(paragraph, end - 1) + 1 });
}

/** Where two overlap (a figure in a heading, a name that holds a figure) the one collected first stays. */
function inOrder(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  const rank = new Map(tokens.map((token, i) => [token, i]));
  const sorted = [...tokens].sort((a, b) => a.start - b.start || rank.get(a)! - rank.get(b)!);
  const kept: SemanticToken[] = [];
  for (const token of sorted) {
    const last = kept.at(-1);
    if (!last || last.end <= token.start) kept.push(token);
    else if (rank.get(token)! < rank.get(last)!) kept[kept.length - 1] = token;
  }
  return kept;
}
