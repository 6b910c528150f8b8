import type { Knowledge } from '../knowledge/knowledge';
import type { QuantityReader } from '../quantity/reader';
import type { Measure, ReadQuantity } from '../quantity/types';
import { sentences } from '../text/sentences';
import type { Span } from '../text/span';
import { lexicon } from './lexicon';
import { type MeasureContext, measureOf } from './measure';
import { durationAtEnd, timeAtStart } from './namedTime';
import { clean, distributeName, members, type Name, nameOf } from './naming';
import { insideShortQuote, isAside, isCounter, isNamingNumeral, isNoStatement } from './noStatement';
import type { NamedTime, RawStatement } from './rawStatement';
import { CLAIM, readRelations } from './relations';
import { type RightSide, readRightSide } from './rightSide';
import { type LeftSide, readLeftSide } from './subject';

/** What the readers of a paragraph share: built once per service. */
export interface Grammar {
  readonly knowledge: Knowledge;
  readonly quantities: QuantityReader;
  /** Marks of all calibres (可比口径, 同口径 …), longest first. */
  readonly calibreMarks: readonly string[];
}

/** What carries over from one value to the next in a sentence. */
interface Carry {
  names: readonly Name[];
  /** Names of one value each, in order, with the value's dimension: 存款余额8亿元，贷款余额6亿元，分别增长… */
  row: { readonly name: Name; readonly dimension: string | null }[];
  start: number;
  /** End of the last value; a new subject is looked for behind it. */
  end: number;
  measure: Measure | null;
  growing: boolean;
  newly: boolean;
  time: NamedTime | null;
  force: 'strive' | 'ensure' | null;
  cumulative: boolean;
}

