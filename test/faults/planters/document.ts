import { edit, find, replaceEach } from '../edits';
import { type Planter, pick } from '../fault';

const TITLE = /《[^《》]{6,40}》(?![（(])/gu;
const YEARLY: readonly string[] = ['annual-plan', 'work-report', 'plan-report'];

const abbreviation: Planter = function* (document, chance) {
  for (const { match, end } of find(document, TITLE)) {
    const short = `《${match[0].slice(-6, -1)}》`;
    if (/[（()）]/u.test(short)) continue;
    // Declared and never used again, and declared in other words.
    if (!document.plan.text.includes(short)) yield edit(document, end, end, `（${pick(['以下简称', '下称'], chance)}${short}）`);
  }
  for (const { end, match } of find(document, /[（(]以下简称[^（）()]{2,20}[）)]/gu)) {
    const later = document.plan.paragraphs.findLast(({ kind, text }) => kind === 'text' && text.endsWith('。'));
    if (later && later.start > end) yield edit(document, later.end, later.end, `要抓好落实${match[0]}。`);
  }
};

const citation: Planter = function* (document, chance) {
  yield* replaceEach(
    document,
    TITLE,
    () => `${pick(['国务院', '自治区', '市政府', '省政府'], chance)}${2 + Math.floor(30 * chance())}号文件`,
  );
  for (const { end } of find(document, /。/gu, ['text'])) {
    if (chance() < 0.02) yield edit(document, end, end, `要落实国办发〔2023〕${1 + Math.floor(40 * chance())}号有关要求。`);
  }
};

const kind: Planter = function* (document) {
  yield* replaceEach(document, /[“"]十[一二三四五]五[”"]规划/gu, (match) => match[0].replace('规划', '计划'));
  yield* replaceEach(document, /20\d\d年[^。，；：、》]{0,10}国民经济和社会发展计划(?!草案|执行)/gu, (match) =>
    match[0].replace(/计划$/u, '规划'),
  );
};

const number: Planter = function* (document, chance) {
  const year = document.facts.meta.year ?? 2024;
  for (const { end } of find(document, TITLE)) {
    const n = 1 + Math.floor(60 * chance());
    const wrong = pick(
      [
        `[${year}]${n}号`,
        `（${year}）${n}号`,
        `〔${year}〕第${n}号`,
        `〔${year}〕0${n}号`,
        `﹝${year}﹞第0${n}号`.replace(/[﹝﹞]/gu, (c) => (c === '﹝' ? '[' : ']')),
      ],
      chance,
    );
    const fault = edit(document, end, end, `（国办发${wrong}）`);
    const before = `${document.plan.text.slice(0, end)}（国办发〔${year}〕${n}号）${document.plan.text.slice(end)}`;
    yield { ...fault, before };
  }
  yield* replaceEach(document, /(?<=发)〔20\d\d〕\d+号/gu, (match) => match[0].replace('〔', '[').replace('〕', ']'));
};

const signatureDate: Planter = function* (document, chance) {
  const { meta } = document.facts;
  if (!YEARLY.includes(meta.kind) || meta.year === null) return;
  const { text } = document.plan;
  const base = text.replace(/\s+$/u, '');
  const sign = (date: string): string => `${base}\n\n${meta.place ?? '××市'}人民政府\n\n${date}\n`;
  const chinese = [...String(meta.year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
  // Arabic dates that do not exist are for the rules of numbers.
  const wrong = [
    `${chinese}年${pick(['二月三十日', '四月三十一日', '六月三十一日'], chance)}`,
    `${meta.year + pick([1, 2, -2], chance)}年3月${1 + Math.floor(28 * chance())}日`,
    `${meta.year - 1}年${1 + Math.floor(8 * chance())}月8日`,
  ];
  for (const date of wrong) {
    const planted = sign(date);
    const start = planted.lastIndexOf(date);
    yield { text: planted, at: [{ start, end: start + date.length }], before: sign(`${meta.year}年3月17日`), note: date };
  }
};

const titleYear: Planter = function* (document) {
  const { meta } = document.facts;
  if (meta.year === null || (meta.kind !== 'annual-plan' && meta.kind !== 'work-report')) return;
  const year = String(meta.year);
  const titles = [...find(document, /20\d\d年[^。，；：、》]{0,14}(?:国民经济和社会发展计划|政府工作报告)/gu)].filter(
    ({ match, start }) => match[0].startsWith(year) && start < 2000,
  );
  // Something in the text must tell the year: many reports say 今年 throughout.
  const told = new RegExp(`做好${year}年|${year}年[^。，；：]{0,20}主要(?:预期)?目标|(?:^|\\n)\\s*${year}年是`, 'u');
  if (titles.length === 0 || !told.test(document.plan.text.slice(titles.at(-1)!.end))) return;
  // The year after looks as if the text were last year's: that is for carry-over/year.
  for (const other of [meta.year - 1, meta.year - 2, meta.year + 2, meta.year - 10]) {
    let { text } = document.plan;
    for (const { start } of titles) text = `${text.slice(0, start)}${other}${text.slice(start + 4)}`;
    yield { text, at: titles.map(({ start, end }) => ({ start, end })), note: `title ${other}, text ${year}` };
  }
};

export const document: Readonly<Record<string, Planter>> = {
  'document/abbreviation': abbreviation,
  'document/citation': citation,
  'document/kind': kind,
  'document/number': number,
  'document/signature-date': signatureDate,
  'document/title-year': titleYear,
};
