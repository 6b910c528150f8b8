import { isAbsolute, resolve } from 'node:path';
import { atLeast } from '../../config/pipeline/sort';
import type { Config } from '../../config/types';
import { expandPaths } from '../../node/discover';
import { type DocumentText, readDocument, writeText } from '../../node/files';
import type { Notice } from '../../plan/types';
import { rules as shippedRules } from '../../rules';
import type { Finding, Locale, RelatedPlace, Rule, Severity } from '../../rules/types';
import { LineIndex, type Position } from '../../text/lineIndex';
import type { Span } from '../../text/span';
import { applyFixes } from '../applyFixes';
import { EXIT, type ExitCode, UsageError } from '../exitCodes';
import { formats } from '../formats';
import { type Messages, messagesFor } from '../messages';
import { createProgress, type Progress } from '../progress';
import {
  countBySeverity,
  type FileReport,
  type LintReport,
  type ReportedFinding,
  type ReportedNotice,
  type ReportedPlace,
  withoutHints,
} from '../report';
import { messageLocale, type Terminal, usesColour } from '../terminal';
import { createWorkspaces, fileMessage, shownPath, shownUri, type Workspace } from '../workspace';

export interface LintOptions {
  readonly corpus: readonly string[];
  readonly config?: string;
  readonly format: keyof typeof formats;
  readonly output?: string;
  readonly failLevel: Severity;
  readonly maxWarnings?: number;
  readonly fix?: boolean;
  readonly locale?: Locale;
  readonly rule: readonly string[];
}

interface Draft {
  readonly path: string;
  /** As the user named it. */
  readonly shown: string;
}

/** `planlint lint`: each file is a draft of its own against the same corpus. `rules`: what to run instead of the shipped rules. */
export async function lint(
  paths: readonly string[],
  options: LintOptions,
  terminal: Terminal,
  rules: readonly Rule[] = shippedRules,
): Promise<ExitCode> {
  const messages = messagesFor(messageLocale(options.locale, terminal.env));
  const progress = createProgress(terminal);
  for (const id of options.rule) if (!rules.some((rule) => rule.id === id)) throw new UsageError(messages.unknownRule(id));
  const drafts = await findDrafts(paths, terminal.cwd, messages);
  const workspaces = createWorkspaces({
    cwd: terminal.cwd,
    corpus: options.corpus,
    config: options.config,
    locale: options.locale,
    messages,
    progress,
    rules,
    ...(options.rule.length > 0 && { adjust: (config: Config) => onlyRules(config, rules, options.rule) }),
  });

  const files: FileReport[] = [];
  const notices = new Map<string, ReportedNotice>();
  const note = (each: ReportedNotice) => notices.set(JSON.stringify(each), each);
  const failures: string[] = [];
  let corpusSize = 0;
  let locale: Locale = options.locale ?? 'zh-CN';
  let fixedFiles = 0;
  let fixedPlaces = 0;
  for (const draft of drafts) {
    const document = await readDocument(draft.path);
    if (!document.ok) {
      failures.push(fileMessage(draft.path, document.problem, { cwd: terminal.cwd, messages }));
      continue;
    }
    const workspace = await workspaces.for(draft.path);
    locale = options.locale ?? workspace.config.locale;
    const checked = await check(draft, document, workspace, { fix: options.fix ?? false, cwd: terminal.cwd, messages, progress });
    for (const each of [...workspace.notices, ...checked.notices]) note(each);
    if (checked.fixes > 0) fixedFiles++;
    fixedPlaces += checked.fixes;
    corpusSize = Math.max(corpusSize, checked.corpusSize);
    files.push(checked.report);
  }
  progress.clear();

  const report: LintReport = { files, notices: [...notices.values()], corpusSize };
  const colour = options.output === undefined && usesColour(terminal);
  const shown = isForCi(options, terminal) ? withoutHints(report) : report;
  if (files.length > 0) await print(formats[options.format](shown, { locale, colour }), options.output, terminal, messages);
  const hidden = countBySeverity(report.files).hint - countBySeverity(shown.files).hint;
  if (hidden > 0) terminal.stderr.write(`${messages.hintsHidden(hidden)}\n`);
  for (const each of report.notices) terminal.stderr.write(`${place(each)}: ${messages.notice}: ${each.message}\n`);
  if (fixedPlaces > 0) terminal.stderr.write(`${messages.fixed(fixedPlaces, fixedFiles)}\n`);
  for (const failure of failures) terminal.stderr.write(`${messages.error}: ${failure}\n`);
  if (failures.length > 0) return EXIT.usage;
  return verdict(report, options, terminal, messages);
}

/**
 * A build shows what can stop it or what a reviewer must weigh; hints are matters of style for whoever is writing. `json` is for programs,
 * which choose for themselves, and `--fail-level hint` asks for hints.
 */
function isForCi({ format, failLevel }: LintOptions, { env }: Terminal): boolean {
  const inCi = env.CI !== undefined && env.CI !== '' && env.CI !== 'false' && env.CI !== '0';
  return failLevel !== 'hint' && format !== 'json' && (inCi || format === 'github');
}

async function findDrafts(paths: readonly string[], cwd: string, messages: Messages): Promise<Draft[]> {
  const drafts = new Map<string, Draft>();
  for (const given of paths) {
    const found = await expandPaths([given], cwd);
    const missing = found.notices.find((notice) => found.files.length === 0 || notice.code !== 'nothing-found');
    if (missing && found.files.length === 0) throw new UsageError(`${missing.path}: ${messages.discovery[missing.code]}`);
    for (const path of found.files) {
      const shown = path === resolve(cwd, given) ? given : isAbsolute(given) ? path : shownPath(path, cwd);
      if (!drafts.has(path)) drafts.set(path, { path, shown });
    }
  }
  return [...drafts.values()];
}

