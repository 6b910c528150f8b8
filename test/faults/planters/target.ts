import type { Fact } from '../../../server/src/corpus/types';
import { isYearTarget } from '../../../server/src/rules/targets';
import { type Given, knowledge, type Read } from '../documents';
import { aYearBefore, edit } from '../edits';
import { type Chance, type Fault, type Other, type Planter, pick } from '../fault';

/** Documents that set a year's targets. */
const YEARLY: readonly string[] = ['annual-plan', 'plan-report', 'work-report'];

/** The draft's targets for its own year that have a figure. */
export function targets({ facts }: Read): readonly Fact[] {
  if (!YEARLY.includes(facts.meta.kind) || facts.meta.year === null) return [];
  return facts.facts.filter((fact) => isYearTarget(fact, facts.meta.year) && fact.value !== null);
}

export function headlines(document: Read): readonly Fact[] {
  const listed = targets(document).filter(({ headline, indicatorId }) => headline && indicatorId !== null);
  const first = new Map(listed.map((fact) => [fact.series, fact]).reverse() as [string, Fact][]);
  return listed.filter((fact) => first.get(fact.series) === fact);
}

/** The same document as its author may have written it a year ago. */
export function lastYears({ plan, facts }: Read): readonly Other[] {
  const { kind, place, year } = facts.meta;
  const given: Given = { kind, year: (year ?? 0) - 1, ...(place !== null && { place }) };
  return [{ name: 'last-year.txt', text: aYearBefore(plan.text), given }];
}

/** The value with its first figure changed; null where it has none in Arabic digits. */
function withFigure(document: Read, fact: Fact, change: (figure: number) => number): string | null {
  const value = document.plan.text.slice(fact.valueStart, fact.valueEnd);
  const figure = /\d+(?:\.\d+)?/u.exec(value);
  if (!figure) return null;
  const changed = Number(change(Number(figure[0])).toPrecision(6));
  return value.slice(0, figure.index) + String(changed) + value.slice(figure.index + figure[0].length);
}

/** Another figure of the same size: rates by half a point and more, amounts by a tenth and more. */
function moved(figure: number, fact: Fact, chance: Chance): number {
  const step = fact.unit?.dimension === 'ratio' ? pick([0.5, 1, 1.5, -0.5, -1], chance) : figure * pick([0.1, 0.2, -0.1, -0.2], chance);
  return figure + step > 0 ? figure + step : figure + Math.abs(step);
}

/** What is missing from the main passage is shown there, or at the words that announce it, so many characters before. */
export const LEAD = 120;

/** A clause of a list taken out: from the fact to where the next one starts. */
function withoutClause(document: Read, fact: Fact): Fault | null {
  const { text } = document.plan;
  const stop = /[，、；,;。]/u.exec(text.slice(fact.end, fact.end + 40));
  const from = Math.max(...['，', '、', '；', '：', ':', ',', ';', '。'].map((mark) => text.lastIndexOf(mark, fact.start - 1)));
  if (!stop || from < fact.start - 40) return null;
  const end = fact.end + stop.index;
  const others = document.facts.facts.filter((each) => each !== fact && each.end > from && each.start < end);
  return others.length > 0 ? null : edit(document, from, end, '', `without ${fact.indicator}`);
}

const conflict: Planter = function* (document, chance) {
  const { plan, facts } = document;
  const all = targets(document);
  for (const fact of headlines(document)) {
    if (fact.measure !== 'growth' && fact.measure !== 'share' && fact.measure !== 'level') continue;
    const value = withFigure(document, fact, (figure) => moved(figure, fact, chance));
    const later = all.filter(({ paragraph }) => paragraph > fact.paragraph);
    if (value === null || later.length === 0) continue;
    const place = plan.paragraphs[pick(later, chance).paragraph]!;
    if (!place.text.endsWith('。')) continue;
    const clause = plan.text.slice(fact.start, fact.valueStart) + value;
    if (/分别|[、\s]/u.test(clause)) continue;
    // As the body repeats a target of the main passage.
    const added = `${facts.meta.year}年，${pick(['力争', '全年', '确保'], chance)}${clause.replace(/\s+/gu, '')}。`;
    const fault = edit(document, place.end, place.end, added, added);
    yield { ...fault, at: [...fault.at, { start: fact.start, end: fact.end }] };
  }
};