/** How far back over a sentence a value's clause is looked for: a bound that keeps long runs linear. Characters. */
const NEAR = 200;
const SEPARATOR = /[，,；;：:。！？!?（(]/;

/** All statements of a logical paragraph, in order of their values. Pure: depends on the text and the knowledge only. */
export function readStatements(text: string, grammar: Grammar): RawStatement[] {
  const quantities = grammar.quantities
    .read(text)
    .filter(
      (q) =>
        !insideShortQuote(text, q) &&
        !isNamingNumeral(text, q) &&
        !isAside(text, q) &&
        durationAtEnd(text.slice(Math.max(0, q.end - 12), q.end), text[q.end]) === 0,
    );
  const out: RawStatement[] = [];
  if (quantities.length === 0 && !CLAIM.test(text)) return out;
  let next = 0;
  for (const sentence of sentences(text)) {
    const first = next;
    while (next < quantities.length && quantities[next]!.coreEnd <= sentence.end) next++;
    const inside = quantities.slice(first, next);
    if (inside.length > 0) readSentence(text, sentence, inside, grammar, out);
    out.push(...readRelations(text, sentence, inside, grammar));
  }
  return out.sort((a, b) => a.valueStart - b.valueStart);
}

function readSentence(text: string, sentence: Span, quantities: readonly ReadQuantity[], grammar: Grammar, out: RawStatement[]): void {
  const carry: Carry = {
    names: [],
    row: [],
    start: 0,
    end: sentence.start,
    measure: null,
    growing: false,
    newly: false,
    time: null,
    force: null,
    cumulative: false,
  };
  let boundary = sentence.start;
  for (let i = 0; i < quantities.length; ) {
    const group = adjacent(text, quantities, i);
    const first = quantities[i]!;
    const last = group[group.length - 1]!;
    const next = quantities[i + group.length];
    boundary = Math.max(
      boundary,
      first.start - 2 * NEAR,
      clauseStart(text, boundary, first.start),
      /[、和与及]/.test(text[first.start - 1] ?? '') && (out.length > 0 || text[first.start - 1] === '、') ? first.start : 0,
    );
    const right = readRightSide(text, last.end, Math.min(next?.start ?? sentence.end, sentence.end), first.unit.dimension === 'ratio');
    if (next !== undefined && isAttributive(text, last, next, right, grammar)) {
      // 500万元以上技改项目1.2万个: the first quantity is part of the second one's name
      i += group.length;
      continue;
    }
    const left = readLeftSide(text, boundary, first.start, grammar.knowledge, grammar.calibreMarks);
    // 从2021年的1.2万元提高到1.5万元: the year of the start is not the year of the end
    carry.time =
      (left.fromWord ? null : left.time) ??
      clauseTime(text, Math.max(carry.end, sentence.start, left.start - NEAR), left.start) ??
      carry.time;
    if (boundary > carry.end) carry.newly = false;
    const named = readGroup(text, sentence, group, left, right, next, carry, grammar, out);
    carry.end = last.end;
    // words behind a value up to the next mark belong to it: 跃上1.4万亿斤新台阶、亩产…
    const behind = next !== undefined && right.end < next.start && /[、，,；;：:]/.test(text[right.end] ?? '') ? right.end : 0;
    boundary = Math.max(boundary, last.end, named, behind, asideEnd(text, last.end));
    i += group.length;
  }
}

/** End of a short aside right behind a value: 3.1万套（户）. */
function asideEnd(text: string, at: number): number {
  const aside = /^[（(][^（()）]{1,4}[)）]/.exec(text.slice(at, at + 6));
  return aside === null ? 0 : at + aside[0].length;
}

/** A time that opens a clause of its own before the subject: `到2030年，`. */
function clauseTime(text: string, from: number, to: number): NamedTime | null {
  let found: NamedTime | null = null;
  for (let at = from; at < to; at++) {
    if (at > from && !/[，,；;：:]/.test(text[at - 1] ?? '')) continue;
    const named = timeAtStart(text.slice(at, Math.min(to, at + 24)));
    if (named !== null && named.time.kind !== 'relative' && /[，,]/.test(text[at + named.length] ?? '')) found = named.time;
  }
  return found;
}

/** Values in a row with nothing but list marks between: 4.8%、6.2%; 37475元和18405元. */
function adjacent(text: string, quantities: readonly ReadQuantity[], from: number): ReadQuantity[] {
  const group = [quantities[from]!];
  const shared = text.slice(Math.max(0, group[0]!.start - 12), group[0]!.start).includes('分别');
  for (let i = from + 1; i < quantities.length; i++) {
    const q = quantities[i]!;
    const previous = group[group.length - 1]!;
    const joined = q.proportion !== null && q.proportion === previous.proportion;
    const mark = text.slice(previous.end, q.start);
    if (!joined && !/^(?:[、，,]|和|及|与|以及)$/.test(mark)) break;
    // 控制在4.5%以内、5.5%以内: the word before the first value stands for the others too
    const alike = q.before === previous.before || (q.before === '' && !/[，,]/.test(mark));
    // 旅客、货邮吞吐量分别达到7456万人次和356万吨: shared out, the values may be of different kinds
    if (!joined && !shared && (q.unit.dimension !== previous.unit.dimension || !alike)) break;
    group.push(q);
  }
  return group;
}

function clauseStart(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const c = text[i] ?? '';
    if (!SEPARATOR.test(c)) continue;
    // a bracket that closes before the value is an aside inside the name: 中（蒙）医药
    if (/[（(]/.test(c) && /[)）]/.test(text.slice(i, to))) continue;
    return i + 1;
  }
  return from;
}

