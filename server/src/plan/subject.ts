import type { Knowledge, NameMatch } from '../knowledge/knowledge';
import { lexicon, type Word, type WordClass } from './lexicon';
import { comparisonAtEnd, durationAtEnd, timeAtEnd, timeAtStart } from './namedTime';
import type { NamedTime } from './rawStatement';

/** The words between a subject and its value, nearest the value first, and what they tell. */
export interface Predicate {
  readonly words: readonly Word[];
  readonly calibreMark: string | null;
  /** 占…的: the denominator of a share, as printed. */
  readonly shareOf: string | null;
}

/** The left side of a value: verbs, noun phrase and predicate. Offsets are into the paragraph's logical text. */
export interface LeftSide {
  readonly verbs: readonly Word[];
  /** Empty when there is no noun phrase. */
  readonly start: number;
  readonly end: number;
  /** Known name that the noun phrase ends with. */
  readonly known: NameMatch | null;
  readonly predicate: Predicate;
  readonly time: NamedTime | null;
  /** 由/从 stood before the value: the value is where it started from. */
  readonly fromWord: boolean;
  /** The noun phrase ended in 等: it lists examples. */
  readonly examples: boolean;
}

const PREDICATE: readonly WordClass[] = [
  'growthUp',
  'growthDown',
  'changeUp',
  'reach',
  'reachUp',
  'reachDown',
  'keep',
  'distribute',
  'shared',
  'midAdverb',
  'total',
  'partTotal',
];
const LEADING: readonly WordClass[] = ['adverb', 'head', 'incrementVerb', 'wholePlace', 'strive', 'ensure'];
/** Verbs that may stand inside a noun phrase without being its verb (城市建设用地) are not cut at. */
const CUT = [
  '斩获',
  '荣获',
  '实现',
  '建成',
  '组建',
  '新增',
  '净增',
  '完成',
  '引进',
  '培育',
  '打造',
  '创建',
  '落实',
  '获批',
  '获得',
  '开工',
  '推动',
  '带动',
  '发放',
  '新建',
  '增设',
  '实施',
  '招引',
  '争取',
];

/** Reads the left side of a value: `text[from, to)`, where `to` is where the value (with qualifier words) starts. */
export function readLeftSide(text: string, from: number, to: number, knowledge: Knowledge, marks: readonly string[]): LeftSide {
  const words: Word[] = [];
  let calibreMark: string | null = null;
  let fromWord = false;
  let time: NamedTime | null = null;
  let end = to;
  let known = knownName(text, from, end, knowledge);
  while (known === null && end > from) {
    const step = predicateWord(text, from, end, words, marks);
    if (step === null) break;
    if (step.mark !== null) calibreMark = step.mark;
    if (step.fromWord) fromWord = true;
    if (step.time !== null) time = step.time;
    if (step.word !== null) words.push(step.word);
    end = step.at;
    known = knownName(text, from, end, knowledge);
    // a relative noun that belongs to a longer name is no predicate: 总产值 of 农林牧渔业总产值, 占比 of 智能算力占比
    const total = step.word?.classes.has('total') === true && known === null;
    const part = step.word?.classes.has('partTotal') === true && !step.word.classes.has('growthUp');
    if (step.word !== null && (total || part)) {
      if (text[end - 1] === '、') return inheriting(text, from, end, words, calibreMark, fromWord);
      if (!onlyLeading(text, from, end, knowledge)) {
        words.pop();
        end += step.word.text.length;
        known = knownName(text, from, end, knowledge);
        break;
      }
    }
  }
  const share = known === null ? shareDenominator(text, from, end) : null;
  if (share !== null) {
    end = share.nameEnd;
    known = knownName(text, from, end, knowledge);
  }
  const lead = readLeading(text, from, known?.start ?? end);
  const each = words.some((w) => w.classes.has('distribute'));
  let start = lead.at;
  if (known === null) start = cutAtVerb(text, start, end, lead.verbs, each);
  else start = Math.min(cutAtVerb(text, start, known.start, lead.verbs, each, true), known.start);
  start = afterExamples(text, start, known?.start ?? end, known !== null);
  let examples = false;
  while (end > start && known === null) {
    const tail = text[end - 1] ?? '';
    if (tail === '等') examples = true;
    else if (!/[的之\s、和与及并]/.test(tail)) break;
    end--;
  }
  return {
    verbs: lead.verbs,
    start: Math.min(start, end),
    end,
    known,
    predicate: { words, calibreMark, shareOf: share?.denominator ?? null },
    time: time ?? lead.time ?? (known === null ? null : innerTime(text.slice(lead.at, known.start))),
    fromWord,
    examples,
  };
}

/** 某县2012年全年实现生产总值: a year between the place and a known name. */
function innerTime(text: string): NamedTime | null {
  const year = /(?<![比较同自从至到—\d])\d{4}年(?=全年|度|实现|完成|预计|，|$)/.exec(text);
  return year === null ? null : (timeAtStart(text.slice(year.index))?.time ?? null);
}

