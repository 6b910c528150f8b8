import type { Statement } from '../../plan/types';
import type { PlansContext } from '../context';
import { ownFacts } from '../ownFacts';

type Force = Statement['force'];

const WORDS = {
  'zh-CN': { strive: '软（力争、争取）', ensure: '硬（确保、必保）', none: '不软不硬' },
  en: { strive: 'soft (力争, 争取)', ensure: 'hard (确保, 必保)', none: 'neither soft nor hard' },
} as const;

/** How hard a target is worded, and last year's where it was another; null where neither is marked. */
export function wordingLine({ plan, corpus, locale }: PlansContext, statement: Statement): string | null {
  if (statement.role !== 'target') return null;
  const fact = ownFacts(plan).facts[plan.statements.indexOf(statement)];
  const last = fact && corpus.lastYear(fact, plan.meta)[0]?.fact;
  const now = statement.force;
  if (now === null && (last?.force ?? null) === null) return null;
  const name = (force: Force) => WORDS[locale][force ?? 'none'];
  const changed = last && last.force !== now;
  if (locale === 'en') return `**Wording** · ${name(now)}${changed ? `; last year ${name(last.force)}` : ''}`;
  return `**措辞** · ${name(now)}${changed ? `，上年${name(last.force)}` : ''}`;
}
