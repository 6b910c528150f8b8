import { amountOf } from '../corpus/amount';
import type { Fact } from '../corpus/types';
import type { Locale } from './types';

/** How firmly a figure binds: `以上` and `以内` are limits, a bare figure is a mark, `左右` leaves room; 确保 and 力争 add and take. */
export function hardness(fact: Fact): number {
  if (fact.op === 'sync' || fact.op === 'defer') return 0;
  const bound = { '>=': 2, '<=': 2, '=': 1, range: 0, '~': 0 }[fact.op];
  return bound + (fact.force === 'ensure' ? 0.5 : fact.force === 'strive' ? -0.5 : 0);
}

/** `限定语由“以上”放宽为“左右”`; empty when it stays or there is none to compare. */
export function qualifierChange(fact: Fact, last: Fact, locale: Locale): string {
  if (!amountOf(fact) || !amountOf(last)) return '';
  const change = hardness(fact) - hardness(last);
  if (change === 0) return '';
  const [from, to] = [qualifier(last, locale), qualifier(fact, locale)];
  if (locale === 'en') return `qualifier ${change < 0 ? 'softened' : 'hardened'} from “${from}” to “${to}”`;
  return `限定语由“${from}”${change < 0 ? '放宽' : '收紧'}为“${to}”`;
}

const QUALIFIERS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-CN': { '>=': '以上', '<=': '以内', '=': '定值', range: '区间', '~': '左右', strive: '力争', ensure: '确保' },
  en: { '>=': 'at least', '<=': 'at most', '=': 'exactly', range: 'range', '~': 'about', strive: 'strive for', ensure: 'ensure' },
};

function qualifier(fact: Fact, locale: Locale): string {
  return [fact.force ?? '', fact.op].map((key) => QUALIFIERS[locale][key] ?? '').join(locale === 'en' && fact.force ? ' ' : '');
}
