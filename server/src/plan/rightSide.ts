import { lexicon } from './lexicon';

/** The words behind a value up to the next mark: `8条｜河流的“清槽行动”`, `35项｜成果获得…`. Offsets into the paragraph's logical text. */
export interface RightSide {
  readonly start: number;
  /** Equal to `start` when nothing follows. */
  readonly end: number;
  /** The counted thing, put as a name: `投产达效项目` for `项目投产达效`. */
  readonly name: string;
  /** 的 stood behind the value: 60%的城市污水处理厂. */
  readonly possessive: boolean;
}

const STOP = /[，,；;：:、。！？!?（()）\n]/;

/** Reads what follows a value: from `from` to the next mark, `to` at the latest. */
export function readRightSide(text: string, from: number, to: number): RightSide {
  let start = from;
  const possessive = text[start] === '的';
  if (possessive) start++;
  let end = start;
  let quoted = false;
  while (end < to) {
    const c = text[end] ?? '';
    if (c === '“') quoted = true;
    else if (c === '”') quoted = false;
    else if (!quoted && STOP.test(c)) break;
    end++;
  }
  let nameEnd = end;
  for (let at = start + 1; at < end; at++) {
    if (text[at] === '“') {
      const close = text.indexOf('”', at);
      if (close > 0 && close < end) at = close;
      continue;
    }
    const verb = lexicon.startingAt(text, at, end, ['rightVerb', 'intransitive']);
    if (verb === null) continue;
    if (verb.classes.has('intransitive')) {
      if (at + verb.text.length === end) return { start, end, name: verb.text + text.slice(start, at), possessive };
      continue;
    }
    if (at - start >= 2) {
      nameEnd = at;
      break;
    }
  }
  return { start, end, name: text.slice(start, nameEnd).replace(/(?:任务|目标)$/, ''), possessive };
}
