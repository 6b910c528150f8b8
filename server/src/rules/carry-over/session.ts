import { lastYearOf, quoteOf } from '../otherPlaces';
import { defineRule } from '../rule';
import { isLater, latestOf, type Session, sessionsOf } from '../sessions';
import type { Match } from '../types';

interface Stale extends Match {
  readonly kind: 'same' | 'earlier' | 'leap' | 'new-term';
  readonly session: Session;
  readonly last: Session;
}

/** One session a year, and room for an extra one. */
const SESSIONS_A_YEAR = 2;

/**
 * 人代会、党委全会的届次应接着上年文件往下排：人代会每年加一，全会只增不减。
 * Congress and plenum numbers go on from last year's documents: a congress session a year, plenums only upwards.
 */
export const session = defineRule<Stale>({
  id: 'carry-over/session',
  severity: 'warning',
  needs: ['corpus'],
  *detect(context) {
    const here = latestOf(
      sessionsOf(context.plan).map((each) => ({ session: each, related: null })),
      context,
    );
    if (here.size === 0) return;
    const lastYears = lastYearOf(context).flatMap((document) => {
      const plan = context.planOf(document.uri);
      return plan ? sessionsOf(plan).map((each) => ({ session: each, related: quoteOf(document, plan, each) })) : [];
    });
    const before = latestOf(lastYears, context);
    for (const [key, { session: now }] of here) {
      const last = before.get(key);
      const kind = last ? compare(now, last.session) : null;
      if (last && kind) yield { at: now, kind, session: now, last: last.session, related: last.related ? [last.related] : [] };
    }
  },
  explain({ kind, session: now, last }, locale) {
    const congress = now.body === 'congress';
    if (locale === 'en') {
      const what = {
        same: `“${now.printed}” is the same session as in last year’s document`,
        earlier: `“${now.printed}” is earlier than last year’s “${last.printed}”`,
        leap: `“${now.printed}” is ${now.session - last.session} sessions after last year’s “${last.printed}”`,
        'new-term': `“${now.printed}” opens a new term, but not with its first session (last year: “${last.printed}”)`,
      }[kind];
      const why = congress
        ? 'A congress meets at least once a year and its sessions count up within five years (Organic Law, articles 9 and 14)'
        : 'A party committee meets in plenum at least twice a year (Party Constitution, article 28)';
      return { what, why, how: 'Check the session of this year' };
    }
    const what = {
      same: `“${now.printed}”与上年文件的届次相同，疑为上年遗留`,
      earlier: `“${now.printed}”早于上年文件的“${last.printed}”`,
      leap: `“${now.printed}”比上年文件的“${last.printed}”多${now.session - last.session}次`,
      'new-term': `“${now.printed}”换届后不是第一次会议（上年为“${last.printed}”）`,
    }[kind];
    const why = congress
      ? '人民代表大会每届任期五年，每年至少举行一次会议（地方组织法第九条、第十四条），届次逐年递增'
      : '地方党委全会每年至少召开两次（党章第二十八条），届次只增不减';
    return { what, why, how: '按本年实际召开的会议核对届次' };
  },
});

function compare(now: Session, last: Session): Stale['kind'] | null {
  if (now.term === last.term && now.session === last.session) return 'same';
  if (!isLater(now, last)) return 'earlier';
  if (now.body === 'plenum') return null;
  if (now.term > last.term) return now.session === 1 && now.term === last.term + 1 ? null : 'new-term';
  return now.session - last.session > SESSIONS_A_YEAR ? 'leap' : null;
}
