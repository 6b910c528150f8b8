import { numberingOf } from '../numbering';
import { defineTextRule, type TextFinding } from '../textRule';

interface WrongForm extends TextFinding {
  readonly replacement: string;
}

/**
 * “（一）”“（1）”之后不加标点；“1”之后用下圆点，不用顿号。
 * No mark follows （一） and （1）; 1 is followed by a dot, not by 、.
 */
export const headingForm = defineTextRule<WrongForm>({
  id: 'structure/heading-form',
  severity: 'error',
  *find(text) {
    const numbering = numberingOf(text);
    if (!numbering) return;
    const { style, start, end, markStart, markEnd, mark } = numbering;
    if (style === 'arabic' && mark === '、') {
      yield { start, end: markEnd, replacement: `${text.slice(start, end)}.`, severity: 'info' };
    }
    // `（1）.5` would be a figure.
    if ((style === 'bracketed' || style === 'arabicBracketed') && mark.length > 1 && !/^\d/u.test(text.slice(markEnd))) {
      yield { start: markStart, end: markEnd, replacement: text.slice(markStart, markEnd - 1) };
    }
  },
  explain({ replacement }, excerpt, locale) {
    return locale === 'en'
      ? {
          what: `“${excerpt}” is not how this level is numbered`,
          why: 'GB/T 9704-2012, 7.3.3 and GB/T 15834-2011, annex B.3',
          how: `Write “${replacement}”`,
        }
      : {
          what: `序数“${excerpt}”的标点不合规范`,
          why: '序数加括号的不再加标点，阿拉伯数字序数用下圆点（GB/T 9704—2012第7.3.3条、GB/T 15834—2011附录B.3）',
          how: `改为“${replacement}”`,
        };
  },
});
