import type { DocumentFacts, Fact } from '../../corpus/types';
import type { Finding } from '../../rules/types';
import type { Paragraph } from '../../text/paragraphs';
import { calibreMark } from '../calibreMark';
import { yearTargets } from '../lastTarget';
import { logicalOffset } from '../paragraphMap';
import { valuePhrase } from '../phrases';
import type { TextEdit } from '../rename';
import type { CodeAction, CodeActionContext } from './codeAction';

const SEPARATORS = '；;，,、';
const STOPS = '。！';
/** How far before the first target the announcing words may stand. Characters. */
const ANNOUNCED = 80;

/** Where last year's headline indicator is missing: put it into the targets at its place of last year, with last year's value to go on from. */
export function insertHeadline(context: CodeActionContext): readonly CodeAction[] {
  const { plan, corpus, locale } = context;
  const headline = yearTargets(plan).filter((fact) => fact.headline);
  if (headline.length === 0) return [];
  // the finding marks the words that announce the targets; its mending is offered anywhere in the passage
  const first = Math.min(...headline.map(({ start }) => start));
  const last = Math.max(...headline.map(({ end }) => end));
  const { selection } = context;
  return context.findings
    .filter(({ ruleId, start, end }) => ruleId === 'target/dropped' && end <= last && start >= first - ANNOUNCED)
    .filter(({ start }) => start <= selection.end && selection.start <= last)
    .flatMap((finding): readonly CodeAction[] => {
      const dropped = droppedBy(finding, context);
      const document = finding.related[0] && corpus.get(finding.related[0].uri);
      if (!dropped || !document || dropped.op === 'defer' || dropped.valueText.endsWith('…')) return [];
      // Where the draft still has it in another measure, the finding stands there and asks for no new one.
      if (headline.some(({ start, end }) => finding.start === start && finding.end === end)) return [];
      const claim = `${dropped.scope ?? ''}${dropped.indicator}${calibreMark(dropped, context.knowledge)}${phraseOf(dropped)}`;
      const edit = insertion(claim, neighbourOf(dropped, document, headline), context);
      if (!edit) return [];
      const title = locale === 'en' ? `Add to the targets: ${claim}` : `补入主要预期目标：${claim}`;
      return [{ title, kind: 'quickfix', edits: [edit], findings: [finding], preferred: false }];
    });
}

function droppedBy({ related }: Finding, { corpus }: CodeActionContext): Fact | null {
  const place = related[0];
  const facts = place && corpus.get(place.uri)?.facts;
  const found = facts?.filter((fact) => fact.headline && fact.start === place!.start && fact.end === place!.end) ?? [];
  // One wording for several (城乡居民…分别增长): which of them is missing cannot be told from the place.
  return found.length === 1 ? found[0]! : null;
}

/** The target after which last year's plan had it, of those that the draft has; the draft's last one where it had it first. */
function neighbourOf(dropped: Fact, document: DocumentFacts, headline: readonly Fact[]): Fact {
  const order = document.facts.filter((fact) => fact.headline && fact.role === 'target').map(({ series }) => series);
  for (let at = order.indexOf(dropped.series) - 1; at >= 0; at--) {
    const found = headline.find(({ series }) => series === order[at]);
    if (found) return found;
  }
  return headline.at(-1)!;
}

/** Behind the neighbour's clause, parted as the clauses around it are; a list with a line for each target gets a line. */
function insertion(claim: string, neighbour: Fact, { plan }: CodeActionContext): TextEdit | null {
  const paragraph = plan.paragraphs[neighbour.paragraph];
  if (!paragraph) return null;
  const { text } = paragraph;
  let at = logicalOffset(paragraph, neighbour.end - 1) + 1;
  while (at < text.length && !SEPARATORS.includes(text[at]!) && !STOPS.includes(text[at]!)) at++;
  const listed = plan.statements.filter(({ headline, paragraph: index }) => headline && index === neighbour.paragraph);
  const mark = text[at];
  if (mark !== undefined && SEPARATORS.includes(mark) && at < text.length - 1) return insertAt(paragraph, at, `${mark}${claim}`);
  if (listed.length === 1 && at >= text.length - 1) return newLine(claim, neighbour, plan);
  return insertAt(paragraph, at, `${separatorBefore(text, logicalOffset(paragraph, neighbour.start))}${claim}`);
}

function insertAt(paragraph: Paragraph, at: number, text: string): TextEdit {
  const offset = paragraph.toSourceEnd(at);
  return { start: offset, end: offset, text };
}

/** The mark that parts the targets before this one. */
function separatorBefore(text: string, before: number): string {
  for (let at = before - 1; at >= 0; at--) if (SEPARATORS.includes(text[at]!)) return text[at]!;
  return '，';
}

/** A line like the neighbour's: same break, same list mark, same closing mark. */
function newLine(claim: string, neighbour: Fact, { paragraphs, text, lines }: CodeActionContext['plan']): TextEdit | null {
  const paragraph = paragraphs[neighbour.paragraph]!;
  const next = paragraphs[neighbour.paragraph + 1];
  const lineStart = lines.offsetAt({ line: lines.positionAt(paragraph.start).line, character: 0 });
  const lead = /^\s*(?:[-*+]\s+)?/u.exec(text.slice(lineStart, paragraph.end))![0];
  const between = next ? text.slice(paragraph.end, next.start) : '\n';
  const lineBreak = /^\s*/u.exec(between)![0].match(/(?:\r\n|\n|\r)+/u)?.[0] ?? '\n';
  const close = /[。；;]$/u.exec(paragraph.text)?.[0] ?? '';
  return { start: paragraph.end, end: paragraph.end, text: `${lineBreak}${lead}${claim}${close}` };
}

/** A relation has no figure to hang its verb on: 居民收入增长与经济增长同步. */
function phraseOf(fact: Fact): string {
  const verb = fact.op === 'sync' && fact.measure === 'growth' && !fact.valueText.startsWith('增') ? '增长' : '';
  return verb + valuePhrase(fact);
}
