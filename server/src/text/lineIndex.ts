import { countLeading } from './search';
/** Zero-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Maps UTF-16 offsets to lines and back. Line breaks are LF, CRLF and a lone CR, as in the language server protocol. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (const { index, 0: lineBreak } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineBreak.length);
    this.#starts = starts;
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offsets outside the text are clamped into it. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    const line = countLeading(this.#starts.length, (i) => this.#starts[i]! <= at) - 1;
    return { line, character: at - this.#starts[line]! };
  }

  /** Positions beyond the text are clamped to its end. */
  offsetAt(position: Position): number {
    const start = this.#starts[Math.max(0, position.line)];
    if (start === undefined) return this.#length;
    const next = this.#starts[position.line + 1] ?? this.#length + 1;
    return Math.min(start + Math.max(0, position.character), Math.max(start, next - 1), this.#length);
  }
}
