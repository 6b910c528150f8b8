import { defineTextRule, type TextFinding } from '../textRule';

const CUMULATIVE = /累计(?:下降|降低|减少|削减)(?:了)?(?:约)?\d+(?:\.\d+)?%/gu;
/** A base (较2020年, 比“十三五”末) or a period that has one (“十四五”期间, 五年累计). */
const BASE =
  /(?:较|比|以|与)[^，。；;]{0,8}(?:\d{4}年|[一二三四五六七八九十]五”?末|上年|基期|同期|基数)|[一二三四五六七八九十]五”?(?:时期|期间|以来|规划|前)|[两二三四五]年(?:来|间|内|累计)?|\d{4}年?(?:至|到|[—–～-])\d{4}|任期|本届/u;

/** A base is named this close, in the same sentence. Characters. */
const WINDOW = 120;

/**
 * 累计下降的目标没有写明基年或时期：不知从哪一年算起，就无法考核。
 * A cumulative decline without its base year or period: nobody can tell what it counts from.
 */
export const noBaseYear = defineTextRule<TextFinding>({
  id: 'target/no-base-year',
  severity: 'hint',
  kinds: ['text'],
  *find(text) {
    // 五年来 in the opening sentence holds for the whole paragraph.
    const opening = BASE.test(text.slice(0, Math.min(text.indexOf('。') + 1, WINDOW)));
    for (const { 0: found, index } of opening ? [] : text.matchAll(CUMULATIVE)) {
      const before =
        text
          .slice(Math.max(0, index - WINDOW), index)
          .split(/[。；;]/u)
          .at(-1) ?? '';
      const behind = text.slice(index, index + WINDOW).split(/[。；;]/u, 1)[0] ?? '';
      if (!BASE.test(before + behind)) yield { start: index, end: index + found.length };
    }
  },
  explain(_found, excerpt, locale) {
    if (locale === 'en')
      return {
        what: `“${excerpt}” names neither base year nor period`,
        why: 'A cumulative decline can be followed up only from a known base',
        how: 'Write 较2020年 or “十四五”期间 before it',
      };
    return { what: `“${excerpt}”没有写明基年或时期`, why: '累计数须有起点才能分解和考核', how: '写明“较2020年”或“‘十四五’期间”等' };
  },
});
