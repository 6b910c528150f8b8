import type { DashboardHead, DashboardRow, DashboardSeries } from '../../../server/src/lsp/protocol/dashboard';

/** Series that can be drawn together. */
export const MOST_COMPARED = 5;

/** What the extension tells the page. */
export type ToPage =
  | { readonly kind: 'status'; readonly status: DashboardStatus }
  /** One page of the list; `first` begins a list anew, `last` ends it. */
  | {
      readonly kind: 'rows';
      readonly head: DashboardHead;
      readonly rows: readonly DashboardRow[];
      readonly first: boolean;
      readonly last: boolean;
    }
  /** What was asked for with `keys`; rows that are gone are missing. */
  | { readonly kind: 'series'; readonly keys: readonly string[]; readonly series: readonly DashboardSeries[] };

export type DashboardStatus = 'noFolder' | 'loading' | 'stopped' | 'ready';

/** What the page asks of the extension. */
export type FromPage =
  | { readonly kind: 'ready' }
  /** A whole list is on the screen. */
  | { readonly kind: 'drawn'; readonly rows: number }
  | { readonly kind: 'restart' }
  | { readonly kind: 'series'; readonly keys: readonly string[] }
  | { readonly kind: 'open'; readonly uri: string; readonly line: number }
  | { readonly kind: 'saveTable'; readonly keys: readonly string[] }
  /** PNG, base64. */
  | { readonly kind: 'savePicture'; readonly name: string; readonly png: string };

const PNG = 'data:image/png;base64,';
/** A picture of a chart has some 100 kB. */
const MOST_PICTURE = 16 * 1024 * 1024;

/** A message of the page as what it is; null for anything else: a page is never trusted. */
export function readMessage(message: unknown): FromPage | null {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return null;
  const { kind, rows, keys, uri, line, name, png } = message as Readonly<Record<string, unknown>>;
  switch (kind) {
    case 'ready':
    case 'restart':
      return { kind };
    case 'drawn':
      return isCount(rows) ? { kind, rows } : null;
    case 'series':
      return isTexts(keys) && keys.length <= MOST_COMPARED ? { kind, keys } : null;
    case 'saveTable':
      return isTexts(keys) ? { kind, keys } : null;
    case 'open':
      return typeof uri === 'string' && isCount(line) ? { kind, uri, line } : null;
    case 'savePicture':
      if (typeof name !== 'string' || typeof png !== 'string' || !png.startsWith(PNG) || png.length > MOST_PICTURE) return null;
      return { kind, name, png: png.slice(PNG.length) };
    default:
      return null;
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
