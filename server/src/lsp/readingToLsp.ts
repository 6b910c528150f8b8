import {
  type Diagnostic,
  type DocumentHighlight,
  DocumentHighlightKind,
  FoldingRangeKind,
  type CodeAction as LspCodeAction,
  type CodeLens as LspCodeLens,
  type DocumentLink as LspDocumentLink,
  type DocumentSymbol as LspDocumentSymbol,
  type FoldingRange as LspFoldingRange,
  type InlayHint as LspInlayHint,
  type Location as LspLocation,
  type TextEdit as LspTextEdit,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { CodeAction } from '../features/codeActions/codeAction';
import type { CodeLens } from '../features/codeLens';
import type { DocumentLink } from '../features/documentLinks';
import type { DocumentSymbol } from '../features/documentSymbols';
import type { FoldingRange } from '../features/foldingRanges';
import type { Highlight } from '../features/highlights';
import type { InlayHint } from '../features/inlayHints';
import type { Location } from '../features/location';
import type { TextEdit } from '../features/rename';
import { type SemanticToken, TOKEN_TYPES } from '../features/semanticTokens';
import type { WorkspaceSymbol } from '../features/workspaceSymbols';
import type { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import { type ClientAbilities, toRange } from './toLsp';

/** The client's own spelling of a document's URI. */
export type ClientUri = (uri: string) => string;

const SYMBOL_KINDS: Readonly<Record<DocumentSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Module,
  targets: SymbolKind.Array,
  indicator: SymbolKind.Constant,
};

export function toDocumentSymbol(symbol: DocumentSymbol, lines: LineIndex): LspDocumentSymbol {
  return {
    name: symbol.name,
    kind: SYMBOL_KINDS[symbol.kind],
    ...(symbol.detail !== '' && { detail: symbol.detail }),
    range: toRange(lines, symbol),
    selectionRange: toRange(lines, symbol.selection),
    children: symbol.children.map((child) => toDocumentSymbol(child, lines)),
  };
}

/** Sections fold as what they are, which is no kind of the protocol's. */
export function toFoldingRange({ startLine, endLine, kind }: FoldingRange): LspFoldingRange {
  return {
    startLine,
    endLine,
    ...(kind !== 'section' && { kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region }),
  };
}

/** Innermost first, each in the one after it. */
export function toSelectionRange(spans: readonly Span[], lines: LineIndex): SelectionRange {
  const [inner, ...outer] = spans.map((span) => toRange(lines, span)).reverse();
  return outer.reduce<SelectionRange>((parent, range) => ({ range, parent }), { range: inner! });
}

export function toLocation({ uri, range }: Location, clientUri: ClientUri): LspLocation {
  return { uri: clientUri(uri), range };
}

export function toHighlight(highlight: Highlight, lines: LineIndex): DocumentHighlight {
  return { range: toRange(lines, highlight), kind: highlight.sets ? DocumentHighlightKind.Write : DocumentHighlightKind.Read };
}

export function toDocumentLink({ uri, title, ...span }: DocumentLink, lines: LineIndex, clientUri: ClientUri): LspDocumentLink {
  return { range: toRange(lines, span), target: clientUri(uri), tooltip: title };
}

/** `command` opens a list of places (URI, position, places); null where the client has none: the line is then only read. */
export function toCodeLens(lens: CodeLens, uri: string, lines: LineIndex, command: string | null, clientUri: ClientUri): LspCodeLens {
  const range = toRange(lines, lens);
  const places = lens.places.map((place) => toLocation(place, clientUri));
  return {
    range,
    command: command === null ? { title: lens.title, command: '' } : { title: lens.title, command, arguments: [uri, range.start, places] },
  };
}

export function toInlayHint(hint: InlayHint, lines: LineIndex, clientUri: ClientUri): LspInlayHint {
  return {
    position: lines.positionAt(hint.at),
    label: [{ value: hint.label, tooltip: hint.sourceName, location: toLocation(hint.source, clientUri) }],
    paddingLeft: true,
  };
}

export function toSymbolInformation({ kind, name, container, location }: WorkspaceSymbol, clientUri: ClientUri): SymbolInformation {
  return { name, kind: SYMBOL_KINDS[kind], containerName: container, location: toLocation(location, clientUri) };
}

/** Line, column, length, type, modifiers, each place told from the one before. */
export function toTokenData(tokens: readonly SemanticToken[], lines: LineIndex): number[] {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { start, end, type } of tokens) {
    const at = lines.positionAt(start);
    const sameLine = at.line === last.line;
    data.push(at.line - last.line, sameLine ? at.character - last.character : at.character, end - start, TOKEN_TYPES.indexOf(type), 0);
    last = at;
  }
  return data;
}

function toTextEdit({ text, ...span }: TextEdit, lines: LineIndex): LspTextEdit {
  return { range: toRange(lines, span), newText: text };
}

export function toWorkspaceEdit(edits: readonly TextEdit[], uri: string, lines: LineIndex): WorkspaceEdit {
  return { changes: { [uri]: edits.map((edit) => toTextEdit(edit, lines)) } };
}

/** The same, each edit to be ticked in a preview first. */
function toConfirmedEdit(edits: readonly TextEdit[], uri: string, lines: LineIndex, label: string): WorkspaceEdit {
  const annotated = edits.map((edit) => ({ ...toTextEdit(edit, lines), annotationId: 'confirm' }));
  return {
    documentChanges: [{ textDocument: { uri, version: null }, edits: annotated }],
    changeAnnotations: { confirm: { label, needsConfirmation: true } },
  };
}

/** `shown`: the diagnostics that the client asked about, to be linked with what mends them. */
export function toCodeAction(
  action: CodeAction,
  uri: string,
  lines: LineIndex,
  shown: readonly Diagnostic[],
  { changeAnnotations }: ClientAbilities,
): LspCodeAction {
  const mended = shown.filter(({ code, range }) =>
    action.findings.some((finding) => finding.ruleId === code && sameStart(toRange(lines, finding).start, range.start)),
  );
  return {
    title: action.title,
    kind: action.kind,
    ...(mended.length > 0 && { diagnostics: mended }),
    ...(action.preferred && { isPreferred: true }),
    edit:
      action.confirm && changeAnnotations
        ? toConfirmedEdit(action.edits, uri, lines, action.title)
        : toWorkspaceEdit(action.edits, uri, lines),
  };
}

function sameStart(a: { line: number; character: number }, b: { line: number; character: number }): boolean {
  return a.line === b.line && a.character === b.character;
}
