import type * as z from 'zod';
import type { Locale } from '../rules/types';

/** What is wrong with a value of planlint.yaml, in words. `known` is for a suggestion when a key or value is mistyped. */
export function describeIssue(issue: z.core.$ZodIssue, locale: Locale, known: readonly string[] = []): string {
  const zh = locale === 'zh-CN';
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      const close = closest(key, known);
      const hint = close ? (zh ? `，是否为 ${close}？` : `, did you mean ${close}?`) : zh ? '，请删去或改正' : ', remove or correct it';
      return zh ? `没有“${key}”这一项${hint}` : `Unknown key "${key}"${hint}`;
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(zh ? '、' : ', ');
      return zh ? `此处只能是：${values}` : `Must be one of: ${values}`;
    }
    case 'invalid_type': {
      const expected = (zh ? TYPE_NAMES_ZH : TYPE_NAMES_EN)[issue.expected] ?? issue.expected;
      return zh ? `此处应为${expected}` : `Must be ${expected}`;
    }
    case 'too_small':
    case 'too_big': {
      const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
      if (issue.origin === 'string' || issue.origin === 'array') return zh ? '此处不能为空' : 'Must not be empty';
      return zh ? `数值超出范围（界限 ${bound}）` : `Out of range (limit ${bound})`;
    }
    case 'custom':
      return zh ? '路径必须在本文件夹之内：不得用绝对路径或 ..' : 'The path must stay inside this folder: no absolute path, no ..';
    default:
      return zh ? '此处的内容不合要求' : 'Invalid value';
  }
}

export function describeMissing(key: string, locale: Locale): string {
  return locale === 'zh-CN' ? `缺少“${key}”` : `"${key}" is missing`;
}

const TYPE_NAMES_ZH: Readonly<Record<string, string>> = {
  string: '文字',
  array: '列表（每行以“- ”开头）',
  object: '“键: 值”的组合',
  record: '“键: 值”的组合',
  int: '整数',
  number: '数字',
};
const TYPE_NAMES_EN: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list (lines that begin with "- ")',
  object: 'a set of "key: value"',
  record: 'a set of "key: value"',
  int: 'an integer',
  number: 'a number',
};

/** The known word that shares the most with a mistyped one; null when none is near (a third of its letters may differ). */
function closest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.floor(word.length / 3) + 1;
  for (const each of known) {
    const distance = editDistance(word, each);
    if (distance < least) [best, least] = [each, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  if (a.length > 60 || b.length > 60) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

/** A YAML syntax error in words: the common ones in the reader's language, the parser's own message for the rest. */
export function describeSyntax(error: { readonly code: string; readonly message: string }, locale: Locale): string {
  if (locale === 'en') return `YAML syntax error: ${error.message}`;
  return `YAML 格式有误：${SYNTAX_ZH[error.code] ?? error.message}`;
}

const SYNTAX_ZH: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '别名（*）不能再带其他属性',
  BAD_ALIAS: '别名（*）没有定义或不合要求',
  BAD_INDENT: '缩进不对，同一层的各行应左对齐',
  BLOCK_AS_IMPLICIT_KEY: '一行内有两个“键:”，或上一行缺少换行',
  BLOCK_IN_FLOW: '方括号、花括号里不能再换行缩进书写',
  DUPLICATE_KEY: '同一个键写了两次',
  MISSING_CHAR: '缺少冒号、引号或括号',
  MULTIPLE_DOCS: '只能有一份配置，请删去“---”',
  TAB_AS_INDENT: '缩进只能用空格，不能用制表符',
  TAG_RESOLVE_FAILED: '不支持“!”标签',
  UNEXPECTED_TOKEN: '此处有多余的内容，请检查括号和引号',
};
