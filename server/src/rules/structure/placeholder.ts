import { openPlaces } from '../../text/openPlace';
import { defineTextRule, type TextFinding } from '../textRule';

type Kind = 'mark' | 'words' | 'empty' | 'open';

interface Placeholder extends TextFinding {
  readonly kind: Kind;
}

/** Signs that stand for what is still to be filled in. */
const MARKS = [
  /(?<![A-Za-z])[Xx]{2,}(?![A-Za-z0-9])/gu,
  /(?<![A-Za-z\d])[Xx](?=(?:%|[月日号个万亿户项](?!\w)))/gu,
  /[×✕╳]{2,}|(?<!\d)×(?=[%年月日号个万亿户项县市])/gu,
  // A single square opens an item of a list, or is to be ticked.
  /(?<=.)(?:□{2,}|□(?=[%年月日号个万亿]))/gu,
  /_{2,}(?=[%年月日号个万亿元人户项家处次亩吨，。；、）)]|$)/gu,
  /\b(?:TODO|TBD|FIXME)\b/gu,
  /[?？]{3,}|\*{3,}(?!\*)(?=[%年月日号个万亿元人户项])/gu,
];
/** Brackets with nothing in them, and a document number without its number. */
const EMPTY = [
  /（[）)]|\([)）]|《》|“”|〔〕|【(?:待[补填定核明更][^】]{0,8})?】/gu,
  /〔\d{4}〕号/gu,
  /(?<=\d{4}年)月日|(?<=\d年\d{1,2}月)日(?=[，。；）]|$)/gu,
];
const WORDS = /(?<![有尚亟仍])(?:待定|待补充?|待填写?|待核[实对]?|待明确|待更新|此处填写|请填写)(?=[，。；、）)\]%万亿个家户亩公]|$)/gu;

/**
 * 定稿中不应有××、XX、□□、待定、【】、TODO 等占位符。
 * A finished text holds no placeholders: ××, XX, □□, 待定, 【】, TODO.
 */
export const placeholder = defineTextRule<Placeholder>({
  id: 'structure/placeholder',
  severity: 'warning',
  *find(text) {
    const groups: readonly [Kind, readonly RegExp[]][] = [
      ['mark', MARKS],
      ['empty', EMPTY],
      ['words', [WORDS]],
    ];
    for (const [kind, patterns] of groups) {
      for (const pattern of patterns) {
        for (const { index, 0: found } of text.matchAll(pattern)) yield { start: index, end: index + found.length, kind };
      }
    }
    for (const { start, end } of openPlaces(text)) yield { start, end, kind: 'open' };
  },
  explain({ kind }, excerpt, locale) {
    if (locale === 'en') {
      const en = {
        mark: 'stands for something still to be filled in',
        words: 'says that something is still open',
        empty: 'is empty',
        open: 'is a place left open',
      };
      return { what: `“${excerpt}” ${en[kind]}`, why: 'The text goes to the congress and to the public', how: 'Fill it in or delete it' };
    }
    const zh = { mark: '是未填写的占位符', words: '表明内容尚未确定', empty: '中间没有内容', open: '处尚未填写' };
    return { what: `“${excerpt}”${zh[kind]}`, why: '计划要提请大会审议并公开发布，不能留有未完成之处', how: '填写确定的内容，或删去' };
  },
});
