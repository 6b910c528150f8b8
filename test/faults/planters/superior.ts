import { superiorOf } from '../../../server/src/corpus/places';
import confusables from '../../../server/src/rules/generated/confusables.json';
import { sentences } from '../../../server/src/text/sentences';
import { knowledge, type Read } from '../documents';
import { edit, find } from '../edits';
import { type Chance, type Other, type Planter, pick } from '../fault';
import { headlines, LEAD } from './target';

/** The government above a draft's place, its name as documents write it and what it calls its own area. */
interface Above {
  readonly place: string;
  /** 全市, and 全区 for it. */
  readonly own: string;
  readonly theirs: string;
}

const REGIONS: Readonly<Record<string, string>> = {
  内蒙古: '内蒙古自治区',
  广西: '广西壮族自治区',
  西藏: '西藏自治区',
  宁夏: '宁夏回族自治区',
  新疆: '新疆维吾尔自治区',
  全国: '全国',
};

function above({ facts }: Read): Above | null {
  const { place, kind, year } = facts.meta;
  const short = superiorOf(place);
  if (place === null || short === null || year === null || !['annual-plan', 'work-report', 'plan-report'].includes(kind)) return null;
  const name = REGIONS[short] ?? `${short}省`;
  const own = place.endsWith('自治区') ? '全区' : place.endsWith('省') ? '全省' : '全市';
  return { place: name, own, theirs: name === '全国' ? '全国' : name.endsWith('自治区') ? '全区' : '全省' };
}

/** The superior's work report of the same year; `earlier` takes a year off. */
function reportOf({ facts }: Read, { place }: Above, text: string, earlier = 0): readonly Other[] {
  return [{ name: 'superior.txt', text, given: { kind: 'work-report', year: (facts.meta.year ?? 0) - earlier, place } }];
}

/** What a province may have copied is last year's national report: the nation meets after it. */
const copied = ({ place }: Above): number => (place === '全国' ? 1 : 0);

function goals(document: Read, superior: Above, ...targets: readonly string[]): readonly Other[] {
  const { year } = document.facts.meta;
  return reportOf(
    document,
    superior,
    `${superior.place}政府工作报告\n\n${year}年${superior.theirs}经济社会发展的主要预期目标是：${targets.join('，')}。\n`,
  );
}

const missing: Planter = function* (document, chance) {
  const superior = above(document);
  const listed = headlines(document);
  if (!superior || listed.length === 0) return;
  const at = [{ start: listed[0]!.start - LEAD, end: listed.at(-1)!.end }];
  const absent = knowledge.indicators.filter(
    ({ name, aliases, measures, dimensions }) =>
      measures.includes('growth') &&
      !dimensions.includes('ratio') &&
      ![name, ...aliases].some((each) => document.plan.text.includes(each.slice(0, 3))),
  );
  for (let i = 0; i < 6 && absent.length > 0; i++) {
    const { name } = pick(absent, chance);
    const others = goals(document, superior, '地区生产总值增长5%', `${name}增长6%`);
    yield {
      text: document.plan.text,
      at,
      others,
      othersBefore: goals(document, superior, '地区生产总值增长5%'),
      note: `without the superior's ${name}`,
    };
  }
};

const overshoot: Planter = function* (document, chance) {
  const superior = above(document);
  if (!superior) return;
  for (const fact of headlines(document)) {
    // Prices are to be held down.
    if (/价格/u.test(fact.indicator)) continue;
    if (
      fact.measure !== 'growth' ||
      fact.unit?.dimension !== 'ratio' ||
      fact.calibre !== null ||
      fact.value === null ||
      fact.value <= 1 ||
      fact.op === 'range'
    )
      continue;
    const lower = Number((fact.value - pick([0.5, 1], chance)).toFixed(1));
    const others = goals(document, superior, `${fact.indicator}增长${lower}%左右`);
    const othersBefore = goals(document, superior, `${fact.indicator}增长${fact.value + 2}%以上`);
    yield {
      text: document.plan.text,
      at: [{ start: fact.start, end: fact.end }],
      others,
      othersBefore,
      note: `${fact.indicator} ${fact.value}% over ${lower}%`,
    };
  }
};

/** The draft's own sentences, told by the superior with the superior's words for its area. */
function told(document: Read, { own, theirs, place }: Above): string {
  const body = document.plan.paragraphs
    .filter(({ kind, text }) => kind === 'text' && text.length > 30)
    .map(({ text }) => text.split(own).join(theirs));
  return [`${place}政府工作报告`, ...body].join('\n\n');
}

function slip(text: string, chance: Chance): string | null {
  const places = [...text].flatMap((character, at) => (confusables.groups.some((group) => group.includes(character)) ? [at] : []));
  if (places.length === 0) return null;
  const at = pick(places, chance);
  const group = confusables.groups.find((each) => each.includes(text[at] ?? '')) ?? '';
  return (
    text.slice(0, at) +
    pick(
      [...group].filter((each) => each !== text[at]),
      chance,
    ) +
    text.slice(at + 1)
  );
}

const nearMiss: Planter = function* (document, chance) {
  const superior = above(document);
  if (!superior) return;
  const others = reportOf(document, superior, told(document, superior), copied(superior));
  for (const paragraph of document.plan.paragraphs) {
    if (paragraph.kind !== 'text' || chance() < 0.7) continue;
    for (const { start, end } of sentences(paragraph.text)) {
      const sentence = paragraph.text.slice(start, end);
      const from = paragraph.toSource(start);
      const to = paragraph.toSourceEnd(end);
      if (sentence.length < 24 || /\d/u.test(sentence) || document.plan.text.slice(from, to) !== sentence) continue;
      const wrong = slip(sentence, chance);
      if (wrong !== null) yield { ...edit(document, from, to, wrong, `one character of ${sentence.length}`), others };
    }
  }
};

const wrongLevel: Planter = function* (document) {
  const superior = above(document);
  // 全国 stands rightly in many a province's sentence.
  if (!superior || superior.theirs === '全国') return;
  const others = reportOf(document, superior, told(document, superior));
  for (const { paragraph, start, end } of find(document, new RegExp(superior.own, 'gu'), ['text'])) {
    // Copied and not changed: the sentence stands in the superior's report with 全区.
    const sentence = sentences(paragraph.text).find(
      (each) => paragraph.toSource(each.start) <= start && paragraph.toSourceEnd(each.end) >= end,
    );
    if (sentence && sentence.end - sentence.start >= 20) yield { ...edit(document, start, end, superior.theirs), others };
  }
};

export const superior: Readonly<Record<string, Planter>> = {
  'superior/missing': missing,
  'superior/near-miss': nearMiss,
  'superior/overshoot': overshoot,
  'superior/wrong-level': wrongLevel,
};
