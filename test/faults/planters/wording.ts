import confusions from '../../../server/src/rules/generated/confusions.json';
import { edit, find, quoteLiteral, replaceEach } from '../edits';
import { type Planter, pick } from '../fault';

interface Entry {
  readonly wrong: string;
  readonly right?: string;
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/** The right words of the text, wherever they stand, made into the wrong ones of the lists. */
const confusion: Planter = function* (document) {
  for (const entry of confusions.lists.flatMap(({ entries }): readonly Entry[] => entries)) {
    if (!entry.right || entry.right.length < 2) continue;
    for (const { match, start, end } of find(document, new RegExp(quoteLiteral(entry.right), 'gu'), ['text'])) {
      const { text } = document.plan;
      if (text.slice(start, end) !== match[0]) continue;
      const [head, tail] = [text.slice(Math.max(0, start - 4), start), text.slice(end, end + 4)];
      if (entry.notBefore?.some((word) => head.endsWith(word)) || entry.notAfter?.some((word) => tail.startsWith(word))) continue;
      if (
        (entry.before?.length && !entry.before.some((word) => head.endsWith(word))) ||
        (entry.after?.length && !entry.after.some((word) => tail.startsWith(word)))
      )
        continue;
      const opened = Math.max(text.lastIndexOf('《', start), text.lastIndexOf('“', start));
      const closed = Math.max(text.lastIndexOf('》', start), text.lastIndexOf('”', start));
      if (opened > closed) continue;
      yield edit(document, start, end, entry.wrong);
      break;
    }
  }
};

const doubled: Planter = function* (document, chance) {
  for (const { match, start, end } of find(document, /(?<=[一-龥]{3})(?:的|推进|加快|发展|建设|加强|提升|落实|和|了)(?=[一-龥]{3})/gu, [
    'text',
  ])) {
    if (chance() < 0.05 && document.plan.text.slice(start, end) === match[0]) yield edit(document, end, end, match[0]);
  }
};

const missingSubject: Planter = function* (document, chance) {
  for (const { match, start, end } of find(document, /(?<=。)[一-龥]{6,20}，[一-龥]{2,6}(?=得到|不断|明显|持续|全面|进一步)/gu, ['text'])) {
    const [first = '', second = ''] = match[0].split('，');
    if (document.plan.text.slice(start, end) === match[0])
      yield edit(document, start, end, `通过${first}，${pick(['使', '使得'], chance)}${second}`);
  }
};

const particle: Planter = (document) =>
  replaceEach(
    document,
    /(?<=切实|扎实|深入|大力|积极|稳步|持续|有力|有序|全面|坚决|认真|不断)(?=推进|推动|开展|落实|抓好|做好|加强|提升|提高|保障|促进|实施)/gu,
    () => '得',
  );

const LATIN: Readonly<Record<string, string>> = { Ⅰ: 'I', Ⅱ: 'II', Ⅲ: 'III', Ⅳ: 'IV', Ⅴ: 'V' };
const romanLookalike: Planter = function* (document, chance) {
  yield* replaceEach(document, /[Ⅰ-Ⅴ](?=类)/gu, (match) => LATIN[match[0]] ?? null);
  for (const { start, end } of find(document, /(?<=[一-龥])水质(?=[一-龥])/gu, ['text']))
    yield edit(document, start, end, pick(['III类水质', '劣V类水质', 'IV类水质', 'II类以上水质'], chance));
};

const UNITS: readonly (readonly [string, string])[] = [
  ['公里', '千米'],
  ['平方公里', '平方千米'],
  ['公斤', '千克'],
];

const unitVariant: Planter = function* (document) {
  for (const [usual, other] of UNITS) {
    const places = [...find(document, new RegExp(`(?<=\\d[万亿多余]?)${usual}`, 'gu'))];
    if (places.length < 2) continue;
    for (const { start, end } of places) if (document.plan.text.slice(start, end) === usual) yield edit(document, start, end, other);
  }
};

export const wording: Readonly<Record<string, Planter>> = {
  'wording/confusion': confusion,
  'wording/doubled': doubled,
  'wording/missing-subject': missingSubject,
  'wording/particle': particle,
  'wording/roman-lookalike': romanLookalike,
  'wording/unit-variant': unitVariant,
};
