import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { randomNumbers } from '../randomNumbers';

const root = join(__dirname, '..', '..');
const shared = process.env.PLANLINT_SHARED ?? join(root, '..', 'shared');

export interface Document {
  /** File name with extension. */
  readonly name: string;
  readonly text: string;
}

export interface Documents {
  /** Where they come from, for the table's heading. */
  readonly source: string;
  readonly draft: Document;
  readonly corpus: readonly Document[];
}

/** About the length of a city's annual plan. */
const DRAFT_LENGTH = 12_000;

/** The real documents where they are at hand, else the example's; the draft about 12,000 characters, four to six others. */
export function documents(): Documents {
  const folder = join(shared, 'corpus');
  if (existsSync(folder)) {
    const all = read(folder, '.txt');
    const draft = all.find(({ name }) => name === 'plan-2026.txt');
    if (draft) {
      const outside = read(join(shared, 'corpus-other'), '.txt').filter(({ name }) => name === 'report-neimenggu-2025.txt');
      return { source: '../shared', draft, corpus: [...all.filter((document) => document !== draft), ...outside] };
    }
  }
  const example = join(root, 'examples', 'tongliao');
  const text = readFileSync(join(example, 'draft-2027.plan.md'), 'utf8');
  return {
    source: 'examples/tongliao',
    draft: { name: 'draft-2027.plan.md', text: lengthened(text, DRAFT_LENGTH) },
    corpus: read(join(example, 'corpus'), '.md').map(({ name, text: short }) => ({ name, text: lengthened(short, DRAFT_LENGTH) })),
  };
}

/** `count` different annual plans: a plan with another year, and every other figure changed. The same for the same input. */
export function* syntheticPlans({ draft, corpus }: Documents, count: number): Generator<Document> {
  const models = [draft, ...corpus].filter(({ name }) => name.includes('plan'));
  for (let i = 0; i < count; i++) {
    const model = models[i % models.length] as Document;
    const random = randomNumbers(i + 1);
    const year = 2001 + (i % 26);
    const body = model.text.replace(/(?<![\d.])\d{1,4}(?:\.\d+)?(?=[万亿%％个户人亩公吨])/g, (figure) =>
      String(Number((Number(figure) * (0.9 + random() / 5)).toFixed(figure.includes('.') ? 1 : 0))),
    );
    yield { name: `plan-${year}-${i}.md`, text: `---\nyear: ${year}\nkind: annual-plan\nplace: 第${i % 12}市\n---\n${body}` };
  }
}

function read(folder: string, extension: string): Document[] {
  const names = readdirSync(folder).filter((name) => parse(name).ext === extension);
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The text with its own paragraphs once more, figures moved a little, until it is long enough. */
function lengthened(text: string, length: number): string {
  let longer = text;
  for (let round = 1; longer.length < length; round++)
    longer += `\n\n${text.replace(/\d+(?=[万亿]|个)/g, (n) => String(Number(n) + round))}`;
  return longer;
}
