/** One stretch where two texts differ: `a[start, end)` against `b[otherStart, otherEnd)`; one of the two may be empty. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
}

/** Single-character edits that turn `a` into `b`, neighbouring ones as one stretch; null when more than `limit` are needed. Banded: O(length · limit). */
export function editsBetween(a: string, b: string, limit: number): readonly Edit[] | null {
  if (Math.abs(a.length - b.length) > limit) return null;
  const width = 2 * limit + 1;
  const far = limit + 1;
  const rows: Uint8Array[] = [];
  for (let i = 0; i <= a.length; i++) {
    const row = new Uint8Array(width).fill(far);
    for (let k = 0; k < width; k++) {
      const j = i + k - limit;
      if (j < 0 || j > b.length) continue;
      if (i === 0) row[k] = Math.min(j, far);
      else {
        const above = rows[i - 1]!;
        const same = j > 0 ? above[k]! + (a[i - 1] === b[j - 1] ? 0 : 1) : far;
        const gone = k + 1 < width ? above[k + 1]! + 1 : far;
        const come = k > 0 ? row[k - 1]! + 1 : far;
        row[k] = Math.min(same, gone, come, far);
      }
    }
    rows.push(row);
  }
  if (rows[a.length]![b.length - a.length + limit]! > limit) return null;
  return backtrack(a, b, rows, limit);
}

function backtrack(a: string, b: string, rows: readonly Uint8Array[], limit: number): readonly Edit[] {
  const edits: Edit[] = [];
  let [i, j] = [a.length, b.length];
  const cost = (x: number, y: number): number => rows[x]?.[y - x + limit] ?? limit + 1;
  const add = (start: number, otherStart: number): void => {
    const next = edits[0];
    const [end, otherEnd] = [i, j];
    if (next && next.start === end && next.otherStart === otherEnd) edits[0] = { ...next, start, otherStart };
    else edits.unshift({ start, end, otherStart, otherEnd });
  };
  while (i > 0 || j > 0) {
    const here = cost(i, j);
    if (i > 0 && j > 0 && a[i - 1] === b[j - 1] && cost(i - 1, j - 1) === here) {
      i--;
      j--;
    } else if (i > 0 && j > 0 && cost(i - 1, j - 1) + 1 === here) {
      add(i - 1, j - 1);
      i--;
      j--;
    } else if (i > 0 && cost(i - 1, j) + 1 === here) {
      add(i - 1, j);
      i--;
    } else {
      add(i, j - 1);
      j--;
    }
  }
  return edits;
}
