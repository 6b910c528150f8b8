import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  InsertTextFormat,
  type Hover as LspHover,
  MarkupKind,
  type Range,
} from 'vscode-languageserver/node';
import type { SeriesChart } from '../charts/seriesChart';
import type { ConfigProblem } from '../config/types';
import type { Completion } from '../features/completion';
import { escapeSnippet, plainText } from '../features/completion/completion';
import { type Hover, hoverMarkdown } from '../features/hover/hover';
import type { Notice, Plan } from '../plan/types';
import type { Finding, Locale, Severity } from '../rules/types';
import type { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';

const SOURCE = 'planlint';

/** What the client can show; everything left out is not sent to it. */
export interface ClientAbilities {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly markdown: boolean;
  readonly snippets: boolean;
  /** Edits can be shown before they are made. */
  readonly changeAnnotations: boolean;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toRange(lines: LineIndex, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** `rulePage` gives the address of a rule's page, where it has one; `clientUri` the client's own spelling of a document's URI. */
export function toDiagnostic(
  finding: Finding,
  lines: LineIndex,
  abilities: ClientAbilities,
  rulePage: (ruleId: string) => string | null,
  clientUri: (uri: string) => string,
): Diagnostic {
  const related = finding.related.map(
    (place): DiagnosticRelatedInformation => ({ location: { uri: clientUri(place.uri), range: place.range }, message: place.message }),
  );
  const page = abilities.codeDescription ? rulePage(finding.ruleId) : null;
  return {
    range: toRange(lines, finding),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.ruleId,
    message: finding.message,
    ...(page !== null && { codeDescription: { href: page } }),
    ...(abilities.relatedInformation && related.length > 0 && { relatedInformation: related }),
  };
}

/** A limit of the reading is shown where it holds: "clean" must mean checked. */
export function noticeDiagnostic(notice: Notice, lines: LineIndex): Diagnostic {
  return {
    range: toRange(lines, notice),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    code: `notice/${notice.code}`,
    message: notice.message,
  };
}

/** At the beginning of a document whose text cannot be read where it is open. */
export function encodingDiagnostic(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: DiagnosticSeverity.Warning, source: SOURCE, code: 'notice/encoding', message };
}

export function configDiagnostic(problem: ConfigProblem, lines: LineIndex): Diagnostic {
  return { range: toRange(lines, problem), severity: DiagnosticSeverity.Error, source: SOURCE, code: 'config', message: problem.message };
}

/** `picture` gives the address of a chart's image, where the client can show it. */
export function toHover(
  hover: Hover,
  lines: LineIndex,
  abilities: ClientAbilities,
  locale: Locale,
  picture: (chart: SeriesChart) => string | null,
): LspHover {
  return { range: toRange(lines, hover), contents: markup(hoverMarkdown(hover, locale, picture), abilities) };
}

const COMPLETION_KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  target: CompletionItemKind.Value,
  formulation: CompletionItemKind.Constant,
  wording: CompletionItemKind.Text,
  heading: CompletionItemKind.Module,
  unit: CompletionItemKind.Unit,
  time: CompletionItemKind.Event,
  title: CompletionItemKind.Reference,
};

/**
 * The list with one range for all items: editors score an item by how much of the text in its range it matches, and those that replace
 * less of what was typed would otherwise sink below the rest.
 */
export function toCompletionItems(
  items: readonly Completion[],
  { lines, text }: Pick<Plan, 'lines' | 'text'>,
  abilities: ClientAbilities,
  locale: Locale,
): CompletionItem[] {
  const start = Math.min(...items.map((item) => item.start));
  return items.map((item) => {
    const kept = text.slice(start, item.start);
    const newText = abilities.snippets ? escapeSnippet(kept) + item.snippet : kept + plainText(item.snippet);
    const detail = item.detail ?? (item.kind !== 'target' ? null : locale === 'en' ? 'no target last year' : '上年无目标');
    return {
      label: item.label,
      kind: COMPLETION_KINDS[item.kind],
      ...(detail !== null && { detail }),
      filterText: kept + item.filterText,
      sortText: item.sortText,
      insertTextFormat: abilities.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range: toRange(lines, { start, end: item.end }), newText },
      ...(item.documentation !== null && { documentation: markup(item.documentation, abilities) }),
    };
  });
}

function markup(markdown: string, abilities: ClientAbilities) {
  return abilities.markdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: markdown.replace(/\\(?=[^\w\s])|\*\*/g, '') };
}
