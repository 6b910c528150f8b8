import type { NamedTime } from './rawStatement';

const CHINESE = new Map([...'一二三四五六七八九十'].map((c, i) => [c, i + 1]));
const OFFSETS: Readonly<Record<string, number>> = { 去年: -1, 上年: -1, 上一年: -1, 前年: -2, 今年: 0, 本年: 0, 本年度: 0, 明年: 1 };

/**
 * A time phrase at the very start of `text`: `到2025年底`, `2024年，`, `“十四五”期末`, `2021—2025年`, `上年`.
 * @returns the time and the length of the phrase; null when the text does not start with one.
 */
export function timeAtStart(text: string): { time: NamedTime; length: number } | null {
  if (!/^[\d“展到至在截力预争从比去上前今本明一二三四五六七八九十]/.test(text)) return null;
  const span = /^(?:在|从)?(\d{4})年?[—–\-~～至到](\d{4})年(?:期间|间)?/.exec(text);
  if (span !== null) return { time: { kind: 'span', from: Number(span[1]), to: Number(span[2]) }, length: span[0].length };
  const year =
    /^(?:展望|到|至|在|截至|力争到|预计到|预计|从|争取到)?(\d{4})年(?:底|末|年底|年末|初|前|全年|度)?(?:\d{1,2}月(?:底|末|份)?)?(?:\d{1,2}日)?/.exec(
      text,
    );
  if (year !== null && Number(year[1]) >= 1900 && Number(year[1]) <= 2100)
    return { time: { kind: 'year', year: Number(year[1]) }, length: year[0].length };
  const period = /^(?:展望|到|在|比)?“?([一二三四五六七八九十]{1,3})五”?(?:规划|计划)?(时期|期间|以来|期末|末期|末|收官)/.exec(text);
  if (period !== null) {
    const ordinal = periodOrdinal(period[1] ?? '');
    if (ordinal !== null)
      return {
        time: { kind: 'period', ordinal, whole: period[2] === '时期' || period[2] === '期间' || period[2] === '以来' },
        length: period[0].length,
      };
  }
  const relative = /^(去年|上年|上一年|前年|今年|本年度|本年|明年)/.exec(text);
  if (relative !== null) return { time: { kind: 'relative', offset: OFFSETS[relative[0]] ?? 0 }, length: relative[0].length };
  return null;
}

/** 十四 -> 14 as in “十四五”; null for what is no ordinal. */
function periodOrdinal(text: string): number | null {
  if (text === '十') return 10;
  if (text.startsWith('十')) return 10 + (CHINESE.get(text.slice(1)) ?? Number.NaN) || null;
  return CHINESE.get(text) ?? null;
}

/**
 * A time phrase at the very end of `text`: `…2007年的`, `…“十一五”期间`.
 * `possessive` tells whether 的 closes it, which makes it part of the value rather than of a name.
 */
export function timeAtEnd(text: string): { time: NamedTime; length: number; possessive: boolean } | null {
  const match = /((?:\d{4}年(?:底|末|初)?|上年末?|去年|“[一二三四五六七八九十]{1,3}五”(?:时期|期间|期末|末)))(的?)$/.exec(text);
  if (match === null) return null;
  const found = timeAtStart(match[1]!);
  return found === null ? null : { time: found.time, length: match[0].length, possessive: match[2] === '的' };
}

const COMPARISON =
  /(?:与|较|比|同|相比|对比|比照)(?:上年同期|去年同期|上年末|上年底|上年|去年底|去年|前年|上一年|同期|年初|期初|上季度|上月|“[一二三四五六七八九十]{1,3}五”(?:时期|期间|末|期末|规划末)?|\d{4}年(?:同期|底|末|初)?)(?:相比|同比|又|再)?$/;

/** Length of a stretch of time that tells how long at the very end of `text`: `连续7年`; `3年` in front of `翻` as `next` character. */
export function durationAtEnd(text: string, next: string | undefined): number {
  return (/连续\d{1,2}(?:年|个月|个季度)$/.exec(text) ?? (next === '翻' ? /(?<!\d)\d{1,2}年$/.exec(text) : null))?.[0].length ?? 0;
}

/** Length of a comparison at the very end of `text`: `较2020年`, `比上年`, `比“十二五”末`. Zero when there is none. */
export function comparisonAtEnd(text: string): number {
  return COMPARISON.exec(text.slice(-20))?.[0].length ?? 0;
}