function isAttributive(text: string, q: ReadQuantity, next: ReadQuantity, right: RightSide, grammar: Grammar): boolean {
  const between = text.slice(q.end, next.start);
  if (between === '' || /[，,；;：:、。！？]/.test(between)) return false;
  // 从2007年的2103亿元提高到2012年的3744亿元: a change, not a name
  if (
    lexicon.startingAt(between, 0, between.length, [
      'reachUp',
      'reachDown',
      'keep',
      'growthUp',
      'growthDown',
      'changeUp',
      'reach',
      'total',
      'distribute',
      'shared',
    ]) !== null
  )
    return false;
  if (!isCounter(q) && q.unit.dimension !== 'people') return right.start < right.end;
  // 45个重点开发区规模以上工业总产值占全省的84%: the predicate before the second value takes the first one into its subject
  if (right.end - right.start < 4) return false;
  const words = readLeftSide(text, q.end, next.start, grammar.knowledge, grammar.calibreMarks).predicate;
  return (
    words.shareOf !== null ||
    words.words.some((w) => ['reach', 'reachUp', 'reachDown', 'keep', 'growthUp', 'growthDown'].some((c) => w.classes.has(c as 'reach')))
  );
}

/** @returns where the words behind the values that went into the name end; 0 when none did. */
function readGroup(
  text: string,
  sentence: Span,
  group: readonly ReadQuantity[],
  left: LeftSide,
  right: RightSide,
  next: ReadQuantity | undefined,
  carry: Carry,
  grammar: Grammar,
  out: RawStatement[],
): number {
  const words = left.predicate.words;
  const each = words.some((w) => w.classes.has('distribute'));
  const shared = words.some((w) => w.classes.has('shared'));
  const subject = nameSubject(text, sentence, group, left, right, each, shared, carry, grammar);
  if (subject === null) return 0;
  const force = forceOf(left) ?? (subject.inherited ? carry.force : null);
  const cumulative =
    words.some((w) => /年均|累计/.test(w.text)) ||
    left.verbs.some((w) => /年均|累计/.test(w.text)) ||
    (subject.inherited && carry.cumulative);
  const newlyHere = left.verbs.some((w) => w.classes.has('incrementVerb') && lexicon.has(w.text, 'newVerb'));
  const context = (q: ReadQuantity): MeasureContext => ({
    quantity: q,
    words,
    verbs: left.verbs,
    newly: newlyHere || (carry.newly && !left.verbs.length && isListItem(text, left, carry)),
    inherited: subject.inherited,
    carried: carry.measure,
    phrase: subject.phrase,
    shareOf: left.predicate.shareOf,
    behind: text.slice(right.start, right.end),
  });
  group.forEach((q, index) => {
    const names = subject.perValue ? [subject.names[Math.min(index, subject.names.length - 1)]!] : subject.names;
    if (isNoStatement(text, q, left, right, subject.phrase)) return;
    for (const name of names) {
      const measure = measureOf(context(q), name);
      const declined = measure.decline && measure.measure !== 'level' && measure.measure !== 'share';
      const sign = declined ? -1 : 1;
      out.push({
        indicator: measure.indicator ?? name.indicator,
        indicatorId: name.id,
        calibre: calibreOf(name, left) ?? (subject.inherited ? (name.calibre ?? null) : null),
        scope: name.scope,
        measure: measure.measure,
        op: q.op === '=' && measure.bound !== null ? measure.bound : q.op,
        value: sign * q.value,
        value2: q.value2 === null ? null : sign * q.value2,
        unit: peopleUnit(q, subject.phrase, grammar),
        time: left.time ?? carry.time,
        cumulative,
        years: cumulative ? yearsBefore(text.slice(Math.max(0, q.start - 24), q.start)) : null,
        baseline: left.fromWord && next !== undefined,
        force,
        relation: null,
        start: Math.min(subject.start, q.start),
        end: Math.max(q.end, subject.end),
        valueStart: q.start,
        valueEnd: q.end,
        headlineOnly: false,
      });
      carry.measure = measure.measure;
    }
  });
  if (subject.inherited || group.length > 1 || subject.names.length > 1) carry.row = [];
  else carry.row.push({ name: subject.names[0]!, dimension: group[0]!.unit.dimension });
  carry.names = subject.names;
  carry.start = subject.start;
  carry.force = force;
  carry.cumulative = cumulative;
  if (newlyHere) carry.newly = true;
  return subject.end;
}

