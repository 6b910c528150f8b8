import type { Knowledge } from '../knowledge/knowledge';
import { type WordingMatch, wordingsIn } from '../knowledge/wordings';
import { QuantityReader } from '../quantity/reader';
import { LineIndex } from '../text/lineIndex';
import { withoutHints } from '../text/openPlace';
import { ownText } from '../text/ownText';
import { type Paragraph, splitParagraphs } from '../text/paragraphs';
import { cuesOf, type ParagraphCues } from './cues';
import { resolveTime } from './fold';
import { readMetadata } from './metadata';
import { type CueReader, type HeadlineSpan, headlineSpans, readOutline, type TimeContext, timeline } from './outline';
import type { RawStatement } from './rawStatement';
import { seriesId } from './seriesId';
import { type Grammar, readStatements } from './statements';
import { isTableRow, readHeader, readRow, type TableHeader } from './table';
import type { DocumentKind, Formulation, Notice, Plan, Statement } from './types';

export interface ParseOptions {
  readonly knowledge: Knowledge;
  /** Metadata given by config, stronger than the text, weaker than front matter. */
  readonly given?: { readonly year?: number; readonly kind?: DocumentKind; readonly place?: string; readonly title?: string };
  /** Reused across parses: results per paragraph text. */
  readonly cache?: AnalysisCache;
}

/** Per-paragraph results keyed by paragraph text (the owner bounds the map), and how many paragraphs were really analysed. */
export interface AnalysisCache {
  readonly entries: Map<string, ParagraphAnalysis>;
  /** Paragraphs really analysed since the cache was made: the gate of the incremental tests. */
  analysed: number;
}

/** All that a paragraph's text says by itself. */
interface ParagraphAnalysis {
  /** The text as it was first read. */
  readonly text: string;
  readonly cues: ParagraphCues;
  readonly statements: readonly RawStatement[];
  readonly formulations: readonly WordingMatch[];
  readonly failure: string | null;
}

const grammars = new WeakMap<Knowledge, Grammar>();

function grammarOf(knowledge: Knowledge): Grammar {
  let grammar = grammars.get(knowledge);
  if (grammar === undefined) {
    const marks = new Set(knowledge.indicators.flatMap((i) => i.calibres.flatMap((c) => c.marks)));
    grammar = { knowledge, quantities: new QuantityReader(knowledge.units), calibreMarks: [...marks].sort((a, b) => b.length - a.length) };
    grammars.set(knowledge, grammar);
  }
  return grammar;
}

/** A paragraph longer than this is not read for statements: it is no prose (data, minified text). Characters. */
const MAX_PARAGRAPH = 60_000;
const MAX_STATEMENTS = 20_000;

/** Reads one document. Never throws: whatever limits the reading is a notice of the plan. `uri` gives the file name used as metadata of last resort. */
export function parsePlan(uri: string, text: string, options: ParseOptions): Plan {
  const lines = new LineIndex(text);
  const notices: Notice[] = [];
  const cache = options.cache ?? { entries: new Map(), analysed: 0 };
  /** What is known of this document's paragraphs: each is asked about half a dozen times, and a cache that ages is slow to ask. */
  const analyses = new Map<string, ParagraphAnalysis>();
  const paragraphs = attempt(() => splitParagraphs(text, (each) => keptText(each, cache, analyses)), [], notices, text);
  const { meta, notices: metaNotices } = attempt(
    () => readMetadata({ paragraphs, text, fileName: fileName(uri), ...(options.given === undefined ? {} : { given: options.given }) }),
    { meta: UNKNOWN, notices: [] },
    notices,
    text,
  );
  notices.push(...metaNotices);
  if (text.trim() === '') notices.push({ code: 'empty', message: '文件没有内容', start: 0, end: 0 });
  const grammar = grammarOf(options.knowledge);
  const analysis = analyser(grammar, cache, analyses);
  const cues: CueReader = (paragraph) => analysis(paragraph).cues;
  const sections = attempt(() => readOutline(paragraphs, meta, cues), [], notices, text);
  const times = attempt(() => timeline(paragraphs, sections, meta, cues), [], notices, text);
  const headlines = attempt(() => headlineSpans(paragraphs, times, cues), [], notices, text);
  const torn = tornShare(paragraphs);
  if (torn.share >= 0.1) {
    const message = `扫描或排版损坏：${torn.count} 段（约 ${Math.round(torn.share * 100)}% 的文字）前后错乱，未从中读取指标`;
    notices.push({ code: 'scan-damage', message, start: torn.start, end: torn.end });
  }
  const statements = readAll({ paragraphs, times, headlines, meta, trusted: torn.share < 0.3 }, grammar, analysis, notices);
  const formulations = formulationsOf(paragraphs, analysis);
  return { uri, text, lines, meta, paragraphs, sections, statements, formulations, notices };
}

