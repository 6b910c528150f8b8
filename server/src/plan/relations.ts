import type { Knowledge } from '../knowledge/knowledge';
import type { ReadQuantity } from '../quantity/types';
import type { Span } from '../text/span';
import { lexicon } from './lexicon';
import { clean, type Name, nameOf } from './naming';
import type { RawStatement } from './rawStatement';
import type { Grammar } from './statements';
import { readLeftSide } from './subject';
import type { Relation } from './types';

/** Words without which a sentence holds no such claim. */
export const CLAIM = /同步|[高低快]于|完成|控制在/;
const SYNC =
  /^(.+?)(?:增长|增速|增幅|提高)?(?:继续)?(?:保持)?(?:与|同|和|跟)(.+?)(?:增长|增速|增幅|发展)?(?:基本)?(?:保持)?(?:基本)?同步(?:增长|提高|提升)?$/;
const ABOVE = /^(.+?)(?:增速|增幅|增长速度|增长)?(?:也|均|都|力争|继续|明显|持续|保持|要|实际)*(不低于|略高于|高于|快于|低于)(.+?)$/;
const GROWTH_TAIL = /(?:的)?(?:增速|增幅|增长速度|增长|涨幅)$/;

/** Claims without a number of their own: in step with, above another growth; tasks handed down by the superior. */
export function readRelations(text: string, sentence: Span, quantities: readonly ReadQuantity[], grammar: Grammar): RawStatement[] {
  const out: RawStatement[] = [];
  if (!CLAIM.test(text.slice(sentence.start, sentence.end))) return out;
  for (const clause of clauses(text, sentence)) {
    if (quantities.some((q) => q.start < clause.end && q.end > clause.start)) continue;
    const found = readSync(text, clause, grammar) ?? readAbove(text, clause, grammar);
    if (found !== null) out.push(found);
    else out.push(...readDeferral(text, clause, grammar));
  }
  return out;
}

function clauses(text: string, sentence: Span): Span[] {
  const out: Span[] = [];
  let start = sentence.start;
  for (let i = sentence.start; i <= sentence.end; i++) {
    if (i < sentence.end && !/[，,；;：:。！？]/.test(text[i] ?? '')) continue;
    if (i > start) out.push({ start, end: i });
    start = i + 1;
  }
  return out;
}

function readSync(text: string, clause: Span, grammar: Grammar): RawStatement | null {
  if (clause.end - clause.start > 80) return null;
  const phrase = text.slice(clause.start, clause.end);
  if (!phrase.includes('同步')) return null;
  const match = SYNC.exec(phrase);
  if (match === null) return null;
  const other = referent(match[2]!, grammar.knowledge);
  const subject = subjectOf(text, clause.start, clause.start + match[1]!.length, grammar);
  if (other === null || other.otherKind !== 'indicator' || subject === null) return null;
  const valueStart = clause.start + phrase.indexOf(match[2]!) - 1;
  return relationStatement(subject, { kind: 'sync', ...other, margin: null }, 'sync', valueStart, clause.end);
}

function readAbove(text: string, clause: Span, grammar: Grammar): RawStatement | null {
  if (clause.end - clause.start > 80) return null;
  const phrase = text.slice(clause.start, clause.end);
  if (!/[高低快]于/.test(phrase)) return null;
  const match = ABOVE.exec(phrase);
  if (match === null) return null;
  const other = referent(match[3]!, grammar.knowledge);
  const subject = subjectOf(text, clause.start, clause.start + match[1]!.length, grammar);
  if (other === null || subject === null) return null;
  // a rate that stays above a place's average must be a rate of change or a known rate, else nothing is claimed of a growth
  const kind = match[2] === '低于' ? 'below' : match[2] === '不低于' ? 'atLeast' : 'above';
  return relationStatement(
    subject,
    { kind, ...other, margin: null },
    kind === 'below' ? '<=' : '>=',
    clause.start + match[0].indexOf(match[2]!, match[1]!.length),
    clause.end,
  );
}

interface Subject {
  readonly name: Name;
  readonly start: number;
}

