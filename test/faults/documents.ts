import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf } from '../../server/src/corpus/corpus';
import { dataFacts } from '../../server/src/corpus/dataFile';
import type { DocumentFacts } from '../../server/src/corpus/types';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { type AnalysisCache, type ParseOptions, parsePlan } from '../../server/src/plan/plan';
import type { Plan } from '../../server/src/plan/types';

const root = join(__dirname, '..', '..');

/** Where the real documents are, when they are. */
export const shared = process.env.PLANLINT_SHARED ?? join(root, '..', 'shared');

export const knowledge = createKnowledge();
const cache: AnalysisCache = { entries: new Map(), analysed: 0 };

/** A document as it is read: its plan and what it tells a corpus. */
export interface Read {
  readonly plan: Plan;
  readonly facts: DocumentFacts;
}

export type Given = NonNullable<ParseOptions['given']>;

/** Reads a document; paragraphs seen before are not analysed again. */
export function read(name: string, text: string, given?: Given): Read {
  const uri = `file:///${encodeURIComponent(name)}`;
  const plan = parsePlan(uri, text, { knowledge, cache, ...(given && { given }) });
  return { plan, facts: name.endsWith('.csv') ? dataFacts(uri, text, { knowledge, ...(given && { given }) }) : factsOf(plan) };
}

/** The documents that faults are planted in: the real ones where they are at hand, and the bundled example's plans. */
export function documents(): readonly Read[] {
  const folders = [
    join(shared, 'corpus'),
    join(shared, 'corpus-other'),
    join(root, 'examples', 'tongliao'),
    join(root, 'examples', 'tongliao', 'corpus'),
  ];
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(?:txt|md)$/u.test(name) && name !== 'README.md')
        .sort()
        .map((name) =>
          read(folder.includes('examples') ? `example-${name}` : name, readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/u, '')),
        ),
    );
}

/** The real documents alone: nothing where they are not. */
export function realDocuments(): readonly Read[] {
  return documents().filter(({ facts }) => !facts.name.startsWith('example-'));
}
