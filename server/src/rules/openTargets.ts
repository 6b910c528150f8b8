import type { Knowledge } from '../knowledge/knowledge';
import type { Plan } from '../plan/types';
import { openPlaces, withoutHints } from '../text/openPlace';
import { keptByText } from './keptByText';

/** How far before an open place its indicator may stand. Characters. */
const REACH = 60;

/** What stands before the open places of a paragraph, in their clauses. */
const clausesOf = keptByText((text): readonly string[] => {
  const plain = withoutHints(text);
  return openPlaces(text).map(({ start }) => {
    const before = plain.slice(Math.max(0, start - REACH), start);
    return before.slice(Math.max(...['。', '；', '：', '，', ','].map((mark) => before.lastIndexOf(mark))) + 1);
  });
});

/**
 * Whether a draft names an indicator and has left its value open (地区生产总值增长〔上年目标5.5%左右〕): it is neither dropped nor set yet.
 */
export function isLeftOpen({ paragraphs }: Plan, knowledge: Knowledge, indicator: string): boolean {
  return paragraphs.some(({ text }) =>
    clausesOf(text).some((clause) => hasInOrder(clause, indicator) || namesIn(clause, knowledge).includes(indicator)),
  );
}

/** Whether a clause has a name, with other words between its parts: 民营企业、普惠小微企业贷款 has 民营企业贷款. */
function hasInOrder(clause: string, name: string): boolean {
  let found = 0;
  for (const char of clause) if (char === name[found]) found++;
  return found === name.length;
}

const namesIn = keptByText((clause: string, knowledge: Knowledge): readonly string[] =>
  knowledge.findNames(clause).flatMap(({ named, composite }) => composite?.parts ?? (named ? [named.canonical] : [])),
);
