import type { Knowledge } from '../knowledge/knowledge';
import type { TextFinding } from './textRule';

/** A sentence with 分别: how many names stand before it, how many values behind. Offsets into the paragraph's text. */
export interface Distribution extends TextFinding {
  readonly names: number;
  readonly values: number;
}

const VALUE = String.raw`(?:不低于|不少于|约|超过|超|达)?\d+(?:\.\d+)?[^，。；;：:、和与及及其\d\s（(]{1,10}`;
/** 分别, a predicate, and values in a row up to the next stop. */
const BEHIND = new RegExp(String.raw`分别([^，。；;：:、\d]{0,14})(${VALUE}(?:[、和与及]${VALUE})*)(?=[，。；;：,）)]|$)`, 'gu');
/** Where the list of names begins, at the latest. */
const STOP = /[，。；;：:,（()）]/u;
const JOINT = /、|以及|和|与|及/gu;
/** Lists that go on, and wholes that stand for several names: their number is not to be counted. */
const OPEN =
  /等|各|每|粮[肉油]|肉[奶蛋]|[东西南北中]部|一二|上下|内外|双|[两二三四五六七八九十](?:个|大|类|项|家|种|者|级|次|条|方|市|县|区|地|省|校|院|所|部)/u;
/** More characters than this are no name but a clause that 和 joins to another. */
const LONGEST = 20;

/** Sentences where the names before 分别 and the values behind it can both be counted for sure. */
export function* distributions(text: string, knowledge: Knowledge): Iterable<Distribution> {
  let last: { readonly end: number; readonly values: number } | null = null;
  for (const match of text.matchAll(BEHIND)) {
    const values = (match[2] ?? '').split(/[、和与及]/u);
    const start = openingOf(text, match.index);
    const end = match.index + match[0].length;
    const left = text.slice(start, match.index);
    // 分别达到A和B，分别增长C和D: the second list goes with the names of the first.
    const goesOn = last !== null && /^(?:同比|年均|比上年)?$/u.test(left) && last.end >= start - 1;
    const names = goesOn ? (last?.values ?? null) : countNames(left, knowledge);
    last = { end, values: values.length };
    if (names === null || names < 2 || !alike(values)) continue;
    // One value for all is common in published plans, if loose.
    yield { start, end, names, values: values.length, ...(values.length === 1 ? { severity: 'hint' } : {}) };
  }
}

function openingOf(text: string, before: number): number {
  let at = before;
  while (at > 0 && before - at < 80 && !STOP.test(text[at - 1] ?? '')) at--;
  return at;
}

/** Null where the list is open, or where it is not sure which 和 parts names and which stands inside one. */
function countNames(left: string, knowledge: Knowledge): number | null {
  if (OPEN.test(left) || /[由从]/u.test(left)) return null;
  const found = knowledge.findNames(left);
  // 交通运输、仓储和邮政业增加值 is one name; 城乡居民人均可支配收入 stands for two.
  let names = left;
  for (const { start, end, composite } of [...found].reverse()) {
    const name = composite ? composite.parts.map(() => '名').join('、') : left.slice(start, end).replace(/[、和与及]/gu, '＿');
    names = names.slice(0, start) + name + names.slice(end);
  }
  const parts = names.split(JOINT);
  if (parts.length === 1) return /城乡/u.test(names) ? 2 : null;
  const joints = [...names.matchAll(JOINT)].map(({ 0: joint }) => joint);
  // One 和 at the end of a list (A、B和C), or alone; A和B、C和D is two pairs.
  const words = joints.filter((joint) => joint !== '、');
  const plain = words.length === 0 || (words.length === 1 && joints.at(-1) !== '、');
  return plain && !/城乡/u.test(names) && parts.every((part) => part.length > 0 && part.length <= LONGEST) ? parts.length : null;
}

/** One kind of value all through: 100亿元、增长5% is a value and its growth. */
function alike(values: readonly string[]): boolean {
  const kinds = values.map((value) => (value.includes('%') ? '%' : value.includes('百分点') ? '点' : '数'));
  return new Set(kinds).size === 1;
}
