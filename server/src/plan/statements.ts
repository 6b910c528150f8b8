import type { Knowledge } from '../knowledge/knowledge';
import type { QuantityReader } from '../quantity/reader';
import type { Measure, ReadQuantity } from '../quantity/types';
import { sentences } from '../text/sentences';
import type { Span } from '../text/span';
import { lexicon } from './lexicon';
import { clean, distributeName, nameOf, type Name } from './naming';
import type { NamedTime, RawStatement } from './rawStatement';
import { readRelations } from './relations';
import { readRightSide, type RightSide } from './rightSide';
import { isNoStatement } from './noStatement';
import { readLeftSide, type LeftSide } from './subject';
import { measureOf, type MeasureContext } from './measure';

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

const SEPARATOR = /[，,；;：:。！？!?（(]/;

/** All statements of a logical paragraph, in order of their values. Pure: depends on the text and the knowledge only. */
export function readStatements(text: string, grammar: Grammar): RawStatement[] {
  const quantities = grammar.quantities.read(text);
  const out: RawStatement[] = [];
  for (const sentence of sentences(text)) {
    const inside = quantities.filter((q) => q.coreStart >= sentence.start && q.coreEnd <= sentence.end);
    if (inside.length > 0) readSentence(text, sentence, inside, grammar, out);
    out.push(...readRelations(text, sentence, inside, grammar));
  }
  return out.sort((a, b) => a.valueStart - b.valueStart);
}

function readSentence(text: string, sentence: Span, quantities: readonly ReadQuantity[], grammar: Grammar, out: RawStatement[]): void {
  const carry: Carry = { names: [], start: 0, end: sentence.start, measure: null, growing: false, newly: false, time: null, force: null, cumulative: false };
  let boundary = sentence.start;
  for (let i = 0; i < quantities.length; ) {
    const group = adjacent(text, quantities, i);
    const first = quantities[i]!;
    const last = group[group.length - 1]!;
    const next = quantities[i + group.length];
    boundary = Math.max(boundary, clauseStart(text, sentence.start, first.start));
    const right = readRightSide(text, last.end, Math.min(next?.start ?? sentence.end, sentence.end));
    if (next !== undefined && isAttributive(text, last, next, right)) {
      // 500万元以上技改项目1.2万个: the first quantity is part of the second one's name
      i += group.length;
      continue;
    }
    const left = readLeftSide(text, boundary, first.start, grammar.knowledge, grammar.calibreMarks);
    if (left.time !== null) carry.time = left.time;
    if (boundary > carry.end || /[；;。]/.test(text.slice(carry.end, boundary))) carry.newly = carry.newly && boundary <= carry.end;
    readGroup(text, sentence, group, left, right, next, carry, grammar, out);
    carry.end = last.end;
    boundary = Math.max(boundary, last.end);
    i += group.length;
  }
}

/** Values in a row with nothing but list marks between: 4.8%、6.2%; 37475元和18405元. */
function adjacent(text: string, quantities: readonly ReadQuantity[], from: number): ReadQuantity[] {
  const group = [quantities[from]!];
  for (let i = from + 1; i < quantities.length; i++) {
    const q = quantities[i]!;
    const previous = group[group.length - 1]!;
    const joined = q.proportion !== null && q.proportion === previous.proportion;
    if (!joined && !/^(?:[、，,]|和|及|与|以及)$/.test(text.slice(previous.end, q.start))) break;
    if (!joined && (q.unit.dimension !== previous.unit.dimension || q.before !== previous.before)) break;
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

function isAttributive(text: string, q: ReadQuantity, next: ReadQuantity, right: RightSide): boolean {
  const between = text.slice(q.end, next.start);
  if (between === '' || /[，,；;：:、。！？]/.test(between)) return false;
  const counter = q.unit.dimension?.startsWith('count:') === true || q.unit.dimension === 'people';
  return !counter && right.start < right.end && next.notation !== 'doubling';
}

function readGroup(
  text: string, sentence: Span, group: readonly ReadQuantity[], left: LeftSide, right: RightSide, next: ReadQuantity | undefined,
  carry: Carry, grammar: Grammar, out: RawStatement[],
): void {
  const words = left.predicate.words;
  const each = words.some((w) => w.classes.has('distribute'));
  const shared = words.some((w) => w.classes.has('shared'));
  const subject = nameSubject(text, group, left, right, each, shared, carry, grammar);
  if (subject === null) return;
  const force = forceOf(left) ?? (subject.inherited ? carry.force : null);
  const cumulative = words.some((w) => /年均|累计/.test(w.text)) || left.verbs.some((w) => /年均|累计/.test(w.text)) || (subject.inherited && carry.cumulative);
  const newlyHere = left.verbs.some((w) => w.classes.has('incrementVerb') && lexicon.has(w.text, 'newVerb'));
  const context = (q: ReadQuantity): MeasureContext => ({
    quantity: q, words, newly: newlyHere || (carry.newly && !left.verbs.length && isListItem(text, left, carry)), inherited: subject.inherited,
    carried: carry.measure, phrase: subject.phrase, shareOf: left.predicate.shareOf,
  });
  group.forEach((q, index) => {
    const names = subject.perValue ? [subject.names[Math.min(index, subject.names.length - 1)]!] : subject.names;
    if (isNoStatement(text, q, left, right, subject.phrase, sentence)) return;
    for (const name of names) {
      const measure = measureOf(context(q), name);
      const declined = measure.decline && (measure.measure === 'growth' || measure.measure === 'points');
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
        unit: q.unit,
        time: left.time ?? carry.time,
        cumulative,
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
  carry.names = subject.names;
  carry.start = subject.start;
  carry.force = force;
  carry.cumulative = cumulative;
  if (newlyHere) carry.newly = true;
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
  text: string, group: readonly ReadQuantity[], left: LeftSide, right: RightSide, each: boolean, shared: boolean, carry: Carry, grammar: Grammar,
): Subject | null {
  const { knowledge } = grammar;
  const phrase = text.slice(left.start, left.end);
  const first = group[0]!;
  const rightText = text.slice(right.start, right.end);
  const span = { start: left.start, end: 0 };
  if (clean(phrase) === '') {
    if (rightText !== '' && (first.unit.dimension !== 'ratio' || right.possessive)) {
      return { names: [nameOf(right.name, knowledge)], perValue: false, phrase: right.name, start: first.start, end: right.end, inherited: false };
    }
    if (carry.names.length === 0) {
      if (rightText === '') return null;
      return { names: [nameOf(right.name, knowledge)], perValue: false, phrase: right.name, start: first.start, end: right.end, inherited: false };
    }
    const perValue = group.length > 1 && carry.names.length === group.length;
    return { names: carry.names, perValue: perValue || carry.names.length === 1, phrase: carry.names[0]?.indicator ?? '', start: carry.start, end: 0, inherited: true };
  }
  const composite = left.known?.composite ?? null;
  if (group.length > 1 || each) {
    const tail = each && left.predicate.words.length > 0 ? '' : '';
    const names = distributeName(phrase, group.length, tail, knowledge);
    if (names !== null && group.length > 1) return { names, perValue: true, phrase, ...span, inherited: false };
    const object = distributedObject(phrase);
    if (object !== null) {
      const split = distributeName(object.subjects, group.length, object.noun, knowledge);
      if (split !== null) return { names: split, perValue: true, phrase, ...span, inherited: false };
    }
  }
  if (shared && composite === null && /[、和与及]/.test(phrase)) {
    const parts = clean(phrase).split(/、|和|与|及/).length;
    const names = parts >= 2 && parts <= 4 ? distributeName(phrase, parts, '', knowledge) : null;
    if (names !== null) return { names, perValue: false, phrase, ...span, inherited: false };
  }
  // a classifier stands between modifier and head: 世界技能大赛2个全国首金
  if (rightText !== '' && left.predicate.words.every((w) => w.classes.has('adverb')) && first.unit.dimension !== 'ratio' && !(left.known?.end === left.end && left.known.named !== null)) {
    const name = left.examples ? right.name : `${clean(phrase)}${right.name}`;
    return { names: [nameOf(name, knowledge)], perValue: false, phrase: name, start: left.start, end: right.end, inherited: false };
  }
  const full = subjectName(phrase, left, carry, knowledge);
  return { names: [full], perValue: false, phrase: full.indicator, ...span, inherited: false };
}

/** 交通、能源、水利分别完成投资: subjects and the noun they share, when 分别 stands inside the phrase. */
function distributedObject(phrase: string): { subjects: string; noun: string } | null {
  const match = /^(.+?)(?:分别|各自|各)(?:完成|实现|达到|新增|安排|投入)?(.{0,8})$/.exec(phrase);
  return match === null ? null : { subjects: match[1]!, noun: match[2]! };
}

function subjectName(phrase: string, left: LeftSide, carry: Carry, knowledge: Knowledge): Name {
  const text = clean(phrase);
  const verb = left.verbs[left.verbs.length - 1];
  if (verb !== undefined) {
    // 改造老旧小区 is the indicator 老旧小区改造
    const turned = knowledge.lookup(text + verb.text);
    if (turned !== null && knowledge.lookup(text) === null) return nameOf(text + verb.text, knowledge);
  }
  if (left.known === null && lexicon.has(text, 'bareHead')) {
    if (verb !== undefined && !lexicon.has(verb.text, 'bareVerb') && verb.classes.has('incrementVerb')) return nameOf(verb.text + text, knowledge);
    const before = carry.names[0];
    if (before !== undefined) return nameOf(before.indicator.endsWith(text) ? before.indicator : before.indicator + text, knowledge);
    if (verb !== undefined && verb.classes.has('incrementVerb')) return nameOf(verb.text + text, knowledge);
  }
  if (lexicon.has(text, 'total') && carry.names[0] !== undefined) {
    return /^(?:总量|总数|总规模|数量|规模)$/.test(text) ? carry.names[0] : nameOf(carry.names[0].indicator + text, knowledge);
  }
  const share = left.predicate.shareOf;
  if (share !== null) {
    for (const name of [`${text}占${share}比重`, `${text}占${share}的比重`, `${text}占${share}比例`]) {
      if (knowledge.lookup(name) !== null) return nameOf(name, knowledge);
    }
    return nameOf(`${text}占${share.replace(/^的/, '')}比重`, knowledge);
  }
  return nameOf(text, knowledge);
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

/** True when the phrase follows the value before it in one list: 建成高标准农田585万亩、绿色矿山82家. */
function isListItem(text: string, left: LeftSide, carry: Carry): boolean {
  return left.start >= carry.end && /^[、和及与]?[^，,；;。]*$/.test(text.slice(carry.end, left.start));
}
