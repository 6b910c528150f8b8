import { defineTextRule, type TextFinding } from '../textRule';

interface BadCitation extends TextFinding {
  readonly kind: 'nickname' | 'number-only';
}

/** 中央一号文件 and 1号文件 of an agency that has such a custom are names; everything else is a document without its title. */
const NICKNAME = /(?:国务院(?:办公厅)?|国家|国发|国办发|自治区|省|市|区|县|旗)(?:党委|政府|委|人民政府)?(?:第)?\d{1,3}号文件?/gu;
const FIRST = /\D1号文件?$/u;
/** A number in running text with no title right before it. */
const NUMBER_ONLY = /(?<lead>贯彻落实|按照|根据|依据|落实|贯彻|执行|对照|结合|围绕)(?<number>[一-龥]{2,8}〔(?:19|20)\d\d〕\d{1,4}号)/gu;

/**
 * 引用公文应先写标题、后括注发文字号；“某某16号文件”是口头说法。
 * A document is cited by its title, with its number in brackets after it; 某某16号文件 is spoken shorthand.
 */
export const citation = defineTextRule<BadCitation>({
  id: 'document/citation',
  severity: 'hint',
  kinds: ['text'],
  *find(text) {
    for (const match of text.matchAll(NICKNAME)) {
      if (FIRST.test(match[0]) || text[match.index - 1] === '》') continue;
      yield { start: match.index, end: match.index + match[0].length, kind: 'nickname' };
    }
    for (const match of text.matchAll(NUMBER_ONLY)) {
      const number = match.groups?.number ?? '';
      const start = match.index + match[0].length - number.length;
      yield { start, end: start + number.length, kind: 'number-only' };
    }
  },
  explain({ kind }, excerpt, locale) {
    if (locale === 'en') {
      return {
        what: kind === 'nickname' ? `“${excerpt}” cites a document by its nickname` : `${excerpt} is cited without its title`,
        why: 'Official usage: title first, number after it in brackets',
        how: 'Write 《title》（agency〔year〕number号） at the first mention; declare a short form if it comes again',
      };
    }
    return {
      what: kind === 'nickname' ? `“${excerpt}”只有文号，没有文件标题` : `引用“${excerpt}”没有写文件标题`,
      why: '引用公文应先引标题、后引发文字号（《党政机关公文处理工作条例》的通行要求）',
      how: '首次出现写成《标题》（某发〔年份〕某号），以后可用声明过的简称',
    };
  },
});
