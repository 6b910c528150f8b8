import { join } from 'node:path';
import { createColors } from 'picocolors';
import type { Series, SeriesPoint } from '../../corpus/types';
import type { Locale } from '../../rules/types';
import { EXIT, type ExitCode } from '../exitCodes';
import { type Messages, messagesFor } from '../messages';
import { createProgress } from '../progress';
import { table } from '../tableText';
import { messageLocale, type Terminal, usesColour } from '../terminal';
import { createWorkspaces } from '../workspace';

export const HISTORY_FORMATS = ['table', 'json'] as const;

export interface HistoryOptions {
  readonly all?: boolean;
  readonly corpus: readonly string[];
  readonly config?: string;
  readonly format: (typeof HISTORY_FORMATS)[number];
  readonly locale?: Locale;
}

/** `planlint history`: series of the corpus. With a name those of that indicator; without, those with two points or more, or all. */
export async function history(name: string | undefined, options: HistoryOptions, terminal: Terminal): Promise<ExitCode> {
  const messages = messagesFor(messageLocale(options.locale, terminal.env));
  const progress = createProgress(terminal);
  const { service, notices, shiftOf } = await createWorkspaces({
    cwd: terminal.cwd,
    corpus: options.corpus,
    config: options.config,
    locale: options.locale,
    messages,
    progress,
  }).for(join(terminal.cwd, 'planlint.yaml'));
  const total = service.pending();
  while (service.readNext() !== null) progress.step(messages.reading, total - service.pending(), total);
  progress.clear();

  const series = service.history(name).filter(({ points }) => name !== undefined || options.all || points.length > 1);
  if (options.format === 'json')
    terminal.stdout.write(`${JSON.stringify({ series: series.map((each) => record(each, shiftOf)) }, null, 2)}\n`);
  else terminal.stdout.write(tables(series, messages, usesColour(terminal)));

  for (const notice of notices) terminal.stderr.write(`${notice.filePath}: ${messages.notice}: ${notice.message}\n`);
  for (const document of service.corpus().documents) {
    for (const notice of document.notices) terminal.stderr.write(`${document.name}: ${messages.notice}: ${notice.message}\n`);
  }
  if (series.length === 0) terminal.stderr.write(`${messages.noSeries(name ?? '*')}\n`);
  return EXIT.clean;
}

/** A series as `--format json` gives it; every field is part of the contract. Lines count from 1. */
function record({ id, name, measure, unit, calibre, scope, points }: Series, shiftOf: (uri: string) => number): object {
  return {
    id,
    name,
    measure,
    unit,
    calibre,
    scope,
    points: points.map(({ document, fact }) => ({
      year: fact.year,
      role: fact.role,
      op: fact.op,
      value: fact.value,
      value2: fact.value2,
      unit: fact.unit?.printed ?? null,
      doc: document.name,
      place: document.meta.place,
      start: fact.start + shiftOf(document.uri),
      end: fact.end + shiftOf(document.uri),
      line: fact.range.start.line + 1,
    })),
  };
}

function tables(series: readonly Series[], messages: Messages, colour: boolean): string {
  const { bold } = createColors(colour);
  const { columns } = messages;
  const header = ['', columns.year, columns.role, columns.value, columns.place];
  const blocks = series.map(({ name, scope, measure, unit, points }) => {
    const title = `${name}${scope ? `（${scope}）` : ''} · ${messages.measure[measure]}${unit ? `（${unit}）` : ''}`;
    const several = new Set(points.flatMap(({ document }) => document.meta.place ?? [])).size > 1;
    return [bold(title), ...table([header, ...points.map((point) => row(point, messages, several))]), ''].join('\n');
  });
  return blocks.map((block) => `${block}\n`).join('');
}

/** `several`: figures of more than one place stand in the series, so each says whose it is. */
function row({ document, fact }: SeriesPoint, { role }: Messages, several: boolean): string[] {
  const years = fact.fromYear !== null && fact.fromYear !== fact.year ? `${fact.fromYear}–${fact.year ?? '?'}` : `${fact.year ?? '?'}`;
  const source = `${document.name}:${fact.range.start.line + 1}`;
  return ['', years, role[fact.role], fact.valueText, several && document.meta.place ? `${source}（${document.meta.place}）` : source];
}
