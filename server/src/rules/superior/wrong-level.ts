import { type LevelWords, levelWords, ownWord } from '../governmentLevels';
import { areaWords, committeesCalledParty, isStanding, levelPositions, REASONS, superiorWords } from '../levelPositions';
import { quoteOf } from '../otherPlaces';
import { defineRule } from '../rule';
import { parallels } from '../superiorWording';
import type { Match, RuleContext } from '../types';
import { TELLING } from '../wordingIndex';

interface WrongLevel extends Match {
  readonly word: string;
  readonly own: string;
  readonly from: 'sentence' | 'position' | 'committee';
}

/**
 * 本级文件里留下上级的自称：照抄上级原句而“全区”没有改成“全市”，主要预期目标一句写成“全省”，“某市党委”应为“市委”。
 * The superior's own words left in the draft: its 全区 in a sentence copied whole, 全省 in the targets sentence, 某市党委 for 市委.
 */
export const wrongLevel = defineRule<WrongLevel>({
  id: 'superior/wrong-level',
  severity: 'warning',
  needs: [],
  *detect(context) {
    const own = levelWords(context.self.meta.place);
    if (!own) return;
    const told = new Set<number>();
    for (const match of [...inPositions(context, own), ...inSentences(context, own)]) {
      if (told.has(match.at.start)) continue;
      told.add(match.at.start);
      yield match;
    }
  },
  explain({ word, own, from }, locale) {
    if (locale === 'en')
      return { what: `“${word}” is not this document’s level, which is “${own}”`, why: REASONS.en[from], how: `Write “${own}”` };
    return { what: `“${word}”不是本级的说法，本级为“${own}”`, why: REASONS['zh-CN'][from], how: `改为“${own}”` };
  },
});

function* inPositions(context: RuleContext, own: LevelWords): Iterable<WrongLevel> {
  const above = superiorWords(context, own);
  const place = context.self.meta.place ?? '';
  for (const paragraph of context.plan.paragraphs) {
    if (paragraph.kind === 'damaged') continue;
    const at = (start: number, end: number) => ({ start: paragraph.toSource(start), end: paragraph.toSourceEnd(end) });
    for (const { kind, word, start } of levelPositions(paragraph.text)) {
      const right = kind === 'own' ? ownWord(word, own) : own[kind];
      if (kind === 'own' ? above.includes(word) : word !== right && context.self.meta.level !== 'province' && place !== '全国') {
        yield matchAt(word, right, 'position', at(start, start + word.length));
      }
    }
    if (own.committee.endsWith('党委') || place === '全国') continue;
    for (const { index, 0: word } of committeesCalledParty(paragraph.text, place)) {
      yield matchAt(word, own.committee, 'committee', at(index, index + word.length));
    }
  }
}

function* inSentences(context: RuleContext, own: LevelWords): Iterable<WrongLevel> {
  const above = superiorWords(context, own);
  for (const { paragraph, start, end, passage, plain, document, plan } of above.length > 0 ? parallels(context) : []) {
    if (plain.text.length < TELLING) continue;
    const text = paragraph.text.slice(start, end);
    for (const { 0: word, index } of areaWords(text)) {
      const after = text.slice(index + word.length);
      if (!above.includes(word) || isStanding(text.slice(0, index), after) || !passage.text.includes(word + after.slice(0, 2))) continue;
      const at = { start: paragraph.toSource(start + index), end: paragraph.toSourceEnd(start + index + word.length) };
      yield { ...matchAt(word, ownWord(word, own), 'sentence', at), related: [quoteOf(document, plan, passage)] };
    }
  }
}

function matchAt(word: string, own: string, from: WrongLevel['from'], at: Match['at']): WrongLevel {
  return { at, word, own, from, fix: { title: `改为“${own}”`, ...at, text: own } };
}
