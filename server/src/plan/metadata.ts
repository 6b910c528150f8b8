import { isMap, isScalar, parseDocument } from 'yaml';
import { frontMatter } from '../text/frontMatter';
import type { Paragraph } from '../text/paragraphs';
import { fiveYearPlan, readYear, smallChineseNumber, timeMentions, YEAR } from './timeWords';
import type { DocumentKind, Metadata, Notice, PlaceLevel } from './types';

export interface MetadataInput {
  readonly paragraphs: readonly Paragraph[];
  readonly text: string;
  /** With or without folders and extension; used as a last resort. */
  readonly fileName: string;
  /** From config: stronger than the text, weaker than front matter. */
  readonly given?: { readonly year?: number; readonly kind?: DocumentKind; readonly place?: string; readonly title?: string } | undefined;
}

type Source = 'front-matter' | 'config' | 'text' | 'file-name';
interface Facts {
  title?: string | undefined;
  kind?: DocumentKind | undefined;
  year?: number | undefined;
  endYear?: number | undefined;
  place?: string | undefined;
  level?: PlaceLevel | undefined;
}

/** What a document is: front matter before config before its own words before its file name. Never throws; faulty front matter is a notice. */
export function readMetadata(input: MetadataInput): { meta: Metadata; notices: Notice[] } {
  const front = readFrontMatter(input.text);
  const body = input.paragraphs.filter((each) => each.start >= front.end && each.kind !== 'damaged');
  const fromText = factsOfText(body, input.paragraphs);
  const fromName = factsOfName(input.fileName);
  const layers: readonly (readonly [Source, Facts])[] = [
    ['front-matter', front.facts],
    ['config', input.given ?? {}],
    ['text', fromText],
    ['file-name', fromName],
  ];
  const source: { -readonly [field in 'title' | 'kind' | 'year' | 'place']?: Source } = {};
  const pick = <K extends 'title' | 'kind' | 'year' | 'place'>(field: K): NonNullable<Facts[K]> | null => {
    for (const [name, facts] of layers) {
      const value = facts[field];
      if (value === undefined) continue;
      source[field] = name;
      return value as NonNullable<Facts[K]>;
    }
    return null;
  };
  const title = pick('title');
  const kind = pick('kind') ?? 'unknown';
  const year = pick('year');
  const place = pick('place');
  const endYear =
    year === null ? null : isFiveYear(kind) ? (year === fromText.year && fromText.endYear ? fromText.endYear : year + 4) : year;
  const level =
    front.facts.level ??
    (place === null ? (fromText.level ?? null) : levelOf(place, place === fromText.place ? fromText.level : undefined));
  const meta: Metadata = { title, kind, year, endYear, place, level, source };
  return { meta, notices: [...front.notices, ...missing(meta)] };
}

function missing(meta: Metadata): Notice[] {
  const notices: Notice[] = [];
  if (meta.year === null)
    notices.push({ code: 'no-year', message: '无法从正文或文件名判断本文件的年度，请在文首元数据中写明 year', start: 0, end: 0 });
  if (meta.kind === 'unknown')
    notices.push({ code: 'no-kind', message: '无法判断本文件是计划、报告还是规划，请在文首元数据中写明 kind', start: 0, end: 0 });
  return notices;
}

function isFiveYear(kind: DocumentKind): boolean {
  return kind === 'five-year-outline' || kind === 'five-year-proposal';
}

// ---------------------------------------------------------------- titles

const COUNTRY_WIDE = '全国';
const ECONOMY = '(?:国民)?经济(?:和|与)?社会(?:事业)?发展';
const DRAFT = '(?:[（(][^（）()]{0,12}[）)])?';

const FIVE_YEARS = '(?:第[一二三四五六七八九十]{1,3}个五年|[“"]?二?十?[一二三四五六七八九]五[”"]?(?:时期)?|五年)';
const SPAN = '(?:[（(][^（）()]{0,16}[）)])?';

