/**
 * Globs of planlint.yaml: `*`, `?`, `[abc]`, `[!a-z]`, `**`, `{a,b}`.
 * Paths are relative, with `/`. A pattern without `/` is a file name at any depth; a pattern without glob characters names a file, or a folder
 * with everything below it. Matching walks a set of states once over the path, so its time is linear in the path whatever the user wrote.
 */
export type GlobMatcher = (path: string) => boolean;

type Token =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'one' } // ?: one character, not /
  | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly (readonly [string, string])[] }
  | { readonly kind: 'many' } // *: any number of characters, not /
  | { readonly kind: 'folders' } // **/: nothing, or folders with their /
  | { readonly kind: 'rest' }; // ** at the end: everything

const MAX_ALTERNATIVES = 64;

/** Whether a pattern has glob characters; without them it names one file or folder. */
export function isGlob(pattern: string): boolean {
  return /[*?[{]/.test(pattern);
}

export function compileGlob(pattern: string): GlobMatcher {
  const programs = expandBraces(pattern.replace(/^\.\//, '')).map(compileOne);
  return (path) => programs.some((matches) => matches(path));
}

/** True when any of the patterns matches; compiled patterns are kept. */
export function matchesAny(patterns: readonly string[], path: string): boolean {
  return patterns.some((pattern) => {
    let matcher = compiled.get(pattern);
    if (!matcher) {
      matcher = compileGlob(pattern);
      if (compiled.size >= 500) compiled.clear();
      compiled.set(pattern, matcher);
    }
    return matcher(path);
  });
}
const compiled = new Map<string, GlobMatcher>();

function compileOne(pattern: string): GlobMatcher {
  if (!isGlob(pattern)) {
    const plain = pattern.replace(/\/$/, '');
    if (plain === '.' || plain === '') return () => true;
    if (!plain.includes('/')) return (path) => path === plain || path.startsWith(`${plain}/`) || path.endsWith(`/${plain}`);
    return (path) => path === plain || path.startsWith(`${plain}/`);
  }
  const tokens = tokenize(pattern.includes('/') ? pattern : `**/${pattern}`);
  return (path) => run(tokens, path);
}

function tokenize(pattern: string): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i]!;
    if (char === '*') {
      const atStart = i === 0 || pattern[i - 1] === '/';
      if (atStart && pattern[i + 1] === '*' && (pattern[i + 2] === '/' || i + 2 === pattern.length)) {
        const last = i + 2 === pattern.length;
        tokens.push({ kind: last ? 'rest' : 'folders' });
        i += last ? 1 : 2;
      } else if (tokens.at(-1)?.kind !== 'many') tokens.push({ kind: 'many' });
    } else if (char === '?') tokens.push({ kind: 'one' });
    else if (char === '[') {
      const close = pattern.indexOf(']', i + 2);
      if (close < 0) tokens.push({ kind: 'char', char });
      else {
        tokens.push(characterClass(pattern.slice(i + 1, close)));
        i = close;
      }
    } else tokens.push({ kind: 'char', char });
  }
  return tokens;
}

function characterClass(body: string): Token {
  const negated = body.startsWith('!') || body.startsWith('^');
  const chars = negated ? body.slice(1) : body;
  const ranges: [string, string][] = [];
  for (let i = 0; i < chars.length; i++) {
    const isRange = chars[i + 1] === '-' && i + 2 < chars.length;
    ranges.push([chars[i]!, chars[isRange ? i + 2 : i]!]);
    if (isRange) i += 2;
  }
  return { kind: 'class', negated, ranges };
}

/** `{a,b}` written out; a pattern that would make more than 64 alternatives is taken literally from there on. */
function expandBraces(pattern: string): string[] {
  let done: string[] = [];
  let open = [pattern];
  while (open.length > 0) {
    const next: string[] = [];
    for (const each of open) {
      const close = each.indexOf('}');
      const start = close < 0 ? -1 : each.lastIndexOf('{', close);
      if (start < 0 || open.length + next.length + done.length > MAX_ALTERNATIVES) done = [...done, each];
      else for (const choice of each.slice(start + 1, close).split(',')) next.push(each.slice(0, start) + choice + each.slice(close + 1));
    }
    open = next;
  }
  return done;
}

/** State i = "tokens before i are matched". */
function run(tokens: readonly Token[], path: string): boolean {
  let states = new Set<number>();
  enter(0, tokens, states);
  for (let i = 0; i < path.length && states.size > 0; i++) {
    const char = path[i]!;
    const next = new Set<number>();
    for (const state of states) {
      const token = tokens[state];
      if (!token) continue;
      if (token.kind === 'rest') next.add(state);
      else if (token.kind === 'many') {
        if (char !== '/') enter(state, tokens, next);
      } else if (token.kind === 'folders') {
        next.add(state);
        if (char === '/') enter(state + 1, tokens, next);
      } else if (matchesChar(token, char)) enter(state + 1, tokens, next);
    }
    states = next;
  }
  for (const state of states) if (state === tokens.length || tokens[state]!.kind === 'rest') return true;
  return false;
}

/** Adds a state and those reachable without reading a character. `folders` is left only at its start or after a `/`. */
function enter(state: number, tokens: readonly Token[], into: Set<number>): void {
  into.add(state);
  const kind = tokens[state]?.kind;
  if (kind === 'many' || kind === 'folders') enter(state + 1, tokens, into);
}

function matchesChar(token: Token, char: string): boolean {
  switch (token.kind) {
    case 'char':
      return token.char === char;
    case 'one':
      return char !== '/';
    case 'class':
      return char !== '/' && token.ranges.some(([from, to]) => char >= from && char <= to) !== token.negated;
    default:
      return false;
  }
}
