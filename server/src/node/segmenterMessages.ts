/** Why words come from the fallback and not from nodejieba. */
export type FallbackReason = 'not-installed' | 'no-binding' | 'no-dictionary' | 'stopped';

export interface SegmentRequest {
  readonly id: number;
  readonly text: string;
}

/** The worker's first message says whether nodejieba loaded; each later one answers a request. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unavailable'; readonly reason: FallbackReason }
  | { readonly kind: 'words'; readonly id: number; readonly words: readonly string[] };
