import { keptByText } from '../keptByText';
import { anyOf } from '../numberForms';
import { defineRule } from '../rule';
import type { Match, RuleContext } from '../types';
import { doubled } from '../usage';

const UNIT = new RegExp(`(?<=[\\d万亿千百十余多])(?:${anyOf(doubled.unitVariants.flat())})`, 'gu');
const unitsIn = keptByText((text: string) => [...text.matchAll(UNIT)].map(({ index, 0: unit }) => ({ start: index, unit })));

interface Found extends Match {
  readonly unit: string;
  readonly usual: string;
  readonly times: number;
}

function* detect({ plan }: RuleContext): Iterable<Found> {
  const read = plan.paragraphs.filter(({ kind }) => kind !== 'damaged');
  const all = read.flatMap((paragraph) => unitsIn(paragraph.text).map(({ start, unit }) => ({ paragraph, start, unit })));
  for (const names of doubled.unitVariants) {
    const groups = names.map((name) => all.filter(({ unit }) => unit === name)).filter((group) => group.length > 0);
    groups.sort((a, b) => b.length - a.length);
    const [usual, ...others] = groups;
    const name = usual?.[0]?.unit;
    if (name === undefined || usual === undefined) continue;
    for (const { paragraph, start, unit } of others.flat()) {
      const at = { start: paragraph.toSource(start), end: paragraph.toSourceEnd(start + unit.length) };
      yield { at, unit, usual: name, times: usual.length };
    }
  }
}

/**
 * 同一份文件里同一计量单位只用一个名称：不一处“公里”、一处“千米”。
 * One document calls one unit by one name: not 公里 here and 千米 there.
 */
export const unitVariant = defineRule<Found>({
  id: 'wording/unit-variant',
  severity: 'hint',
  needs: [],
  detect,
  explain: ({ unit, usual, times }, locale) =>
    locale === 'en'
      ? {
          what: `“${unit}” here, “${usual}” ${times} times elsewhere`,
          why: 'One document calls one unit by one name',
          how: `Use “${usual}” throughout`,
        }
      : { what: `此处用“${unit}”，别处${times}次用“${usual}”`, why: '同一份文件里同一计量单位名称应当一致', how: `统一用“${usual}”` },
});
