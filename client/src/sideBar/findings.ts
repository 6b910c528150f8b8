import * as vscode from 'vscode';
import ruleSummaries from '../generated/ruleSummaries.json';
import { bilingual, say } from '../words';
import { severityColor } from './indicators';
import { escaped, type Node } from './nodeTree';

/** One finding and where it stands. */
interface Finding {
  readonly uri: vscode.Uri;
  readonly rule: string;
  readonly diagnostic: vscode.Diagnostic;
}

/** A rule with findings, for its menu. */
export interface RuleNode extends Node {
  readonly rule: string;
  readonly page: string | null;
}

/** What VS Code shows of ours in all documents, so that the tree tells what the problems panel tells. */
export function shownFindings(): readonly Finding[] {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) =>
      diagnostics.flatMap((diagnostic) => (diagnostic.source === 'planlint' ? [{ uri, rule: codeOf(diagnostic), diagnostic }] : [])),
    );
}

/** Group of rules -> rule -> finding; the gravest rule of a group first. */
export function findingNodes(findings: readonly Finding[]): readonly Node[] {
  const groups = grouped(findings, ({ rule }) => rule.slice(0, Math.max(0, rule.indexOf('/'))) || rule);
  return [...groups]
    .sort(([a], [b]) => orderOf(a) - orderOf(b))
    .map(([group, found]) => {
      const rules = [...grouped(found, ({ rule }) => rule)].sort(([a, x], [b, y]) => gravest(x) - gravest(y) || (a < b ? -1 : 1));
      const name = GROUPS[group];
      return {
        id: group,
        label: name ? bilingual(name) : group,
        description: String(found.length),
        ...faceOf(gravest(found)),
        folded: gravest(found) > vscode.DiagnosticSeverity.Warning,
        children: rules.map(([rule, its]) => ruleNode(rule, its)),
      };
    });
}

/** Errors and warnings, for the badge. */
export function countGrave(findings: readonly Finding[]): { readonly errors: number; readonly warnings: number } {
  const count = (severity: vscode.DiagnosticSeverity) => findings.filter(({ diagnostic }) => diagnostic.severity === severity).length;
  return { errors: count(vscode.DiagnosticSeverity.Error), warnings: count(vscode.DiagnosticSeverity.Warning) };
}

function ruleNode(rule: string, findings: readonly Finding[]): RuleNode {
  const summary = (ruleSummaries as Readonly<Record<string, readonly string[]>>)[rule];
  const code = findings[0]?.diagnostic.code;
  const counts = new Map<string, number>();
  const sorted = [...findings].sort(
    (a, b) =>
      (a.uri.path < b.uri.path ? -1 : a.uri.path > b.uri.path ? 1 : 0) || a.diagnostic.range.start.compareTo(b.diagnostic.range.start),
  );
  return {
    id: rule,
    label: summary ? titleOf(bilingual(summary)) : rule,
    description: String(findings.length),
    ...faceOf(gravest(findings)),
    ...(summary && { tooltip: `${escaped(bilingual(summary))}\n\n\`${rule}\``, context: 'rule' }),
    folded: true,
    rule,
    page: typeof code === 'object' ? code.target.toString() : null,
    children: sorted.map(({ uri, diagnostic }) => {
      const file = uri.toString();
      const nth = counts.get(file) ?? 0;
      counts.set(file, nth + 1);
      const { start, end } = diagnostic.range;
      return {
        id: `${rule}/${file}#${nth}`,
        // The line first: what comes last is cut off.
        label: say('finding', start.line + 1, diagnostic.message),
        description: vscode.workspace.asRelativePath(uri),
        ...faceOf(diagnostic.severity),
        tooltip: escaped(diagnostic.message),
        place: {
          uri: file,
          range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } },
        },
      };
    }),
  };
}

/** A rule's summary up to where it goes into detail. */
function titleOf(summary: string): string {
  return /^[^：；。]+?(?=[：；。]|[:;.] |\.$)|^[^：；。]+/u.exec(summary)?.[0] ?? summary;
}

const GROUPS: Readonly<Record<string, readonly [string, string]>> = {
  config: ['配置', 'Configuration'],
  notice: ['读取', 'Reading'],
  target: ['目标', 'Targets'],
  framework: ['五年规划', 'Five-year plans'],
  superior: ['上级文件', 'Superior’s documents'],
  'carry-over': ['上年残留', 'Left from last year'],
  formulation: ['提法', 'Formulations'],
  structure: ['结构', 'Structure'],
  document: ['公文', 'Official document'],
  number: ['数字', 'Numbers'],
  punctuation: ['标点', 'Punctuation'],
  wording: ['字词', 'Wording'],
};

function orderOf(group: string): number {
  const order = Object.keys(GROUPS).indexOf(group);
  return order < 0 ? Number.POSITIVE_INFINITY : order;
}

const FACES: Readonly<Record<vscode.DiagnosticSeverity, Pick<Node, 'icon' | 'color' | 'status'>>> = {
  [vscode.DiagnosticSeverity.Error]: { icon: 'error', color: severityColor('error') },
  [vscode.DiagnosticSeverity.Warning]: { icon: 'warning', color: severityColor('warning') },
  [vscode.DiagnosticSeverity.Information]: { icon: 'info', color: 'notificationsInfoIcon.foreground' },
  [vscode.DiagnosticSeverity.Hint]: { icon: 'lightbulb', color: 'disabledForeground' },
};

function faceOf(severity: vscode.DiagnosticSeverity): Pick<Node, 'icon' | 'color' | 'status'> {
  const words = [say('error'), say('warning'), say('info'), say('hint')];
  return { ...FACES[severity], status: words[severity] ?? '' };
}

function gravest(findings: readonly Finding[]): vscode.DiagnosticSeverity {
  return Math.min(...findings.map(({ diagnostic }) => diagnostic.severity));
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

function grouped(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return groups;
}
