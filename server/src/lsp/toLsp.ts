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
import type { ConfigProblem } from '../config/types';
import type { Completion } from '../features/completion';
import type { Hover } from '../features/hover';
import type { Notice } from '../plan/types';
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

export function configDiagnostic(problem: ConfigProblem, lines: LineIndex): Diagnostic {
  return { range: toRange(lines, problem), severity: DiagnosticSeverity.Error, source: SOURCE, code: 'config', message: problem.message };
}

export function toHover(hover: Hover, lines: LineIndex, abilities: ClientAbilities): LspHover {
  return { range: toRange(lines, hover), contents: markup(hover.markdown, abilities) };
}

export function toCompletionItem(item: Completion, lines: LineIndex, abilities: ClientAbilities, locale: Locale): CompletionItem {
  return {
    label: item.label,
    kind: CompletionItemKind.Value,
    detail: item.detail ?? (locale === 'en' ? 'no target last year' : '上年无目标'),
    filterText: item.filterText,
    sortText: item.sortText,
    insertTextFormat: abilities.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: toRange(lines, item), newText: abilities.snippets ? item.snippet : withoutPlaceholders(item.snippet) },
    ...(item.documentation !== null && { documentation: markup(item.documentation, abilities) }),
  };
}

/** `增长${1:6%以上}` -> `增长6%以上`, for clients without snippets. */
function withoutPlaceholders(snippet: string): string {
  return snippet.replace(/\$\{\d+:|(\\)([\\$}])|\}/g, (_, escaped, char) => (escaped ? char : ''));
}

function markup(markdown: string, abilities: ClientAbilities) {
  return abilities.markdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: markdown.replace(/\\(?=[^\w\s])|\*\*/g, '') };
}
