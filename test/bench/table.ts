/** One budget and what was measured of it. */
export interface Row {
  readonly event: string;
  readonly unit: 'ms' | 'MB' | '段';
  readonly budget: number;
  /** All runs; null where it could not be measured here. */
  readonly values: readonly number[] | null;
  readonly note?: string;
}

/** The value that `share` of all runs do not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function isOver({ values, budget }: Row): boolean {
  return values !== null && percentile(values, 0.95) > budget;
}

export function printTable(rows: readonly Row[]): void {
  const cells = rows.map((row) => {
    const { event, values, unit, budget, note } = row;
    const measured = values ? [percentile(values, 0.5), percentile(values, 0.95), Math.max(...values)].map(short) : ['—', '—', '—'];
    const verdict = values === null ? '未测' : isOver(row) ? '超出' : 'ok';
    return [event, String(values?.length ?? 0), ...measured, `${budget} ${unit}`, verdict, note ?? ''];
  });
  const all = [['项目', '次数', 'p50', 'p95', '最大', '预算(p95)', '结果', ''], ...cells];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? '')))) ?? [];
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    );
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Columns a text takes in a terminal: two for each full-width character. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1), 0);
}
