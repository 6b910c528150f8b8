import { type Connection, LSPErrorCodes, ResponseError, type ServerCapabilities } from 'vscode-languageserver/node';
import { codeActions } from '../features/codeActions';
import type { CodeActionKind } from '../features/codeActions/codeAction';
import { codeLenses } from '../features/codeLens';
import { definition } from '../features/definition';
import { documentLinks } from '../features/documentLinks';
import { documentSymbols } from '../features/documentSymbols';
import { foldingRanges } from '../features/foldingRanges';
import { highlights } from '../features/highlights';
import { inlayHints } from '../features/inlayHints';
import { references } from '../features/references';
import { nameProblem, rename, renameTarget } from '../features/rename';
import { selectionRanges } from '../features/selectionRanges';
import { semanticTokens, TOKEN_TYPES } from '../features/semanticTokens';
import { workspaceSymbols } from '../features/workspaceSymbols';
import * as to from './readingToLsp';
import type { Session } from './session';
import { TokenDeltas } from './tokenDeltas';
import { toRange } from './toLsp';

const CODE_ACTION_KINDS: readonly CodeActionKind[] = [
  'quickfix',
  'refactor.rewrite.planlint',
  'source.fixAll.planlint',
  'source.convertPunctuation.planlint',
  'source.renumber.planlint',
  'source.annexTable.planlint',
];

/** What the handlers below answer. */
export const READING_CAPABILITIES: ServerCapabilities = {
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  workspaceSymbolProvider: true,
  documentLinkProvider: {},
  codeLensProvider: {},
  inlayHintProvider: true,
  semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: { delta: true }, range: true },
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] },
};

/** Navigation, reading aids and code actions. `showPlaces` names the client's command that opens a list of places, where it has one. */
export function registerReading(connection: Connection, session: Session, showPlaces: () => string | null): { closed(uri: string): void } {
  const clientUri = (uri: string) => session.clientUri(uri);
  const tokens = new TokenDeltas();

  connection.onDocumentSymbol(({ textDocument }) =>
    session.withPlan(textDocument.uri, (context) => documentSymbols(context).map((each) => to.toDocumentSymbol(each, context.plan.lines))),
  );

  connection.onFoldingRanges(({ textDocument }) =>
    session.withPlan(textDocument.uri, ({ plan }) => foldingRanges(plan).map(to.toFoldingRange)),
  );

  connection.onSelectionRanges(({ textDocument, positions }) =>
    session.withPlan(textDocument.uri, ({ plan }) =>
      positions.map((position) => to.toSelectionRange(selectionRanges(plan, plan.lines.offsetAt(position)), plan.lines)),
    ),
  );

  connection.onDefinition(({ textDocument, position }) =>
    session.withPlan(textDocument.uri, (context) =>
      definition(context, context.plan.lines.offsetAt(position)).map((each) => to.toLocation(each, clientUri)),
    ),
  );

  connection.onReferences(({ textDocument, position, context: { includeDeclaration } }) =>
    session.withPlan(textDocument.uri, (context, { all }) =>
      references(context, all, context.plan.lines.offsetAt(position), includeDeclaration).map((each) => to.toLocation(each, clientUri)),
    ),
  );

  connection.onDocumentHighlight(({ textDocument, position }) =>
    session.withPlan(textDocument.uri, (context) =>
      highlights(context, context.plan.lines.offsetAt(position)).map((each) => to.toHighlight(each, context.plan.lines)),
    ),
  );

  connection.onWorkspaceSymbol(async ({ query }) =>
    workspaceSymbols(await session.symbolSources(), query).map((each) => to.toSymbolInformation(each, clientUri)),
  );

  connection.onDocumentLinks(({ textDocument }) =>
    session.withPlan(textDocument.uri, (context) =>
      documentLinks(context).map((each) => to.toDocumentLink(each, context.plan.lines, clientUri)),
    ),
  );

  connection.onCodeLens(({ textDocument }) =>
    session.withPlan(textDocument.uri, (context) =>
      codeLenses(context).map((each) => to.toCodeLens(each, textDocument.uri, context.plan.lines, showPlaces(), clientUri)),
    ),
  );

  connection.languages.inlayHint.on(({ textDocument, range }) =>
    session.withPlan(textDocument.uri, (context) => {
      const { lines } = context.plan;
      const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
      return inlayHints(context, span, session.inlayHints).map((each) => to.toInlayHint(each, lines, clientUri));
    }),
  );

  const allTokens = (uri: string) =>
    session.withPlan(uri, (context) => to.toTokenData(semanticTokens(context), context.plan.lines)).then((data) => data ?? []);

  connection.languages.semanticTokens.on(async ({ textDocument: { uri } }) => tokens.full(uri, await allTokens(uri)));

  connection.languages.semanticTokens.onDelta(async ({ textDocument: { uri }, previousResultId }) =>
    tokens.delta(uri, previousResultId, await allTokens(uri)),
  );

  connection.languages.semanticTokens.onRange(async ({ textDocument, range }) => {
    const data = await session.withPlan(textDocument.uri, (context) => {
      const { lines } = context.plan;
      const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
      return to.toTokenData(semanticTokens(context, span), lines);
    });
    return { data: data ?? [] };
  });

  connection.onPrepareRename(({ textDocument, position }) =>
    session.withPlan(textDocument.uri, (context) => {
      const { lines } = context.plan;
      const target = renameTarget(context, lines.offsetAt(position));
      return target && { range: toRange(lines, target), placeholder: target.name };
    }),
  );

  connection.onRenameRequest(({ textDocument, position, newName }) =>
    session.withPlan(textDocument.uri, (context) => {
      const { lines } = context.plan;
      const problem = nameProblem(newName, context.locale);
      if (problem !== null) throw new ResponseError(LSPErrorCodes.RequestFailed, problem);
      const edits = rename(context, lines.offsetAt(position), newName);
      return edits && to.toWorkspaceEdit(edits, textDocument.uri, lines);
    }),
  );

  connection.onCodeAction(({ textDocument, range, context: { diagnostics, only } }) =>
    session.withPlan(textDocument.uri, (context, { findings }) => {
      const { lines } = context.plan;
      const selection = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
      return codeActions({ ...context, findings: findings(), selection })
        .filter(({ kind }) => !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`)))
        .map((each) => to.toCodeAction(each, textDocument.uri, lines, diagnostics, session.abilities));
    }),
  );

  return { closed: (uri) => tokens.forget(uri) };
}
