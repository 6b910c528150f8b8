import { edit, find, replaceEach } from '../edits';
import { type Planter, pick } from '../fault';

const HAN = '[一-龥]';

/** Where the document has a habit to be held against. */
const asciiQuotes: Planter = function* (document) {
  if (document.plan.text.split('“').length > 10) yield* replaceEach(document, /“([^“”]{1,20})”/gu, (match) => `"${match[1]}"`);
};

const dash: Planter = function* (document, chance) {
  // Between names of places one dash is right; at the head of an item two are.
  yield* replaceEach(document, /^——(?=[一-龥“])/gu, () => pick(['—', '--', '－－'], chance));
  for (const { start, end } of find(document, /(?<=[一-龥]{4})，(?=(?:这|即|也就是|特别是)[一-龥])/gu, ['text'])) {
    const before = `${document.plan.text.slice(0, start)}——${document.plan.text.slice(end)}`;
    yield { ...edit(document, start, end, pick(['—', '--'], chance)), before };
  }
};

const doubled: Planter = function* (document, chance) {
  for (const { match, start, end } of find(document, /(?<=[一-龥\d%])[，。；、](?=[一-龥])/gu, ['text'])) {
    if (chance() < 0.05) yield edit(document, start, end, match[0] + pick(['，', '。', match[0]], chance));
  }
};

const ellipsis: Planter = function* (document, chance) {
  yield* replaceEach(document, /(?<=[一-龥])等(?=[，。；])/gu, () => pick(['...', '。。。', '等……', '……等'], chance));
};

/** Only in documents whose own marks are full-width. */
const halfWidth: Planter = function* (document, chance) {
  const { text } = document.plan;
  if (text.split(',').length > text.split('，').length / 10) return;
  const narrow: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':' };
  for (const { match, start, end } of find(document, /(?<=[一-龥])[，；：](?=[一-龥])/gu, ['text'])) {
    if (chance() < 0.03) yield edit(document, start, end, narrow[match[0]] ?? '');
  }
};

const listConjunction: Planter = (document, chance) =>
  replaceEach(
    document,
    new RegExp(`(?<=${HAN}{2,6}、${HAN}{2,6})(?:和|以及|及)(?=${HAN}{2,4}[，。；])`, 'gu'),
    (match) => `、${chance() < 0.8 ? match[0] : '以及'}`,
  );

const nestedColon: Planter = function* (document) {
  for (const { start, end } of find(document, new RegExp(`(?<=：${HAN}{4,16})，(?=${HAN}{4,})`, 'gu'), ['text']))
    yield edit(document, start, end, '：');
};

const nestedMarks: Planter = function* (document, chance) {
  yield* replaceEach(document, /《[^《》“”]{8,40}》/gu, (match) => `《关于印发${match[0]}的通知》`);
  yield* replaceEach(document, /“([^“”]{4,20})”/gu, (match) => (chance() < 0.5 ? `“打造${match[0]}品牌”` : null));
};

const ordinalMark: Planter = function* (document, chance) {
  yield* replaceEach(document, /(?<=^)[一二三四五六七八九十]{1,2}、/gu, (match) => match[0].replace('、', pick(['，', '.', '．'], chance)));
  for (const paragraph of document.plan.paragraphs) {
    if (paragraph.kind === 'text' && chance() < 0.05)
      yield edit(document, paragraph.start, paragraph.start, pick(['第一、', '首先、', '其次、'], chance));
  }
};

const quotedList: Planter = (document) => replaceEach(document, /(?<=[”》])(?=[“《])/gu, () => '、');

/** Items parted by semicolons, one of which is made to hold a full stop. */
const semicolonItems: Planter = function* (document) {
  for (const paragraph of document.plan.paragraphs) {
    if (paragraph.kind !== 'text') continue;
    const items = [...paragraph.text.matchAll(/(?<=^|[。；：])([一二三四五六七八])是[^；。]{4,80}[，][^；。]{4,200}[；。]/gu)];
    if (items.length < 3) continue;
    for (const [i, item] of items.slice(0, -1).entries()) {
      const comma = paragraph.toSource(item.index + item[0].indexOf('，'));
      let { text } = document.plan;
      // The document's own stops between the items first made semicolons.
      for (const each of items.slice(0, -1)) {
        const stop = paragraph.toSource(each.index + each[0].length - 1);
        text = `${text.slice(0, stop)}；${text.slice(stop + 1)}`;
      }
      const before = text;
      text = `${text.slice(0, comma)}。${text.slice(comma + 1)}`;
      yield { text, before, at: [{ start: paragraph.start, end: paragraph.end }], note: `a full stop in item ${i + 1}` };
    }
  }
};

const straySpace: Planter = function* (document, chance) {
  for (const { match, start, end } of find(document, new RegExp(`${HAN}{2}`, 'gu'), ['text'])) {
    if (chance() < 0.01 && document.plan.text.slice(start, end) === match[0]) yield edit(document, start + 1, start + 1, ' ');
  }
};

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
];

const unpaired: Planter = function* (document, chance) {
  for (const [open, close] of PAIRS) {
    for (const { match, start, end } of find(document, new RegExp(`${open}[^${open}${close}]{2,30}${close}`, 'gu'))) {
      if (document.plan.text.slice(start, end) !== match[0]) continue;
      const drop = chance() < 0.5 ? 0 : match[0].length - 1;
      const paragraph = document.plan.paragraphs.find((each) => each.start <= start && each.end >= end);
      const fault = edit(document, start + drop, start + drop + 1, '');
      if (paragraph) yield { ...fault, at: [{ start, end: end - 1 }] };
    }
  }
};

export const punctuation: Readonly<Record<string, Planter>> = {
  'punctuation/ascii-quotes': asciiQuotes,
  'punctuation/dash': dash,
  'punctuation/doubled': doubled,
  'punctuation/ellipsis': ellipsis,
  'punctuation/half-width': halfWidth,
  'punctuation/list-conjunction': listConjunction,
  'punctuation/nested-colon': nestedColon,
  'punctuation/nested-marks': nestedMarks,
  'punctuation/ordinal-mark': ordinalMark,
  'punctuation/quoted-list': quotedList,
  'punctuation/semicolon-items': semicolonItems,
  'punctuation/stray-space': straySpace,
  'punctuation/unpaired': unpaired,
};