const UNKNOWN: Plan['meta'] = { title: null, kind: 'unknown', year: null, endYear: null, place: null, level: null, source: {} };

/**
 * A paragraph's text as it was first read, else a copy of its own: one string object for one text, so that looking up what is known of it
 * compares no characters, and so that what is kept by it does not keep the whole document it was cut from.
 */
function keptText(text: string, { entries }: AnalysisCache, analyses: Map<string, ParagraphAnalysis>): string {
  const known = entries.get(text);
  if (known === undefined) return ownText(text);
  analyses.set(known.text, known);
  return known.text;
}

/** Analysis of a paragraph's text, from the cache where it was seen before. */
function analyser(grammar: Grammar, cache: AnalysisCache, analyses: Map<string, ParagraphAnalysis>): (text: string) => ParagraphAnalysis {
  return (text) => {
    const known = analyses.get(text);
    if (known !== undefined) return known;
    const earlier = cache.entries.get(text);
    const made = earlier ?? analyse(text, grammar);
    analyses.set(text, made);
    if (earlier !== undefined) return made;
    cache.analysed++;
    cache.entries.set(text, made);
    return made;
  };
}

function analyse(text: string, grammar: Grammar): ParagraphAnalysis {
  // What the hint of an open place says is not said by this document.
  const said = withoutHints(text);
  const cues = cuesOf(said);
  if (text.length > MAX_PARAGRAPH) return { text, cues, statements: [], formulations: [], failure: null };
  const formulations = wordingsIn(said);
  if (isTableRow(text)) return { text, cues, statements: [], formulations, failure: null };
  try {
    return { text, cues, statements: readStatements(said, grammar), formulations, failure: null };
  } catch (error) {
    return { text, cues, statements: [], formulations, failure: error instanceof Error ? error.name : 'Error' };
  }
}

function formulationsOf(paragraphs: readonly Paragraph[], analysis: (text: string) => ParagraphAnalysis): readonly Formulation[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.kind === 'damaged'
      ? []
      : analysis(paragraph.text).formulations.map(({ start, end, wording }) => ({
          start: paragraph.toSource(start),
          end: paragraph.toSourceEnd(end),
          wording,
        })),
  );
}

/** How much of a document is torn, by characters, and where. */
function tornShare(paragraphs: readonly Paragraph[]): { count: number; share: number; start: number; end: number } {
  const torn = paragraphs.filter((p) => p.kind === 'damaged');
  const length = (list: readonly Paragraph[]): number => list.reduce((sum, p) => sum + p.text.length, 0);
  return {
    count: torn.length,
    share: length(torn) / Math.max(1, length(paragraphs)),
    start: torn[0]?.start ?? 0,
    end: torn[torn.length - 1]?.end ?? 0,
  };
}

interface Reading {
  readonly paragraphs: readonly Paragraph[];
  readonly times: readonly TimeContext[];
  readonly headlines: readonly HeadlineSpan[];
  readonly meta: Plan['meta'];
  /** False in a mostly torn document: what stands around a paragraph does not tell its time there, only its own words do. */
  readonly trusted: boolean;
}

