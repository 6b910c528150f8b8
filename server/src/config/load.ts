import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type * as z from 'zod';
import type { Locale } from '../rules/types';
import { defaultConfig } from './defaults';
import { describeIssue, describeMissing, describeSyntax } from './problems';
import { configSchema, type KnownIds } from './schema';
import type { Config, ConfigProblem } from './types';

export interface ParsedConfig {
  /** What could be read, with defaults for the rest: an editor goes on working while a key is wrong. */
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

export interface ParseConfigOptions extends KnownIds {
  /** Language of the problems; default: the file's own `locale`, else Chinese. */
  readonly locale?: Locale;
}

type Fields = z.infer<ReturnType<typeof configSchema>>;

/**
 * Reads planlint.yaml. Never throws: each mistake is a problem at its key (or list entry), with UTF-16 offsets and lines and columns from 1.
 * This module loads `yaml` and `zod` (about 100 ms together): import it lazily, when a config file exists.
 */
export function parseConfig(text: string, options: ParseConfigOptions = {}): ParsedConfig {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const locale = options.locale ?? (doc.errors.length === 0 && isMap(doc.contents) && doc.get('locale') === 'en' ? 'en' : 'zh-CN');
  const problemAt = (start: number, end: number, message: string): ConfigProblem => {
    const { line, col } = lines.linePos(start);
    return { message, start, end: Math.max(start, end), line: Math.max(1, line), column: Math.max(1, col) };
  };

  const syntax = [...doc.errors, ...doc.warnings];
  if (syntax.length > 0) {
    return {
      config: { ...defaultConfig, locale },
      problems: syntax.map((error) =>
        problemAt(Math.min(error.pos[0], text.length), Math.min(error.pos[1], text.length), describeSyntax(error, locale)),
      ),
    };
  }

  const values = plainValues(doc);
  if (values === undefined) {
    const message = locale === 'zh-CN' ? '引用过多，无法读取' : 'Too many aliases to read';
    return { config: { ...defaultConfig, locale }, problems: [problemAt(0, text.length, message)] };
  }
  const schema = configSchema(options);
  const result = schema.safeParse(values ?? {});
  if (result.success) return { config: withDefaults(result.data), problems: [] };

  const problems = result.error.issues
    .flatMap(oneKeyEach)
    .map((issue) => {
      const { node, missing } = placeOf(doc, issue);
      const message = missing === null ? describeIssue(issue, locale, knownKeys(schema, issue)) : describeMissing(missing, locale);
      return problemAt(...firstLine(node, text), message);
    })
    .sort((a, b) => a.start - b.start);
  const rest = withoutKeys(
    values,
    new Set(result.error.issues.flatMap((issue) => (issue.path.length > 0 ? [issue.path[0]] : unknownKeys(issue)))),
  );
  const kept = schema.safeParse(rest);
  return { config: kept.success ? withDefaults(kept.data) : { ...defaultConfig, locale }, problems };
}

/** undefined when aliases expand without end. */
function plainValues(doc: Document): unknown {
  try {
    return doc.toJS({ maxAliasCount: 50 }) as unknown;
  } catch {
    return undefined;
  }
}

function withDefaults(fields: Fields): Config {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...defaultConfig, ...given } as Config;
}

/** An issue about several unknown keys becomes one issue a key, so that each is reported in its own place. */
function oneKeyEach(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

function unknownKeys(issue: z.core.$ZodIssue): string[] {
  return issue.code === 'unrecognized_keys' ? issue.keys : [];
}

function withoutKeys(values: unknown, bad: ReadonlySet<PropertyKey | undefined>): unknown {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return {};
  return Object.fromEntries(Object.entries(values).filter(([key]) => !bad.has(key)));
}

/** Names allowed where an unknown key stands. */
function knownKeys(schema: ReturnType<typeof configSchema>, issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  if (issue.path.length === 0) return Object.keys(schema.shape);
  const rules = schema.shape.rules.unwrap();
  if (issue.path.at(-1) === 'rules') return Object.keys(rules.shape);
  const entry = issue.path[0] === 'overrides' ? schema.shape.overrides : issue.path[0] === 'documents' ? schema.shape.documents : null;
  return entry ? Object.keys(entry.unwrap().element.shape) : [];
}

/** Where an issue is shown: the unknown key itself; else the key its path ends in; else the list entry's first line; else the file's. */
function placeOf(doc: Document, issue: z.core.$ZodIssue): { readonly node: unknown; readonly missing: string | null } {
  let value: unknown = doc.contents;
  let node: unknown = value;
  for (const step of [...issue.path, ...unknownKeys(issue)]) {
    const pair: Pair | undefined = isMap(value) ? value.items.find((item) => keyOf(item) === String(step)) : undefined;
    if (pair) {
      node = pair.key;
      value = pair.value;
    } else if (isSeq(value) && typeof step === 'number') {
      value = value.items[step];
      node = value;
    } else return { node, missing: isMap(value) ? String(step) : null };
  }
  return { node, missing: null };
}

function keyOf(pair: unknown): string | null {
  return isPair(pair) ? String(isScalar(pair.key) ? pair.key.value : pair.key) : null;
}

/** The first line of a node, without a comment after it. */
function firstLine(node: unknown, text: string): readonly [number, number] {
  const range = (node as Node | null | undefined)?.range;
  if (!range) return [0, 0];
  const line = text.slice(range[0], range[1]).split(/[\r\n]/, 1)[0]!;
  return [range[0], range[0] + line.trimEnd().length];
}
