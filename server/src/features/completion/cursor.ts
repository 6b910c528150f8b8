/** No name or fixed wording is longer. */
const LONGEST_CLAUSE = 30;

/** What is typed of the clause before an offset: since the last punctuation mark, blank or line break, at most 30 characters. */
export function clauseBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - LONGEST_CLAUSE), offset);
  return /[^\s，、；：。！？“”‘’"（）()《》,;:!?|*#>\-—]*$/u.exec(before)![0];
}

/** What is typed of the line before an offset. */
export function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}
