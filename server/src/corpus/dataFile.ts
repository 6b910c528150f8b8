import type { Knowledge, NamedIndicator } from '../knowledge/knowledge';
import { seriesId } from '../plan/seriesId';
import type { Metadata, Notice } from '../plan/types';
import type { Measure, Unit } from '../quantity/types';
import { UnitReader } from '../quantity/units';
import { LineIndex } from '../text/lineIndex';
import { type Field, type Row, readCsv } from './csv';
import { documentName } from './facts';
import type { DocumentFacts, Fact } from './types';

type Column = 'indicator' | 'year' | 'value' | 'unit' | 'source' | 'measure';

/** Headers of either language; case and blanks do not matter. */
const HEADERS: ReadonlyMap<string, Column> = new Map([
  ['indicator', 'indicator'],
  ['指标', 'indicator'],
  ['指标名称', 'indicator'],
  ['year', 'year'],
  ['年份', 'year'],
  ['年度', 'year'],
  ['value', 'value'],
  ['数值', 'value'],
  ['值', 'value'],
  ['unit', 'unit'],
  ['单位', 'unit'],
  ['计量单位', 'unit'],
  ['source', 'source'],
  ['来源', 'source'],
  ['数据来源', 'source'],
  ['measure', 'measure'],
  ['量度', 'measure'],
]);

const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ['growth', 'growth'],
  ['增速', 'growth'],
  ['增长', 'growth'],
  ['level', 'level'],
  ['总量', 'level'],
  ['increment', 'increment'],
  ['新增', 'increment'],
  ['share', 'share'],
  ['比重', 'share'],
  ['points', 'points'],
  ['百分点', 'points'],
]);

/** `地区生产总值增速` names the growth of 地区生产总值. */
const GROWTH_SUFFIX = /(?:同比)?(?:增长率|增长速度|增速|增幅|增长)$/u;

export interface DataOptions {
  readonly knowledge: Knowledge;
  /** Metadata given by config; a data file's text tells no place. */
  readonly given?: { readonly title?: string; readonly place?: string };
}

/**
 * Reads a CSV of actual results: columns indicator, year, value, unit, source (指标, 年份, 数值, 单位, 来源) in any order, and optionally
 * measure (量度), with a header row. Never throws: a row that cannot be read is a notice with its line, and the others stand.
 */
export function dataFacts(uri: string, text: string, options: DataOptions): DocumentFacts {
  const lines = new LineIndex(text);
  const units = new UnitReader(options.knowledge.units);
  const notices: Notice[] = [];
  const complain = ({ start, end }: { start: number; end: number }, message: string): null => {
    notices.push({ code: 'bad-data', message: `第${lines.positionAt(start).line + 1}行：${message}`, start, end });
    return null;
  };
  const [header, ...rows] = readCsv(text);
  const columns = header && columnsOf(header);
  let facts: Fact[] = [];
  if (!header) notices.push({ code: 'empty', message: '数据文件为空', start: 0, end: text.length });
  else if (!columns?.has('indicator') || !columns.has('year') || !columns.has('value')) {
    complain(header, '表头须有“指标、年份、数值”三列（或 indicator, year, value），可另有“单位、来源”');
  } else facts = rows.flatMap((row) => factOf(row, columns) ?? []);

  function factOf(row: Row, at: ReadonlyMap<Column, number>): Fact | null {
    const field = (column: Column): Field | undefined => row.fields[at.get(column) ?? -1];
    const name = field('indicator');
    const number = field('value');
    if (row.broken) return complain(row, '引号没有闭合');
    if (!name?.value) return complain(row, '缺少指标名称');
    const year = /^(?:19|20)\d\d(?=年?$)/u.exec(field('year')?.value ?? '')?.[0];
    if (year === undefined) return complain(field('year') ?? row, `年份“${field('year')?.value ?? ''}”无法识别`);
    const read = readValue(number?.value ?? '', field('unit')?.value ?? '', units);
    if (!number || !read) return complain(number ?? row, `数值“${number?.value ?? ''}”无法识别`);
    if (read.unit === null) return complain(field('unit') ?? row, `单位“${field('unit')?.value ?? ''}”无法识别`);
    const measureText = field('measure')?.value ?? '';
    const stated = MEASURES.get(measureText.toLowerCase());
    if (measureText && !stated) return complain(field('measure') ?? row, `量度“${measureText}”无法识别`);
    const named = nameOf(name.value, options.knowledge);
    const measure = stated ?? measureOf(named, read.unit);
    return statementOf(row, number, named, measure, Number(year), read.value, read.unit, field('source')?.value ?? '');
  }

  function statementOf(
    row: Row,
    number: Field,
    named: Named,
    measure: Measure,
    year: number,
    value: number,
    unit: Unit,
    source: string,
  ): Fact {
    const { start, end } = row;
    const identity = {
      indicator: named.known?.canonical ?? named.name,
      indicatorId: named.known?.indicator.id ?? null,
      calibre: named.known?.calibre?.id ?? null,
      scope: null,
      measure,
    };
    const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
    return {
      ...identity,
      series: seriesId({ ...identity, dimension: unit.dimension }),
      op: '=',
      value,
      value2: null,
      unit,
      year,
      fromYear: null,
      role: 'actual',
      headline: false,
      force: null,
      relation: null,
      start,
      end,
      valueStart: number.start,
      valueEnd: number.end,
      paragraph: range.start.line,
      range,
      valueRange: { start: lines.positionAt(number.start), end: lines.positionAt(number.end) },
      valueText: `${value}${unit.printed}`,
      span: null,
      source: source || null,
    };
  }

  return { uri, name: documentName(uri), meta: metadataOf(options), facts, formulations: [], notices };
}

