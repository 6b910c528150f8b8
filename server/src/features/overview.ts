import type { Finding } from '../rules/types';
import type { PlansContext } from './context';
import { type FrameworkEntry, frameworkCoverage } from './frameworkCoverage';
import { type IndicatorsOverview, indicatorsOverview } from './indicatorsOverview';
import { ownFacts } from './ownFacts';

/** One draft at a glance: its targets against last year, and the frameworks in force against its targets. */
export interface DraftOverview extends IndicatorsOverview {
  readonly name: string;
  readonly year: number | null;
  readonly frameworks: readonly FrameworkEntry[];
}

export interface OverviewContext extends PlansContext {
  /** Of this draft. */
  readonly findings: readonly Finding[];
}

export function overview(context: OverviewContext): DraftOverview {
  return {
    name: ownFacts(context.plan).name,
    year: context.plan.meta.year,
    ...indicatorsOverview(context, context.findings),
    frameworks: frameworkCoverage(context),
  };
}
