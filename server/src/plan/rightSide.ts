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

/** Reads what follows a value: from `from` to the next mark, `to` at the latest. `ratio`: the value is a share of what follows. */
export function readRightSide(text: string, from: number, to: number, ratio = false): RightSide {
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
  for (let at = start; at < end; at++) {
    if (text[at] === '“') {
      const close = text.indexOf('”', at);
      if (close > 0 && close < end) at = close;
      continue;
    }
    const verb = at === start ? null : lexicon.startingAt(text, at, end, ['rightVerb', 'intransitive', 'awardVerb', 'actVerb']);
    if (verb === null) continue;
    const head = text.slice(start, at);
    const after = at + verb.text.length;
    if (verb.classes.has('intransitive') && after === end) return { start, end, name: verb.text + head, possessive };
    if (verb.classes.has('awardVerb') && end - after >= 3) return { start, end, name: text.slice(after, end), possessive };
    if (!ratio && /^(?:实施|实现|完成|开展)$/.test(verb.text) && end - after >= 2)
      return { start, end, name: head + text.slice(after, end), possessive };
    if (verb.classes.has('actVerb') && end - at <= 16)
      return { start, end, name: text.slice(verb.text === '由' ? after : at, end) + head, possessive };
    if (verb.classes.has('rightVerb') && at - start >= 2) return { start, end, name: head, possessive };
  }
  // 103项事项“一件事一次办”: the quoted name says which
  const quotedLast = /^([\u4e00-\u9fa5]{2})(“[^”]+”)$/.exec(text.slice(start, end));
  if (quotedLast !== null && lexicon.has(quotedLast[1]!, 'bareHead'))
    return { start, end, name: quotedLast[2]! + quotedLast[1]!, possessive };
  return { start, end, name: text.slice(start, end).replace(/(?:任务|目标)$/, ''), possessive };
}
