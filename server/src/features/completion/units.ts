import type { Fact } from '../../corpus/types';
import type { FeatureContext } from '../context';
import type { Suggestion } from './completion';

/** A figure the cursor stands behind; a number of a list or a year is none of these. */
const FIGURE = /(?:^|[^\d.])(\d{1,7}(?:\.\d{1,4})?)$/u;
const RATE = /(?:增长|下降|提高|降低)[^，、到至]{0,2}$/u;
const CLAUSE = 60;
const MOST = 6;
const QUALIFIERS = { up: ['以上', '左右'], down: ['以内', '左右'], none: ['左右', '以上', '以内'] } as const;

/** Units with their qualifiers after a figure, as the indicator named before it has them: last year's first. */
export function unitSuggestions({ plan, corpus, knowledge, locale }: FeatureContext, offset: number): readonly Suggestion[] {
  const before = plan.text.slice(Math.max(0, offset - CLAUSE), offset);
  const clause = before.slice(Math.max(...['。', '；', ';', '\n'].map((mark) => before.lastIndexOf(mark))) + 1);
  if (!FIGURE.test(clause)) return [];
  const named = knowledge.findNames(clause).at(-1)?.named;
  if (!named) return [];
  const { indicator, canonical } = named;
  // 增长5 is a rate, 达到200 and 提高到60 are levels.
  const rate = RATE.test(clause.replace(/[\d.]+$/u, ''));
  const facts = corpus.seriesOfIndicator(canonical).flatMap(({ points }) => points.map(({ fact }) => fact));
  const tails = facts
    .filter((fact) => fact.role === 'target' && (fact.measure === 'growth') === rate)
    .reverse()
    .map(tailOf);
  const unit = rate || indicator.measures[0] === 'share' ? '%' : indicator.unit;
  const general = [unit, ...QUALIFIERS[indicator.direction].map((qualifier) => unit + qualifier)];
  const all = [...new Set([...tails.filter((tail) => tail !== ''), ...general])];
  return all.slice(0, MOST).map((text) => ({
    kind: 'unit',
    start: offset,
    end: offset,
    label: text,
    detail: tails.includes(text) ? (locale === 'en' ? 'as in earlier plans' : '历年写法') : null,
    snippet: text,
    filterText: text,
    documentation: null,
  }));
}

/** What follows the number: `5.5%左右` -> `%左右`; '' where the value is more than a number. */
function tailOf({ valueText }: Fact): string {
  return /^[^\d]*\d+(?:\.\d+)?([^\d]{1,10})$/u.exec(valueText)?.[1] ?? '';
}
