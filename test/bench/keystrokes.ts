/**
 * Types documents again with completion at hand: `npx tsx test/bench/keystrokes.ts [draft …]`, and a part of `npm run bench`. Prints the
 * share of keystrokes saved, the same for words that already stand in the document (what an editor offers by itself), how often ghost text
 * is right, and the time of an answer.
 *
 * The accounting, VS Code's default keys: a character is one key (what an input method needs for it is left out on both sides). Behind a
 * typed character the list is open; its first item costs one key, each further one another key. Ghost text then goes on behind the first
 * item, and Ctrl+Right takes it to the next punctuation mark: one key. Once something was taken, the list is closed: the ghost text is one
 * key (Tab) as a whole or up to the next mark (Ctrl+Right). Whatever saves most at a place is taken at once, and only what fits the text.
 * Behind a placeholder, what was typed over it goes on.
 *
 * A second figure counts the same replay by what fingers type: a Chinese character costs the letters of its pinyin, choosing it costs nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfig } from '../../server/src/config/defaults';
import { complete } from '../../server/src/features/completion';
import { plainText } from '../../server/src/features/completion/completion';
import { inlineCompletion } from '../../server/src/features/completion/inline';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { spellingOf } from '../../server/src/knowledge/pinyin';
import { createPlanService } from '../../server/src/service';

interface Document {
  readonly name: string;
  readonly text: string;
}

/** What is offered behind `typed`. */
interface Offer {
  /** Items in the order of the list, each as the text that taking it inserts. */
  readonly items: readonly string[];
  /** The ghost text, given what the selected item of the open list inserts. */
  readonly ghost: (selected: string) => string | null;
}

interface Replay {
  readonly saved: number;
  /** The same by letters of pinyin. */
  readonly savedLetters: number;
  /** How often something was taken. */
  readonly taken: number;
  /** Ghost texts shown, and those of which the first two characters are what follows. */
  readonly ghosts: number;
  readonly right: number;
  /** Milliseconds of each answer. */
  readonly times: readonly number[];
}

/** Each draft and the earlier documents it is written by. */
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  'plan-2025': ['report-2022', 'report-2024', 'fyp14-2021'],
  'plan-2026': ['plan-2025', 'report-2022', 'report-2024', 'fyp14-2021', 'report-neimenggu-2025'],
  'report-shanghai-2014': ['report-shanghai-2012', 'report-shanghai-2013'],
  'report-neimenggu-2026': ['report-neimenggu-2025'],
  'report-china-2026': ['report-china-2025', 'fyp-china-15'],
};

const root = join(__dirname, '..', '..');
const shared = process.env.PLANLINT_SHARED ?? join(root, '..', 'shared');
const example = join(root, 'examples', 'tongliao');

/** The real documents where they are at hand, and the example. */
function drafts(): { readonly draft: Document; readonly corpus: readonly Document[] }[] {
  const read = (path: string): Document[] =>
    existsSync(path) ? [{ name: path.slice(path.lastIndexOf('/') + 1), text: readFileSync(path, 'utf8') }] : [];
  const real = (name: string) => ['corpus', 'corpus-other'].flatMap((folder) => read(join(shared, folder, `${name}.txt`)));
  const pairs = Object.entries(PAIRS).flatMap(([name, names]) => real(name).map((draft) => ({ draft, corpus: names.flatMap(real) })));
  const bundled = read(join(example, 'draft-2027.plan.md')).map((draft) => ({
    draft,
    corpus: ['plan-2025.md', 'plan-2026.md'].flatMap((name) => read(join(example, 'corpus', name))),
  }));
  return [...pairs, ...bundled];
}

/** As far as Ctrl+Right takes a text. */
function firstStep(text: string): string {
  return /^\p{Script=Han}+|^\P{Script=Han}+/u.exec(text)?.[0] ?? '';
}

/** A mark, a digit or a line break is one key. */
function lettersOf(char: string): number {
  return spellingOf(char).full.length || 1;
}

