/**
 * The text in memory of its own. A slice keeps all that it was cut from: whatever is kept for long by a piece of a document would keep each of
 * its versions.
 */
export function ownText(text: string): string {
  return structuredClone(text);
}
