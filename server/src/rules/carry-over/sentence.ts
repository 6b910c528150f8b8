import works from '../generated/works.json';
import { keptByText } from '../keptByText';
import { lastYearOf, quoteOf } from '../otherPlaces';
import { indexBy, passagesOf } from '../passages';
import { defineRule } from '../rule';
import type { Match, Severity } from '../types';

interface Repeated extends Match {
  readonly severity: Severity;
  readonly year: number;
}

/** A shorter one may well come twice. Characters, punctuation not counted. */
const LONG_ENOUGH = 20;
const DEADLINE = new RegExp(`${works.deadlines.join('|')}|20\\d\\d年`, 'u');
const FINISH = new RegExp(works.finishes.join('|'), 'u');

/** The words alone, years made alike: `2025年底前建成` and `2026年底前建成` are one sentence told twice. Null for what a new year repeats rightly. */
function keyOf(text: string): string | null {
  if (text.length < LONG_ENOUGH || !FINISH.test(text)) return null;
  const words = text.replace(/[^\p{L}\p{N}%]/gu, '').replace(/20\d\d年/gu, '某年');
  return words.length < LONG_ENOUGH ? null : words;
}

const lastIndex = indexBy(keyOf);

/** Sentences and clauses that may be told again, with their keys. */
const tellingOf = keptByText((text) =>
  passagesOf(text).flatMap(({ kind, start, end }) => {
    const key = kind === 'pair' ? null : keyOf(text.slice(start, end));
    return key === null ? [] : [{ start, end, key }];
  }),
);

/**
 * 整句照抄上年计划，又说年内完成、开工、投产：上年若已办成，今年就不该再写。
 * A sentence repeated whole from last year's plan again promises to finish, start or open something this year.
 */
export const sentence = defineRule<Repeated>({
  id: 'carry-over/sentence',
  severity: 'warning',
  needs: ['corpus'],
  *detect(context) {
    const [document] = lastYearOf(context);
    const last = document ? context.planOf(document.uri) : null;
    if (!document || !last) return;
    const index = lastIndex(last);
    const goals = context.self.facts.filter((fact) => fact.headline);
    const [first, final] = [goals[0]?.start ?? Number.POSITIVE_INFINITY, goals.at(-1)?.end ?? -1];
    for (const paragraph of context.plan.paragraphs) {
      if (paragraph.kind === 'damaged') continue;
      let told = 0;
      for (const { start, end, key } of tellingOf(paragraph.text)) {
        const found = end <= told ? undefined : index.get(key);
        if (!found) continue;
        told = end;
        const severity = DEADLINE.test(paragraph.text.slice(start, end)) ? 'warning' : 'info';
        const at = { start: paragraph.toSource(start), end: paragraph.toSourceEnd(end) };
        // the goals are put in the same words every year
        if (at.start >= first && at.start <= final) continue;
        yield { at, severity, year: document.meta.year ?? 0, related: [quoteOf(document, last, found)] };
      }
    }
  },
  explain({ severity, year }, locale) {
    const dated = severity === 'warning';
    if (locale === 'en') {
      return {
        what: `This sentence stood word for word in the ${year} document${dated ? ', with a deadline within the year' : ''}`,
        why: 'What was done by then need not be promised again; what was not should be said to be carried on',
        how: 'Check what has become of it, and write the state it is in now',
      };
    }
    return {
      what: `此句与${year}年文件逐字相同${dated ? '，上年就已要求当年办成' : ''}`,
      why: '上年已办成的不应再列，没有办成的应说明接续推进',
      how: '核对进展，按目前状态改写',
    };
  },
});