/** `anyName`: a name that the knowledge data does not hold will do. */
function subjectOf(text: string, from: number, to: number, grammar: Grammar, anyName = false): Subject | null {
  const left = readLeftSide(text, from, to, grammar.knowledge, grammar.calibreMarks);
  const phrase = clean(text.slice(left.start, left.end).replace(GROWTH_TAIL, ''));
  if (lexicon.has(phrase, 'economicGrowth')) {
    const gdp = grammar.knowledge.lookup('地区生产总值');
    if (gdp !== null) return { name: nameOf(gdp.canonical, grammar.knowledge), start: left.start };
  }
  const composite = grammar.knowledge.lookupComposite(phrase);
  if (composite !== null) return { name: { indicator: phrase, id: null, calibre: null, scope: null, named: null }, start: left.start };
  const name = nameOf(phrase, grammar.knowledge);
  return name.id === null && !(anyName && name.indicator.length >= 4) ? null : { name, start: left.start };
}

function referent(phrase: string, knowledge: Knowledge): Pick<Relation, 'other' | 'otherKind'> | null {
  const text = phrase
    .replace(/(?:的)?(?:平均水平|平均值|平均|水平|目标)$/, '')
    .replace(GROWTH_TAIL, '')
    .replace(/^(?:全年)/, '');
  if (lexicon.has(text, 'economicGrowth')) {
    const gdp = knowledge.lookup('地区生产总值');
    return gdp === null ? null : { other: gdp.canonical, otherKind: 'indicator' };
  }
  if (lexicon.has(text, 'otherPlace')) return { other: text, otherKind: 'place' };
  const named = knowledge.lookup(clean(text));
  return named === null ? null : { other: named.canonical, otherKind: 'indicator' };
}

/** What a statement has that names no figure: it compares, or leaves the value to another document. */
const WITHOUT_VALUE = {
  value: null,
  value2: null,
  unit: null,
  time: null,
  cumulative: false,
  years: null,
  baseline: false,
  force: null,
} as const;

function relationStatement(subject: Subject, relation: Relation, op: RawStatement['op'], valueStart: number, end: number): RawStatement {
  return {
    indicator: subject.name.indicator,
    indicatorId: subject.name.id,
    calibre: subject.name.calibre,
    scope: subject.name.scope,
    ...WITHOUT_VALUE,
    measure: 'growth',
    op,
    relation,
    start: subject.start,
    end,
    valueStart,
    valueEnd: end,
    headlineOnly: false,
  };
}

/** `完成上级下达的…任务`: the name, without the words that say whose and what kind of task it is. */
function readDeferral(text: string, clause: Span, grammar: Grammar): RawStatement[] {
  const phrase = text.slice(clause.start, clause.end);
  if (phrase.length > MOST_DEFERRED) return [];
  const within = WITHIN.exec(phrase);
  if (within !== null) return deferred(text, clause, clause.start + within.index, grammar);
  const task = lexicon.endingAt(phrase, 0, phrase.length, ['task']);
  const done = phrase.lastIndexOf('完成');
  if (task === null || done < 0) return [];
  const object = phrase.slice(done + 2);
  const handed = lexicon
    .list('handedDown')
    .map((word) => ({ word, at: object.indexOf(word) }))
    .find(({ at }) => at >= 0 && at <= 14);
  const from = handed === undefined ? 0 : handed.at + handed.word.length;
  const out: RawStatement[] = [];
  for (const part of splitTasks(object.slice(from), grammar.knowledge)) {
    const partStart = clause.start + done + 2 + from + part.offset;
    const name = taskName(part.text);
    if (name === null) continue;
    const end = Math.min(partStart + part.length, clause.end);
    // 主要污染物排放量削减率完成国家下达目标: the subject stands before
    if (name === '') out.push(...deferred(text, { start: clause.start, end }, clause.start + done, grammar, handed === undefined));
    else out.push(deferral(nameOf(name, grammar.knowledge), partStart, clause.start + done, end, handed === undefined));
  }
  return out;
}

