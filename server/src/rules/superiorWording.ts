import { isWithin } from '../corpus/places';
import type { DocumentFacts } from '../corpus/types';
import type { Plan } from '../plan/types';
import { namesOf } from './governmentLevels';
import { superiorFor } from './superior';
import type { RuleContext } from './types';
import { type NearPassage, wordingIndex } from './wordingIndex';

/** A passage of the draft (offsets in its paragraph's text) beside the superior's nearest one. */
export interface Parallel extends NearPassage {
  readonly paragraph: Plan['paragraphs'][number];
  readonly document: DocumentFacts;
  readonly plan: Plan;
}

const kept = new WeakMap<RuleContext, readonly Parallel[]>();

/** Passages of the draft that differ from the superior's by two characters at most; level words and names count as one. */
export function parallels(context: RuleContext): readonly Parallel[] {
  const known = kept.get(context) ?? [...findParallels(context)];
  kept.set(context, known);
  return known;
}

function* findParallels(context: RuleContext): Iterable<Parallel> {
  const superior = superiorFor(context);
  if (!superior) return;
  const names = pairNames(context, superior.place);
  for (const document of superior.documents) {
    // the provinces meet in January, the nation in March: no province copies the national report of its own year
    if (document.meta.level === 'nation' && superior.sameYear) continue;
    const plan = context.planOf(document.uri);
    if (!plan) continue;
    const index = wordingIndex(plan, names);
    for (const paragraph of context.plan.paragraphs) {
      if (paragraph.kind === 'damaged') continue;
      for (const near of index.near(paragraph.text)) yield { ...near, paragraph, document, plan };
    }
  }
}

/** Whether some other document that has authority here (the place's own, the centre's) has these words exactly so. */
export function hasAuthority(words: string, { self, corpus, planOf }: RuleContext): boolean {
  const { meta } = self;
  return corpus.documents.some((document) => {
    const { kind, place, year, endYear } = document.meta;
    // What is older has no authority over this year's wording, and need not be read.
    const inForce = meta.year !== null && year !== null && year <= meta.year && (endYear ?? year) >= meta.year - 1;
    if (kind === 'data' || place === null || !inForce || !isWithin(meta.place, place)) return false;
    const plan = planOf(document.uri);
    return plan !== null && hasWords(plan, words);
  });
}

const asked = new WeakMap<Plan, Map<string, boolean>>();

/** Kept by document: the same few passages are asked for at every keystroke. */
function hasWords(plan: Plan, words: string): boolean {
  const answers = asked.get(plan) ?? new Map<string, boolean>();
  asked.set(plan, answers);
  const known = answers.get(words);
  if (known !== undefined) return known;
  const found = plan.paragraphs.some(({ text }) => text.includes(words));
  if (answers.size < ANSWERS_KEPT) answers.set(words, found);
  return found;
}
const ANSWERS_KEPT = 5_000;

function pairNames({ self }: RuleContext, superior: string): readonly string[] {
  const spelt = superior === '全国' ? [] : [superior, ...['自治区', '省', '市'].map((suffix) => superior + suffix)];
  return [...new Set([...namesOf(self.meta.place), ...namesOf(superior), ...spelt])];
}
