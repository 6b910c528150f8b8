import type { LineIndex } from '../text/lineIndex';

/**
 * Comments in a plan that silence findings, with a reason:
 *
 *   <!-- planlint-disable-next-line target/changed 理由：上级下达数调整 -->   the next line that is not blank
 *   <!-- planlint-disable-line target/changed 理由：… -->                   the line the comment stands on
 *   <!-- planlint-disable target/changed 理由：… --> … <!-- planlint-enable target/changed -->
 *   <!-- planlint-disable-file target/* 理由：… -->                          the whole file
 *
 * Several rules are parted by spaces, commas or 、; none means all. In a hard-wrapped text a finding belongs to the line it starts on.
 */
export interface Suppression {
  /** Rule ids or `group/*`; empty = all rules. */
  readonly rules: readonly string[];
  readonly reason: string | null;
  /** The comment. UTF-16 offsets in source. */
  readonly start: number;
  readonly end: number;
  /** Findings that start in here are silenced. */
  readonly from: number;
  readonly to: number;
}

type Kind = 'next-line' | 'line' | 'file' | 'block' | 'enable';

interface Directive {
  readonly kind: Kind;
  readonly rules: readonly string[];
  readonly reason: string | null;
  readonly start: number;
  readonly end: number;
}

const OPEN = '<!--';
const CLOSE = '-->';
const WORDS: readonly (readonly [string, Kind])[] = [
  ['planlint-disable-next-line', 'next-line'],
  ['planlint-disable-line', 'line'],
  ['planlint-disable-file', 'file'],
  ['planlint-disable', 'block'],
  ['planlint-enable', 'enable'],
];
/** Any word of Latin letters is meant as a rule: a mistyped one must not turn into "all rules". */
const RULE_WORD = /^[\w*/-]+$/;
const REASON_MARK = /理由[:：]?|reason:|--/i;

/** All suppressions of a text, in order. A comment that is never closed is none. */
export function readSuppressions(text: string, lines: LineIndex): Suppression[] {
  if (!text.includes('planlint-')) return [];
  const directives = readDirectives(text);
  const enables = directives.filter((directive) => directive.kind === 'enable');
  return directives
    .filter((directive) => directive.kind !== 'enable')
    .map((directive) => {
      const { rules, reason, start, end } = directive;
      const [from, to] = reach(directive, enables, text, lines);
      return { rules, reason, start, end, from, to };
    });
}

/** Whether a suppression names the rule. */
export function covers(rules: readonly string[], ruleId: string): boolean {
  return rules.length === 0 || rules.some((rule) => rule === ruleId || (rule.endsWith('/*') && ruleId.startsWith(rule.slice(0, -1))));
}

function readDirectives(text: string): Directive[] {
  const found: Directive[] = [];
  let at = text.indexOf(OPEN);
  while (at >= 0) {
    const close = text.indexOf(CLOSE, at + OPEN.length);
    if (close < 0) break;
    const directive = readDirective(text.slice(at + OPEN.length, close), at, close + CLOSE.length);
    if (directive) found.push(directive);
    at = text.indexOf(OPEN, close + CLOSE.length);
  }
  return found;
}

function readDirective(comment: string, start: number, end: number): Directive | null {
  const body = comment.trim();
  const word = WORDS.find(([prefix]) => body.startsWith(prefix) && /^(?:$|[\s,，、])/.test(body.slice(prefix.length, prefix.length + 1)));
  if (!word) return null;
  const rest = body.slice(word[0].length);
  const mark = REASON_MARK.exec(rest);
  const head = mark ? rest.slice(0, mark.index) : rest;
  const words = head.split(/[\s,，、]+/).filter(Boolean);
  const rules = words.filter((each) => RULE_WORD.test(each));
  // Other words, without 理由 in front, are taken as the reason: the writer said why.
  const reason = mark ? rest.slice(mark.index + mark[0].length).trim() : words.filter((each) => !RULE_WORD.test(each)).join(' ');
  return { kind: word[1], rules, reason: reason || null, start, end };
}

function reach(directive: Directive, enables: readonly Directive[], text: string, lines: LineIndex): readonly [number, number] {
  const lastLine = lines.positionAt(directive.end).line;
  switch (directive.kind) {
    case 'file':
      return [0, text.length];
    case 'line':
      return [lineStart(lines, lines.positionAt(directive.start).line), lineStart(lines, lastLine + 1)];
    case 'next-line': {
      let line = lastLine + 1;
      while (line < lines.lineCount && text.slice(lineStart(lines, line), lineStart(lines, line + 1)).trim() === '') line++;
      return [lineStart(lines, line), lineStart(lines, line + 1)];
    }
    default: {
      const closing = enables.find(
        (each) => each.start >= directive.end && (each.rules.length === 0 || directive.rules.some((rule) => covers(each.rules, rule))),
      );
      return [directive.end, closing?.start ?? text.length];
    }
  }
}

/** Offset of a line's start; the text's end for a line after the last. */
function lineStart(lines: LineIndex, line: number): number {
  return lines.offsetAt({ line, character: 0 });
}