interface Subject {
  readonly names: readonly Name[];
  /** One name for each value of the group, or every value for every name. */
  readonly perValue: boolean;
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
  readonly inherited: boolean;
}

function nameSubject(
  text: string,
  sentence: Span,
  group: readonly ReadQuantity[],
  left: LeftSide,
  right: RightSide,
  each: boolean,
  shared: boolean,
  carry: Carry,
  grammar: Grammar,
): Subject | null {
  const { knowledge } = grammar;
  const phrase = text.slice(left.start, left.end);
  const first = group[0]!;
  if (/^[金银铜]$/.test(first.unit.word)) {
    const name = nameOf(`${first.unit.word}牌`, knowledge);
    return { names: [name], perValue: false, phrase: name.indicator, start: first.start, end: 0, inherited: false };
  }
  const spread = spreadOver(text, group, left, carry, knowledge);
  if (spread !== null) return { names: spread, perValue: true, phrase: spread[0]!.indicator, start: carry.start, end: 0, inherited: true };
  const rightText = text.slice(right.start, right.end);
  const span = { start: left.start, end: 0 };
  if (clean(phrase) === '') {
    const bare = left.predicate.words.every((w) => w.classes.has('midAdverb') || w.classes.has('incrementVerb'));
    if (rightText !== '' && !left.fromWord && (first.unit.dimension !== 'ratio' || right.possessive || bare || carry.names.length === 0)) {
      const name = first.unit.dimension === 'ratio' ? shareName(right.name) : withTopic(right.name, text, left, sentence);
      return { names: [nameOf(name, knowledge)], perValue: false, phrase: name, start: first.start, end: right.end, inherited: false };
    }
    const part = left.predicate.words.find((w) => w.classes.has('partTotal'));
    const total = left.predicate.words.some((w) => w.classes.has('total') || w.classes.has('partTotal'));
    const own =
      total && carry.end <= clauseStart(text, Math.max(0, left.start - NEAR), left.start) ? clauseNoun(text, left.start, knowledge) : null;
    const before = own ?? carry.names[0] ?? null;
    if (before === null) return null;
    if (part !== undefined && !part.classes.has('growthUp')) {
      const added = left.predicate.words.some((w) => w.text === '新增') ? '新增' : '';
      const name = nameOf(before.indicator + added + part.text, knowledge);
      return {
        names: [name],
        perValue: false,
        phrase: name.indicator,
        start: carry.names.length > 0 ? carry.start : first.start,
        end: 0,
        inherited: true,
      };
    }
    if (own !== null || carry.names.length === 0)
      return { names: [before], perValue: false, phrase: before.indicator, start: first.start, end: 0, inherited: true };
    if (left.predicate.shareOf !== null) {
      const name = nameOf(`${before.indicator}占${left.predicate.shareOf}比重`, knowledge);
      return { names: [name], perValue: false, phrase: name.indicator, start: carry.start, end: 0, inherited: true };
    }
    const row = carry.row.slice(-group.length);
    if (each && group.length > 1 && row.length === group.length && row.every(({ dimension }) => dimension === row[0]!.dimension)) {
      const names = row.map(({ name }) => name);
      return { names, perValue: true, phrase: names[0]!.indicator, start: carry.start, end: 0, inherited: true };
    }
    const perValue = group.length > 1 && carry.names.length === group.length;
    return {
      names: carry.names,
      perValue: perValue || carry.names.length === 1,
      phrase: carry.names[0]?.indicator ?? '',
      start: carry.start,
      end: 0,
      inherited: true,
    };
  }
  const gap = /^(?:增速|增幅)?((?:高于|低于|快于|高出|超出)(?:全国|全省|全区|全市|全盟|自治区)(?:平均水平|平均)?)$/.exec(clean(phrase));
  if (gap !== null && first.unit.dimension === 'points' && carry.names[0] !== undefined) {
    const name: Name = { indicator: `${carry.names[0].indicator}增速${gap[1]!}`, id: null, calibre: null, scope: null, named: null };
    return { names: [name], perValue: false, phrase: name.indicator, start: carry.start, end: 0, inherited: true };
  }
  const composite = left.known?.composite ?? null;
  if (group.length > 1 || each) {
    const share = left.predicate.shareOf;
    const object = distributedObject(phrase) ?? { subjects: phrase, noun: share === null ? '' : `占${share}比重` };
    const names = group.length > 1 ? distributeName(object.subjects, group.length, object.noun, knowledge) : null;
    if (names !== null) return { names, perValue: true, phrase, ...span, inherited: false };
    // values that cannot be told apart are no claims about any one of the names
    if (group.length > 1 && (each || composite !== null)) return null;
  }
  if ((shared || each) && group.length === 1 && composite === null && /[、和与及]/.test(phrase)) {
    const parts = members(clean(phrase)).length;
    const names = parts >= 2 && parts <= 4 ? distributeName(phrase, parts, '', knowledge) : null;
    if (names !== null) return { names, perValue: false, phrase, ...span, inherited: false };
  }
  // a classifier stands between modifier and head: 世界技能大赛2个全国首金
  if (
    rightText !== '' &&
    left.predicate.words.every((w) => w.classes.has('midAdverb')) &&
    !left.fromWord &&
    first.unit.dimension !== 'ratio' &&
    !rightText.endsWith('台阶') &&
    !(left.known?.end === left.end && left.known.named !== null)
  ) {
    const name = left.examples ? withTopic(right.name, text, left, sentence) : `${clean(phrase)}${right.name}`;
    return { names: [nameOf(name, knowledge)], perValue: false, phrase: name, start: left.start, end: right.end, inherited: false };
  }
  if (rightText !== '' && first.unit.dimension === 'ratio' && left.predicate.words.length === 0 && rightText.startsWith('由')) {
    const name = nameOf(`${rightText.slice(1)}${clean(phrase)}占比`, knowledge);
    return { names: [name], perValue: false, phrase: name.indicator, start: left.start, end: right.end, inherited: false };
  }
  // 基本养老、基本医疗保险参保率稳定在95%以上: one value for both, where both are known
  const pair =
    first.unit.dimension === 'ratio' && left.known?.named != null && phrase.includes('、')
      ? distributeName(phrase, 2, '', knowledge)
      : null;
  if (pair?.every((name) => name.id !== null) === true) return { names: pair, perValue: false, phrase, ...span, inherited: false };
  const full = subjectName(phrase, left, carry, knowledge);
  return { names: [full], perValue: false, phrase: full.indicator, ...span, inherited: false };
}

