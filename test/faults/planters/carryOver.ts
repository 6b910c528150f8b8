import { sentences } from '../../../server/src/text/sentences';
import { documents, type Read, read } from '../documents';
import { edit, find, replaceEach } from '../edits';
import { type Chance, type Fault, type Other, type Planter, pick } from '../fault';

const YEARLY: readonly string[] = ['annual-plan', 'work-report', 'plan-report'];
const isYearly = ({ facts }: Read): boolean => YEARLY.includes(facts.meta.kind) && facts.meta.year !== null;

/** The same place's document of the year before, with this text. */
function lastYears({ facts }: Read, text: string): readonly Other[] {
  const { kind, place, year } = facts.meta;
  return [{ name: 'last-year.txt', text, given: { kind, year: (year ?? 0) - 1, ...(place !== null && { place }) } }];
}

/** A sentence put at the end of a text paragraph of the later half, where the year's tasks are. */
function* among(document: Read, chance: Chance, count: number, sentence: () => string | null): Iterable<Fault> {
  const half = document.plan.text.length / 2;
  const places = document.plan.paragraphs.filter(({ kind, text, start }) => kind === 'text' && text.endsWith('。') && start > half);
  for (let i = 0; i < count && places.length > 0; i++) {
    const { end } = pick(places, chance);
    const added = sentence();
    if (added !== null) yield edit(document, end, end, added);
  }
}

const plenumList: Planter = function* (document, chance) {
  const { year } = document.facts.meta;
  if (!isYearly(document) || year === null || year < 2025) return;

  const lists = year >= 2026 ? ['二十届二中、三中全会', '二十届二中全会'] : ['二十届二中全会'];
  // A plenum named alone is a mention and no list.
  yield* replaceEach(document, /二十届(?:历次|[一二三四五]中(?:、[一二三四五]中)+)全会/gu, () => pick(lists, chance));
  yield* among(document, chance, 6, () => `认真学习贯彻党的二十大和${pick(lists, chance)}精神。`);
};

const NAME =
  /(?<=[，。；、])[一-龥]{4,10}(?:铁路|机场|水库|高速公路|大桥|产业园|抽水蓄能电站|医院|博物馆|管线|灌区)(?=[，。；、建开项等一二三改扩竣投])/gu;

const projectState: Planter = function* (document, chance) {
  if (!isYearly(document)) return;
  const names = [...new Set([...find(document, NAME)].map(({ match }) => match[0]))].filter(
    (name) => !/[和及的与等在至]|推进|实施|加快|建设|抓好|争取|推动|支持|力争|申报|开展|建成|争创|大型|独资/u.test(name),
  );
  for (const name of names) {
    // Under way or done last year, at an earlier stage again this year.
    const [then, now] = pick(
      [
        ['建成投用', '开工建设'],
        ['建成投产', '加快前期工作'],
        ['开工建设', '抓紧开工'],
        ['竣工', '开工建设'],
      ] as const,
      chance,
    );
    const project = `${name}项目`;
    const others = lastYears(document, `上年工作\n\n去年，我们抓住重点，${project}${then}。`);
    for (const fault of among(document, chance, 1, () => `今年要抓紧推进，${project}${now}。`)) yield { ...fault, others };
  }
};

const DATED = /(?:年内|年底前|20\d\d年底?前?)[^。]*(?:建成|完成|投用|投产|竣工|开工|通车|投入使用)/u;

const sentence: Planter = function* (document, chance) {
  if (!isYearly(document)) return;
  // Some other plan plays last year's; a sentence of it is told again.
  const partner = pick(
    documents().filter(({ plan, facts }) => plan.uri !== document.plan.uri && YEARLY.includes(facts.meta.kind)),
    chance,
  );
  const others = lastYears(document, partner.plan.text);
  for (const paragraph of partner.plan.paragraphs) {
    if (paragraph.kind !== 'text') continue;
    for (const { start, end } of sentences(paragraph.text)) {
      const told = paragraph.text.slice(start, end);
      if (told.length < 30 || told.length > 150 || !DATED.test(told)) continue;
      const again = told.replace(/20\d\d(?=年)/gu, (year) => String(Number(year) + 1));
      for (const fault of among(document, chance, 1, () => again)) yield { ...fault, others, note: `repeated, ${told.length} characters` };
    }
  }
};

const HAN = '零一二三四五六七八九十';
/** 十一 -> 11, up to 19. */
const numberOf = (word: string): number => (word.startsWith('十') ? 10 + Math.max(0, HAN.indexOf(word[1] ?? '零')) : HAN.indexOf(word));
const wordOf = (n: number): string => (n <= 10 ? (HAN[n] ?? '') : `十${n % 10 === 0 ? '' : HAN[n % 10]}`);
const SESSION =
  /(?:市委|自治区党委|省委|市|自治区|全国人大|省|区)[一二三四五六七八九十]{1,2}届(?:人大|人民代表大会)?第?([一二三四五六七八九十]{1,2})次(?:全会|全体会议|会议)/gu;

const session: Planter = function* (document) {
  if (!isYearly(document)) return;
  for (const { match, start, end } of find(document, SESSION)) {
    const n = numberOf(match[1] ?? '');
    // Past sessions are named too: the latest is the one that counts.
    const latest = Math.max(...[...document.plan.text.matchAll(SESSION)].map((each) => numberOf(each[1] ?? '')));
    const looksBack = /^[^，。；]{0,10}(?:确定|提出|通过|批准|部署)的|^以来/u.test(document.plan.text.slice(end, end + 16));
    if (n < 3 || n < latest || looksBack) continue;
    const say = (number: number): string => match[0].replace(`${match[1]}次`, `${wordOf(number)}次`);
    // Last year's document spoke of the session before; the draft goes back to it, or before it, or leaps.
    const others = lastYears(document, `上年计划\n\n按照${say(n - 1)}精神，本计划已经${say(n - 1)}审议通过。`);
    for (const wrong of match[0].includes('全') ? [n - 2] : [n - 1, n - 2, n + 4]) {
      let { text } = document.plan;
      text = text.slice(0, start) + say(wrong) + text.slice(end);
      // Wherever the same session is named, the slip is made.
      text = text.split(match[0]).join(say(wrong));
      const at = [...text.matchAll(new RegExp(say(wrong), 'gu'))].map(({ index }) => ({ start: index, end: index + say(wrong).length }));
      yield { text, at, others, note: `${match[0]} → ${say(wrong)}` };
    }
  }
};

const year: Planter = function* (document, chance) {
  const current = document.facts.meta.year;
  if (!isYearly(document) || current === null) return;
  const old = String(current - 1);
  const back = new RegExp(`(?<=做好)${current}(?=年[^。，；]{0,12}工作)|${current}(?=年[^。，；：]{0,12}(?:主要预期目标|主要目标))`, 'gu');
  // Where nothing else tells the document's year, the slip cannot be seen.
  for (const fault of replaceEach(document, back, () => old)) if (read('draft.txt', fault.text).plan.meta.year === current) yield fault;
  yield* among(document, chance, 3, () => `确保${old}年底前${pick(['建成投用', '全部完成', '竣工投产'], chance)}。`);
  yield* among(document, chance, 2, () => `要${pick(['努力', '确保'], chance)}完成${old}年各项目标任务。`);
};

export const carryOver: Readonly<Record<string, Planter>> = {
  'carry-over/plenum-list': plenumList,
  'carry-over/project-state': projectState,
  'carry-over/sentence': sentence,
  'carry-over/session': session,
  'carry-over/year': year,
};
