/** Answers kept at most for each reader. */
const KEPT = 5_000;

/** A reader of one paragraph's text whose answers are kept by the text, so that an edit makes it read one paragraph again. */
export function keptByText<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = read(text);
    if (kept.size >= KEPT) kept.clear();
    kept.set(text, made);
    return made;
  };
}
