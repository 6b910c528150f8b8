import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/rules/index';
import { check } from './check';

const ROOT = join(__dirname, '..', '..');
const KINDS = ['wrong', 'right', 'near-miss'] as const;
const EXAMPLE = /^```planlint (?<kind>\S+)\n(?<body>[\s\S]*?)\n```$/gmu;

/** A page's examples: fenced blocks of documents, each after a line `@@ name`; the last is the draft, 【】 mark what is found. */
function examplesOf(page: string) {
  return [...page.matchAll(EXAMPLE)].map(({ groups }) => {
    const files = (groups?.body ?? '').split(/^@@ /mu).filter((file) => file !== '');
    const named = files.map((file) => [file.slice(0, file.indexOf('\n')), file.slice(file.indexOf('\n') + 1).trimEnd()] as const);
    const draft = named.at(-1)?.[1] ?? '';
    return { kind: groups?.kind ?? '', draft, others: Object.fromEntries(named.slice(0, -1)) };
  });
}

describe('rule pages', () => {
  for (const { id } of rules) {
    for (const language of ['', '.en']) {
      const path = `docs/rules/${id}${language}.md`;
      it(`${path} has wrong, right and near-miss examples, and they are true`, () => {
        assert(existsSync(join(ROOT, path)), path);
        const examples = examplesOf(readFileSync(join(ROOT, path), 'utf8'));
        assert.deepEqual(
          KINDS.filter((kind) => !examples.some((example) => example.kind === kind)),
          [],
        );
        for (const { kind, draft, others } of examples) {
          assert((KINDS as readonly string[]).includes(kind), `unknown kind of example: ${kind}`);
          assert.equal(draft.includes('【'), kind === 'wrong', `${kind} example`);
          check(draft, id, { others });
        }
      });
    }
  }
});
