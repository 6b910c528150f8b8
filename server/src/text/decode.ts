export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/**
 * What a file's bytes turned out to be. `text` is without byte order mark: offsets count from the character after it.
 * `undecodable`: no encoding read here fits, or the UTF-8 is broken. `binary`: not a text (PDF, Word and archives included).
 */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding; readonly bom: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'undecodable' };

/** Bytes -> text: UTF-8, UTF-16 with byte order mark, else GB18030 (and with it GBK and GB2312). Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le', true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be', true);
  if (isBinary(bytes)) return { kind: 'binary' };
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = decodeAs(bytes, 'utf-8', bom);
  if (utf8.kind !== 'undecodable' || bom || isBrokenUtf8(bytes)) return utf8;
  const gb = decodeAs(bytes, 'gb18030', false);
  return gb.kind === 'text' && !looksChinese(gb.text) ? { kind: 'undecodable' } : gb;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, bom: boolean): Decoded {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Bytes that do not fit, or a runtime built without this encoding.
    return { kind: 'undecodable' };
  }
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text, encoding, bom };
}

/** `%PDF`, `PK` (Word, Excel), OLE2, RTF. */
const MAGIC = ['%PDF-', 'PK\x03\x04', '\xd0\xcf\x11\xe0', '{\\rtf'];

function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (MAGIC.some((magic) => head.startsWith(magic))) return true;
  if (bytes.includes(0)) return true;
  const controls = new TextDecoder('latin1').decode(bytes).match(CONTROLS)?.length ?? 0;
  return controls > 2 && controls * 200 > bytes.length;
}

/** Tab, line breaks, form feed and escape stand in texts; a stray one of the others is no proof. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/g;

/** Nearly all of it is UTF-8: a file cut off or damaged, which GB18030 would read as nonsense. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let wrong = 0;
  let right = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) wrong++;
    else if (code > 127) right++;
  }
  return right > wrong * 4;
}

/** Most of what is not ASCII is common Chinese writing: other 8-bit encodings, read as GB18030, give rare and private characters. */
function looksChinese(text: string): boolean {
  let other = 0;
  let chinese = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) continue;
    if (
      (code >= 0x4e00 && code <= 0x9fa5) ||
      (code >= 0x2010 && code <= 0x2312) ||
      (code >= 0x2460 && code <= 0x25cf) ||
      (code >= 0x3000 && code <= 0x3011) ||
      (code >= 0xff01 && code <= 0xff5e) ||
      code === 0xb7
    )
      chinese++;
    else other++;
  }
  return chinese > other * 4;
}
