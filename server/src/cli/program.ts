import { Command, CommanderError, Option } from 'commander';
import { version } from '../../../package.json';
import type { Severity } from '../rules/types';
import { EXTRACT_FORMATS, type ExtractOptions, extract } from './commands/extract';
import { HISTORY_FORMATS, type HistoryOptions, history } from './commands/history';
import { type LintOptions, lint } from './commands/lint';
import { EXIT, type ExitCode, UsageError } from './exitCodes';
import { formats } from './formats';
import { type Messages, messagesFor } from './messages';
import { messageLocale, type Terminal } from './terminal';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const FORMATS = Object.keys(formats) as readonly (keyof typeof formats)[];

/** Options as parsed: what can be given several times is absent when it was not given. */
type Given<T> = { [K in keyof T as T[K] extends readonly string[] ? never : K]: T[K] } & {
  readonly corpus?: readonly string[];
  readonly rule?: readonly string[];
};

/** Runs the command that the arguments name. Every outcome is an exit code; nothing is thrown. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const messages = messagesFor(messageLocale(localeIn(args), terminal.env));
  let code: ExitCode = EXIT.clean;
  const program = createProgram(messages, terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return commanderExit(error, messages, terminal);
    if (error instanceof UsageError) {
      for (const line of error.message.split('\n')) terminal.stderr.write(`${messages.error}: ${line}\n`);
      return EXIT.usage;
    }
    terminal.stderr.write(`${messages.internal}:\n${error instanceof Error ? error.stack : String(error)}\n`);
    return EXIT.internal;
  }
}

function createProgram(messages: Messages, terminal: Terminal, done: (code: ExitCode) => void): Command {
  const { help } = messages;
  const collect = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];
  const corpus = () => new Option('--corpus <path>', help.corpus).argParser(collect);
  const config = () => new Option('--config <file>', help.config);
  const locale = () => choice('--locale <locale>', help.locale, ['zh-CN', 'en'], messages);

  const program = new Command('planlint')
    .description(help.program)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.help)
    .configureHelp({ styleTitle: (title) => messages.helpTitles[title] ?? title })
    .addHelpText('after', `\n${help.exitCodes}`)
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: () => {},
    })
    .exitOverride();
  const command = (name: string, description: string) =>
    program.command(name).description(description).helpOption('-h, --help', help.help).copyInheritedSettings(program);

  command('lint', help.lint)
    .argument('<file...>', help.files)
    .addOption(corpus())
    .addOption(config())
    .addOption(choice('--format <format>', help.format, FORMATS, messages).default('stylish'))
    .option('--output <file>', help.output)
    .addOption(choice('--fail-level <level>', help.failLevel, SEVERITIES, messages).default('error'))
    .addOption(new Option('--max-warnings <n>', help.maxWarnings).argParser((value) => count('--max-warnings', value, messages)))
    .option('--fix', help.fix)
    .addOption(locale())
    .addOption(new Option('--rule <id>', help.rule).argParser(collect))
    .action(async (files: string[], options: Given<LintOptions>) =>
      done(await lint(files, { corpus: [], rule: [], ...options }, terminal)),
    );

  command('extract', help.extract)
    .argument('<file>', help.file)
    .addOption(choice('--format <format>', help.format, EXTRACT_FORMATS, messages).default('jsonl'))
    .addOption(config())
    .addOption(locale())
    .action(async (file: string, options: ExtractOptions) => done(await extract(file, options, terminal)));

  command('history', help.history)
    .argument('[name]', help.name)
    .option('--all', help.all)
    .addOption(corpus())
    .addOption(config())
    .addOption(choice('--format <format>', help.format, HISTORY_FORMATS, messages).default('table'))
    .addOption(locale())
    .action(async (name: string | undefined, options: Given<HistoryOptions>) =>
      done(await history(name, { corpus: [], ...options }, terminal)),
    );
  return program;
}

/** An option with a closed set of values, refused in the user's language. */
function choice(flags: string, description: string, values: readonly string[], messages: Messages): Option {
  const name = flags.slice(0, flags.indexOf(' '));
  return new Option(flags, `${description} (${values.join(' | ')})`).argParser((value: string) => {
    if (values.includes(value)) return value;
    throw new UsageError(messages.notChoice(name, value, values));
  });
}

function count(name: string, value: string, messages: Messages): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(messages.notNumber(name, value));
}

/** Help and version end with 0; mistakes of usage are told in the user's language and end with 2. */
function commanderExit(error: CommanderError, messages: Messages, { stderr }: Terminal): ExitCode {
  if (error.exitCode === 0) return EXIT.clean;
  if (error.code !== 'commander.help') {
    const what = messages.usage[error.code];
    const subject = /'([^']*)'/.exec(error.message)?.[1];
    stderr.write(`${messages.error}: ${what ? what + (subject ? `: ${subject}` : '') : error.message.replace(/^error: /, '')}\n`);
    stderr.write(`${messages.usage.hint}\n`);
  }
  return EXIT.usage;
}

/** Read before the options are parsed, so that mistakes in them are told in the right language. */
function localeIn(args: readonly string[]): string | undefined {
  const at = args.indexOf('--locale');
  return at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--locale='))?.slice('--locale='.length);
}
