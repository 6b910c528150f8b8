import type { Locale } from '../rules/types';

/** The outside of the program, so that a command is a function of its options. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stdin: NodeJS.ReadableStream;
}

function isLocale(value: string): value is Locale {
  return value === 'zh-CN' || value === 'en';
}

/** Language of the program's own messages: --locale, else an English LANG, else Chinese. Findings do not follow LANG: they are the editor's. */
export function messageLocale(option: string | undefined, env: Terminal['env']): Locale {
  if (option !== undefined && isLocale(option)) return option;
  const language = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en(?:[_.@-]|$)/i.test(language) ? 'en' : 'zh-CN';
}

/** Colour on a terminal, unless NO_COLOR says no; FORCE_COLOR says yes. */
export function usesColour({ env, stdout }: Terminal): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR && env.FORCE_COLOR !== '0') return true;
  return (stdout.isTTY ?? false) && env.TERM !== 'dumb';
}
