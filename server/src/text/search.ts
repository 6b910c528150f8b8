/**
 * Binary search: how many of the indices 0 … length - 1 come before the first that does not fulfil `holds`. It must hold for a run of first
 * indices and for none after them, as `offsets[i] < at` does for sorted offsets. With `<=`, one less is the last entry that begins at or before `at`.
 */
export function countLeading(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