function replay({ text }: Document, offer: (typed: string) => Offer): Replay {
  const times: number[] = [];
  let keys = 0;
  let letters = 0;
  let taken = 0;
  let ghosts = 0;
  let right = 0;
  let open = true;
  for (let at = 0; at < text.length; ) {
    const begin = performance.now();
    const { items, ghost } = offer(text.slice(0, at));
    times.push(performance.now() - begin);
    const selected = open ? (items[0] ?? '') : '';
    const behind = ghost(selected);
    const shown = behind === null ? '' : selected + behind;
    if (shown !== '') ghosts++;
    if (shown !== '' && text.startsWith(shown.slice(0, 2), at)) right++;
    const moves = [
      ...(open ? items.map((item, i) => ({ item, cost: 1 + i })) : []),
      ...(open && selected !== '' ? [] : [{ item: shown, cost: 1 }]),
      { item: firstStep(shown), cost: 1 },
    ];
    let best = { length: 1, cost: 1 };
    for (const { item, cost } of moves)
      if (item.length - cost > best.length - best.cost && text.startsWith(item, at)) best = { length: item.length, cost };
    open = best.length === 1;
    if (!open) taken++;
    at += best.length;
    keys += best.cost;
    letters += open ? lettersOf(text[at - 1]!) : best.cost;
  }
  const all = Array.from(text).reduce((sum, char) => sum + lettersOf(char), 0);
  return { saved: 1 - keys / text.length, savedLetters: 1 - letters / all, taken, ghosts, right, times };
}

function withPlanlint(draft: Document, corpus: readonly Document[]): (typed: string) => Offer {
  const knowledge = createKnowledge();
  const service = createPlanService({ knowledge, config: defaultConfig });
  for (const { name, text } of corpus) service.setDocument(`file:///bench/${name}`, text);
  const uri = `file:///bench/${draft.name}`;
  return (typed) => {
    service.setDocument(uri, typed);
    const plan = service.plan(uri)!;
    const view = service.corpus(uri);
    const framework = view.frameworkFor(plan.meta, knowledge);
    const context = { plan, corpus: view, framework, knowledge, locale: 'zh-CN' as const, planOf: (other: string) => service.plan(other) };
    const items = complete(context, typed.length).map((item) => {
      // What was typed stays only if the item begins with it; the value behind a placeholder is typed over.
      const before = typed.slice(item.start, item.end);
      const whole = plainText(item.snippet);
      const upTo = plainText(item.snippet.split('$' + '{')[0]!);
      const following = draft.text.slice(typed.length, typed.length + whole.length);
      const rest = whole.startsWith(before) ? whole.slice(before.length) : '';
      return following.startsWith(rest) || !upTo.startsWith(before) ? rest : upTo.slice(before.length);
    });
    return { items, ghost: (selected) => inlineCompletion(context, typed.length, selected) };
  };
}

/** The words of the document as an editor takes them: runs between blanks and punctuation, those that begin with the one being typed; the latest first. */
function words(typed: string): Offer {
  const all = typed.match(/[^\s`~!@#$%^&*()=+[{\]}\\|;:'",.<>/?，。；：、！？（）《》“”‘’—…·]+/gu) ?? [];
  const prefix = /[^\s`~!@#$%^&*()=+[{\]}\\|;:'",.<>/?，。；：、！？（）《》“”‘’—…·]*$/u.exec(typed)![0];
  const fitting = all
    .slice(0, -1)
    .reverse()
    .filter((word) => prefix !== '' && word.length > prefix.length && word.startsWith(prefix));
  return { items: [...new Set(fitting)].map((word) => word.slice(prefix.length)), ghost: () => null };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const wanted = process.argv.slice(2);
for (const { draft, corpus } of drafts()) {
  if (wanted.length > 0 && !wanted.some((name) => draft.name.includes(name))) continue;
  const ours = replay(draft, withPlanlint(draft, corpus));
  const baseline = replay(draft, words);
  const share = (part: number) => `${(part * 100).toFixed(1)}%`;
  console.log(
    `${draft.name}（${draft.text.length} 字，资料 ${corpus.length} 份）：省键 ${share(ours.saved)}（按拼音输入计 ${share(ours.savedLetters)}），按词补全 ${share(baseline.saved)}，` +
      `${(ours.saved / baseline.saved).toFixed(1)} 倍；采纳 ${ours.taken} 次；联想 ${ours.ghosts} 次，前两字对 ${share(ours.right / ours.ghosts)}；` +
      `p95 ${percentile(ours.times, 0.95).toFixed(1)} ms`,
  );
}