function metadataOf({ given }: DataOptions): Metadata {
  const place = given?.place ?? null;
  const source = { ...(given?.title && { title: 'config' as const }), ...(place && { place: 'config' as const }) };
  return { title: given?.title ?? null, kind: 'data', year: null, endYear: null, place, level: null, source };
}

/** Null when a column occurs twice. */
function columnsOf(header: Row): ReadonlyMap<Column, number> | null {
  const columns = new Map<Column, number>();
  for (const [index, field] of header.fields.entries()) {
    const column = HEADERS.get(field.value.replace(/\s/gu, '').toLowerCase());
    if (column === undefined) continue;
    if (columns.has(column)) return null;
    columns.set(column, index);
  }
  return columns;
}

interface Named {
  readonly name: string;
  readonly known: NamedIndicator | null;
  /** The name itself says growth: 地区生产总值增速. */
  readonly growth: boolean;
}

function nameOf(name: string, knowledge: Knowledge): Named {
  const known = knowledge.lookup(name);
  const bare = name.replace(GROWTH_SUFFIX, '');
  if (known || bare === name || bare === '') return { name, known, growth: false };
  return { name: bare, known: knowledge.lookup(bare), growth: true };
}

/** `1,234.5` and a unit; the unit may stand with the number (`5.2%`). `unit` is null when it is none we know. */
function readValue(text: string, unitText: string, units: UnitReader): { value: number; unit: Unit | null } | null {
  const match = /^([-+−]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(.*)$/su.exec(text.replace(/\s/gu, ''));
  if (!match) return null;
  const value = Number(`${match[2]?.replaceAll(',', '')}${match[3] ?? ''}`) * (match[1] === '' || match[1] === '+' ? 1 : -1);
  const printed = match[4] || unitText.replace(/％/gu, '%').trim();
  if (match[4] && unitText && match[4] !== unitText) return null;
  const read = printed ? units.read(printed, 0) : null;
  return { value, unit: read && read.end === printed.length ? read.unit : null };
}

/** Rates of an indicator that is itself a rate (城镇化率) are shares, all others growth; amounts are levels unless the indicator is a flow of new ones. */
function measureOf({ known, growth }: Named, unit: Unit): Measure {
  const usual = known?.indicator.measures ?? [];
  if (unit.dimension === 'points') return 'points';
  if (growth) return 'growth';
  if (unit.dimension === 'ratio') {
    const isShare = usual.includes('share') && (!usual.includes('growth') || known?.indicator.dimensions.includes('ratio'));
    return isShare ? 'share' : 'growth';
  }
  return usual.find((measure) => measure === 'level' || measure === 'increment') ?? 'level';
}
