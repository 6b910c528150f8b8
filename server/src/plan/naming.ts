import type { Knowledge, NamedIndicator } from '../knowledge/knowledge';
import { lexicon } from './lexicon';

/** What a statement is about, once named. */
export interface Name {
  readonly indicator: string;
  readonly id: string | null;
  readonly calibre: string | null;
  readonly scope: string | null;
  readonly named: NamedIndicator | null;
}

const GROUPS = lexicon.list('groupScope');
const SHARED_NOUNS = lexicon.list('sharedNoun');
const ABBREVIATIONS = lexicon.list('abbreviation').map((pair) => pair.split('=') as [string, string]);
const PLACE = /^([\u4e00-\u9fa5]{1,5}?(?:自治区|自治州|开发区|高新区|中心城区|主城区|新区|园区|市|县|区|旗|州|盟|省|镇|城区))(?=.{2,})/;

/** Names a noun phrase: a known indicator by its canonical name, with a place before it as scope; else the phrase itself, cleaned. */
export function nameOf(phrase: string, knowledge: Knowledge): Name {
  const text = spellOut(clean(phrase));
  const whole = knowledge.lookup(text);
  if (whole !== null) return known(whole, withoutVerbs(text, whole, knowledge), null);
  if (text.startsWith('全国')) {
    const rest = knowledge.lookup(text.slice(2));
    if (rest !== null) return known(rest, text.slice(2), null);
  }
  if (text !== '经济' && lexicon.has(text.replace(/(?:预期)?目标$/, ''), 'economicGrowth')) {
    const gdp = knowledge.lookup('地区生产总值');
    if (gdp !== null) return known(gdp, text.replace(/(?:预期)?目标$/, ''), null);
  }
  const place = PLACE.exec(text);
  if (place !== null) {
    const printed = text.slice(place[1]!.length).replace(/^的/, '');
    const rest = knowledge.lookup(printed);
    if (rest !== null) return known(rest, printed, place[1]!);
  }
  for (const prefix of GROUPS) {
    if (!text.startsWith(prefix)) continue;
    const printed = text.slice(prefix.length);
    const rest = knowledge.lookup(printed);
    if (rest !== null) return known(rest, printed, prefix);
  }
  // 更新供热管网: the verb goes when a known indicator is left
  const verb = lexicon.startingAt(text, 0, text.length - 1, ['nounVerb']);
  const object = verb === null ? null : knowledge.lookup(text.slice(verb.text.length));
  if (verb !== null && object !== null) return known(object, text.slice(verb.text.length), null);
  return { indicator: text, id: null, calibre: null, scope: null, named: null };
}

/**
 * The name a statement shows: the document's own words with abbreviations spelled out. Identity goes by the id, so 农牧民转移就业 and
 * 农村劳动力转移就业 are one series, yet a reader finds the words that stand in the text.
 */
function known(named: NamedIndicator, printed: string, scope: string | null): Name {
  return {
    indicator: /[A-Za-z&]/.test(printed) && !/[A-Za-z]/.test(named.canonical) ? named.canonical : printed,
    id: named.indicator.id,
    calibre: named.calibre?.id ?? null,
    scope,
    named,
  };
}

/** 发放创业担保贷款 is known by that name too, yet the indicator is 创业担保贷款. */
function withoutVerbs(text: string, whole: NamedIndicator, knowledge: Knowledge): string {
  let out = text;
  for (;;) {
    const word = lexicon.startingAt(out, 0, out.length - 1, ['incrementVerb', 'head']);
    const rest = word === null ? '' : out.slice(word.text.length);
    const named = rest === '' ? null : knowledge.lookup(rest);
    if (named === null || named.indicator.id !== whole.indicator.id || named.calibre?.id !== whole.calibre?.id) return out;
    out = rest;
  }
}

function spellOut(text: string): string {
  let out = text;
  for (const [short, long] of ABBREVIATIONS) if (out.startsWith(short)) out = long + out.slice(short.length);
  return out;
}