/** A left side without a noun phrase of its own: `…、总数达到`. */
function inheriting(
  text: string,
  from: number,
  at: number,
  words: readonly Word[],
  calibreMark: string | null,
  fromWord: boolean,
): LeftSide {
  const lead = readLeading(text, from, at);
  return {
    verbs: [],
    start: at,
    end: at,
    known: null,
    predicate: { words, calibreMark, shareOf: null },
    time: lead.time,
    fromWord,
    examples: false,
  };
}

function knownName(text: string, from: number, end: number, knowledge: Knowledge): NameMatch | null {
  const match = knowledge.nameEndingAt(text, end);
  return match !== null && match.start >= from ? match : null;
}

/** One step back over the predicate: where it leaves off and what it told. */
interface Step {
  readonly at: number;
  readonly word: Word | null;
  readonly mark: string | null;
  readonly fromWord: boolean;
  readonly time: NamedTime | null;
}

function predicateWord(text: string, from: number, end: number, words: readonly Word[], marks: readonly string[]): Step | null {
  const last = text[end - 1] ?? '';
  const step = (at: number, rest: Partial<Step> = {}): Step => ({ at, word: null, mark: null, fromWord: false, time: null, ...rest });
  if (last === '由' || last === '从') return step(end - 1, { fromWord: true });
  const phrase = text.slice(Math.max(from, end - 20), end);
  // 较“十三五”期末增长36%: what it is held against is no time of the value's own
  const comparison = comparisonAtEnd(phrase);
  if (comparison > 0) return step(end - comparison);
  // 连续7年保持98%以上, 3年翻一番: how long it took is no part of the name
  const lasting = durationAtEnd(phrase, text[end]);
  if (lasting > 0) return step(end - lasting);
  // 下降（同口径）19.5%: an aside between predicate and value
  const aside = /[（(]([^（()）]{1,12})[)）]$/.exec(phrase);
  if (aside !== null && lexicon.endingAt(text, from, end - aside[0].length, PREDICATE) !== null)
    return step(end - aside[0].length, { mark: marks.find((m) => aside[1]!.includes(m)) ?? null });
  // 从2007年的2103亿元提高到2012年的3744亿元; “十一五”期间下降20%
  const dated = timeAtEnd(text.slice(Math.max(from, end - 18), end));
  if (dated !== null) {
    const at = end - dated.length;
    const fromWord = text[at - 1] === '从' || text[at - 1] === '由';
    // 上市公司2020年18家，2026年达到37家
    const directly = words.length === 0 && dated.time.kind === 'year' && at > from;
    if (fromWord || dated.possessive || directly || dated.time.kind === 'period')
      return step(fromWord ? at - 1 : at, { fromWord, time: dated.time });
  }
  const mark = marks.find((m) => end - m.length >= from && text.startsWith(m, end - m.length));
  if (mark !== undefined) return step(end - mark.length, { mark });
  const word = lexicon.endingAt(text, from, end, PREDICATE);
  if (word === null) return words.length > 0 && /[并，,]/.test(last) ? step(end - 1) : null;
  return step(end - word.text.length, { word });
}

/** True when nothing but leading words stands in the stretch. */
function onlyLeading(text: string, from: number, end: number, knowledge: Knowledge): boolean {
  if (knownName(text, from, end, knowledge) !== null) return false;
  const { at, verbs } = readLeading(text, from, end);
  // 新增绿化面积: the second of two verbs says what kind of thing it is
  return at >= end && !(verbs.length >= 2 && verbs.slice(-2).every((verb) => verb.classes.has('incrementVerb')));
}

/** `A占B的` before the value: the name is A, the denominator B; A is empty when the sentence goes on about the subject before. */
function shareDenominator(text: string, from: number, end: number): { nameEnd: number; denominator: string } | null {
  const match =
    /(?:约|已|大约)?占(?:到|了)?((?:全部|全国|全省|全市|全区|全县|其)?)([^占，,、；;。]{0,24}?)(?:的)?(?:比重|比例|比)?(?:的|为|达到了|达到|达)?$/.exec(
      text.slice(from, end),
    );
  if (match === null || (match[1] === '' && match[2] === '')) return null;
  return { nameEnd: from + match.index, denominator: (match[2] === '' ? match[1]! : match[2]!).replace(/的?(?:比重|比例)$/, '') };
}

