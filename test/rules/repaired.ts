import { findings, type Surroundings } from './check';

/** The draft with all edits made that a rule's findings offer, the last first so that offsets hold. */
export function repaired(draft: string, ruleId: string, surroundings: Surroundings = {}): string {
  const fixes = findings(draft, ruleId, surroundings).flatMap(({ fix }) => (fix ? [fix] : []));
  fixes.sort((a, b) => b.start - a.start);
  return fixes.reduce((text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end), draft);
}