/** 控制在省下达目标之内, 控制在国家规定的范围以内 */
const WITHIN = /控制在[^，；。]{0,8}(?:下达|确定|规定|要求|核定)[^，；。]{0,6}(?:目标|指标|任务|范围|计划)(?:[之以]?内)?$/;
/** A clause longer than this lists work, not deferred indicators. Characters. */
const MOST_DEFERRED = 120;

/** The subjects in front of `done`: one, or several in a list when one of them at least is a known indicator. */
function deferred(text: string, clause: Span, done: number, grammar: Grammar, headlineOnly = false): RawStatement[] {
  const members: Subject[] = [];
  let start = clause.start;
  let count = 0;
  for (let at = clause.start; at <= done; at++) {
    if (at < done && !/[、和]/.test(text[at]!)) continue;
    const member = subjectOf(text, start, at, grammar, true);
    if (member !== null) members.push(member);
    count++;
    start = at + 1;
  }
  const whole = subjectOf(text, clause.start, done, grammar, true);
  const listed = members.length === count && members.some(({ name }) => name.id !== null);
  const subjects = listed ? members : whole === null ? [] : [whole];
  return subjects.map((subject) => deferral(subject.name, subject.start, done, clause.end, headlineOnly));
}

function deferral(name: Name, start: number, valueStart: number, end: number, headlineOnly: boolean): RawStatement {
  return {
    indicator: name.indicator,
    indicatorId: name.id,
    calibre: name.calibre,
    scope: name.scope,
    ...WITHOUT_VALUE,
    measure: 'level',
    op: 'defer',
    relation: null,
    // 完成…下达的 stands before the names of the tasks it is about.
    start: Math.min(start, valueStart),
    end,
    valueStart,
    valueEnd: end,
    headlineOnly,
  };
}

/** One of several tasks: its wording made whole (城镇新增就业任务), and where what is printed of it stands. */
interface Task {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

function splitTasks(object: string, knowledge: Knowledge): Task[] {
  const text = object.replace(/^(?:的)/, '');
  const offset = object.length - text.length;
  const at = text.search(/(?:任务|目标|指标)[和及、与]/);
  if (at < 0) return splitNames(text, offset, knowledge);
  return [
    { text: text.slice(0, at + 2), offset, length: at + 2 },
    ...splitTasks(text.slice(at + 3), knowledge).map((part) => ({ ...part, offset: part.offset + offset + at + 3 })),
  ];
}

/** 城镇新增就业和降碳减排任务: two tasks, when one of them is a known indicator. */
function splitNames(text: string, offset: number, knowledge: Knowledge): Task[] {
  const tail = lexicon.endingAt(text, 0, text.length, ['task'])?.text ?? '';
  const head = text.slice(0, text.length - tail.length);
  const at = head.search(/[和、]/);
  if (at < 3 || tail === '' || head.length - at < 4) return [{ text, offset, length: text.length }];
  const first = head.slice(0, at);
  const second = head.slice(at + 1);
  if (knowledge.lookup(clean(first)) === null && knowledge.lookup(clean(second)) === null) return [{ text, offset, length: text.length }];
  return [
    { text: first + tail, offset, length: first.length },
    { text: second + tail, offset: offset + at + 1, length: second.length + tail.length },
  ];
}

/** Null when the object is no task after all; empty when nothing but task words is left. */
function taskName(object: string): string | null {
  const text = object.replace(/^(?:的|各项|各类|年度|全年|主要|“[一二三四五六七八九十]{1,3}五”)+/, '');
  const tail = lexicon.endingAt(text, 0, text.length, ['task']);
  if (tail === null) return null;
  const head = text.slice(0, text.length - tail.text.length).replace(/(?:年度|的|等?[各多]项|等)+$/, '');
  // 国民经济和社会发展计划主要目标任务: all targets together are none of them
  if (/(?:计划|规划|发展|工作|主要)$/.test(head)) return null;
  if (head === '' && tail.text.length <= 4) return '';
  return head.length >= 4 && !head.endsWith('约束性') && !tail.text.startsWith('约束性') ? head : head + tail.text;
}
