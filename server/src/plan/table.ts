import type { Measure } from '../quantity/types';
import { nameOf } from './naming';
import type { NamedTime, RawStatement } from './rawStatement';
import type { Grammar } from './statements';

/** What the columns of an annex table hold: the header row of `序号/指标/属性/单位/上年计划/上年完成/本年计划`. */
export interface TableHeader {
  readonly name: number;
  readonly unit: number | null;
  readonly values: readonly { readonly column: number; readonly time: NamedTime }[];
}

interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** True for a paragraph that is one row of a Markdown table. */
export function isTableRow(text: string): boolean {
  return text.startsWith('|');
}

/** The header of a table of indicators, or null for any other row. Last year's plan is no claim of this document, so its column is not read. */
export function readHeader(text: string): TableHeader | null {
  const cells = cellsOf(text);
  const name = cells.findIndex(({ text: cell }) => /^(?:主要)?(?:指标(?:名称)?|项目)$/.test(cell));
  if (name < 0) return null;
  const unit = cells.findIndex(({ text: cell }) => /^(?:计量)?单位$/.test(cell));
  const values = cells.flatMap(({ text: cell }, column) => {
    const time = columnTime(cell);
    return time === null ? [] : [{ column, time }];
  });
  return values.length === 0 ? null : { name, unit: unit < 0 ? null : unit, values };
}

function columnTime(cell: string): NamedTime | null {
  const year = /(\d{4})年/.exec(cell);
  const planned = /计划|目标|预期/.test(cell) && !/完成|实际/.test(cell);
  const done = /完成|实际|实绩|执行/.test(cell);
  if (year !== null && (planned || done)) return { kind: 'year', year: Number(year[1]) };
  if (planned && !/上年|去年/.test(cell)) return { kind: 'relative', offset: 0 };
  return done ? { kind: 'relative', offset: /本年|今年/.test(cell) ? 0 : -1 } : null;
}

const VALUE = /^(≥|≤|＞|＜|>=?|<=?|约)?\s*(-?\d+(?:\.\d+)?)\s*([^\d\s]*?)\s*(左右|以上|以内|以下)?$/;
const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/[（(]?(?:增速|增长率?|增幅|增长速度)[)）]?$/, 'growth'],
  [/[（(](?:新增量?|增量|增加)[)）]$/, 'increment'],
  [/[（(](?:总量|水平)[)）]$/, 'level'],
];

/** Statements of a row under `header`: one for each value column that holds one plain number. Offsets into the row's text. */
export function readRow(text: string, header: TableHeader, grammar: Grammar): RawStatement[] {
  const cells = cellsOf(text);
  const nameCell = cells[header.name];
  if (nameCell === undefined || nameCell.text === '' || /^[:-]+$/.test(nameCell.text)) return [];
  const marked = MEASURES.find(([pattern]) => pattern.test(nameCell.text));
  const name = nameOf(marked === undefined ? nameCell.text : nameCell.text.replace(marked[0], ''), grammar.knowledge);
  const usual = name.named?.indicator.measures ?? [];
  return header.values.flatMap(({ column, time }): RawStatement[] => {
    const cell = cells[column];
    const match = cell === undefined ? null : VALUE.exec(cell.text);
    if (cell === undefined || match === null || name.indicator === '') return [];
    const printed = match[3] !== '' ? match[3]! : header.unit === null ? '' : (cells[header.unit]?.text ?? '');
    const unit = grammar.quantities.unit(printed);
    if (unit === null) return [];
    const rate = unit.dimension === 'ratio';
    const measure =
      marked?.[1] ??
      (unit.dimension === 'points'
        ? 'points'
        : rate
          ? (usual.find((m) => m === 'share' || m === 'growth') ?? 'share')
          : (usual.find((m) => m === 'level' || m === 'increment') ?? 'level'));
    return [
      {
        indicator: name.indicator,
        indicatorId: name.id,
        calibre: name.calibre,
        scope: name.scope,
        measure,
        op: boundOf(match[1], match[4]),
        value: Number(match[2]),
        value2: null,
        unit,
        time,
        cumulative: false,
        years: null,
        baseline: false,
        force: null,
        relation: null,
        start: Math.min(nameCell.start, cell.start),
        end: Math.max(nameCell.end, cell.end),
        valueStart: cell.start,
        valueEnd: cell.end,
        headlineOnly: false,
      },
    ];
  });
}

function boundOf(before: string | undefined, after: string | undefined): RawStatement['op'] {
  if (after === '左右' || before === '约') return '~';
  if (after === '以上' || before?.startsWith('≥') === true || before?.startsWith('>') === true || before === '＞') return '>=';
  return after === undefined && before === undefined ? '=' : '<=';
}

/** Cells between the bars, trimmed, with where their words stand. */
function cellsOf(text: string): Cell[] {
  const cells: Cell[] = [];
  let start = 1;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && text[at] !== '|') continue;
    if (at === text.length && start === at) break;
    const raw = text.slice(start, at);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    cells.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length });
    start = at + 1;
  }
  return cells;
}