/** Title forms, the more telling before the less telling. */
const TITLES: readonly { readonly kind: DocumentKind; readonly pattern: RegExp }[] = [
  {
    kind: 'plan-report',
    pattern: new RegExp(`计划[^。]{0,12}(?:执行|完成)(?:情况)?[^。]{0,24}(?:计划|安排|建议)[^。]{0,16}报告${DRAFT}$`),
  },
  { kind: 'plan-report', pattern: new RegExp(`${ECONOMY}计划[^。]{0,20}报告${DRAFT}$`) },
  { kind: 'five-year-proposal', pattern: new RegExp(`${FIVE_YEARS}${SPAN}(?:规划|计划)[^。]{0,20}的?建议${DRAFT}$`) },
  {
    kind: 'five-year-outline',
    pattern: new RegExp(`${ECONOMY}[^。]{0,8}${FIVE_YEARS}${SPAN}(?:发展)?(?:规划|计划)${SPAN}(?:[和与及][^。]{0,20})?(?:纲要)?${DRAFT}$`),
  },
  {
    kind: 'five-year-outline',
    pattern: new RegExp(`${FIVE_YEARS}${SPAN}(?:${ECONOMY})?(?:发展)?(?:规划|计划)(?:[和与及][^。]{0,20})?纲要${DRAFT}$`),
  },
  { kind: 'bulletin', pattern: new RegExp(`(?:统计公报|${ECONOMY}公报)${DRAFT}$`) },
  { kind: 'annual-plan', pattern: new RegExp(`${ECONOMY}(?:${YEAR}年)?(?:年度)?(?:工作)?(?:计划|规划)(?:主要(?:目标|指标))?${DRAFT}$`) },
  { kind: 'annual-plan', pattern: new RegExp(`${YEAR}年[^。]{0,16}${ECONOMY}(?:主要)?(?:安排|目标)${DRAFT}$`) },
  { kind: 'work-report', pattern: new RegExp(`(?:政府|人民政府|旗|县)工作(?:的)?报告${DRAFT}$`) },
];
const NOTICE = /关于(?:印发|下达|批转|转发)(.{4,60}?)的?通知$/;
const LONGEST_TITLE = 90;
/** Clauses, and the numbering of section headings. */
const NOT_IN_TITLES = /[。！？；;，,：:]|^[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]/;

function titleKind(title: string): DocumentKind | null {
  if (title.length > LONGEST_TITLE || NOT_IN_TITLES.test(title)) return null;
  const plain = unquote(title);
  const kind = TITLES.find((each) => each.pattern.test(plain))?.kind ?? null;
  // 关于…计划 is the first line of a report's title that goes on.
  return kind === 'annual-plan' && plain.startsWith('关于') ? null : kind;
}

/** The line is a document's title or the head of a notice, not a section heading. */
export function isTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && (line.startsWith('关于') || NOTICE.test(line) || titleKind(line) !== null);
}

