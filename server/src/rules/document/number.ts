import { defineTextRule, type TextFinding } from '../textRule';

interface BadNumber extends TextFinding {
  readonly faults: readonly ('brackets' | 'ordinal' | 'zero' | 'unclosed')[];
  readonly replacement: string;
}

/** Agency code, bracketed year, number: 国发〔2023〕16号. Court cases have the year first, so no code stands before it. */
const NUMBER =
  /(?<code>[一-龥]{2,10})(?<open>[〔[［（(【])(?<year>(?:19|20)\d\d)(?<close>[〕\]］）)】])(?<ordinal>第?)(?<zeros>0*)(?<number>[1-9]\d{0,4})(?<tail>号|(?=[）)。，；]))/gu;
/** Codes close with what the document is: 发 函 办 字 …; another word before a bracketed year is prose. */
const CODE =
  /(?:发|函|办|字|规|电|令|批|复|告|呈|财|预|建|改|农|工|科|教|人|社|资|环|水|商|文|卫|税|投|计|规划|经|能|安|市监|厅|政|党|委|法|综|地|价|交|审)$/u;
/** Codes of party and government documents that are nothing else. */
const SURE = /[发函办字规电]$/u;

/**
 * 发文字号由机关代字、六角括号年份、序号组成：年份用〔〕，不写“第”，不编虚位，以“号”收尾。
 * A document number is agency code, year in 〔〕, number and 号: no 第, no leading zero.
 */
export const documentNumber = defineTextRule<BadNumber>({
  id: 'document/number',
  severity: 'error',
  *find(text) {
    for (const match of text.matchAll(NUMBER)) {
      const { code = '', open = '', year = '', close = '', ordinal = '', zeros = '', number = '', tail = '' } = match.groups ?? {};
      if (!CODE.test(code) || (tail === '' && open !== '〔')) continue;
      const faults = [
        ...(open === '〔' && close === '〕' ? [] : ['brackets' as const]),
        ...(ordinal === '' ? [] : ['ordinal' as const]),
        ...(zeros === '' ? [] : ['zero' as const]),
        ...(tail === '' ? ['unclosed' as const] : []),
      ];
      if (faults.length === 0) continue;
      const start = match.index + code.length;
      // 某公告（2024）第3号 may be another kind of number.
      const severity = SURE.test(code) ? 'error' : 'warning';
      yield { start, end: match.index + match[0].length, severity, faults, replacement: `〔${year}〕${number}号` };
    }
  },
  explain({ faults, replacement }, excerpt, locale) {
    const words = {
      'zh-CN': { brackets: '年份应用六角括号〔〕', ordinal: '序号前不加“第”', zero: '序号不编虚位', unclosed: '序号后应有“号”' },
      en: { brackets: 'the year stands in 〔〕', ordinal: 'no 第', zero: 'no leading zero', unclosed: 'it closes with 号' },
    }[locale];
    const list = faults.map((fault) => words[fault]).join(locale === 'en' ? ', ' : '，');
    if (locale === 'en') return { what: `Document number ${excerpt}: ${list}`, why: 'GB/T 9704-2012, 7.2.5', how: `Write ${replacement}` };
    return { what: `发文字号“${excerpt}”：${list}`, why: 'GB/T 9704—2012第7.2.5条', how: `改为“${replacement}”` };
  },
});
