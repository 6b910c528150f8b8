import type { Fact } from '../../corpus/types';
import type { Plan, Section } from '../../plan/types';
import { allSections } from '../allSections';
import type { PlansContext } from '../context';
import { escapeMarkdown, linkToLine } from '../markdown';
import { ownFacts } from '../ownFacts';
import { valuePhrase } from '../phrases';
import { alignSections } from '../sectionAlignment';
import { type Hover, hoverOf } from './hover';

/** Enough to know the section by; the link leads to the rest. */
const MOST_HEADINGS = 6;
const MOST_TARGETS = 8;

/** On a heading: the same section of last year's plan, its headings and its targets in short. Null where there is no plan of last year. */
export function headingHover(context: PlansContext, offset: number): Hover | null {
  const { plan, corpus, planOf, locale } = context;
  const section = allSections(plan.sections).find(({ headingStart, headingEnd }) => headingStart <= offset && offset < headingEnd);
  const previous = section && corpus.previousPlan(plan.meta);
  const last = previous && planOf(previous.uri);
  if (!last) return null;
  const en = locale === 'en';
  const other = alignSections(plan, last).find((pair) => pair.section === section)?.other;
  const span = { start: section.headingStart, end: section.headingEnd };
  if (!other) {
    const link = linkToLine(previous.name, previous.uri, 0);
    return hoverOf(span, [[en ? `**Last year** · no such section in ${link}` : `**上年计划** · 没有对应的部分 ${link}`]]);
  }
  const link = linkToLine(previous.name, previous.uri, last.lines.positionAt(other.headingStart).line);
  const head = `**${en ? 'Last year' : '上年计划'}** · ${escapeMarkdown(other.title)} ${link}`;
  return hoverOf(span, [[head, headingsBelow(other), targetsIn(other, last, context)]]);
}

function headingsBelow({ children }: Section): string | null {
  if (children.length === 0) return null;
  const shown = children.slice(0, MOST_HEADINGS).map(({ title }) => `- ${escapeMarkdown(title)}`);
  return shown.join('\n') + (children.length > MOST_HEADINGS ? '\n- …' : '');
}

/** The section's targets of its year: name and value. */
function targetsIn({ start, end }: Section, last: Plan, { locale }: PlansContext): string | null {
  const { facts } = ownFacts(last);
  const within = facts.filter((fact) => fact.start >= start && fact.end <= end && isTarget(fact, last));
  if (within.length === 0) return null;
  const shown = within.slice(0, MOST_TARGETS).map((fact) => escapeMarkdown(`${fact.scope ?? ''}${fact.indicator}${valuePhrase(fact)}`));
  const en = locale === 'en';
  const more = within.length <= MOST_TARGETS ? '' : en ? `; ${within.length} in all` : `等${within.length}项`;
  return `**${en ? 'Targets' : '目标'}** · ${shown.join(en ? '; ' : '；')}${more}`;
}

function isTarget({ role, year, op }: Fact, { meta }: Plan): boolean {
  return role === 'target' && year === meta.year && op !== 'defer';
}
