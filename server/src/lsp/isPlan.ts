import type { Plan } from '../plan/types';

/**
 * Whether an open document is a draft to be checked. Editors send plain text and Markdown of every sort; of those only what reads as a plan
 * is answered for: a known kind of document, or this year's targets for indicators that plans have.
 */
export function isPlan(uri: string, languageId: string, declared: boolean, plan: Plan | null): boolean {
  if (declared || languageId === 'annual-plan' || /\.plan\.(md|txt)$/i.test(uri)) return true;
  if (!plan) return false;
  return plan.meta.kind !== 'unknown' || plan.statements.some((s) => s.role === 'target' && s.indicatorId !== null);
}
