import type { Section } from '../../../server/src/plan/types';
import type { Paragraph } from '../../../server/src/text/paragraphs';
import type { Read } from '../documents';
import { edit, find } from '../edits';
import { type Planter, pick } from '../fault';
import { lastYears } from './target';

const HAN = '一二三四五六七八九十';
const FORMS = [/^([一二三四五六七八九十]{1,3})、/u, /^（([一二三四五六七八九十]{1,3})）/u, /^(\d{1,2})[.．](?!\d)/u, /^（(\d{1,2})）/u];

const YEARLY: readonly string[] = ['annual-plan', 'work-report', 'plan-report'];

/** A numbered heading on a line of its own. */
interface Numbered {
  readonly paragraph: Paragraph;
  readonly form: number;
  readonly label: string;
  readonly number: string;
}

function numbered({ plan }: Read): readonly Numbered[] {
  return plan.paragraphs.flatMap((paragraph) => {
    if (paragraph.text.length > 40 || /[。；]/u.test(paragraph.text) || paragraph.kind === 'damaged') return [];
    if (!sectionStarts(plan.sections).has(paragraph.start)) return [];
    const form = FORMS.findIndex((pattern) => pattern.test(paragraph.text));
    const match = form < 0 ? null : FORMS[form]?.exec(paragraph.text);
    return match ? [{ paragraph, form, label: match[0], number: match[1] ?? '' }] : [];
  });
}

function sectionStarts(sections: readonly Section[]): ReadonlySet<number> {
  return new Set(sections.flatMap((section) => [section.headingStart, ...sectionStarts(section.children)]));
}

const spanOf = ({ start, end }: Paragraph) => [{ start, end }];

const emptySection: Planter = function* (document) {
  const headings = numbered(document);
  for (const [i, { paragraph, form }] of headings.entries()) {
    const next = headings[i + 1];
    // All that stands between a heading and the next of its level.
    if (!next || next.form > form || next.paragraph.start - paragraph.end < 40) continue;
    yield {
      ...edit(document, paragraph.end, next.paragraph.start, '\n\n', `emptied ${paragraph.text.slice(0, 12)}`),
      at: spanOf(paragraph),
    };
  }
};

const headingForm: Planter = function* (document) {
  for (const { paragraph, form, label } of numbered(document)) {
    const wrong = { 1: `${label}、`, 2: label.replace(/[.．]/u, '、'), 3: `${label}、` }[form];
    if (wrong) yield edit(document, paragraph.start, paragraph.start + label.length, wrong);
  }
};

const headingLevel: Planter = function* (document) {
  const headings = numbered(document);
  for (const [i, { form }] of headings.entries()) {
    // All （一） below one 一、 turned into 1. or （1）: a level is skipped.
    if (form !== 0 || headings[i + 1]?.form !== 1) continue;
    const next = headings.findIndex((each, at) => at > i && each.form === 0);
    const below = headings.slice(i + 1, next < 0 ? undefined : next).filter((each) => each.form === 1);
    for (const label of [(n: number) => `${n}.`, (n: number) => `（${n}）`]) {
      let { text } = document.plan;
      for (const [at, { paragraph, label: was }] of [...below.entries()].reverse())
        text = text.slice(0, paragraph.start) + label(at + 1) + text.slice(paragraph.start + was.length);
      const { start } = below[0]!.paragraph;
      const { end } = below.at(-1)!.paragraph;
      yield { text, at: [{ start, end }], note: `${below.length} headings below ${headings[i]?.label}: ${label(1)}` };
    }
  }
};

/** All headings of the highest level numbered as one of a lower level than those below them. */
const headingsTurned: Planter = function* (document) {
  const headings = numbered(document);
  const top = headings.filter(({ form }) => form === 0);
  if (top.length < 2 || !headings.some(({ form }) => form === 1)) return;
  for (const label of [(n: number) => `${n}.`, (n: number) => `（${n}）`]) {
    let { text } = document.plan;
    for (const [at, { paragraph, label: was }] of [...top.entries()].reverse())
      text = text.slice(0, paragraph.start) + label(at + 1) + text.slice(paragraph.start + was.length);
    yield { text, at: [{ start: 0, end: text.length }], note: `${top.length} headings above （一）: ${label(1)}` };
  }
};

const headingOrder: Planter = function* (document, chance) {
  for (const { paragraph, form, label, number } of numbered(document)) {
    const n = form < 2 ? HAN.indexOf(number) + 1 : Number(number);
    if (n < 2 || n > 9) continue;
    const other = n + pick([1, -1, 2], chance);
    const word = form < 2 ? (HAN[other - 1] ?? '') : String(other);
    const at = paragraph.start + label.indexOf(number);
    const fault = edit(document, at, at + number.length, word);
    yield { ...fault, at: spanOf(paragraph) };
  }
};

