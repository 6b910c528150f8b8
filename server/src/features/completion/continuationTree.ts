import { isCommonWord } from '../../knowledge/formulations';

/** A place whose text reads as the text before the cursor does. */
export interface Place {
  /** What follows. */
  readonly rest: string;
  /** How many characters before the cursor are the same. */
  readonly shared: number;
  /** How much it counts among those of the same `shared`. */
  readonly weight: number;
}

/** How the text goes on. */
export interface Branch<P extends Place> {
  readonly text: string;
  /** That the text goes on with its first two characters. */
  readonly beginning: number;
  /** The places that go on so, the weightiest first. */
  readonly places: readonly P[];
}

/** How far back the same characters make a place more alike. */
export const LONGEST_CONTEXT = 16;

/**
 * The weight that, beside each kind of continuation of the places that agree in so many characters, goes to places that agree in less:
 * UNSEEN for the next character, UNSEEN_FURTHER for those behind it. Fitted with the weights of likeness.ts; UNSEEN_FURTHER is twice what
 * follows from that, which saved a little more keys in replays of parts of five documents.
 */
const UNSEEN: readonly number[] = [12, 12, 43, 53, 51, 43, 43, 43, 43, 25];
const UNSEEN_FURTHER: readonly number[] = [22, 22, 22, 34, 40, 40, 38];
/** Two kinds take less than twice as much as one at the next character, rather more behind it. */
const KINDS_POWER = 0.79;
const KINDS_POWER_FURTHER = 1.13;

/** So many characters in agreement count as much as a place's weight, however little its surroundings have to do with these. */
const SURE = 9;

/**
 * How much of what could be saved one character later will be. In replays of parts of five documents 0.5 to 0.85
 * were about as good, 0 saved a twentieth less.
 */
const LATER = 0.7;

/** One character of the tree of continuations, in preorder: its descendants follow it. */
interface Node {
  readonly low: number;
  readonly high: number;
  readonly depth: number;
  /** That the text goes on up to and with this character. */
  readonly chance: number;
  /** Of the first two characters. */
  readonly beginning: number;
  /** That it does, and not with any of the children. */
  mass: number;
  /** Index behind the last descendant. */
  end: number;
  /** A place to stop at: a word's end, or where continuations part. */
  whole: boolean;
}

/**
 * The branches that save most keys, each further one where those before it do not fit: it costs one key more. None that is less likely than
 * `leastChance`. A branch counts by what it saves beyond what typing on for one more character leaves to be saved: two characters are
 * saved now or never, of a long branch all but one are still there with the next key, and more certainly.
 */
export function pick<P extends Place>(unsorted: readonly P[], most: number, leastChance: number): readonly Branch<P>[] {
  const places = [...unsorted].sort((a, b) => (a.rest < b.rest ? -1 : a.rest > b.rest ? 1 : 0));
  const nodes = treeOf(places, leastChance);
  /** Keys saved where the text ends as at each node: by typing on, or by what is picked already. */
  const saved = Float64Array.from(nodes, ({ depth }) => laterSavings(depth));
  const picked: Branch<P>[] = [];
  while (picked.length < most) {
    let best = -1;
    let bestGain = 0;
    for (const [i, { depth, chance, whole, end }] of nodes.entries()) {
      const saves = depth - 1 - picked.length;
      if (!whole || saves <= 0 || chance * saves <= bestGain) continue;
      let gain = 0;
      for (let j = i; j < end; j++) gain += nodes[j]!.mass * Math.max(0, saves + laterSavings(nodes[j]!.depth - depth) - saved[j]!);
      if (gain > bestGain) [best, bestGain] = [i, gain];
    }
    const node = nodes[best];
    if (!node) break;
    const saves = node.depth - 1 - picked.length;
    for (let j = best; j < node.end; j++) saved[j] = Math.max(saved[j]!, saves + laterSavings(nodes[j]!.depth - node.depth));
    const members = places.slice(node.low, node.high).sort((a, b) => b.shared - a.shared || b.weight - a.weight);
    picked.push({ text: members[0]!.rest.slice(0, node.depth), beginning: node.beginning, places: members });
  }
  return picked;
}

