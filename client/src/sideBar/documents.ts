import * as vscode from 'vscode';
import type { Overview } from '../../../server/src/lsp/protocol/overview';
import type { StatusReport } from '../../../server/src/lsp/statusReport';
import { kindName, say } from '../words';
import { severityColor } from './indicators';
import { escaped, type Node } from './nodeTree';

type Document = StatusReport['documents'][number];

const KIND_ICONS: Readonly<Record<string, string>> = {
  'annual-plan': 'checklist',
  'plan-report': 'checklist',
  'work-report': 'megaphone',
  'five-year-outline': 'milestone',
  'five-year-proposal': 'milestone',
  bulletin: 'graph',
  data: 'table',
};

/** Everything that is read, the latest year first, with what kept it from being read whole; then files that could not be read at all. */
export function documentNodes(report: StatusReport | null, overview: Overview | null): readonly Node[] {
  if (!report) return [];
  const documents = [...report.documents].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.uri < b.uri ? -1 : 1));
  const known = new Set(documents.map(({ uri }) => uri));
  // What is told of a document stands under it.
  const others = report.notices.filter(({ uri }) => uri === null || !known.has(uri));
  return [...documents.map((document) => documentNode(document, overview)), ...others.map(noticeNode)];
}

function documentNode(document: Document, overview: Overview | null): Node {
  const { uri, name, notices, unlisted } = document;
  const mark = markOf(document, overview);
  const damaged = notices.length > 0;
  const more: Node[] = unlisted > 0 ? [{ id: `${uri}#more`, label: say('moreNotices', unlisted), icon: 'ellipsis' }] : [];
  return {
    id: uri,
    label: name,
    description: [mark, ...describe(document)].filter((part) => part !== null).join(' · '),
    icon: damaged ? 'warning' : (KIND_ICONS[document.kind] ?? 'file'),
    ...(damaged && { color: severityColor('warning'), status: say('notices') }),
    tooltip: tooltipOf(document),
    place: { uri, range: lineRange(0) },
    passing: true,
    ...(damaged && { folded: true, children: [...notices.map((notice, index) => readingNode(document, notice, index)), ...more] }),
  };
}

function readingNode({ uri }: Document, { message, line }: Document['notices'][number], index: number): Node {
  return {
    id: `${uri}#${index}`,
    label: message,
    description: say('line', line + 1),
    icon: 'info',
    place: { uri, range: lineRange(line) },
    passing: true,
  };
}

function noticeNode({ uri, message }: StatusReport['notices'][number], index: number): Node {
  return {
    id: `notice ${index} ${uri}`,
    label: uri === null ? message : nameOf(uri),
    ...(uri !== null && { description: message, place: { uri, range: lineRange(0) }, passing: true }),
    icon: uri === null ? 'info' : 'error',
    ...(uri !== null && { color: severityColor('error'), status: say('error') }),
    tooltip: escaped(message),
  };
}

/** What the document is to the draft. */
function markOf({ uri }: Document, overview: Overview | null): string | null {
  if (!overview) return null;
  const same = (other: string | null) => other !== null && vscode.Uri.parse(other).toString() === vscode.Uri.parse(uri).toString();
  if (same(overview.uri)) return say('mark.draft');
  if (same(overview.previous)) return say('mark.previous');
  return overview.superiors.some(same) ? say('mark.superior') : null;
}

function describe({ year, endYear, place, kind, statements }: Document): readonly (string | null)[] {
  const years =
    year === null ? (kind === 'data' ? null : say('yearUnknown')) : endYear === null || endYear === year ? `${year}` : `${year}—${endYear}`;
  return [years, place, kindName(kind), say('statements', statements)];
}

function tooltipOf(document: Document): string {
  const title = document.title === null ? [] : [`**${escaped(document.title)}**`];
  return [
    ...title,
    ...describe(document).flatMap((part) => (part === null ? [] : [escaped(part)])),
    escaped(vscode.workspace.asRelativePath(vscode.Uri.parse(document.uri))),
  ].join('\n\n');
}

function nameOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}

function lineRange(line: number) {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}
