import type { Knowledge } from '../knowledge/knowledge';
import { QuantityReader } from '../quantity/reader';
import { LineIndex } from '../text/lineIndex';
import { type Paragraph, splitParagraphs } from '../text/paragraphs';
import { resolveTime } from './fold';
import { readMetadata } from './metadata';
import { headlineSpans, readOutline, timeline, type TimeContext } from './outline';
import type { RawStatement } from './rawStatement';
import { seriesId } from './seriesId';
import { type Grammar, readStatements } from './statements';
import type { DocumentKind, Notice, Plan, Statement } from './types';

export interface ParseOptions {
  readonly knowledge: Knowledge;
  /** Metadata given by config, stronger than the text, weaker than front matter. */
  readonly given?: { readonly year?: number; readonly kind?: DocumentKind; readonly place?: string; readonly title?: string };
  /** Reused across parses: results per paragraph text. */
  readonly cache?: AnalysisCache;
}

/** Per-paragraph results keyed by paragraph text, and how many paragraphs were really analysed. */
export interface AnalysisCache {
  readonly entries: Map<string, readonly RawStatement[]>;
  analysed: number;
}

export function createAnalysisCache(): AnalysisCache {
  return { entries: new Map(), analysed: 0 };
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
  const paragraphs = attempt(() => splitParagraphs(text), [], notices, text);
  const { meta, notices: metaNotices } = attempt(
    () => readMetadata({ paragraphs, text, fileName: fileName(uri), ...(options.given === undefined ? {} : { given: options.given }) }),
    { meta: UNKNOWN, notices: [] }, notices, text,
  );
  notices.push(...metaNotices);
  if (text.trim() === '') notices.push({ code: 'empty', message: '文件没有内容', start: 0, end: 0 });
  const sections = attempt(() => readOutline(paragraphs, meta), [], notices, text);
  const times = attempt(() => timeline(paragraphs, sections, meta), [], notices, text);
  const statements = readAll(paragraphs, times, meta, options, notices, text);
  return { uri, text, lines, meta, paragraphs, sections, statements, notices };
}

const UNKNOWN: Plan['meta'] = { title: null, kind: 'unknown', year: null, endYear: null, place: null, level: null, source: {} };

function readAll(
  paragraphs: readonly Paragraph[], times: readonly TimeContext[], meta: Plan['meta'], options: ParseOptions, notices: Notice[], text: string,
): Statement[] {
  const grammar = grammarOf(options.knowledge);
  const cache = options.cache ?? createAnalysisCache();
  const headlines = attempt(() => headlineSpans(paragraphs, times), [], notices, text);
  const out: Statement[] = [];
  const from = bodyStart(paragraphs);
  for (let index = from; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]!;
    if (paragraph.kind === 'damaged') continue;
    if (paragraph.text.length > MAX_PARAGRAPH) {
      notices.push({ code: 'line-too-long', message: `段落过长（${paragraph.text.length} 字），未读取其中的指标`, start: paragraph.start, end: paragraph.end });
      continue;
    }
    const context = times[index] ?? { role: 'target', year: meta.year, fromYear: null, headline: false, shifts: [] };
    for (const raw of analyse(paragraph, grammar, cache, notices)) {
      const headline = headlines.some((h) => h.paragraph === index && raw.valueStart >= h.start && raw.valueStart < h.end);
      if (raw.headlineOnly && !headline) continue;
      if (out.length >= MAX_STATEMENTS) {
        notices.push({ code: 'too-many-statements', message: `指标表述超过 ${MAX_STATEMENTS} 条，其余未读取`, start: paragraph.start, end: paragraph.end });
        return out;
      }
      out.push(place(raw, paragraph, index, context, meta, headline));
    }
  }
  return out;
}

function analyse(paragraph: Paragraph, grammar: Grammar, cache: AnalysisCache, notices: Notice[]): readonly RawStatement[] {
  const known = cache.entries.get(paragraph.text);
  if (known !== undefined) return known;
  cache.analysed++;
  let raw: readonly RawStatement[] = [];
  try {
    raw = readStatements(paragraph.text, grammar);
  } catch (error) {
    notices.push({ code: 'analysis-failed', message: `这一段读取失败：${error instanceof Error ? error.name : '未知错误'}`, start: paragraph.start, end: paragraph.end });
  }
  cache.entries.set(paragraph.text, raw);
  return raw;
}

function place(raw: RawStatement, paragraph: Paragraph, index: number, context: TimeContext, meta: Plan['meta'], headline: boolean): Statement {
  const shift = context.shifts.findLast((s) => s.at <= raw.valueStart);
  const time = resolveTime(raw, shift ?? context, meta);
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
function bodyStart(paragraphs: readonly Paragraph[]): number {
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
    notices.push({ code: 'analysis-failed', message: `文件读取不完整：${error instanceof Error ? error.name : '未知错误'}`, start: 0, end: text.length });
    return otherwise;
  }
}
