/** One field of a CSV text: its value without quotes, and where it stands (quotes included; UTF-16 offsets). */
export interface Field {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface Row {
  readonly fields: readonly Field[];
  /** Of the whole row, without its line break. */
  readonly start: number;
  readonly end: number;
  /** A quoted field that is never closed: the rest of the file is in it. */
  readonly broken: boolean;
}

/**
 * Reads CSV as in RFC 4180: quoted fields may hold the delimiter, line breaks and doubled quotes; LF, CRLF and CR end a row; blank lines
 * are left out; a byte order mark is skipped. A text whose first line has a tab is tab-separated (as a spreadsheet copies it).
 * Written here because every field needs its offset, which the CSV libraries at hand do not tell.
 */
export function readCsv(text: string): Row[] {
  const begin = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const delimiter = /^[^\n\r]*\t/u.test(text) ? '\t' : ',';
  const rows: Row[] = [];
  let at = begin;
  while (at < text.length) {
    const start = at;
    const fields: Field[] = [];
    let broken = false;
    for (;;) {
      const field = readField(text, at, delimiter);
      fields.push(field);
      broken ||= field.broken;
      at = field.end;
      if (text[at] !== delimiter) break;
      at++;
    }
    const end = at;
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    if (fields.some((field) => field.value !== '')) rows.push({ fields, start, end, broken });
  }
  return rows;
}

function readField(text: string, start: number, delimiter: string): Field & { readonly broken: boolean } {
  let at = start;
  let value = '';
  let broken = false;
  if (text[at] === '"') {
    for (at++; ; ) {
      const close = text.indexOf('"', at);
      broken = close < 0;
      value += text.slice(at, broken ? text.length : close);
      at = broken ? text.length : close + 1;
      if (broken || text[at] !== '"') break;
      value += '"';
      at++;
    }
  }
  const rest = at;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return { value: (value + text.slice(rest, at)).trim(), start, end: at, broken };
}