const headingStop: Planter = function* (document) {
  for (const { paragraph } of numbered(document)) {
    if (/[一-龥”]$/u.test(paragraph.text))
      yield { ...edit(document, paragraph.end, paragraph.end, '。'), at: [{ start: paragraph.start, end: paragraph.end + 1 }] };
  }
};

const missingSection: Planter = function* (document) {
  const { plan } = document;
  const others = lastYears(document);
  const walk = (sections: readonly Section[]): readonly Section[] => sections.flatMap((section) => [section, ...walk(section.children)]);
  for (const section of walk(plan.sections)) {
    if (!YEARLY.includes(document.facts.meta.kind)) return;
    if (section.level > 2 || section.end - section.start < 100 || section.end - section.start > plan.text.length / 3) continue;
    if (!/总体要求|预期目标|困难|问题|自身建设|政府建设|工作回顾|执行情况/u.test(section.title)) continue;
    const fault = edit(document, section.start, section.end, '', `without ${section.title.slice(0, 12)}`);
    yield { ...fault, at: [{ start: 0, end: fault.text.length }], others };
  }
};

const placeholder: Planter = function* (document, chance) {
  for (const { match, start, end } of find(document, /\d+(?:\.\d+)?(?=[%万亿个家户亩公])/gu, ['text'])) {
    if (chance() < 0.05 && document.plan.text.slice(start, end) === match[0])
      yield edit(document, start, end, pick(['××', 'XX', '□□', '【】', 'XXX', '待定'], chance));
  }
};

const pointSequence: Planter = function* (document, chance) {
  for (const { match, start, end } of find(document, /(?<=^|[。；：，])([二三四五六])是(?=[一-龥])/gu, ['text'])) {
    const n = HAN.indexOf(match[1] ?? '');
    const other = HAN[n + pick([1, -1], chance)] ?? '';
    yield edit(document, start, end, `${other}是`);
  }
};

const promisedCount: Planter = function* (document, chance) {
  const promise =
    /(?<=(?:以下|如下|做好|抓好|实施|推进|突出|聚焦|坚持)[一-龥]{0,8})([二三四五六七八九十]{1,2})(?=个?(?:方面|大工程|大行动|项工作|项任务|项重点|大任务|项措施|件实事)[一-龥]{0,6}[：:。])/gu;
  for (const { match, start, end } of find(document, promise)) {
    const n = HAN.indexOf(match[1] ?? '') + 1;
    if (n >= 2) yield edit(document, start, end, HAN[n - 1 + pick([-1, 1], chance)] ?? '十二');
  }
  // A promise before the numbered headings of one level or the 一是… of a paragraph, one too few or too many.
  for (const paragraph of document.plan.paragraphs) {
    if (paragraph.kind !== 'text') continue;
    const points = [...paragraph.text.matchAll(/(?:^|[。；：])([一二三四五六七八九])是/gu)].length;
    if (points < 3 || !/^一是|[。：]一是/u.test(paragraph.text)) continue;
    const at = paragraph.toSource(paragraph.text.indexOf('一是'));
    const wrong = `重点做好${HAN[points - 1 + pick([-1, 1], chance)]}个方面工作：`;
    yield edit(document, at, at, wrong);
  }
};

const repeatedText: Planter = function* (document, chance) {
  const texts = document.plan.paragraphs.filter(({ kind, text }) => kind === 'text' && text.endsWith('。'));
  for (const paragraph of texts) {
    const sentence = /[^。]{30,120}。/u.exec(paragraph.text)?.[0];
    if (!sentence || chance() < 0.5) continue;
    const place = pick(texts, chance);
    const fault = edit(document, place.end, place.end, sentence, `a sentence of ${sentence.length} characters twice`);
    const from = paragraph.toSource(paragraph.text.indexOf(sentence));
    const shift = place.end <= from ? sentence.length : 0;
    yield { ...fault, at: [...fault.at, { start: from + shift, end: from + shift + sentence.length }] };
  }
};

export const structure: Readonly<Record<string, Planter>> = {
  'structure/empty-section': emptySection,
  'structure/heading-form': headingForm,
  'structure/heading-level': function* (document, chance) {
    yield* headingLevel(document, chance);
    yield* headingsTurned(document, chance);
  },
  'structure/heading-order': headingOrder,
  'structure/heading-stop': headingStop,
  'structure/missing-section': missingSection,
  'structure/placeholder': placeholder,
  'structure/point-sequence': pointSequence,
  'structure/promised-count': promisedCount,
  'structure/repeated-text': repeatedText,
};
