import type { Knowledge } from '../knowledge/knowledge';
import type { Plan } from '../plan/types';
import type { Paragraph } from '../text/paragraphs';
import { type Answers, answersAbout, textWork } from './keptByText';
import { defineRule } from './rule';
import type { Explanation, Locale, Match, Rule, RuleContext, Severity } from './types';

/** A place in one paragraph's logical text (UTF-16 offsets into it), with what `explain` needs. */
export interface TextFinding {
  readonly start: number;
  readonly end: number;
  /** What the place should read, where one edit mends it. */
  readonly replacement?: string;
  /** Where the severity depends on what was found; else the rule's own. */
  readonly severity?: Severity;
}

export interface TextRuleDefinition<F extends TextFinding> {
  readonly id: string;
  readonly severity: Severity;
  /** Kinds of paragraph it reads; torn ones never. */
  readonly kinds?: readonly Exclude<Paragraph['kind'], 'damaged'>[];
  /** Depends on the text and the knowledge only: its answers are kept by the text. */
  find(text: string, knowledge: Knowledge): Iterable<F>;
  /** Whether a place counts in this document (its year, its kind, its own habit); all do when left out. */
  holds?(found: F, text: string, context: RuleContext): boolean;
  /** `excerpt` is the place as it stands in the paragraph. */
  explain(found: F, excerpt: string, locale: Locale): Explanation;
}

interface PlacedFinding<F> extends Match {
  readonly found: F;
  readonly excerpt: string;
}

const answersByPlan = new WeakMap<Plan, readonly Answers[]>();

/** The answers kept for each paragraph of a plan: one look-up a paragraph for all rules together. */
function answersOf(plan: Plan): readonly Answers[] {
  const made = answersByPlan.get(plan) ?? plan.paragraphs.map(({ text }) => answersAbout(text));
  answersByPlan.set(plan, made);
  return made;
}

/** A rule that reads one paragraph at a time, so that an edit makes it read one paragraph again. */
export function defineTextRule<F extends TextFinding>(definition: TextRuleDefinition<F>): Rule {
  const kinds = definition.kinds ?? ['text', 'heading'];
  const number = textWork.readers++;
  const read = (text: string, knowledge: Knowledge): readonly F[] => {
    textWork.readings++;
    return [...definition.find(text, knowledge)];
  };
  return defineRule<PlacedFinding<F>>({
    id: definition.id,
    severity: definition.severity,
    needs: [],
    *detect(context) {
      const kept = answersOf(context.plan);
      const { paragraphs } = context.plan;
      // Half of the rules go this way over every paragraph at every keystroke: nothing is made on it.
      for (let i = 0; i < paragraphs.length; i++) {
        const paragraph = paragraphs[i]!;
        if (paragraph.kind === 'damaged' || !kinds.includes(paragraph.kind)) continue;
        const answers = kept[i]!;
        let places = answers[number] as readonly F[] | undefined;
        if (places === undefined) {
          places = read(paragraph.text, context.knowledge);
          answers[number] = places;
        }
        if (places.length === 0) continue;
        for (const found of places) {
          if (definition.holds?.(found, paragraph.text, context) === false) continue;
          yield place(found, paragraph, context);
        }
      }
    },
    explain: ({ found, excerpt }, locale) => definition.explain(found, excerpt, locale),
  });
}

function place<F extends TextFinding>(found: F, paragraph: Paragraph, { plan }: RuleContext): PlacedFinding<F> {
  const start = paragraph.toSource(found.start);
  const end = Math.max(start, paragraph.toSourceEnd(found.end));
  const excerpt = paragraph.text.slice(found.start, found.end);
  const match = { at: { start, end }, found, excerpt, ...(found.severity === undefined ? {} : { severity: found.severity }) };
  // no edit across a line wrap or a page break: it would have to move the break
  if (found.replacement === undefined || /[\r\n]/.test(plan.text.slice(start, end))) return match;
  return { ...match, fix: { title: `改为“${found.replacement}”`, start, end, text: found.replacement } };
}