/** All other rules off, whatever the config says; findings about suppressions stay. */
function onlyRules(config: Config, rules: readonly Rule[], chosen: readonly string[]): Config {
  const off = rules.filter(({ id }) => !chosen.includes(id)).map(({ id }) => [id, 'off' as const]);
  return { ...config, overrides: [...config.overrides, { files: ['**'], rules: Object.fromEntries(off) }] };
}

interface CheckOptions {
  readonly fix: boolean;
  readonly cwd: string;
  readonly messages: Messages;
  readonly progress: Progress;
}

interface Checked {
  readonly report: FileReport;
  readonly notices: readonly ReportedNotice[];
  readonly fixes: number;
  readonly corpusSize: number;
}

async function check(
  draft: Draft,
  document: DocumentText,
  { service, uriOf, shiftOf }: Workspace,
  options: CheckOptions,
): Promise<Checked> {
  const uri = await uriOf(draft.path);
  const inCorpus = service.has(uri);
  const notices: ReportedNotice[] = [];
  let text = document.text;
  let fixes = 0;
  service.setDocument(uri, text);
  const total = service.pending();
  while (service.readNext() !== null) options.progress.step(options.messages.checking, total - service.pending(), total);

  let result = service.lint(uri);
  if (options.fix && result.findings.some(({ fix }) => fix)) {
    if (document.encoding !== 'utf-8') {
      notices.push({ filePath: draft.shown, line: null, code: 'not-fixed', message: options.messages.fixNeedsUtf8 });
    } else {
      const fixed = applyFixes(text, result.findings);
      const written = await writeText(draft.path, (document.bom ? '\ufeff' : '') + fixed.text);
      if (!written) throw new UsageError(options.messages.cannotWrite(draft.shown));
      text = fixed.text;
      fixes = fixed.count;
      service.setDocument(uri, text);
      result = service.lint(uri);
    }
  }

  const lines = new LineIndex(text);
  const relatedPlace = (place: RelatedPlace) => ({
    filePath: place.uri === uri ? draft.shown : shownUri(place.uri, options.cwd),
    ...placeOf(place.range.start, place.range.end, place, place.uri === uri && document.bom ? 1 : shiftOf(place.uri)),
    message: place.message,
  });
  const corpus = service.corpus(uri);
  const report = {
    filePath: draft.shown,
    messages: result.findings.map((finding) => reported(finding, lines, document.bom ? 1 : 0, relatedPlace)),
  };
  const newFramework = service.status(uri).framework?.note;
  if (newFramework) notices.push({ filePath: draft.shown, line: null, code: 'framework', message: newFramework });
  notices.push(...result.notices.map((notice) => reportedNotice(notice, draft.shown, lines.positionAt(notice.start).line)));
  for (const { uri: other, notices: theirs } of corpus.documents) {
    for (const notice of theirs) notices.push(reportedNotice(notice, shownUri(other, options.cwd), null));
  }
  if (!inCorpus) service.removeDocument(uri);
  else if (fixes === 0) service.setDocument(uri, document.text);
  return { report, notices, fixes, corpusSize: corpus.documents.length };
}

function reported(
  finding: Finding,
  lines: LineIndex,
  shift: number,
  relatedPlace: (place: RelatedPlace) => ReportedFinding['related'][number],
): ReportedFinding {
  const { ruleId, severity, message, start, end, related, fix } = finding;
  return {
    ruleId,
    severity,
    message,
    ...placeOf(lines.positionAt(start), lines.positionAt(end), finding, shift),
    related: related.map(relatedPlace),
    fix: fix && { title: fix.title, start: fix.start + shift, end: fix.end + shift, text: fix.text },
  };
}

/** Lines and columns from 1; offsets moved by `shift`, the byte order mark that the text no longer has. */
function placeOf(from: Position, to: Position, span: Span, shift: number): ReportedPlace {
  return {
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    start: span.start + shift,
    end: span.end + shift,
  };
}

function reportedNotice({ code, message, start, end }: Notice, filePath: string, line: number | null): ReportedNotice {
  return { filePath, line: line === null || (start === 0 && end === 0) ? null : line + 1, code, message };
}

function place({ filePath, line }: ReportedNotice): string {
  return line === null ? filePath : `${filePath}:${line}`;
}

async function print(text: string, output: string | undefined, { stdout, stderr, cwd }: Terminal, messages: Messages): Promise<void> {
  if (output === undefined) {
    stdout.write(text);
    return;
  }
  if (!(await writeText(resolve(cwd, output), text))) throw new UsageError(messages.cannotWrite(output));
  stderr.write(`${messages.wrote(output)}\n`);
}

function verdict({ files }: LintReport, { failLevel, maxWarnings }: LintOptions, { stderr }: Terminal, messages: Messages): ExitCode {
  if (files.some((file) => file.messages.some(({ severity }) => atLeast(severity, failLevel)))) return EXIT.findings;
  const { warning } = countBySeverity(files);
  if (maxWarnings !== undefined && warning > maxWarnings) {
    stderr.write(`${messages.tooManyWarnings(warning, maxWarnings)}\n`);
    return EXIT.findings;
  }
  return EXIT.clean;
}
