import type { Time } from './outline';
import type { RawStatement } from './rawStatement';
import { fiveYearPlan } from './timeWords';
import type { Metadata, Role } from './types';

/** The year and role of a statement, from its own words first, else from where it stands. */
export function resolveTime(
  raw: RawStatement,
  context: Time,
  meta: Pick<Metadata, 'year' | 'kind'>,
): { year: number | null; fromYear: number | null; role: Role } {
  const base = resolveNamed(raw, context, meta);
  if (!raw.baseline) return base;
  // 由上年的22%调整为21% in last year's review: the year before the one that is reviewed
  if (raw.time?.kind === 'relative' && context.role === 'actual' && context.year !== null && (base.year ?? 0) >= context.year)
    return { year: context.year - 1, fromYear: null, role: 'baseline' };
  // 由13.59万户增加到26.84万户: where the period began
  const start = raw.time === null ? (context.fromYear ?? base.year) : null;
  return { year: raw.time === null ? (start === null ? null : start - 1) : base.year, fromYear: null, role: 'baseline' };
}

function resolveNamed(
  raw: RawStatement,
  context: Time,
  meta: Pick<Metadata, 'year' | 'kind'>,
): { year: number | null; fromYear: number | null; role: Role } {
  const since = (year: number | null): number | null => (raw.years === null || year === null ? null : year - raw.years + 1);
  const here = { year: context.year, fromYear: raw.cumulative ? (context.fromYear ?? since(context.year)) : null, role: context.role };
  if (raw.time === null) return here;
  switch (raw.time.kind) {
    case 'year':
      return { year: raw.time.year, fromYear: since(raw.time.year), role: roleOf(raw.time.year, meta) };
    case 'span':
      return { year: raw.time.to, fromYear: raw.time.from, role: roleOf(raw.time.to, meta) };
    case 'relative': {
      if (meta.year === null) return here;
      const year = meta.year + raw.time.offset;
      return { year, fromYear: null, role: roleOf(year, meta) };
    }
    case 'period': {
      const plan = fiveYearPlan(raw.time.ordinal);
      if (plan === null) return here;
      const { startYear: start, endYear: end } = plan;
      if (context.role === 'actual' && context.year !== null && end > context.year) return here;
      return { year: end, fromYear: raw.time.whole ? start : null, role: roleOf(end, meta) };
    }
  }
}

/** A bulletin reports its own year; every other document plans it. */
function roleOf(year: number, meta: Pick<Metadata, 'year' | 'kind'>): Role {
  if (meta.year === null) return 'target';
  const reported = meta.kind === 'bulletin' || meta.kind === 'data' ? meta.year : meta.year - 1;
  return year <= reported ? 'actual' : 'target';
}