function readLeading(text: string, from: number, to: number): { at: number; verbs: Word[]; time: NamedTime | null } {
  const verbs: Word[] = [];
  let time: NamedTime | null = null;
  let at = from;
  while (at < to) {
    const named = timeAtStart(text.slice(at, Math.min(to, at + 24)));
    if (named !== null && at + named.length <= to) {
      time = named.time;
      at += named.length;
      continue;
    }
    const c = text[at] ?? '';
    if (/[为使在对把将从以]/.test(c) && (at + 1 === to || timeAtStart(text.slice(at + 1, Math.min(to, at + 25))) !== null)) {
      at++;
      continue;
    }
    // 有普通高校10所, but 有色金属
    if (c === '有' && !/[色机限效关序线轨望]/.test(text[at + 1] ?? '')) {
      at++;
      continue;
    }
    // 预计实现（下同）地区生产总值
    const aside = /^[（(][^（()）]{1,12}[)）]/.exec(text.slice(at, Math.min(to, at + 14)));
    if (aside !== null) {
      at += aside[0].length;
      continue;
    }
    if (/[、，,；;：:（）()\s“的]/.test(c) && (c !== '“' || at + 1 >= to)) {
      at++;
      continue;
    }
    const month = /^(?:[一二三四五六七八九十两]{1,2}年(?:间|来)|\d{1,2}年(?=累计|年均)|\d{1,2}月底?前?|(?:年|月|季度)底前?)/.exec(
      text.slice(at, Math.min(to, at + 6)),
    );
    if (month !== null) {
      at += month[0].length;
      continue;
    }
    if (verbs.length > 0 && /[和及并与]/.test(c) && lexicon.startingAt(text, at + 1, to, ['incrementVerb']) !== null) {
      at++;
      continue;
    }
    const word = lexicon.startingAt(text, at, to, LEADING);
    if (word === null || isPartOfNoun(text, at, to, word)) break;
    if (word.text === '年度' && text.startsWith('计划', at + 2)) break;
    if (
      lexicon.has(word.text, 'adjectival') &&
      !(word.text === '计划' && at === from && !text.startsWith('投资', at + 2)) &&
      !leadsToVerb(text, at + word.text.length, to)
    )
      break;
    verbs.push(word);
    at += word.text.length;
    // 建成了, 创建好: an aspect mark between verb and number
    if (word.classes.has('incrementVerb') && at + 1 === to && /[了好成出过]/.test(text[at] ?? '')) at++;
  }
  return { at, verbs, time };
}

/** True when a verb follows, maybe behind more adverbs, or nothing at all: 高质量完成…, but not 高标准农田. */
function leadsToVerb(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const verb = lexicon.startingAt(text, at, to, ['incrementVerb', 'strive', 'ensure']);
    if (verb !== null) return !isPartOfNoun(text, at, to, verb);
    const adverb = lexicon.startingAt(text, at, to, ['adverb', 'adjectival']);
    if (adverb === null) return false;
    at += adverb.text.length;
  }
  return true;
}

/** `A、B等重点项目` names the 重点项目, not the examples; 等级, 高等, 平等 are words of their own. */
function afterExamples(text: string, start: number, end: number, head: boolean): number {
  const found = text.slice(start, Math.max(start, head ? end : end - 3)).lastIndexOf('等');
  const at = start + found;
  if (found <= 0 || /[高中初平均优同对]/.test(text[at - 1] ?? '') || /[级次分量同待]/.test(text[at + 1] ?? '')) return start;
  return insideQuotes(text, start, at) ? start : at + 1;
}

/** 保障性住房, 服务业, 规划区: a leading verb whose next character makes it part of a noun. */
function isPartOfNoun(text: string, at: number, to: number, word: Word): boolean {
  const next = text[at + word.text.length] ?? '';
  if (at + word.text.length >= to || word.text === '其中') return false;
  // 地方级财政收入, 地方财政支出 are names; so is 增加值
  if (word.text === '地方' || word.text === '地区' || (word.text === '增加' && next === '值')) return true;
  return (
    word.text.length >= 1 &&
    /[性业区率型化者员类所]/.test(next) &&
    !(next === '区' && text[at + word.text.length + 1] === '域') &&
    !/^(?:业|类|型|区)[绩态别号块]/.test(text.slice(at + word.text.length, at + word.text.length + 2))
  );
}

/** Start of the noun phrase after the last verb inside it: 骨干企业组建创新联合体 -> 创新联合体. */
function cutAtVerb(text: string, start: number, end: number, verbs: Word[], each: boolean, mayBeEmpty = false): number {
  let best = start;
  // 交通、水利分别完成投资: the verb behind 分别 belongs to what is distributed
  const phrase = text.slice(start, end);
  const distributed = phrase.search(/分别|各自/);
  const limit = distributed < 0 ? end : start + distributed;
  for (const verb of CUT) {
    const found = phrase.lastIndexOf(verb, limit - 1 - start);
    if (found <= 0) continue;
    const at = start + found;
    const after = at + verb.length;
    if (after > end || (!mayBeEmpty && (end - after < 2 || lexicon.has(text.slice(after, end), 'bareHead')))) continue;
    // 新能源新增并网: what is added is named by both sides
    if (/^(?:新增|净增)$/.test(verb) && end - after <= 2 && at - start >= 2) continue;
    // a verb inside quotation marks belongs to a name
    if (insideQuotes(text, start, at)) continue;
    // 接待游客、实现旅游总花费分别增长…: the verb opens the second of the names
    if (each && /[、和及]/.test(text[at - 1] ?? '')) continue;
    if (after > best) {
      best = after;
      const word = lexicon.startingAt(text, at, after, ['incrementVerb']);
      if (word !== null) verbs.push(word);
    }
  }
  if (best === start) return start;
  return readLeading(text, best, end).at;
}

function insideQuotes(text: string, from: number, at: number): boolean {
  const open = text.slice(from, at + 1).lastIndexOf('“');
  return open >= 0 && text.indexOf('”', from + open) > at;
}