/** Takes whole-place words, brackets with asides, 的 at the ends and empty tails off a noun phrase. */
export function clean(phrase: string): string {
  let text = phrase.replace(/[（(][^（()）]{0,30}[)）]/g, (aside) =>
    /[\u4e00-\u9fa5A-Za-z]{1,3}/.test(aside) && aside.length <= 5 ? aside : '',
  );
  // marks of notes: “双协员”[21]
  text = text.replace(/[[［]\d{1,3}[\]］]/g, '').trim();
  for (;;) {
    const head = lexicon.startingAt(text, 0, text.length, ['wholePlace']);
    const before = text;
    if (head !== null && head.text.length < text.length && head.text !== '地区' && head.text !== '地方')
      text = text.slice(head.text.length);
    text = text.replace(/^(?:[的、，,]|[和与](?![谐解会平]))+|[的、，,和与及：:]+$/g, '');
    if (text === before) break;
  }
  return text;
}

/**
 * Members of a coordinated noun phrase that share a head: `城镇、农村居民人均可支配收入` -> the two incomes,
 * `交通、能源、水利` + `投资` -> three investments. `count` is how many values there are.
 * @returns null when the phrase does not divide into that many members.
 */
export function distributeName(phrase: string, count: number, tail: string, knowledge: Knowledge): Name[] | null {
  const composite = knowledge.lookupComposite(clean(phrase)) ?? knowledge.lookupComposite(clean(phrase) + tail);
  if (composite !== null && composite.parts.length === count) return composite.parts.map((part) => nameOf(part, knowledge));
  const byMark = clean(phrase).split('、');
  const parts = byMark.length === count ? byMark : members(clean(phrase));
  if (parts.length !== count) return null;
  const last = withoutHead(parts[parts.length - 1]!);
  return parts
    .map(withoutHead)
    .map((part, i) =>
      i === parts.length - 1 ? nameOf(last + tail, knowledge) : nameOf(part + sharedHead(part, last, knowledge) + tail, knowledge),
    );
}

/** 接待游客、实现旅游总花费: a verb such as 实现 opens a member, it is no part of the name. */
function withoutHead(part: string): string {
  return part.slice(lexicon.startingAt(part, 0, part.length - 1, ['head'])?.text.length ?? 0);
}

/** Members of a coordination: `A、B和C`. 及以上 and 与…之比 are no conjunctions. */
export function members(phrase: string): string[] {
  return phrase.split(/[、，,]|和|以及|及(?!以上|以下|时|其)|与(?!.{0,20}之比)/).filter((part) => part !== '');
}

/** The end of the last member that one of the others leans on: `居民人均可支配收入`; empty when it stands by itself. */
function sharedHead(first: string, last: string, knowledge: Knowledge): string {
  // 工业投资、民间投资增速分别高于全省…: the rate is the first one's too
  const rate = /(?:增速|增幅)$/.exec(last);
  if (rate !== null) return rate[0];
  for (let cut = 1; cut < last.length; cut++) {
    const head = last.slice(cut);
    if (knowledge.lookup(first + head) !== null) return head;
  }
  if (knowledge.lookup(first) !== null) return '';
  // “职保”、“镇保”和“新农保”人均养老金; 第一、二、三产业…
  const quoted = /^“[^”]+”(.+)$/.exec(last);
  if (quoted !== null && /^“[^”]+”$/.test(first)) return quoted[1]!;
  const ordinal = /^第?[一二三](产业.*)$/.exec(last);
  if (ordinal !== null && /^第?[一二三]$/.test(first)) return ordinal[1]!;
  // members of like length in front of a common noun: 民营企业、普惠金融贷款; 工业领域服务业和农牧业生产性服务业营业收入
  for (const noun of lexicon.list('shareTail').some((tail) => first.endsWith(tail)) ? [] : SHARED_NOUNS) {
    if (last.endsWith(noun) && last.length > noun.length && !first.endsWith(noun)) return noun;
  }
  return '';
}
