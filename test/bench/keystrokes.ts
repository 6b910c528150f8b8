/**
 * Types real plans again with completion at hand: `npx tsx test/bench/keystrokes.ts [draft …]`. Prints the share of keystrokes saved, the
 * same for words that already stand in the document (what an editor offers by itself), and the time of an answer.
 *
 * The corpus is what is older than the draft, or a superior's of its year. A key is one character. An item is taken only when what it
 * inserts is what follows, and costs one key and one more for every item above it; behind a placeholder, what was typed over it goes on.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfig } from '../../server/src/config/defaults';
import { complete } from '../../server/src/features/completion';
import { plainText } from '../../server/src/features/completion/completion';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { parsePlan } from '../../server/src/plan/plan';
import { createPlanService } from '../../server/src/service';

interface Document {
  readonly name: string;
  readonly text: string;
  readonly year: number | null;
  readonly place: string | null;
}

interface Replay {
  /** Share of keys saved by one who takes at once whatever saves most there. */
  readonly saved: number;
  /** By one who knows when it is worth while to type on: the fewest keys that the same lists allow. */
  readonly atBest: number;
  readonly taken: number;
  /** Milliseconds of each answer. */
  readonly times: readonly number[];
}

const root = join(__dirname, '..', '..');
const shared = process.env.PLANLINT_SHARED ?? join(root, '..', 'shared');
const knowledge = createKnowledge();

function read(folder: string): Document[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { year, place } = parsePlan(`file:///bench/${name}`, text, { knowledge }).meta;
    return { name, text, year, place };
  });
}

/** Items in the order of the list, each as the text that taking it inserts. */
type Offer = (typed: string) => readonly string[];

function replay({ text }: Document, offer: Offer): Replay {
  const times: number[] = [];
  /** What may be done at each offset: type a character, or take an item. */
  const moves = Array.from({ length: text.length }, (_, at) => {
    const begin = performance.now();
    const items = offer(text.slice(0, at));
    times.push(performance.now() - begin);
    const fitting = items.flatMap((item, i) =>
      item.length > 1 + i && text.startsWith(item, at) ? [{ length: item.length, cost: 1 + i }] : [],
    );
    return [{ length: 1, cost: 1 }, ...fitting];
  });
  let keys = 0;
  let taken = 0;
  for (let at = 0; at < text.length; ) {
    const best = moves[at]!.reduce((one, other) => (other.length - other.cost > one.length - one.cost ? other : one));
    if (best.length > 1) taken++;
    at += best.length;
    keys += best.cost;
  }
  const fewest = new Array<number>(text.length + 1).fill(0);
  for (let at = text.length - 1; at >= 0; at--) fewest[at] = Math.min(...moves[at]!.map(({ length, cost }) => cost + fewest[at + length]!));
  return { saved: 1 - keys / text.length, atBest: 1 - fewest[0]! / text.length, taken, times };
}

function withPlanlint(draft: Document, corpus: readonly Document[]): Offer {
  const service = createPlanService({ knowledge, config: defaultConfig });
  for (const { name, text } of corpus) service.setDocument(`file:///bench/${name}`, text);
  const uri = `file:///bench/${draft.name}`;
  return (typed) => {
    service.setDocument(uri, typed);
    const plan = service.plan(uri)!;
    const view = service.corpus(uri);
    const framework = view.frameworkFor(plan.meta, knowledge);
    const context = { plan, corpus: view, framework, knowledge, locale: 'zh-CN' as const, planOf: (other: string) => service.plan(other) };
    return complete(context, typed.length).map((item) => {
      // What was typed stays only if the item begins with it; the value behind a placeholder is typed over.
      const before = typed.slice(item.start, item.end);
      const whole = plainText(item.snippet);
      const upTo = plainText(item.snippet.split('$' + '{')[0]!);
      const following = draft.text.slice(typed.length, typed.length + whole.length);
      const rest = whole.startsWith(before) ? whole.slice(before.length) : '';
      return following.startsWith(rest) || !upTo.startsWith(before) ? rest : upTo.slice(before.length);
    });
  };
}

/** The words of the document as an editor takes them: runs between blanks and punctuation, those that begin with the one being typed; the latest first. */
function withWords(): Offer {
  return (typed) => {
    const words = typed.match(/[^\s`~!@#$%^&*()=+[{\]}\\|;:'",.<>/?，。；：、！？（）《》“”‘’—…·]+/gu) ?? [];
    const prefix = /[^\s`~!@#$%^&*()=+[{\]}\\|;:'",.<>/?，。；：、！？（）《》“”‘’—…·]*$/u.exec(typed)![0];
    if (prefix === '') return [];
    const fitting = words
      .slice(0, -1)
      .reverse()
      .filter((word) => word.length > prefix.length && word.startsWith(prefix));
    return [...new Set(fitting)].map((word) => word.slice(prefix.length));
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const all = [...read(join(shared, 'corpus')), ...read(join(shared, 'corpus-other'))];
const example = join(root, 'examples', 'tongliao');
const drafts = [
  ...all.filter(({ name }) => /^plan-20|^report-neimenggu-2026/.test(name)).map((draft) => ({ draft, others: all })),
  ...read(example)
    .filter(({ name }) => name === 'draft-2027.plan.md')
    .map((draft) => ({ draft, others: read(join(example, 'corpus')) })),
];
const wanted = process.argv.slice(2);

for (const { draft, others } of drafts) {
  if (wanted.length > 0 && !wanted.some((name) => draft.name.includes(name))) continue;
  const year = draft.year ?? Number.POSITIVE_INFINITY;
  const corpus = others.filter(
    (other) => other !== draft && other.year !== null && (other.year < year || (other.year === year && other.place !== draft.place)),
  );
  const ours = replay(draft, withPlanlint(draft, corpus));
  const words = replay(draft, withWords());
  const share = (part: number) => `${(part * 100).toFixed(1)}%`;
  console.log(
    `${draft.name}: ${draft.text.length} 字，资料库 ${corpus.length} 份；省键 ${share(ours.saved)}（采纳 ${ours.taken} 次；最省 ${share(ours.atBest)}），` +
      `按词补全 ${share(words.saved)}（最省 ${share(words.atBest)}），${(ours.saved / words.saved).toFixed(1)} 倍；p95 ${percentile(ours.times, 0.95).toFixed(1)} ms`,
  );
}
