import { parseChineseNumber } from '../quantity/chineseNumber';
import { keptByText } from './keptByText';

/** A count that a text gives of what it lists; offsets into the paragraph's logical text. */
export interface PromisedCount {
  readonly count: number;
  /** `十个方面`. */
  readonly start: number;
  readonly end: number;
}

/** A count and the list it stands by, in one sentence. */
export interface ListedPromise extends PromisedCount {
  /** How many are listed; two where `和` may part the last or belong to it. */
  readonly listed: readonly number[];
}

const NUMBER = '(?<n>[两二三四五六七八九十]{1,3}|\\d{1,2})';
const NOT_OTHER = '[^，。；：、“”《》（）,;:()\\d两一二三四五六七八九十]';
const PROMISE = new RegExp(
  `(?:以下|如下|下列|做好|抓好|办好|抓实|落实|完成|实施|推进|开展|突出|着力|聚焦|坚持|重点|全力)${NOT_OTHER}{0,8}?${NUMBER}(?:个|项|大|条|件|类|点|张)?(?:方面|工作|任务|举措|措施|要求|行动|工程|原则|清单|意见|建议|重点|关系|目标|实事|大?事|点)的?(?:重点|主要)?(?:工作|任务|举措|措施|要求)?[：:。]?$`,
  'u',
);
const OPENS_LIST = /[：:。]$/u;

/** The promise that a text ends with: `……重点做好以下十个方面工作。`; null when it ends otherwise. A heading may end without a mark. */
export const promiseAtEnd = keptByText((text: string): PromisedCount | null => {
  const from = Math.max(0, text.length - 48);
  const found = PROMISE.exec(text.slice(from));
  const count = found ? countOf(found.groups?.n ?? '') : null;
  if (!found || count === null || count < 2) return null;
  return { count, start: from + found.index + found[0].lastIndexOf(found.groups?.n ?? ''), end: text.replace(OPENS_LIST, '').length };
});

const NOUN = '(?:张|个|项|大|类|条)(?:重点|重要|主要|关键)?(?:清单|领域|方面|产业|行业|环节|体系|关系|工程|行动|任务|板块|原则|集群)';
/** One item: no mark inside but a name in quotation marks. */
const ITEM = '(?:“[^“”]{1,12}”|[^，。；：、“”《》（）,;:()]){1,24}?';
/** The items before their count: `责任、任务、问题三张清单`. Two marks or more. */
const BEFORE = new RegExp(`(?<list>(?:${ITEM}、){2,12}${ITEM})${NUMBER}${NOUN}`, 'gu');
/** The items after it: `三张清单：责任清单、任务清单、问题清单。` */
const AFTER = new RegExp(`${NUMBER}${NOUN}[：:（(](?<list>(?:${ITEM}、){1,12}${ITEM})[。；）)]`, 'gu');
/** More than one reading of how many items there are. */
const OPEN_LIST = /[及与或以]|等$|其中|一批/u;

/** Promises whose list stands beside them in the sentence. */
export const listedPromises = keptByText((text: string): readonly ListedPromise[] => {
  const found: ListedPromise[] = [];
  for (const pattern of [BEFORE, AFTER]) {
    for (const match of text.matchAll(pattern)) {
      const list = match.groups?.list ?? '';
      const numeral = match.groups?.n ?? '';
      const count = countOf(numeral);
      if (count === null || count < 2 || count > 20 || OPEN_LIST.test(list) || /\d/u.test(list)) continue;
      const parts = list.split('、');
      const joined = parts.slice(0, -1).some((part) => part.includes('和'));
      if (joined) continue;
      const last = (parts.at(-1) ?? '').split('和').length - 1;
      const start = match.index + match[0].lastIndexOf(numeral, pattern === BEFORE ? undefined : 0);
      const listed = last === 0 ? [parts.length] : [parts.length, parts.length + last];
      found.push({ count, start, end: start + numeral.length + 1, listed });
    }
  }
  return found;
});

function countOf(numeral: string): number | null {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  return numeral === '两' ? 2 : parseChineseNumber(numeral);
}
