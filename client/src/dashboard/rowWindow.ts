/** Which of many rows of one height are drawn, and how much empty space stands for the others. */
export interface RowWindow {
  readonly first: number;
  /** Behind the last. */
  readonly end: number;
  /** Pixels. */
  readonly above: number;
  readonly below: number;
}

/** Rows drawn beyond either edge, so that scrolling shows no gaps. */
const BEYOND = 12;

export function rowWindow(count: number, rowHeight: number, scroll: number, height: number): RowWindow {
  const top = Math.min(Math.max(0, scroll), Math.max(0, count * rowHeight - height));
  const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + BEYOND);
  return { first, end, above: first * rowHeight, below: (count - end) * rowHeight };
}

/** Where to scroll so that a row is in sight; `scroll` itself where it is. */
export function scrollTo(row: number, rowHeight: number, scroll: number, height: number): number {
  const top = row * rowHeight;
  if (top < scroll) return top;
  return top + rowHeight > scroll + height ? top + rowHeight - height : scroll;
}