/** 5个省级项目、8个市级项目分别完成投资2亿元、3亿元，分别占计划的98%、103%: the names before take what is shared out, each with the noun behind 分别. */
function spreadOver(
  text: string,
  group: readonly ReadQuantity[],
  left: LeftSide,
  carry: Carry,
  knowledge: Knowledge,
): readonly Name[] | null {
  if (group.length < 2) return null;
  const before = text.slice(Math.max(0, group[0]!.start - 14), group[0]!.start);
  const match = /(?:分别|各自)(?:完成|实现|投入|安排)?([\u4e00-\u9fa5]{2,8})$/.exec(before);
  if (match === null || !match[0].includes(clean(text.slice(left.start, left.end)))) return null;
  const row = carry.row.slice(-group.length);
  const names = carry.names.length === group.length ? carry.names : row.map(({ name }) => name);
  if (names.length !== group.length || !row.every(({ dimension }) => dimension === row[0]!.dimension)) return null;
  const share = left.predicate.shareOf;
  if (share === null && (left.predicate.words.length > 0 || !lexicon.has(match[1]!, 'sharedNoun'))) return null;
  return names.map(({ indicator }) => nameOf(indicator + (share === null ? match[1]! : `占${share}比重`), knowledge));
}

/** `高速公路，开工…等2个项目`: a bare head takes the topic its sentence opens with. */
function withTopic(name: string, text: string, left: LeftSide, sentence: Span): string {
  const plain = name.replace(/^(?:续建|在建|新建)/, '');
  if (!lexicon.has(plain, 'bareHead')) return name;
  const topic = /^([\u4e00-\u9fa5]{2,8})[，,：:]/.exec(text.slice(sentence.start, sentence.start + 9));
  if (topic === null || sentence.start + topic[0].length > left.start) return name;
  const word = topic[1]!;
  const verbal = lexicon.startingAt(word, 0, word.length, ['adverb', 'head', 'incrementVerb', 'wholePlace', 'actVerb', 'growthUp']);
  return verbal === null && lexicon.endingAt(word, 0, word.length, ['rightVerb', 'growthUp', 'midAdverb']) === null ? word + name : name;
}

