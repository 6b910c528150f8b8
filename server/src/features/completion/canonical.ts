/** Half-width marks that scanned and web texts write for full-width ones; one UTF-16 unit for one. */
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '?': '？', '!': '！' };
const HALF: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(FULL).map(([half, full]) => [full, half]));

/** The text with full-width marks, so that wordings of differently typed documents compare. Of the same length. */
export function canonical(text: string): string {
  return text.replace(/[,;:()?!]/g, (mark, at: number) => (mark !== '.' && isBetweenDigits(text, at) ? mark : FULL[mark]!));
}

/** `1,200` and `9:30` keep their marks. */
function isBetweenDigits(text: string, at: number): boolean {
  return /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '');
}

/** Whether a draft writes half-width marks: then what is offered does, too. */
export function writesHalfWidth(text: string): boolean {
  let half = 0;
  let full = 0;
  for (const mark of text.match(/[,，]/g) ?? []) mark === ',' ? half++ : full++;
  return half > full;
}

export function halfWidth(text: string): string {
  return text.replace(/[，；：（）？！]/g, (mark) => HALF[mark]!);
}
