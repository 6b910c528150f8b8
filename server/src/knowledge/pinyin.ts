import data from './generated/pinyin.json';

/** How a wording is typed: `diqushengchanzongzhi` and `dqsczz`. Letters and digits stand for themselves, everything else is left out. */
export interface Spelling {
  readonly full: string;
  readonly initials: string;
}

interface Tables {
  readonly usual: ReadonlyMap<string, string>;
  readonly pairs: ReadonlyMap<string, readonly string[]>;
}

const KEPT = 10_000;
const kept = new Map<string, Spelling>();
let tables: Tables | null = null;

/** The tables are unpacked at the first question. */
function load(): Tables {
  tables ??= {
    usual: new Map(
      data.syllables.split('\n').flatMap((line) => {
        const [syllable = '', characters = ''] = line.split(' ');
        return Array.from(characters, (character) => [character, syllable] as const);
      }),
    ),
    pairs: new Map(
      data.pairs.split('\n').map((line) => {
        const [pair = '', ...read] = line.split(' ');
        return [pair, read] as const;
      }),
    ),
  };
  return tables;
}

/** The spelling in pinyin without tones (ü as v); characters that the data do not have are left out. */
export function spellingOf(text: string): Spelling {
  const known = kept.get(text);
  if (known) return known;
  const { usual, pairs } = load();
  let full = '';
  let initials = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const syllable = /[A-Za-z0-9]/.test(char)
      ? char.toLowerCase()
      : (pairs.get(text.slice(i - 1, i + 1))?.[1] ?? pairs.get(text.slice(i, i + 2))?.[0] ?? usual.get(char) ?? '');
    full += syllable;
    initials += syllable.slice(0, 1);
  }
  const spelling = { full, initials };
  if (kept.size >= KEPT) kept.clear();
  kept.set(text, spelling);
  return spelling;
}

/** Whether letters are the beginning of a wording's spelling, full or by initials. */
export function isSpeltFrom(text: string, letters: string): boolean {
  const { full, initials } = spellingOf(text);
  return initials.startsWith(letters) || full.startsWith(letters);
}
