import type { Neighbours } from '../knowledge/formulations';
import type { Span } from '../text/span';
import { keptByText } from './keptByText';

/** Titles 《…》 in a text, their marks included. */
export function titlesIn(text: string): readonly Span[] {
  return spansOf(text, /《[^《》]*》/gu);
}

/** Stretches in quotation marks, the marks included. */
export function quotesIn(text: string): readonly Span[] {
  return spansOf(text, /“[^“”]*”/gu);
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** Whether a place lies in one of the spans, marks of its own not counted. */
export function isWithinOne({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < start && end < span.end);
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A form to look for: not where a neighbour makes it part of something else, not in titles, and in quotation marks only when `quoted`. */
export interface SoughtForm extends Neighbours {
  readonly form: string;
  readonly quoted: boolean;
}

export interface FormPlace<F extends SoughtForm> extends Span {
  readonly entry: F;
}

/**
 * Finds many forms of two characters and more in one pass over a text; answers are kept by the text. Of two that overlap the longer counts;
 * equal ones stand side by side, since years may part them.
 */
export function formFinder<F extends SoughtForm>(forms: () => readonly F[]): (text: string) => readonly FormPlace<F>[] {
  let made: Heads<F> | null = null;
  return keptByText((text) => {
    made ??= headsOf(forms());
    const { isFirst, byHead } = made;
    const found: FormPlace<F>[] = [];
    for (let start = 0; start < text.length - 1; start++) {
      if (isFirst[text.charCodeAt(start)] === 0) continue;
      for (const entry of byHead.get(text.slice(start, start + 2)) ?? []) {
        const place = { start, end: start + entry.form.length, entry };
        if (text.startsWith(entry.form, start) && isFree(place, text)) found.push(place);
      }
    }
    const length = ({ start, end }: Span) => end - start;
    return found.filter((place) => !found.some((other) => overlaps(place, other) && length(other) > length(place)));
  });
}

interface Heads<F> {
  /** 1 for a character that some form begins with: few do, and most places of a text are passed over at no cost. */
  readonly isFirst: Uint8Array;
  /** Forms by the two characters that they begin with. */
  readonly byHead: ReadonlyMap<string, readonly F[]>;
}

function headsOf<F extends SoughtForm>(forms: readonly F[]): Heads<F> {
  const isFirst = new Uint8Array(0x10000);
  const byHead = new Map<string, F[]>();
  for (const entry of forms) {
    const head = entry.form.slice(0, 2);
    isFirst[head.charCodeAt(0)] = 1;
    const list = byHead.get(head);
    if (list) list.push(entry);
    else byHead.set(head, [entry]);
  }
  return { isFirst, byHead };
}

function isFree<F extends SoughtForm>({ start, end, entry }: FormPlace<F>, text: string): boolean {
  if (entry.before.some((word) => start >= word.length && text.endsWith(word, start))) return false;
  if (entry.after.some((word) => text.startsWith(word, end))) return false;
  const place = { start, end };
  return !isWithinOne(place, titlesIn(text)) && (entry.quoted || !isWithinOne(place, quotesIn(text)));
}
