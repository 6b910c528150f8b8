import { formulationData } from './formulations';
import type { Certainty } from './types';

/** A fixed wording as it is looked up: a formulation in force, one out of use, or the name of a fixed list. */
export interface FixedWording {
  /** The whole wording. */
  readonly text: string;
  /** `principle`: to be quoted to the letter; `task`: a clause that many plans share; `expired`: replaced; `list`: the name of a list with a fixed order. */
  readonly kind: 'principle' | 'task' | 'expired' | 'list';
  /** `2022-10`; null where the source does not tell. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successor: string | null;
  /** Of a list what it lists, in order. */
  readonly members: readonly string[];
  /** Other accepted wordings. */
  readonly also: readonly string[];
  readonly note: string | null;
  readonly source: string;
  readonly certainty: Certainty;
}

/** Where a fixed wording stands in a text. */
export interface WordingMatch {
  readonly start: number;
  readonly end: number;
  readonly wording: FixedWording;
}

interface Form {
  readonly text: string;
  readonly wording: FixedWording;
}

interface Index {
  /** 1 where two characters may begin a form: few do, and looking into a map at each place would take most of the time. */
  readonly heads: Uint8Array;
  /** Forms by the two characters that they begin with, the longest first. */
  readonly forms: ReadonlyMap<number, readonly Form[]>;
}

/** Two neighbouring characters as one number below 2^16. Pairs that share one only share their list of forms. */
const pairAt = (text: string, i: number) => (text.charCodeAt(i) * 31 + text.charCodeAt(i + 1)) & 0xffff;

let known: Index | null = null;

/** All longest fixed wordings of a text, left to right, none in another. A wording has a bounded length, so this is linear in the text. */
export function wordingsIn(text: string): readonly WordingMatch[] {
  known ??= indexed(fixedWordings());
  const found: WordingMatch[] = [];
  for (let i = 0; i < text.length - 1; i++) {
    const pair = pairAt(text, i);
    if (known.heads[pair] === 0) continue;
    const form = known.forms.get(pair)?.find((each) => text.startsWith(each.text, i));
    if (!form) continue;
    found.push({ start: i, end: i + form.text.length, wording: form.wording });
    i += form.text.length - 1;
  }
  return found;
}

/** The kinds in the order in which they count where two are printed alike. */
function* fixedWordings(): Iterable<{ readonly forms: readonly string[]; readonly wording: FixedWording }> {
  for (const { text, kind, validFrom, validTo, successor, also, note, source, certainty } of formulationData.formulations) {
    const ours = kind === 'task' ? 'task' : 'principle';
    yield {
      forms: [text, ...also],
      wording: { text, kind: ours, validFrom, validTo, successor, members: [], also, note, source, certainty },
    };
  }
  for (const { form, to, successor, source, certainty, before, after } of formulationData.expired) {
    // A form that is part of other words too would be taken for what it is not.
    if (before.length + after.length > 0) continue;
    const common = { validFrom: null, validTo: String(to), successor, members: [], also: [], note: null, source };
    yield { forms: [form], wording: { ...common, text: form, kind: 'expired', certainty } };
  }
  for (const { name, names, members, source, certainty } of formulationData.lists) {
    const common = { validFrom: null, validTo: null, successor: null, members, also: [], note: null, source };
    yield { forms: names, wording: { ...common, text: name, kind: 'list', certainty } };
  }
}

function indexed(wordings: ReturnType<typeof fixedWordings>): Index {
  const heads = new Uint8Array(0x10000);
  const forms = new Map<number, Form[]>();
  for (const { forms: printed, wording } of wordings) {
    for (const text of printed) {
      const pair = pairAt(text, 0);
      const list = forms.get(pair) ?? [];
      forms.set(pair, list);
      heads[pair] = 1;
      if (!list.some((form) => form.text === text)) list.push({ text, wording });
    }
  }
  for (const list of forms.values()) list.sort((a, b) => b.text.length - a.text.length);
  return { heads, forms };
}