const changed: Planter = function* (document, chance) {
  const others = lastYears(document);
  for (const fact of headlines(document)) {
    const value = withFigure(document, fact, (figure) => moved(figure, fact, chance));
    if (value !== null) yield { ...edit(document, fact.valueStart, fact.valueEnd, value), others };
    const text = document.plan.text.slice(fact.valueStart, fact.valueEnd);
    const turned = text.replace(/左右|以上|以内/u, (word) => (word === '左右' ? '以上' : '左右'));
    if (turned !== text) yield { ...edit(document, fact.valueStart, fact.valueEnd, turned), others };
  }
};

const dropped: Planter = function* (document) {
  const others = lastYears(document);
  const all = targets(document);
  for (const fact of headlines(document)) {
    // Named again in the body it is not gone.
    const fault = all.filter((each) => each.indicatorId === fact.indicatorId).length > 1 ? null : withoutClause(document, fact);
    if (!fault) continue;
    const passage = all.filter(({ headline }) => headline);
    const removed = document.plan.text.length - fault.text.length;
    yield { ...fault, at: [{ start: passage[0]!.start - LEAD, end: passage.at(-1)!.end - removed }, ...fault.at], others };
  }
};

const omitted: Planter = function* (document) {
  const others = lastYears(document);
  const all = targets(document);
  for (const fact of all) {
    if (fact.headline || fact.indicatorId === null || fact.scope !== null || fact.measure === 'increment') continue;
    if (fact.unit?.dimension?.startsWith('count:')) continue;
    if (document.facts.facts.filter((each) => each.indicatorId === fact.indicatorId).length > 1) continue;
    const fault = withoutClause(document, fact);
    const passage = all.filter(({ headline }) => headline);
    if (fault && passage.length > 0) yield { ...fault, at: [{ start: passage[0]!.start - LEAD, end: passage.at(-1)!.end }], others };
  }
};

const calibreChanged: Planter = function* (document) {
  const others = lastYears(document);
  for (const fact of headlines(document)) {
    const indicator = knowledge.byId(fact.indicatorId ?? '');
    if (!indicator) continue;
    const printed = document.plan.text.slice(fact.start, fact.valueStart);
    const own = indicator.calibres.find(({ id }) => id === fact.calibre);
    for (const calibre of indicator.calibres) {
      const at = printed.indexOf(own?.name ?? indicator.name);
      // 固定资产投资（不含农户） is what 固定资产投资 has meant since 2011.
      if (calibre.id === fact.calibre || at < 0 || calibre.name === null || calibre.name.startsWith(`${indicator.name}（`)) continue;
      const start = fact.start + at;
      yield { ...edit(document, start, start + (own?.name ?? indicator.name).length, calibre.name ?? ''), others };
    }
    const value = document.plan.text.slice(fact.valueStart, fact.valueEnd);
    const inDollars = value.replace(/亿元(?!美)/u, '亿美元');
    if (inDollars !== value) yield { ...edit(document, fact.valueStart, fact.valueEnd, inDollars), others };
  }
};

const unitJump: Planter = function* (document, chance) {
  const others = lastYears(document);
  for (const fact of targets(document)) {
    // One rate says little of another, and new additions of one year little of the next: amounts, by a slipped point or another magnitude.
    if (fact.measure !== 'level' || fact.indicatorId === null) continue;
    const value = document.plan.text.slice(fact.valueStart, fact.valueEnd);
    const slipped = withFigure(document, fact, (figure) => figure * pick([10, 100, 0.1, 0.01], chance));
    if (slipped !== null) yield { ...edit(document, fact.valueStart, fact.valueEnd, slipped), others };
    const turned = value.replace(/[万亿]/u, (word) => (word === '万' ? '亿' : '万'));
    if (turned !== value) yield { ...edit(document, fact.valueStart, fact.valueEnd, turned), others };
  }
};

export const target: Readonly<Record<string, Planter>> = {
  'target/calibre-changed': calibreChanged,
  'target/changed': changed,
  'target/conflict': conflict,
  'target/dropped': dropped,
  'target/omitted': omitted,
  'target/unit-jump': unitJump,
};
