import assert from 'node:assert/strict';
import { createCorpus, factsOf } from '../../server/src/corpus/corpus';
import { dataFacts } from '../../server/src/corpus/dataFile';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { parsePlan } from '../../server/src/plan/plan';
import type { Plan } from '../../server/src/plan/types';
import { rules } from '../../server/src/rules/index';
import { runRules } from '../../server/src/rules/run';
import type { Finding, Locale } from '../../server/src/rules/types';

export interface Surroundings {
  /** Other documents: file name -> text. `.csv` is a data file. */
  readonly others?: Readonly<Record<string, string>>;
  readonly locale?: Locale;
}

const knowledge = createKnowledge();

/** A yearly plan whose main passage is `goals`, with more paragraphs after it. */
export function plan(year: number, goals: string, ...body: readonly string[]): string {
  return [`${year}年赤峰市国民经济和社会发展计划`, `${year}年全市经济社会发展的主要预期目标是：${goals}。`, ...body].join('\n\n');
}

/** The same with the announcement of the targets marked: where findings about the passage as a whole stand. */
export function planMarked(year: number, goals: string, ...body: readonly string[]): string {
  return plan(year, goals, ...body).replace('主要预期目标', '【主要预期目标】');
}

/** The city's five-year outline from 2021 on with these sentences among its goals. */
export function outline(...goals: readonly string[]): string {
  return ['赤峰市国民经济和社会发展第十四个五年规划纲要', '到2025年，全市经济社会发展的主要目标是：', ...goals].join('\n\n');
}

/** Findings of one rule in a draft among other documents. The draft is the plan of 2025 unless it is a whole document (has a line break). */
export function findings(draft: string, ruleId: string, { others = {}, locale = 'zh-CN' }: Surroundings = {}): readonly Finding[] {
  const corpus = createCorpus(knowledge);
  const plans = new Map<string, Plan>();
  for (const [name, text] of Object.entries(others)) {
    const uri = `file:///${encodeURIComponent(name)}`;
    if (name.endsWith('.csv')) corpus.set(dataFacts(uri, text, { knowledge }));
    else {
      const other = parsePlan(uri, text, { knowledge });
      plans.set(uri, other);
      corpus.set(factsOf(other));
    }
  }
  const read = parsePlan('file:///draft.txt', draft, { knowledge });
  const view = corpus.viewFor(read.uri, read.meta.year);
  const framework = view.frameworkFor(read.meta, knowledge);
  const context = { plan: read, self: factsOf(read), corpus: view, framework, knowledge, planOf: (uri: string) => plans.get(uri) ?? null };
  const result = runRules(rules, context, locale);
  assert.deepEqual(result.failures, []);
  return result.findings.filter((finding) => finding.ruleId === ruleId);
}

/** Checks that exactly the bracketed places are found. Answers the findings, for looking at their words. */
export function check(marked: string, ruleId: string, surroundings: Surroundings = {}): readonly Finding[] {
  const whole = marked.includes('\n') ? marked : plan(2025, marked);
  const draft = whole.replace(/[【】]/gu, '');
  const found = findings(draft, ruleId, surroundings);
  assert.equal(withMarks(draft, found), whole);
  return found;
}

function withMarks(text: string, found: readonly Finding[]): string {
  const spans = [...new Map(found.map(({ start, end }) => [`${start} ${end}`, { start, end }])).values()];
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, text: '【' },
    { at: end, text: '】' },
  ]);
  // Closing marks before opening ones at one place.
  marks.sort((a, b) => b.at - a.at || (a.text === '【' ? -1 : 1));
  return marks.reduce((marked, mark) => marked.slice(0, mark.at) + mark.text + marked.slice(mark.at), text);
}