/** 60%的城市污水处理厂完成提标改造 -> 完成提标改造城市污水处理厂占比; 90%以上事项“一网通办” -> …“一网通办”率. */
function shareName(name: string): string {
  if (lexicon.list('shareTail').some((tail) => name.endsWith(tail))) return name;
  return name.endsWith('”') ? `${name}率` : `${name}占比`;
}

/** The noun a clause opens with, up to its first verb: 5A级景区｜新增…、总数达到16家. */
function clauseNoun(text: string, before: number, knowledge: Knowledge): Name | null {
  let from = before;
  while (from > 0 && before - from < NEAR && !SEPARATOR.test(text[from - 1] ?? '')) from--;
  for (let at = from + 2; at < before; at++) {
    if (lexicon.startingAt(text, at, before, ['incrementVerb', 'reach', 'changeUp', 'awardVerb']) !== null)
      return nameOf(text.slice(from, at), knowledge);
  }
  return null;
}

/** 交通、能源、水利分别完成投资: subjects and the noun they share, when 分别 stands inside the phrase. */
function distributedObject(phrase: string): { subjects: string; noun: string } | null {
  const match = /^(.+?)(?:分别|各自|各)(?:完成|实现|达到|新增|安排|投入)?(.{0,8})$/.exec(phrase);
  return match === null ? null : { subjects: match[1]!, noun: match[2]! };
}

/**
 * 污水处理能力持续增强、生活垃圾无害化处理率达到98%: what stands before the mark is another claim, not part of a known name;
 * 公益性岗位、以工代赈吸纳就业29.1万人次: one amount for both, so the name is both.
 */
function ownPart(phrase: string, left: LeftSide): string {
  const before = phrase.slice(0, left.known!.start - left.start);
  if (!/[、和及]$/.test(before)) return phrase;
  const piece = before.slice(0, -1);
  const verbal = lexicon.endingAt(piece, 0, piece.length, [
    'changeUp',
    'growthUp',
    'growthDown',
    'intransitive',
    'incrementVerb',
    'adjectival',
    'keep',
  ]);
  return verbal !== null || piece.length > 8 || left.predicate.words.some((w) => w.classes.has('growthUp'))
    ? phrase.slice(before.length)
    : phrase;
}