/** What can still be saved of so many characters once one of them is typed. */
function laterSavings(characters: number): number {
  return LATER * Math.max(0, characters - 2);
}

function treeOf(places: readonly Place[], leastChance: number): readonly Node[] {
  const nodes: Node[] = [];
  const grow = (low: number, high: number, depth: number, chance: number, beginning: number): { inner: number; parts: number } => {
    const children = childrenOf(places, low, high, depth);
    let inner = 0;
    for (const child of children) {
      const childChance = chance * child.chance;
      if (childChance < leastChance) continue;
      inner += childChance;
      const first = depth < 2 ? childChance : beginning;
      const { rest } = places[child.low]!;
      const node: Node = {
        low: child.low,
        high: child.high,
        depth: depth + 1,
        chance: childChance,
        beginning: first,
        mass: 0,
        end: 0,
        whole: isWordEnd(rest, depth + 1),
      };
      nodes.push(node);
      const below = grow(child.low, child.high, depth + 1, childChance, first);
      node.mass = Math.max(0, childChance - below.inner);
      node.end = nodes.length;
      if (below.parts !== 1) node.whole = !/\d/.test(rest[depth]!);
    }
    return { inner, parts: children.length };
  };
  grow(0, places.length, 0, 1, 0);
  return nodes;
}

interface Child {
  readonly low: number;
  high: number;
  /** The longest agreement of its places. */
  shared: number;
  chance: number;
}

/**
 * With which characters places of the same continuation so far go on, and how likely each is: the places that agree most are asked first,
 * and as far as they are few, or go on in many ways, those that agree less, too.
 */
function childrenOf(places: readonly Place[], low: number, high: number, depth: number): readonly Child[] {
  const children: Child[] = [];
  const weights = new Float64Array(LONGEST_CONTEXT + 1);
  const counts = new Float64Array(LONGEST_CONTEXT + 1);
  const kinds = new Float64Array(LONGEST_CONTEXT + 1);
  for (let i = low; i < high; i++) {
    const { rest, shared, weight } = places[i]!;
    weights[shared]! += weight;
    counts[shared]!++;
    if (rest.length === depth) continue;
    const last = children.at(-1);
    if (last && rest[depth] === places[last.low]!.rest[depth]) {
      last.high = i + 1;
      last.shared = Math.max(last.shared, shared);
    } else children.push({ low: i, high: i + 1, shared, chance: 0 });
  }
  for (const { shared } of children) kinds[shared]!++;
  const parts = partsOf(weights, counts, kinds, depth);
  for (const child of children) for (let i = child.low; i < child.high; i++) child.chance += places[i]!.weight * parts[places[i]!.shared]!;
  return children;
}

/** What a weight of 1 amounts to in the whole, by how many characters agree. */
function partsOf(weights: Float64Array, counts: Float64Array, kinds: Float64Array, depth: number): Float64Array {
  const parts = new Float64Array(LONGEST_CONTEXT + 1);
  let left = 1;
  let weight = 0;
  let kind = 0;
  let count = 0;
  for (let shared = LONGEST_CONTEXT; shared > 0; shared--) {
    if (weights[shared] === 0) continue;
    weight += weights[shared]!;
    kind += kinds[shared]!;
    count += counts[shared]!;
    const unseen =
      Math.min(unseenAt(shared, depth), shared + depth >= SURE ? weight / count : Infinity) *
      Math.max(1, kind) ** (depth === 0 ? KINDS_POWER : KINDS_POWER_FURTHER);
    parts[shared] = left / (weight + unseen);
    left *= unseen / (weight + unseen);
  }
  // Places that agree in more count among those that agree in less, too.
  for (let shared = 1; shared <= LONGEST_CONTEXT; shared++) parts[shared]! += parts[shared - 1]!;
  return parts;
}

function unseenAt(shared: number, depth: number): number {
  const table = depth === 0 ? UNSEEN : UNSEEN_FURTHER;
  return table[Math.min(shared + depth, table.length - 1)]!;
}

/** Not in the middle of a common word, nor in a year, the only figure there is. */
function isWordEnd(text: string, at: number): boolean {
  if (/\d/.test(text[at - 1]!)) return false;
  return !isCommonWord(text.slice(at - 1, at + 1));
}
