import * as vscode from 'vscode';
import type { DiagnosticProviderMiddleware, vsdiag } from 'vscode-languageclient/node';
import { moved, newlyAppeared, type Shown } from './newlyAppeared';

/** Typing has paused when nothing was typed for this long. */
const PAUSE_MS = 400;

/**
 * Keeps half-written sentences from being blamed: the server answers with everything, always; what newly appears in the paragraph under
 * the cursor is shown when typing pauses. `pullAgain` asks for the diagnostics of all documents once more.
 */
export class HoldBack implements vscode.Disposable {
  readonly middleware: DiagnosticProviderMiddleware;
  readonly #pullAgain: () => void;
  readonly #shown = new Map<string, Shown[]>();
  readonly #typing = new Map<string, { at: number; line: number }>();
  readonly #subscriptions: vscode.Disposable[];
  #timer: NodeJS.Timeout | undefined;

  constructor(pullAgain: () => void) {
    this.#pullAgain = pullAgain;
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => {
        const uri = event.document.uri.toString();
        const last = event.contentChanges.at(-1);
        if (last) this.#typing.set(uri, { at: Date.now(), line: typedLine(event.document, last) });
        const shown = this.#shown.get(uri);
        if (shown) this.#shown.set(uri, event.contentChanges.reduce(moved, shown));
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#typing.delete(document.uri.toString());
        this.#shown.delete(document.uri.toString());
      }),
    ];
    this.middleware = {
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const uri = (document instanceof vscode.Uri ? document : document.uri).toString();
        const report = await next(document, previousResultId, token);
        return report && report.kind === 'full' ? this.#filter(uri, report) : report;
      },
    };
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #filter(uri: string, report: vsdiag.RelatedFullDocumentDiagnosticReport): vsdiag.DocumentDiagnosticReport {
    const findings = report.items.map((item) => ({ ...placeOf(item), code: codeOf(item), item }));
    const typing = this.#typing.get(uri);
    const paused = !typing || Date.now() - typing.at >= PAUSE_MS;
    const held = paused ? new Set() : newlyAppeared(findings, this.#shown.get(uri) ?? [], typing.line);
    const visible = findings.filter((finding) => !held.has(finding));
    this.#shown.set(uri, visible);
    if (held.size === 0) return report;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#pullAgain, PAUSE_MS);
    // Without its id, or the server would answer "unchanged" to the next pull and what is held back would never be shown.
    const { resultId: _, ...rest } = report;
    return { ...rest, items: visible.map((finding) => finding.item) };
  }
}

/** The line the cursor is on after a change: the end of what was typed. */
function typedLine(document: vscode.TextDocument, change: vscode.TextDocumentContentChangeEvent): number {
  return document.positionAt(change.rangeOffset + change.text.length).line;
}

function placeOf({ range: { start } }: vscode.Diagnostic): { line: number; character: number } {
  return { line: start.line, character: start.character };
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}
