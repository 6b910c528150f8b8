import type { Knowledge } from '../knowledge/knowledge';
import type { Unit } from '../quantity/types';
import { UnitReader } from '../quantity/units';

/** A number with its unit as printed, `base` in the base unit of its dimension. Offsets into the paragraph's text. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly base: number;
  /** Half a unit of the last printed digit, in base units. */
  readonly rounding: number;
  readonly unit: Unit;
}

/** `由A增加到B`, and what is said of the change right behind it. */
export interface ChangeClaim {
  readonly from: Figure;
  readonly to: Figure;
  /** The verb with its 到 or 了, and where it stands. */
  readonly verb: string;
  readonly verbStart: number;
  readonly up: boolean;
  /** 增加到, 下降至, 提高为: `to` is what it came to. Else `to` is the change, as printed. */
  readonly reaches: boolean;
  readonly after: string;
}

const VERB = /(增加|增长|提高|上升|提升|扩大|发展|减少|下降|降低|压减|缩减|回落)(到|至|为|了)?(?:\d{4}年(?:末|底)?的?)?(?=\d)/gu;
const NUMBER = /\d+(?:\.\d+)?/gu;
const DOWN = /^(?:减少|下降|降低|压减|缩减|回落)/u;
/** How far before the verb the starting figure may stand, and how far behind the end a claim is read. Characters. */
const REACH = 40;
const BEHIND = 24;

const readers = new WeakMap<Knowledge, UnitReader>();

/** All `由A增加到B` of a paragraph where A and B are of one dimension. */
export function* changeClaims(text: string, knowledge: Knowledge): Iterable<ChangeClaim> {
  const reader = readers.get(knowledge) ?? new UnitReader(knowledge.units);
  readers.set(knowledge, reader);
  for (const match of text.matchAll(VERB)) {
    const to = figureAt(text, match.index + match[0].length, reader);
    const from = to && startOf(text, match.index, reader);
    if (
      !from ||
      !to ||
      from.unit.dimension !== to.unit.dimension ||
      (from.unit.dimension === null && from.unit.printed !== to.unit.printed)
    )
      continue;
    const verb = match[1] + (match[2] ?? '');
    const reaches = match[2] !== undefined && match[2] !== '了';
    const after = text.slice(to.end, to.end + BEHIND);
    yield { from, to, verb, verbStart: match.index, up: !DOWN.test(verb), reaches, after };
  }
}

/** The only figure between 由 or 从 and the verb, years aside; null where there is none or several. */
function startOf(text: string, verb: number, reader: UnitReader): Figure | null {
  const window = text.slice(Math.max(0, verb - REACH), verb);
  const clause = window.slice(
    Math.max(window.lastIndexOf('，'), window.lastIndexOf('。'), window.lastIndexOf('；'), window.lastIndexOf(',')) + 1,
  );
  const opening = Math.max(clause.lastIndexOf('由'), clause.lastIndexOf('从'));
  if (opening < 0) return null;
  const offset = verb - clause.length + opening;
  const figures = [...clause.slice(opening).matchAll(NUMBER)].flatMap(({ 0: number, index }) =>
    /^\d{4}$/u.test(number) && text[offset + index + 4] === '年' ? [] : [figureAt(text, offset + index, reader)],
  );
  return figures.length === 1 ? (figures[0] ?? null) : null;
}

function figureAt(text: string, start: number, reader: UnitReader): Figure | null {
  if (text[start - 1] === '第') return null; // a rank rises to a smaller number
  const number = /^\d+(?:\.\d+)?/u.exec(text.slice(start, start + 16))?.[0];
  const read = number === undefined ? null : reader.read(text, start + number.length);
  if (number === undefined || !read || /^[位名级]$/u.test(read.unit.word)) return null;
  const scale = read.unit.magnitude * read.unit.toBase;
  const digits = number.includes('.') ? number.length - number.indexOf('.') - 1 : 0;
  return {
    start,
    end: read.end,
    value: Number(number),
    base: Number(number) * scale,
    rounding: (scale * 10 ** -digits) / 2,
    unit: read.unit,
  };
}
