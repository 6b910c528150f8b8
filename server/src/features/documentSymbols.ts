import type { Fact } from '../corpus/types';
import type { Section } from '../plan/types';
import type { Span } from '../text/span';
import type { FeatureContext } from './context';
import { ownFacts } from './ownFacts';
import { valuePhrase } from './phrases';

/** An entry of the outline. Children lie inside it; `selection` is what a click goes to. */
export interface DocumentSymbol extends Span {
  readonly kind: 'section' | 'targets' | 'indicator';
  readonly name: string;
  readonly detail: string;
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/** The document's sections as they nest; where the main expected targets stand, they are a child of their own that lists them. */
export function documentSymbols(context: FeatureContext): readonly DocumentSymbol[] {
  const headline = ownFacts(context.plan).facts.filter((fact) => fact.headline && fact.role === 'target');
  return entries(context.plan.sections, headline, context);
}

function entries(sections: readonly Section[], headline: readonly Fact[], context: FeatureContext): readonly DocumentSymbol[] {
  const within = (section: Section) => headline.filter((fact) => section.start <= fact.start && fact.end <= section.end);
  const here = headline.filter((fact) => !sections.some((section) => section.start <= fact.start && fact.end <= section.end));
  const symbols = sections.map((section) => sectionEntry(section, within(section), context));
  return [...(here.length > 0 ? [targetsEntry(here, context)] : []), ...symbols].sort((a, b) => a.start - b.start);
}

function sectionEntry(section: Section, headline: readonly Fact[], context: FeatureContext): DocumentSymbol {
  const { start, end, headingStart, headingEnd, title, children } = section;
  return {
    kind: 'section',
    name: headingText(context, section) || title,
    detail: '',
    start,
    end,
    selection: { start: headingStart, end: headingEnd },
    children: entries(children, headline, context),
  };
}

/** A section's heading with its number, as printed: 一、… tells sections apart. */
export function headingText({ plan }: Pick<FeatureContext, 'plan'>, { headingStart, headingEnd }: Section): string {
  const text = plan.text.slice(headingStart, headingEnd).replace(/^#{1,6}\s*/u, '');
  return text.replace(/\s*[\r\n]+\s*/gu, '').trim();
}

function targetsEntry(facts: readonly Fact[], { locale }: FeatureContext): DocumentSymbol {
  const start = Math.min(...facts.map((fact) => fact.start));
  const end = Math.max(...facts.map((fact) => fact.end));
  const en = locale === 'en';
  return {
    kind: 'targets',
    name: en ? 'Main expected targets' : '主要预期目标',
    detail: en ? `${facts.length}` : `${facts.length}项`,
    start,
    end,
    selection: { start, end: Math.max(start, facts[0]!.end) },
    children: facts.map((fact) => ({
      kind: 'indicator',
      name: `${fact.scope ?? ''}${fact.indicator}`,
      detail: valuePhrase(fact),
      start: fact.start,
      end: fact.end,
      selection: { start: fact.start, end: fact.end },
      children: [],
    })),
  };
}
