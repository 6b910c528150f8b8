import { keptByText } from './keptByText';

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['《', '》'],
  ['〈', '〉'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
]);
const OPENING: ReadonlyMap<string, string> = new Map([...CLOSING].map(([open, close]) => [close, open]));

/** A mark without its partner in the paragraph; `start` is an offset into the logical text. */
export interface StrayMark {
  readonly mark: string;
  readonly start: number;
  /** With the mark beside it of its own kind it makes a pair when turned round: `“甲“`. */
  readonly turned: boolean;
}

/** A pair of marks; `end` is the offset after the closing one. */
export interface MarkPair {
  readonly open: string;
  readonly start: number;
  readonly end: number;
  /** Pairs of the same mark around it. */
  readonly within: boolean;
}

export function isOpening(mark: string): boolean {
  return CLOSING.has(mark);
}

export function partnerOf(mark: string): string {
  return CLOSING.get(mark) ?? OPENING.get(mark) ?? '';
}

interface Reading {
  readonly pairs: readonly MarkPair[];
  readonly strays: readonly StrayMark[];
}

/** Open marks among which a closing one finds its partner. */
const REACH = 3;
/** Characters that a quotation turned round at one end may hold. */
const SHORT = 40;

const read = keptByText((text: string): Reading => {
  const open: { readonly mark: string; readonly start: number }[] = [];
  const lone: { readonly mark: string; readonly start: number }[] = [];
  const pairs: MarkPair[] = [];
  for (const { index: start, 0: printed } of text.matchAll(/[“”‘’（）()《》〈〉〔〕「」『』]/gu)) {
    const mark = printed === '(' ? '（' : printed === ')' ? '）' : printed;
    if (isOpening(mark)) {
      open.push({ mark, start });
      continue;
    }
    if (isOther(text, mark, start)) continue;
    // Marks opened inside and not closed stay alone; a far one that would swallow others does not count.
    const near = open.slice(-REACH).findLastIndex((each) => each.mark === partnerOf(mark));
    const at = Math.max(0, open.length - REACH) + near;
    const opened = near < 0 ? undefined : open[at];
    if (!opened) lone.push({ mark, start });
    else {
      lone.push(...open.splice(at).slice(1));
      pairs.push({
        open: opened.mark,
        start: opened.start,
        end: start + 1,
        within: open.slice(-REACH).some((each) => each.mark === opened.mark),
      });
    }
  }
  const strays = [...lone, ...open].sort((a, b) => a.start - b.start);
  return { pairs, strays: merged(strays, text) };
});

/** Of two like marks close together one is turned round: the later of two opening, the earlier of two closing ones. Both are one fault. */
function merged(strays: readonly { readonly mark: string; readonly start: number }[], text: string): readonly StrayMark[] {
  const out: StrayMark[] = [];
  for (let i = 0; i < strays.length; i++) {
    const [stray, next] = [strays[i], strays[i + 1]];
    if (!stray) continue;
    const inner = next ? text.slice(stray.start + 1, next.start) : '';
    if (next && next.mark === stray.mark && inner !== '' && inner.length <= SHORT && !/[。；“”‘’《》（）]/u.test(inner)) {
      out.push({ mark: stray.mark, start: isOpening(stray.mark) ? next.start : stray.start, turned: true });
      i++;
    } else out.push({ ...stray, turned: false });
  }
  return out;
}

/** `1）` numbers, `it’s` elides. */
function isOther(text: string, mark: string, start: number): boolean {
  if (mark === '’') return /[A-Za-z]/u.test(text[start - 1] ?? '');
  return (
    mark === '）' &&
    /(?:^|[。；：！？，])(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Z])$/u.test(text.slice(Math.max(0, start - 4), start))
  );
}

/** Marks of a paragraph's text that have no partner in it. Half-width brackets count as full-width ones. */
export function strayMarks(text: string): readonly StrayMark[] {
  return read(text).strays;
}

/** Pairs of marks, the inner before the outer. */
export function markPairs(text: string): readonly MarkPair[] {
  return read(text).pairs;
}
