import * as vscode from 'vscode';
import type { PlanLanguageClient } from '../languageClient';
import { Pause } from '../pause';
import { say } from '../words';
import { documentNodes } from './documents';
import { DraftOverview } from './draftOverview';
import { countGrave, findingNodes, shownFindings } from './findings';
import { frameworkNodes } from './frameworks';
import { type Grouping, indicatorNodes } from './indicators';
import { NodeTree } from './nodeTree';

/** Findings come with every keystroke; the tree follows when typing pauses. */
const FINDINGS_MS = 400;
const GROUPING = 'planlint.indicatorGrouping';

/** The trees by the name of their view, without `planlint.`. */
export interface SideBarTrees {
  readonly indicators: NodeTree;
  readonly frameworks: NodeTree;
  readonly findings: NodeTree;
  readonly documents: NodeTree;
}

/** The side bar: four trees that follow the draft, the findings and the corpus. */
export class SideBar implements vscode.Disposable {
  readonly trees: SideBarTrees = {
    indicators: new NodeTree(),
    frameworks: new NodeTree(),
    findings: new NodeTree(),
    documents: new NodeTree(),
  };
  readonly #client: PlanLanguageClient;
  readonly #state: vscode.Memento;
  readonly #draft: DraftOverview;
  readonly #views: { readonly [name in keyof SideBarTrees]: vscode.TreeView<unknown> };
  readonly #findings = new Pause(() => this.#showFindings(), FINDINGS_MS);
  readonly #subscriptions: vscode.Disposable[];

  constructor(client: PlanLanguageClient, state: vscode.Memento) {
    this.#client = client;
    this.#state = state;
    const view = (name: keyof SideBarTrees) =>
      vscode.window.createTreeView(`planlint.${name}`, { treeDataProvider: this.trees[name], showCollapseAll: true });
    const { indicators, frameworks, findings, documents } = {
      indicators: view('indicators'),
      frameworks: view('frameworks'),
      findings: view('findings'),
      documents: view('documents'),
    };
    this.#views = { indicators, frameworks, findings, documents };
    const aboutDraft = [indicators, frameworks, documents];
    this.#draft = new DraftOverview(client, () => aboutDraft.some(({ visible }) => visible));
    this.#subscriptions = [
      ...Object.values(this.trees),
      ...Object.values(this.#views),
      this.#draft,
      this.#findings,
      ...aboutDraft.map((each) => each.onDidChangeVisibility(() => this.#draft.lookAgain())),
      this.#draft.onChanged(() => this.#showDraft()),
      client.onStateChanged(() => this.#showDocuments()),
      vscode.languages.onDidChangeDiagnostics(() => this.#findings.touch()),
    ];
    this.#setGrouping(this.#grouping);
    this.#showDocuments();
    this.#showFindings();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  get #grouping(): Grouping {
    return this.#state.get<Grouping>(GROUPING) ?? 'section';
  }

  groupBy(grouping: Grouping): void {
    void this.#state.update(GROUPING, grouping);
    this.#setGrouping(grouping);
    this.#showDraft();
  }

  #setGrouping(grouping: Grouping): void {
    void vscode.commands.executeCommand('setContext', GROUPING, grouping);
  }

  #showDraft(): void {
    const { overview } = this.#draft;
    void vscode.commands.executeCommand('setContext', 'planlint.hasPlan', overview !== null);
    const { indicators, frameworks } = this.#views;
    this.trees.indicators.show(indicatorNodes(overview, this.#grouping));
    this.trees.frameworks.show(frameworkNodes(overview));
    indicators.description = overview ? say('draftInView', overview.name, overview.year ?? say('yearUnknown')) : '';
    indicators.message = overview && overview.indicators.length === 0 ? say(overview.year === null ? 'noYear' : 'noTargets') : '';
    frameworks.message = overview && overview.frameworks.length === 0 ? say('noFramework') : '';
    this.#showDocuments();
  }

  #showDocuments(): void {
    const { state } = this.#client;
    void vscode.commands.executeCommand('setContext', 'planlint.server', state.kind);
    // While it starts again, what it had read is read once more: what is shown stays.
    if (state.kind === 'starting') return;
    const report = state.kind === 'running' ? state.report : null;
    if (state.kind === 'running' && report?.state !== 'ready') return;
    this.trees.documents.show(documentNodes(report, this.#draft.overview));
    this.#views.documents.description = report ? say('loadedDocuments', report.documents.length) : '';
  }

  #showFindings(): void {
    const findings = shownFindings();
    this.trees.findings.show(findingNodes(findings));
    const { errors, warnings } = countGrave(findings);
    const view = this.#views.findings;
    view.badge = errors + warnings > 0 ? { value: errors + warnings, tooltip: say('badge', errors, warnings) } : undefined;
    view.description = findings.length > 0 ? String(findings.length) : '';
  }
}
