/** Answers kept at most for each reader. */
const KEPT = 5_000;

/** How often readers really read a paragraph since the process began, and how many readers there are: the gate of the incremental tests. */
export const textWork = { readings: 0, readers: 0 };

/** A reader of one paragraph's text whose answers are kept by the text, so that an edit makes it read one paragraph again. */
export function keptByText<T, Rest extends readonly unknown[] = []>(
  read: (text: string, ...rest: Rest) => T,
): (text: string, ...rest: Rest) => T {
  const kept = new Map<string, T>();
  textWork.readers++;
  return (text, ...rest) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    textWork.readings++;
    const made = read(text, ...rest);
    if (kept.size >= KEPT) kept.clear();
    kept.set(text, made);
    return made;
  };
}
