import { defineTextRule, type TextFinding } from '../textRule';

interface Found extends TextFinding {
  readonly replacement: string;
}

const POINT = /(?:^|(?<=[。；：]))[一二三四五六七八九十]{1,3}是/gu;

/**
 * 分项内部已用句号的，项与项之间不用分号。
 * Items that hold full stops are not parted by semicolons.
 */
export const semicolonItems = defineTextRule<Found>({
  id: 'punctuation/semicolon-items',
  severity: 'info',
  *find(text) {
    const starts = [...text.matchAll(POINT)].map(({ index }) => index);
    for (const [i, start] of starts.entries()) {
      const next = starts[i + 1];
      if (next === undefined || text[next - 1] !== '；') continue;
      if (
        text
          .slice(start, next - 1)
          .replace(/“[^”]*”|（[^）]*）/gu, '')
          .includes('。')
      )
        yield { start: next - 1, end: next, replacement: '。' };
    }
  },
  explain(_, __, locale) {
    return locale === 'en'
      ? {
          what: 'This item holds full stops and ends with a semicolon',
          why: 'A semicolon parts less than a full stop: GB/T 15834-2011, annex A.6',
          how: 'End it with a full stop',
        }
      : {
          what: '这一项内部有句号，末尾却用分号',
          why: '分号的层次低于句号，分项内有句号的，各项末尾都用句号（GB/T 15834—2011附录A.6）',
          how: '改为句号',
        };
  },
});
