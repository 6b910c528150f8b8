import type { Finding } from '../../server/src/rules/types';

/** The draft with the findings' edits made, the last first so that offsets hold. */
export function repaired(draft: string, found: readonly Finding[]): string {
  const fixes = found.flatMap(({ fix }) => (fix ? [fix] : [])).sort((a, b) => b.start - a.start);
  return fixes.reduce((text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end), draft);
}
