import type { CorpusStore } from '../../server/src/corpus/corpus';
import { createCorpus } from '../../server/src/corpus/corpus';
import type { Plan } from '../../server/src/plan/types';
import type { Finding, Rule } from '../../server/src/rules/types';
import { randomNumbers } from '../randomNumbers';
import { type Given, knowledge, type Read, read } from './documents';
import type { Fault, Other, Planter } from './fault';

/** What came of the faults planted for one rule. */
export interface Recall {
  readonly rule: string;
  readonly planted: number;
  readonly found: number;
  /** Of the found ones that the rule mends: whose fix gives back the text as it was. */
  readonly fixed: number;
  readonly fixes: number;
  /** In how many documents. */
  readonly documents: number;
  readonly missed: readonly string[];
}

/** Reads a draft among others and runs one rule over it. */
export class Bench {
  readonly #all: readonly Read[];
  readonly #corpora = new Map<string, { readonly store: CorpusStore; readonly plans: ReadonlyMap<string, Plan> }>();
  readonly #baselines = new Map<string, readonly Finding[]>();

  constructor(all: readonly Read[]) {
    this.#all = all;
  }

  findings(rule: Rule, name: string, text: string, others: readonly Other[] | undefined, given?: Given): readonly Finding[] {
    const { plan, facts } = read(name, text, given);
    const { store, plans } = this.#corpus(name, others);
    const view = store.viewFor(plan.uri, plan.meta.year);
    const framework = view.frameworkFor(plan.meta, knowledge);
    const planOf = (uri: string): Plan | null => (view.get(uri) ? (plans.get(uri) ?? null) : null);
    return [...rule.run({ plan, self: facts, corpus: view, framework, knowledge, planOf }, 'zh-CN')];
  }

  /** Findings before the fault, kept. */
  baseline(rule: Rule, name: string, text: string, others: readonly Other[] | undefined, given?: Given): readonly Finding[] {
    const key = JSON.stringify([rule.id, name, given, text, others]);
    let known = this.#baselines.get(key);
    if (known === undefined) {
      known = this.findings(rule, name, text, others, given);
      if (this.#baselines.size > 100) this.#baselines.clear();
      this.#baselines.set(key, known);
    }
    return known;
  }

  #corpus(draft: string, others: readonly Other[] | undefined) {
    const key = others === undefined ? (draft.startsWith('example-') ? 'example' : 'real') : JSON.stringify(others);
    let known = this.#corpora.get(key);
    if (known === undefined) {
      const documents =
        others === undefined
          ? this.#all.filter(({ facts }) => facts.name.startsWith('example-') === (key === 'example'))
          : others.map((other) => read(other.name, other.text, other.given));
      const store = createCorpus(knowledge);
      for (const { facts } of documents) store.set(facts);
      known = { store, plans: new Map(documents.map(({ plan }) => [plan.uri, plan])) };
      if (this.#corpora.size > 30) this.#corpora.clear();
      this.#corpora.set(key, known);
    }
    return known;
  }
}

/** Findings that the fault brought: those that were not there before, at the same place of the text that both have. */
function brought(after: readonly Finding[], afterText: string, before: readonly Finding[], beforeText: string): readonly Finding[] {
  let same = 0;
  while (same < beforeText.length && beforeText[same] === afterText[same]) same++;
  const keyOf = ({ message, start }: Finding, text: string): string => `${start < same ? start : start - text.length} ${message}`;
  const known = new Set(before.map((finding) => keyOf(finding, beforeText)));
  return after.filter((finding) => !known.has(keyOf(finding, afterText)));
}

/** Plants at most `limit` faults of one rule, spread over the documents, and counts those the rule reports where they are. */
export function measure(rule: Rule, planter: Planter, bench: Bench, documents: readonly Read[], limit: number): Recall {
  const chance = randomNumbers(seedOf(rule.id));
  const planted = documents.map((document) => ({ document, faults: shuffled([...planter(document, chance)], chance) }));
  const chosen = spread(planted, limit);
  let found = 0;
  let fixes = 0;
  let fixed = 0;
  const missed: string[] = [];
  for (const { document, fault } of chosen) {
    const { name } = document.facts;
    const file = decodeURIComponent(document.plan.uri.slice('file:///'.length));
    const before = fault.before ?? document.plan.text;
    const after = bench.findings(rule, file, fault.text, fault.others, fault.given);
    const baseline = bench.baseline(rule, file, before, fault.othersBefore ?? fault.others, fault.given);
    const news = brought(after, fault.text, baseline, before);
    const hits = news.filter(({ start, end }) => fault.at.some((at) => start <= at.end && end >= at.start));
    if (hits.length === 0) missed.push(`${name}@${fault.at[0]?.start}: ${fault.note}${news.length > 0 ? ' (reported elsewhere)' : ''}`);
    else found++;
    const fix = hits.find((hit) => hit.fix !== null)?.fix;
    if (!fix) continue;
    fixes++;
    if (fault.text.slice(0, fix.start) + fix.text + fault.text.slice(fix.end) === before) fixed++;
  }
  return {
    rule: rule.id,
    planted: chosen.length,
    found,
    fixes,
    fixed,
    documents: new Set(chosen.map(({ document }) => document)).size,
    missed,
  };
}

/** In turn one of each document's, until there are `limit`. */
function spread(planted: readonly { readonly document: Read; readonly faults: readonly Fault[] }[], limit: number) {
  const chosen: { readonly document: Read; readonly fault: Fault }[] = [];
  const most = Math.max(0, ...planted.map(({ faults }) => faults.length));
  for (let i = 0; i < most && chosen.length < limit; i++) {
    for (const { document, faults } of planted) {
      const fault = faults[i];
      if (fault && chosen.length < limit) chosen.push({ document, fault });
    }
  }
  return chosen;
}

function shuffled<T>(items: T[], chance: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}

function seedOf(id: string): number {
  let seed = 7;
  for (const character of id) seed = (seed * 31 + character.codePointAt(0)!) | 0;
  return seed;
}
