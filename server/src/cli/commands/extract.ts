import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeDocument, readDocument } from '../../node/files';
import type { Statement } from '../../plan/types';
import type { Locale } from '../../rules/types';
import { EXIT, type ExitCode, UsageError } from '../exitCodes';
import { messagesFor } from '../messages';
import { createProgress } from '../progress';
import { table } from '../tableText';
import { messageLocale, type Terminal } from '../terminal';
import { createWorkspaces, fileMessage } from '../workspace';

export const EXTRACT_FORMATS = ['jsonl', 'table'] as const;

export interface ExtractOptions {
  readonly format: (typeof EXTRACT_FORMATS)[number];
  readonly config?: string;
  readonly locale?: Locale;
}

/** `planlint extract`: every statement of one document, in order. `-` reads standard input. */
export async function extract(file: string, options: ExtractOptions, terminal: Terminal): Promise<ExitCode> {
  const messages = messagesFor(messageLocale(options.locale, terminal.env));
  const path = file === '-' ? resolve(terminal.cwd, 'stdin.txt') : resolve(terminal.cwd, file);
  const document = file === '-' ? decodeDocument(await readAll(terminal.stdin)) : await readDocument(path);
  if (!document.ok) {
    const message =
      file === '-'
        ? `${messages.stdin}: ${messages.fileProblem[document.problem]}`
        : fileMessage(path, document.problem, { cwd: terminal.cwd, messages });
    throw new UsageError(message);
  }
  const { service } = await createWorkspaces({
    cwd: terminal.cwd,
    corpus: [],
    config: options.config,
    locale: options.locale,
    messages,
    progress: createProgress(terminal),
    adjust: (config) => ({ ...config, corpus: [] }), // a document's statements do not depend on other documents
  }).for(path);
  const uri = pathToFileURL(path).href;
  service.setDocument(uri, document.text);
  const plan = service.plan(uri)!;
  const shift = document.bom ? 1 : 0;
  const records = plan.statements.map((statement) => record(statement, plan.text, shift));

  if (options.format === 'jsonl') terminal.stdout.write(records.map((each) => `${JSON.stringify(each)}\n`).join(''));
  else {
    const { columns, role, measure } = messages;
    const header = [columns.place, columns.year, columns.role, columns.indicator, columns.measure, columns.value];
    const rows = plan.statements.map((each) => [
      `${plan.lines.positionAt(each.start).line + 1}`,
      each.year === null ? '' : `${each.year}`,
      role[each.role],
      each.scope ? `${each.indicator}（${each.scope}）` : each.indicator,
      measure[each.measure],
      plan.text.slice(each.valueStart, each.valueEnd).replace(/\s+/g, ''),
    ]);
    terminal.stdout.write(`${table([header, ...rows]).join('\n')}\n`);
  }
  for (const { message } of plan.notices) terminal.stderr.write(`${basename(path)}: ${messages.notice}: ${message}\n`);
  return EXIT.clean;
}

/** One line of `--format jsonl`; every field is part of the contract. Offsets count in the file as it is on disk. */
function record(statement: Statement, text: string, shift: number): object {
  const { indicator, scope, measure, op, value, value2, unit, year, role, headline, start, end, valueStart, valueEnd, series } = statement;
  return {
    indicator,
    scope,
    measure,
    op,
    value,
    value2,
    unit: unit?.printed ?? null,
    year,
    role,
    headline,
    start: start + shift,
    end: end + shift,
    valueStart: valueStart + shift,
    valueEnd: valueEnd + shift,
    text: text.slice(start, end),
    series,
  };
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