/** Without quotation marks, blanks, hashes and a site's name before or after it. */
function unquote(title: string): string {
  const plain = title.replace(/[《》\s]/g, '').replace(/^#+/, '');
  const parts = plain.split(/[|_｜]|(?<![\d年])-(?!\d)/).filter((each) => each !== '');
  return parts.length > 1 ? (parts.find((each) => TITLES.some(({ pattern }) => pattern.test(each))) ?? plain) : plain;
}

interface Candidate {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly weight: number;
}

const HEAD_PARAGRAPHS = 260;
const HEAD_CHARACTERS = 6000;
const JOINED_LINES = 4;
/** A paragraph of this length is body text: titles stand before it. */
const BODY_LENGTH = 150;

/** Whole paragraphs, or up to four short ones together, that read as a title; the most telling, then the first. */
function findTitle(body: readonly Paragraph[]): Candidate | null {
  let best: Candidate | null = null;
  let characters = 0;
  for (let i = 0; i < body.length && i < HEAD_PARAGRAPHS && characters < HEAD_CHARACTERS; i++) {
    const { text } = body[i]!;
    characters += text.length;
    if (best && text.length > BODY_LENGTH) break;
    if (text.length > LONGEST_TITLE || !/[一-龥]/.test(text)) continue;
    const found = titleAt(body, i);
    if (found && (!best || found.weight > best.weight)) best = found;
  }
  return best;
}

/** The first lines of a title set on several lines; anything else above a title is not part of it. */
const BROKEN_TITLE = new RegExp(
  `关于|国民经济|经济和?社会|政府工作|五年|${YEAR}年|^[一-龥]{2,9}(?:省|自治区|市|盟|州|县|旗|区)(?:人民政府)?$`,
);

const DATE = /^[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日)?$/;

function titleAt(body: readonly Paragraph[], at: number): Candidate | null {
  let joined = '';
  let best: Candidate | null = null;
  const keep = (title: string, weight: number): void => {
    const kind = titleKind(title);
    if (kind && (!best || WEIGHTS[kind] + weight > best.weight)) best = { title, kind, weight: WEIGHTS[kind] + weight };
  };
  for (let i = at; i < body.length && i < at + JOINED_LINES; i++) {
    const line = unquote(body[i]!.text);
    if (i > at && (!BROKEN_TITLE.test(joined) || DATE.test(joined) || /^[（(—–-]|^\d{4}年\d{1,2}月|^目录$|[：:]$/.test(line))) break;
    joined += line;
    if (joined.length > LONGEST_TITLE || /[。！？；;，,]$/.test(joined)) break;
    const notice = NOTICE.exec(joined);
    if (notice) keep(unquote(notice[1]!), -1);
    else keep(joined, 0);
    if (best) break;
  }
  return best;
}

/** An archive may file a plan report under “政府工作报告”: the more particular title is the document's own. */
const WEIGHTS: { readonly [kind in DocumentKind]: number } = {
  'plan-report': 40,
  'five-year-proposal': 40,
  'five-year-outline': 40,
  bulletin: 40,
  'annual-plan': 30,
  'work-report': 20,
  data: 0,
  unknown: 0,
};

// ---------------------------------------------------------------- text

function factsOfText(body: readonly Paragraph[], all: readonly Paragraph[]): Facts {
  const title = findTitle(body);
  const facts: Facts = { title: title?.title, kind: title?.kind };
  const titleYears = title ? yearsOfTitle(title) : {};
  facts.year = titleYears.year;
  facts.endYear = titleYears.endYear;
  const need = { kind: facts.kind === undefined, year: facts.year === undefined };
  const evidence = need.kind || need.year ? readEvidence(body) : null;
  if (evidence && need.kind) facts.kind = evidence.kind;
  if (evidence && need.year) {
    facts.year = facts.kind === 'bulletin' ? evidence.reported : isFiveYear(facts.kind ?? 'unknown') ? undefined : evidence.year;
  }
  const place = findPlace(body, all, title?.title ?? null);
  facts.place = place?.place;
  facts.level = place ? place.level : (addressee(headLines(body)) ?? levelWords(all));
  return facts;
}

/** The later of the years a plan report's title names; the span of a five-year document; the one year of any other. */
function yearsOfTitle({ title, kind }: { readonly title: string; readonly kind: DocumentKind }): { year?: number; endYear?: number } {
  const mentions = timeMentions(title).map((each) => each.mention);
  if (isFiveYear(kind)) {
    const span = mentions.find((each) => each.kind === 'year' && each.from !== null);
    if (span?.kind === 'year' && span.from !== null && span.year - span.from < 10) return { year: span.from, endYear: span.year };
    const named = mentions.find((each) => each.kind === 'plan');
    const plan = named?.kind === 'plan' ? fiveYearPlan(named.ordinal) : fiveYearPlan(ordinalIn(title) ?? 0);
    return plan ? { year: plan.startYear, endYear: plan.endYear } : {};
  }
  let year: number | undefined;
  for (const mention of mentions) if (mention.kind === 'year' && (year === undefined || mention.year > year)) year = mention.year;
  const dated = new RegExp(`[（(](${YEAR})年?(?:\\d{1,2}月)?|^(${YEAR})(?=政府工作报告)`).exec(title);
  if (year === undefined && dated) year = readYear(dated[1] ?? dated[2]!);
  return year === undefined ? {} : { year };
}

function ordinalIn(title: string): number | null {
  const match = /([一二三四五六七八九十]{1,3})五(?:规划|计划|时期)/.exec(title);
  return match ? smallChineseNumber(match[1]!) : null;
}

interface Evidence {
  readonly kind: DocumentKind | undefined;
  readonly year: number | undefined;
  readonly reported: number | undefined;
}

const Y = `(?<year>${YEAR})年`;
/** Ways a text tells its year, the surest first; `later` is what to add to the year found. */
const YEAR_SIGNS: readonly { readonly pattern: RegExp; readonly later: number }[] = [
  { pattern: new RegExp(`${Y}[^，。；：:]{0,24}(?:主要)?预期(?:目标|指标)`), later: 0 },
  {
    pattern: new RegExp(
      `${Y}(?:政府|全年|重点|主要|的|经济社会发展)?(?:工作)?(?:安排|任务|重点工作|目标任务|主要目标|总体要求|工作总体要求|主要任务|主要工作)`,
    ),
    later: 0,
  },
  { pattern: new RegExp(`${Y}(?:政府)?工作(?:的)?(?:回顾|总结)`), later: 1 },
  { pattern: new RegExp(`${Y}[^，。；：:]{0,16}计划(?:的)?(?:执行|完成)情况`), later: 1 },
  { pattern: new RegExp(`做好${Y}[^，。]{0,6}工作`), later: 0 },
  { pattern: new RegExp(`(?:^|[。，])${Y}是[^。]{0,60}(?:之年|的?(?:关键|重要|开局|第[一二三四五]|头|最后)[^。]{0,4}年|周年)`), later: 0 },
];
const SESSION = new RegExp(`${Y}(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月[^，。]{0,10}在[^，。]{0,40}(?:代表大会|会议)`);

/** A line near the top that opens with a date: under the title, or below a notice. */
const DATED = new RegExp(`^[（(—–-]*${Y}(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月`);
const ACHIEVED = new RegExp(`${YEAR}年[，,][^。]{0,20}(?:完成|达到|实现)`);
const REPORTED = new RegExp(`${Y}(?:全年|，|,|全[市省区县国旗州盟])`);
const DATED_LINES = 20;
const DATED_LENGTH = 40;

function readEvidence(body: readonly Paragraph[]): Evidence {
  const found = new Map<number, number>();
  let session: number | undefined;
  let dated: number | undefined;
  let kind: DocumentKind | undefined;
  let review = false;
  let outlook = false;
  let reported: number | undefined;
  for (const [at, { text }] of body.entries()) {
    for (const [i, { pattern, later }] of YEAR_SIGNS.entries()) {
      const match = found.has(i) ? null : pattern.exec(text);
      if (match) found.set(i, readYear(match.groups!.year!) + later);
    }
    session ??= yearHeard(SESSION.exec(text));
    if (at < DATED_LINES && text.length <= DATED_LENGTH) dated ??= yearHeard(DATED.exec(text));
    kind ??= kindSaid(text);
    review ||= /回顾|工作总结|去年|一年来|五年来|取得(?:了)?(?:新|显著|决定性)?(?:成绩|成就|成效)/.test(text) || ACHIEVED.test(text);
    outlook ||= /预期目标|目标任务|工作安排|总体要求/.test(text);
    if (reported === undefined) {
      const match = REPORTED.exec(text);
      if (match) reported = readYear(match.groups!.year!);
    }
  }
  const year = YEAR_SIGNS.map((_, i) => found.get(i)).find((each) => each !== undefined) ?? session ?? dated;
  kind ??= year === undefined ? undefined : review ? 'work-report' : outlook ? 'annual-plan' : undefined;
  return { kind, year, reported };
}

/** Congresses sit in the year's first months; one held from October on hears next year's plan. */
function yearHeard(match: RegExpExecArray | null): number | undefined {
  if (!match) return undefined;
  const printed = match.groups!.month!;
  const month = /\d/.test(printed) ? Number(printed) : (smallChineseNumber(printed) ?? 1);
  return readYear(match.groups!.year!) + (month >= 10 ? 1 : 0);
}

function kindSaid(text: string): DocumentKind | undefined {
  if (/受[^，。]{2,20}委托[^。]{0,80}计划[^。]{0,20}(?:执行|完成)情况/.test(text)) return 'plan-report';
  if (/代表[^，。]{0,14}(?:政府|国务院)[^。]{0,12}向大会[^。]{0,6}(?:报告|作)[^。]{0,6}工作/.test(text)) return 'work-report';
  if (/计划》?[^。]{0,30}审议通过[^。]{0,10}(?:下达|印发)/.test(text)) return 'annual-plan';
  if (/^(?:政府工作报告|政府工作回顾)$/.test(text)) return 'work-report';
  if (/本公报/.test(text)) return 'bulletin';
  return undefined;
}

// ---------------------------------------------------------------- place

const MUNICIPALITIES: ReadonlySet<string> = new Set(['北京市', '上海市', '天津市', '重庆市']);
const UNIT = '(?:特别行政区|自治区|自治州|自治县|自治旗|新区|地区|林区|矿区|省|市|盟|州(?!市)|县|旗|区)';
/** One or more units in a row: `北京市朝阳区`, `内蒙古自治区通辽市`. The last is the place. */
/** No name holds the words that stand around names in titles. */
const NAME = '(?:(?!关于|印发|下达|制定|政府|委|代表|召开|举行|我[省市县区旗州盟])[一-龥])';
const UNIT_NAME = `(?:${NAME}{2,14}?${UNIT}|${NAME}县)`;
const PLACE = `(?:${UNIT_NAME}){1,3}`;
const ONE_PLACE = new RegExp(UNIT_NAME, 'g');
const NOT_A_PLACE = /^(?:全|我|本|各|该|城|都|郊|外|多|两|县|地|省|市|旗|区|盟|州|自治区|新区|园区|开发区|高新区|示范区|设区市|直辖市)+$/;

/** Places where a text names itself, the surest first. */
const PLACE_SIGNS: readonly RegExp[] = [
  new RegExp(
    `^(?:${YEAR}年度?)?(?:中共)?(${PLACE})(?:${YEAR}年度?)?(?:政府工作报告|人民政府|国民经济|经济社会|“|”|委员会|委关于|${YEAR}|第[一二三四五六七八九十]+个五年)`,
  ),
  new RegExp(`^(?:中共)?(${PLACE})(?:人民政府|委)(?:办公[厅室])?关于`),
  new RegExp(`关于(${PLACE})${YEAR}`),
  new RegExp(`在(${PLACE})第[一二三四五六七八九十]+届人民代表大会`),
  new RegExp(`代表(${PLACE})人民政府`),
  new RegExp(`(?:^|[，。；])(${PLACE})(?:召开|举行)[^，。]{0,6}第[一二三四五六七八九十]+届`),
  new RegExp(`^(${PLACE})(?:发展和改革|发展改革|发展计划|统计)`),
];
const NATION = /国务院|中华人民共和国(?:\d{4}年)?国民经济|全国人民代表大会|^全国/;

function findPlace(
  body: readonly Paragraph[],
  all: readonly Paragraph[],
  title: string | null,
): { place: string; level: PlaceLevel } | null {
  const head = headLines(body);
  const hint = addressee(head);
  for (const line of title ? [title, ...head] : head) {
    for (const sign of PLACE_SIGNS) {
      const place = lastUnit(sign.exec(line)?.[1] ?? '');
      if (place) return { place, level: levelOf(place, hint) };
    }
  }
  if (
    [title ?? '', ...head].some(
      (line) =>
        /代表国务院|受国务院委托|国务院政府工作报告|中华人民共和国(?:\d{4}年)?国民经济|届全国人民代表大会/.test(line) && NATION.test(line),
    )
  ) {
    return { place: COUNTRY_WIDE, level: 'nation' };
  }
  const named = commonest(body, all);
  return named === null ? null : { place: named, level: levelOf(named, hint) };
}

function headLines(body: readonly Paragraph[]): string[] {
  const out: string[] = [];
  let characters = 0;
  for (const { text } of body) {
    if (out.length >= HEAD_PARAGRAPHS || characters > HEAD_CHARACTERS) break;
    characters += text.length;
    if (text.length <= 200) out.push(text.replace(/^[#\s—–-]+/, ''));
  }
  return out;
}

function lastUnit(run: string): string | null {
  const parts = run.match(ONE_PLACE);
  const place = parts?.[parts.length - 1];
  return place && !NOT_A_PLACE.test(place) ? place : null;
}

/** To whom the notice goes tells the sender's level: a city writes to counties, a county to townships. */
function addressee(head: readonly string[]): PlaceLevel | undefined {
  for (const line of head) {
    if (!/^各/.test(line)) continue;
    if (/^各(?:乡镇|镇|乡|苏木|街道)/.test(line)) return 'county';
    if (/^各(?:旗县|县市|县区|县[（(、]|区县|旗[、（(]|区、)/.test(line)) return 'city';
    if (/^各(?:盟|地|设区|州|市[、（(]?州|行政公署)/.test(line)) return 'province';
  }
  return undefined;
}

function levelOf(place: string, hint: PlaceLevel | undefined): PlaceLevel {
  if (place === COUNTRY_WIDE) return 'nation';
  if (/(?:省|自治区|特别行政区)$/.test(place) || MUNICIPALITIES.has(place)) return 'province';
  if (/(?:州|盟|地区)$/.test(place)) return 'city';
  if (/(?:县|旗|区)$/.test(place)) return 'county';
  return hint === 'county' ? 'county' : 'city';
}

const SEEN_OFTEN = 5;
/** Words that end in 市 and open a clause without naming a city. */
const COMMON_WORD = /[城全我本各都超上股楼门夜集早菜入县盟旗区]市$/;

/** The one city the text keeps naming, with or without 市, and has as the subject of a clause; null unless it leaves all others far behind. */
function commonest(body: readonly Paragraph[], paragraphs: readonly Paragraph[]): string | null {
  const names = new Set<string>();
  for (const { text } of body) {
    for (const match of text.matchAll(/(?:^|[，。；：、！,;:!”“])([一-龥]{2,3}市)(?=[一-龥])/g)) {
      const name = match[1]!;
      if (!NOT_A_PLACE.test(name) && !COMMON_WORD.test(name) && names.size < MOST_NAMES) names.add(name);
    }
  }
  if (names.size === 0) return null;
  // Torn columns are no sentences, but the names in them count.
  const all = paragraphs.map((each) => each.text).join('\n');
  const times = (words: string): number => all.split(words).length - 1;
  const seen = [...names].map((name) => ({ name, times: times(name) })).filter((each) => each.times >= NAMED_IN_FULL);
  const total = seen.reduce((sum, each) => sum + each.times, 0);
  const first = seen.sort((a, b) => b.times - a.times)[0];
  return first && first.times * 2 > total && times(first.name.slice(0, -1)) >= SEEN_OFTEN ? first.name : null;
}
const NAMED_IN_FULL = 3;
const MOST_NAMES = 40;

/** Which `全市`, `全省` the text speaks of, where its place is not known. */
function levelWords(body: readonly Paragraph[]): PlaceLevel | undefined {
  const counts: { [level in PlaceLevel]: number } = { nation: 0, province: 0, city: 0, county: 0 };
  for (const { text } of body) {
    for (const [word] of text.matchAll(/全[市省县旗州盟]/g))
      counts[/[县旗]/.test(word) ? 'county' : word === '全省' ? 'province' : 'city']++;
  }
  const [first, second] = (Object.entries(counts) as [PlaceLevel, number][]).sort((a, b) => b[1] - a[1]);
  return first && second && first[1] >= 3 && first[1] > 2 * second[1] ? first[0] : undefined;
}

// ---------------------------------------------------------------- file name

function factsOfName(fileName: string): Facts {
  const name = baseName(fileName);
  const facts: Facts = {};
  const kind = titleKind(name.replace(/[（(]\d+[）)]$|[-_ ]?(?:终稿|定稿|送审稿|征求意见稿|初稿|草案)$/, '')) ?? kindOfName(name);
  if (kind) facts.kind = kind;
  const years = kind ? yearsOfTitle({ title: name, kind }) : {};
  const digits = /(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(name);
  facts.year = years.year ?? (digits ? Number(digits[1]) : undefined);
  facts.endYear = years.endYear;
  const place = lastUnit(PLACE_SIGNS[0]!.exec(name)?.[1] ?? '');
  if (place) facts.place = place;
  return facts;
}

function kindOfName(name: string): DocumentKind | undefined {
  if (/工作报告|(?:^|[-_. ])(?:work-?)?report(?:$|[-_. ])/i.test(name)) return 'work-report';
  if (/建议/.test(name) && /五/.test(name)) return 'five-year-proposal';
  if (/纲要|(?:^|[-_. ])fyp/i.test(name)) return 'five-year-outline';
  if (/公报|(?:^|[-_. ])(?:stat|bulletin)(?:$|[-_. ])/i.test(name)) return 'bulletin';
  if (/计划|(?:^|[-_. ])plan(?:$|[-_. ])/i.test(name)) return 'annual-plan';
  return undefined;
}

function baseName(fileName: string): string {
  const last = fileName.split(/[\\/]/).pop() ?? '';
  let plain = last;
  try {
    plain = decodeURIComponent(last);
  } catch {
    // A percent sign that encodes nothing is part of the name.
  }
  return plain.replace(/(?:\.plan)?\.[A-Za-z]{1,5}$/, '');
}

// ---------------------------------------------------------------- front matter

const KINDS: ReadonlySet<string> = new Set<DocumentKind>([
  'annual-plan',
  'work-report',
  'plan-report',
  'five-year-outline',
  'five-year-proposal',
  'bulletin',
  'data',
  'unknown',
]);
const LEVELS: ReadonlySet<string> = new Set<PlaceLevel>(['nation', 'province', 'city', 'county']);

interface FrontMatter {
  readonly facts: Facts;
  readonly notices: readonly Notice[];
  /** Offset of the first character of the document proper. */
  readonly end: number;
}

function readFrontMatter(text: string): FrontMatter {
  const block = frontMatter(text);
  if (!block) return { facts: {}, notices: [], end: 0 };
  const yaml = text.slice(block.body.start, block.body.end);
  const notices: Notice[] = [];
  const facts: Facts = {};
  const bad = (message: string, range: readonly number[] | null | undefined): void => {
    const start = block.body.start + Math.min(range?.[0] ?? 0, yaml.length);
    const end = block.body.start + Math.min(range?.[1] ?? yaml.length, yaml.length);
    notices.push({ code: 'bad-front-matter', message, start, end: Math.max(start, end) });
  };
  try {
    const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
    for (const error of document.errors.slice(0, 3)) bad(`文首元数据不是有效的 YAML：${error.message.split('\n')[0]}`, error.pos);
    const root = document.contents;
    if (document.errors.length === 0 && root !== null) {
      if (!isMap(root)) bad('文首元数据应为“键: 值”的列表', root.range);
      else {
        for (const { key, value } of root.items) {
          const name = isScalar(key) ? String(key.value) : '';
          const range = isScalar(value) ? value.range : isScalar(key) ? key.range : null;
          const problem = setFact(facts, name, isScalar(value) ? value.value : undefined);
          if (problem) bad(problem, range);
        }
      }
    }
  } catch (error) {
    bad(`文首元数据无法读取：${error instanceof Error ? error.message : String(error)}`, null);
  }
  return { facts, notices, end: block.end };
}

function setFact(facts: Facts, name: string, value: unknown): string | null {
  switch (name) {
    case 'year':
    case 'endYear':
      if (typeof value !== 'number' || !Number.isInteger(value) || value < 1949 || value > 2149) return `${name} 应为四位年份，如 2027`;
      facts[name] = value;
      return null;
    case 'kind':
      if (typeof value !== 'string' || !KINDS.has(value)) return `kind 应为下列之一：${[...KINDS].join('、')}`;
      facts.kind = value as DocumentKind;
      return null;
    case 'level':
      if (typeof value !== 'string' || !LEVELS.has(value)) return `level 应为下列之一：${[...LEVELS].join('、')}`;
      facts.level = value as PlaceLevel;
      return null;
    case 'place':
    case 'title':
      if (typeof value !== 'string' || value.trim() === '') return `${name} 应为一行文字`;
      facts[name] = value.trim();
      return null;
    default:
      return `文首元数据中没有“${name}”这一项，可用的有 title、kind、year、endYear、place、level`;
  }
}
