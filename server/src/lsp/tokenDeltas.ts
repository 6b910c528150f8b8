import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver/node';

/** What was last sent for each document, so that an edit sends what changed only. */
export class TokenDeltas {
  readonly #sent = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  #count = 0;

  full(uri: string, data: number[]): SemanticTokens {
    const resultId = String(++this.#count);
    this.#sent.set(uri, { resultId, data });
    return { resultId, data };
  }

  /** One stretch that differs from what went under `previousResultId`; everything where that is not what was last sent. */
  delta(uri: string, previousResultId: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const before = this.#sent.get(uri);
    const now = this.full(uri, data);
    if (before?.resultId !== previousResultId) return now;
    const old = before.data;
    const most = Math.min(old.length, data.length);
    let start = 0;
    while (start < most && old[start] === data[start]) start++;
    let end = 0;
    while (end < most - start && old[old.length - 1 - end] === data[data.length - 1 - end]) end++;
    const deleteCount = old.length - start - end;
    const insert = data.slice(start, data.length - end);
    const edits = deleteCount === 0 && insert.length === 0 ? [] : [{ start, deleteCount, data: insert }];
    return { resultId: now.resultId!, edits };
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
  }
}
