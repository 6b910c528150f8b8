import type { DroppedEntry, IndicatorEntry, Overview } from '../../../server/src/lsp/protocol/overview';
import { say } from '../words';
import type { Node, Place } from './nodeTree';

/** By the headings the targets stand under, or by the groups of the knowledge data. */
export type Grouping = 'section' | 'category';

/** A target, with what its menu needs. */
export interface IndicatorNode extends Node {
  readonly draft: string;
  readonly series: string;
  /** Where last year's target stands. */
  readonly last: Place | null;
}

/** What last year had and this year has not; then the draft's targets in text order, in groups. */
export function indicatorNodes(overview: Overview | null, grouping: Grouping): readonly Node[] {
  if (!overview) return [];
  const groups = new Map<string, IndicatorEntry[]>();
  for (const entry of overview.indicators) {
    const group = groupOf(entry, grouping);
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  const nodes = [...groups].map(
    ([label, entries]): Node => ({
      id: `${grouping}/${label}`,
      label,
      description: String(entries.length),
      children: entries.map((entry) => indicatorNode(entry, overview.uri, label)),
    }),
  );
  return overview.dropped.length === 0 ? nodes : [droppedNode(overview.dropped), ...nodes];
}

function groupOf({ headline, section, category }: IndicatorEntry, grouping: Grouping): string {
  if (grouping === 'category') return category ?? say('otherIndicators');
  return headline ? say('headline') : (section ?? say('beforeSections'));
}

function indicatorNode(entry: IndicatorEntry, uri: string, group: string): IndicatorNode {
  const { icon, color, status } = faceOf(entry);
  return {
    id: `${group}/${entry.id}`,
    label: `${entry.name} ${entry.value}`,
    description: describe(entry),
    icon,
    color,
    status,
    tooltip: entry.tooltip,
    context: entry.last ? 'indicator.continued' : 'indicator',
    place: { uri, range: entry.range },
    draft: uri,
    series: entry.series,
    last: entry.last?.location ?? null,
  };
}

/** `上年 5.5%左右 · +0.5个百分点 · 低于规划进度` */
function describe({ change, last, pace }: IndicatorEntry): string {
  const parts = [
    last ? say('lastYear', last.value) : '',
    last?.distance || (change === null ? '' : say(`change.${change}`)),
    pace === 'behind' || pace === 'ahead' ? say(`pace.${pace}`) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

interface Face {
  readonly icon: string;
  readonly color: string;
  readonly status: string;
}

const CHANGES: Readonly<Record<NonNullable<IndicatorEntry['change']>, readonly [icon: string, color: string]>> = {
  unchanged: ['dash', 'disabledForeground'],
  raised: ['arrow-up', 'charts.green'],
  lowered: ['arrow-down', 'charts.blue'],
  hardened: ['lock', 'charts.green'],
  softened: ['unlock', 'charts.blue'],
  reworded: ['edit', 'charts.purple'],
  recast: ['replace', 'charts.purple'],
  new: ['add', 'charts.green'],
};

/** What matters most: a finding, then the pace, then the change against last year. */
function faceOf({ finding, pace, change }: IndicatorEntry): Face {
  if (finding) return { icon: finding, color: severityColor(finding), status: say(finding) };
  if (pace === 'behind') return { icon: 'watch', color: 'charts.yellow', status: say('pace.behind') };
  if (pace === 'ahead' && change === 'unchanged') return { icon: 'rocket', color: 'charts.green', status: say('pace.ahead') };
  const [icon, color] = change === null ? ['circle-small', 'foreground'] : CHANGES[change];
  return { icon, color, status: change === null ? '' : say(`change.${change}`) };
}

/** The theme's colour for a list's rows with an error or a warning. */
export function severityColor(severity: 'error' | 'warning'): string {
  return `list.${severity}Foreground`;
}

function droppedNode(dropped: readonly DroppedEntry[]): Node {
  return {
    id: 'dropped',
    label: say('dropped'),
    description: String(dropped.length),
    children: dropped.map((entry) => ({
      id: `dropped/${entry.id}`,
      label: `${entry.name} ${entry.value}`,
      description: entry.document,
      icon: 'remove',
      color: severityColor('warning'),
      status: say('dropped'),
      place: entry.location,
    })),
  };
}
