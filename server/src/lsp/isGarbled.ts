const REPLACEMENT = '\ufffd';
/** GB18030 read as UTF-8 has a replacement character for nearly every byte of Chinese; a text copied from a PDF one here and there. */
const MOST_DAMAGE = 0.1;

/** Whether an editor opened a file in a wrong encoding: what it then has is not the file's text. */
export function isGarbled(text: string): boolean {
  return text.includes(REPLACEMENT) && text.split(REPLACEMENT).length - 1 > text.length * MOST_DAMAGE;
}
