import type { Plan, Statement } from '../plan/types';
import type { Position } from '../text/lineIndex';
import type { DocumentFacts, Fact, FormulationUse } from './types';

/** A value's text is shown in tables and messages: longer than this it is cut. */
const VALUE_TEXT_LIMIT = 40;

/** 年均 and 累计 stand just before the indicator or between it and the value. */
const SPAN_WINDOW = 12;

/** What one read document tells the corpus: its statements with line ranges and printed values, without its text. Offsets stay UTF-16 offsets into the source. */
export function factsOf(plan: Plan): DocumentFacts {
  const rangeOf = (start: number, end: number): { start: Position; end: Position } => ({
    start: plan.lines.positionAt(start),
    end: plan.lines.positionAt(end),
  });
  const severalYears = plan.meta.endYear !== plan.meta.year;
  const factOf = (statement: Statement): Fact => ({
    ...statement,
    range: rangeOf(statement.start, statement.end),
    valueRange: rangeOf(statement.valueStart, statement.valueEnd),
    valueText: printed(plan.text.slice(statement.valueStart, statement.valueEnd)),
    span:
      statement.fromYear === null && !severalYears
        ? null
        : spanOf(plan.text.slice(Math.max(0, statement.start - SPAN_WINDOW), statement.end)),
    source: null,
  });
  const { uri, meta, notices } = plan;
  return { uri, name: documentName(uri), meta, facts: plan.statements.map(factOf), formulations: usesOf(plan), notices };
}

function usesOf({ formulations, lines }: Plan): readonly FormulationUse[] {
  const first = new Map<string, FormulationUse>();
  for (const { wording, start } of formulations) {
    if (!first.has(wording.text)) first.set(wording.text, { text: wording.text, line: lines.positionAt(start).line });
  }
  return [...first.values()];
}

/** Average or sum, by the word nearest to the value. */
function spanOf(before: string): Fact['span'] {
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf(';')) + 1);
  const yearly = Math.max(sentence.lastIndexOf('年均'), sentence.lastIndexOf('每年'));
  const cumulative = Math.max(sentence.lastIndexOf('累计'), sentence.lastIndexOf('五年内'), sentence.lastIndexOf('合计'));
  if (yearly < 0 && cumulative < 0) return null;
  return yearly > cumulative ? 'yearly' : 'cumulative';
}

/** File name without folder and extension, percent-decoded: `file:///a/plan-2026.plan.md` -> `plan-2026`. */
export function documentName(uri: string): string {
  const file = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  const bare = file.replace(/\.[^.]+$/u, '').replace(/\.plan$/u, '');
  try {
    return decodeURIComponent(bare) || file;
  } catch {
    return bare || file; // a file name may hold a lone %
  }
}

/** Without line breaks and layout white space inside it, cut to `VALUE_TEXT_LIMIT`. */
export function printed(text: string): string {
  const joined = text.replace(/\s+/gu, '');
  return joined.length > VALUE_TEXT_LIMIT ? `${joined.slice(0, VALUE_TEXT_LIMIT - 1)}…` : joined;
}