function readAll(reading: Reading, grammar: Grammar, analysis: (text: string) => ParagraphAnalysis, notices: Notice[]): Statement[] {
  const { paragraphs, times, headlines, meta } = reading;
  const out: Statement[] = [];
  let header: TableHeader | null = null;
  for (let index = bodyStart(paragraphs); index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]!;
    if (paragraph.kind === 'damaged') continue;
    if (paragraph.text.length > MAX_PARAGRAPH) {
      notices.push({
        code: 'line-too-long',
        message: `段落过长（${paragraph.text.length} 字），未读取其中的指标`,
        start: paragraph.start,
        end: paragraph.end,
      });
      continue;
    }
    const row = isTableRow(paragraph.text);
    if (!row) header = null;
    else header = readHeader(paragraph.text) ?? header;
    const { statements: prose, failure } = analysis(paragraph.text);
    const statements = row && header !== null ? readRow(paragraph.text, header, grammar) : prose;
    if (failure !== null)
      notices.push({ code: 'analysis-failed', message: `这一段读取失败：${failure}`, start: paragraph.start, end: paragraph.end });
    const context = times[index] ?? { role: 'target', year: meta.year, fromYear: null, headline: false, shifts: [] };
    for (const raw of statements) {
      const headline = headlines.some((h) => h.paragraph === index && raw.valueStart >= h.start && raw.valueStart < h.end);
      if (raw.headlineOnly && !headline) continue;
      if (!reading.trusted && !headline && raw.time === null && context.role !== 'actual' && shiftAt(context, raw) === undefined) continue;
      if (out.length >= MAX_STATEMENTS) {
        notices.push({
          code: 'too-many-statements',
          message: `指标表述超过 ${MAX_STATEMENTS} 条，其余未读取`,
          start: paragraph.start,
          end: paragraph.end,
        });
        return out;
      }
      out.push(place(raw, paragraph, index, context, meta, headline));
    }
  }
  return out;
}

/** The time that a later sentence of the paragraph opened with. */
function shiftAt(context: TimeContext, raw: RawStatement): TimeContext['shifts'][number] | undefined {
  return context.shifts.findLast((shift) => shift.at <= raw.valueStart);
}

function place(
  raw: RawStatement,
  paragraph: Paragraph,
  index: number,
  context: TimeContext,
  meta: Plan['meta'],
  headline: boolean,
): Statement {
  const time = resolveTime(raw, shiftAt(context, raw) ?? context, meta);
  return {
    indicator: raw.indicator,
    indicatorId: raw.indicatorId,
    calibre: raw.calibre,
    scope: raw.scope,
    measure: raw.measure,
    op: raw.op,
    value: raw.value,
    value2: raw.value2,
    unit: raw.unit,
    year: time.year,
    fromYear: time.fromYear,
    role: time.role,
    headline,
    force: raw.force,
    relation: raw.relation,
    start: paragraph.toSource(raw.start),
    end: paragraph.toSourceEnd(raw.end),
    valueStart: paragraph.toSource(raw.valueStart),
    valueEnd: paragraph.toSourceEnd(raw.valueEnd),
    paragraph: index,
    series: seriesId({ ...raw, dimension: raw.unit?.dimension ?? null }),
  };
}

/** A news item that quotes a document whole repeats parts of it in its lead: what stands before `原文如下` is not the document. */
export function bodyStart(paragraphs: readonly Paragraph[]): number {
  const limit = Math.min(paragraphs.length, 20);
  for (let i = 0; i < limit; i++) {
    const { text } = paragraphs[i]!;
    if (text.length <= 20 && /(?:原文|全文|内容|通知|文件)如下[:：]?$/.test(text)) return i + 1;
  }
  return 0;
}

function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function attempt<T>(read: () => T, otherwise: T, notices: Notice[], text: string): T {
  try {
    return read();
  } catch (error) {
    notices.push({
      code: 'analysis-failed',
      message: `文件读取不完整：${error instanceof Error ? error.name : '未知错误'}`,
      start: 0,
      end: text.length,
    });
    return otherwise;
  }
}
