import type { DemandEntry, FrameworkEntry, Overview } from '../../../server/src/lsp/protocol/overview';
import { planOrdinal, say } from '../words';
import { severityColor } from './indicators';
import { escaped, type Node } from './nodeTree';

/** The frameworks in force, own place first, and how far the draft takes each up. */
export function frameworkNodes(overview: Overview | null): readonly Node[] {
  const frameworks = overview?.frameworks ?? [];
  const names = frameworks.map(({ place, ordinal }) => place && say('frameworkOf', place, planOrdinal(ordinal)));
  return frameworks.map((framework, index) => {
    const id = `${index} ${framework.title}`;
    // Outline and proposal of one place are told apart by their titles.
    const isOnly = names.indexOf(names[index]!) === names.lastIndexOf(names[index]!);
    return {
      id,
      label: (isOnly && names[index]) || framework.title,
      description: describe(framework),
      icon: 'milestone',
      tooltip: tooltipOf(framework),
      // The own place's plan is what the draft has to carry out.
      folded: !framework.own,
      children: framework.demands.map((demand) => demandNode(demand, id, overview!.uri)),
    };
  });
}

function describe({ demands, complete }: FrameworkEntry): string {
  const named = demands.filter(({ coverage }) => coverage !== 'absent').length;
  return say('covered', demands.length, named) + (complete === false ? ` · ${say('partial')}` : '');
}

function tooltipOf(framework: FrameworkEntry): string {
  const { title, complete, own } = framework;
  const origin = complete === null ? say('fromText') : complete ? say('wholeTable') : say('partialTable');
  return [`**${escaped(title)}**`, own ? say('ownFramework') : say('superiorFramework'), origin].join('\n\n');
}

const FACES: Readonly<Record<DemandEntry['coverage'], readonly [icon: string, color: string]>> = {
  target: ['pass', 'charts.green'],
  other: ['pass', 'charts.yellow'],
  named: ['circle-outline', 'charts.yellow'],
  absent: ['circle-slash', 'disabledForeground'],
};

function demandNode(entry: DemandEntry, framework: string, uri: string): Node {
  const behind = entry.pace?.standing === 'behind';
  const missing = entry.coverage === 'absent' && entry.attribute === 'binding';
  const [icon, color] = behind
    ? ['warning', severityColor('warning')]
    : missing
      ? ['circle-slash', severityColor('warning')]
      : FACES[entry.coverage];
  const place = entry.target ? { uri, range: entry.target.range } : entry.source;
  return {
    id: `${framework}/${entry.id}`,
    label: entry.name,
    description: describeDemand(entry),
    icon,
    color,
    status: say(`coverage.${entry.coverage}`),
    tooltip: [entry.tooltip, `${say(`coverage.${entry.coverage}`)}${entry.target ? `：${escaped(entry.target.value)}` : ''}`].join('\n\n'),
    ...(place && { place }),
    ...(entry.source && { context: 'demand.sourced', source: entry.source }),
  };
}

/** `约束性 · 草案 55.3%左右 · 本年需56% · 到2030年达到59%` */
function describeDemand({ attribute, due, target, coverage, pace }: DemandEntry): string {
  const parts = [
    attribute ? say(attribute) : '',
    target ? say('inDraft', target.value) : say(`coverage.${coverage}`),
    pace ? (pace.reached ? say('reached') : say('needed', pace.needed)) : '',
    due,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