function subjectName(phrase: string, left: LeftSide, carry: Carry, knowledge: Knowledge): Name {
  const text = clean(left.known?.named != null ? ownPart(phrase, left) : phrase);
  const verb = left.verbs.findLast((w) => w.classes.has('incrementVerb'));
  if (verb !== undefined) {
    // 改造老旧小区 is the indicator 老旧小区改造
    const turned = knowledge.lookup(text + verb.text);
    if (turned !== null && knowledge.lookup(text) === null) return nameOf(text + verb.text, knowledge);
  }
  if (left.known === null && lexicon.has(text, 'bareHead')) {
    if (verb !== undefined && !lexicon.has(verb.text, 'bareVerb') && verb.classes.has('incrementVerb'))
      return nameOf(verb.text + text, knowledge);
    const before = carry.names[0];
    if (before !== undefined && verb?.text === '新增') return nameOf(before.indicator + verb.text + text, knowledge);
    // 规上工业产值…，增加值…: another measure of the same thing
    const stem = before?.indicator.replace(/(?:总?产值|(?:主营业务|营业|销售)收入|利润(?:总额)?|税收)$/, '');
    if (stem !== before?.indicator && knowledge.lookup(stem + text) !== null) return nameOf(stem + text, knowledge);
    if (before !== undefined && /^总?产量$/.test(text))
      return nameOf(before.indicator.replace(/(?:播种|种植)?面积$/, '') + text, knowledge);
    if (before !== undefined) return nameOf(before.indicator.endsWith(text) ? before.indicator : before.indicator + text, knowledge);
    if (verb !== undefined) return nameOf(verb.text + text, knowledge);
  }
  const share = left.predicate.shareOf;
  if (share !== null) {
    for (const name of [`${text}占${share}比重`, `${text}占${share}的比重`, `${text}占${share}比例`]) {
      if (knowledge.lookup(name) !== null) return nameOf(name, knowledge);
    }
    return nameOf(`${text}占${share.replace(/^的/, '')}比重`, knowledge);
  }
  const plain = text
    .replace(/(?<=.{4})(?:实施|完成)(?=项目$)/, '')
    .replace(/(?<=[业济])(?:实现|完成|创造)(?=(?:增加值|总产值|产值|主营业务收入|营业收入|利润|税收|投资)$)/, '')
    .replace(/(?<=.{2})(?:新增|净增)(?=.{2}$)/, '');
  const id = knowledge.lookup(text)?.indicator.id;
  return nameOf(id === undefined || knowledge.lookup(plain)?.indicator.id === id ? plain : text, knowledge);
}

/** 22.49万贫困人口 counts people though no unit is printed. */
function peopleUnit(q: ReadQuantity, phrase: string, grammar: Grammar): ReadQuantity['unit'] {
  if (q.unit.dimension !== null || !lexicon.list('peopleNoun').some((noun) => phrase.includes(noun))) return q.unit;
  return grammar.quantities.unit(`${q.unit.printed}人`) ?? q.unit;
}

function calibreOf(name: Name, left: LeftSide): string | null {
  const mark = left.predicate.calibreMark;
  if (mark !== null && name.named !== null) {
    const marked = name.named.indicator.calibres.find((c) => c.marks.includes(mark));
    if (marked !== undefined) return marked.id;
  }
  return name.calibre;
}

function forceOf(left: LeftSide): 'strive' | 'ensure' | null {
  for (const word of [...left.verbs, ...left.predicate.words]) {
    if (word.classes.has('ensure')) return 'ensure';
    if (word.classes.has('strive')) return 'strive';
  }
  return null;
}

const YEARS = new Map([...'二三四五六七八九十'].map((c, i) => [c, i + 2]));

/** 五年年均, 三年累计, 五年间: the number of years; null when none is named. */
function yearsBefore(text: string): number | null {
  const found = /([二三四五六七八九十])年(?:间|来|以来)?(?:，)?(?:年均|累计|[^，。；]{0,12}$)/.exec(text);
  return found === null ? null : (YEARS.get(found[1]!) ?? null);
}

/** True when the phrase follows the value before it in one list: 建成高标准农田585万亩、绿色矿山82家. */
function isListItem(text: string, left: LeftSide, carry: Carry): boolean {
  return left.start >= carry.end && left.start - carry.end <= NEAR && /^[、和及与]?[^，,；;。]*$/.test(text.slice(carry.end, left.start));
}
