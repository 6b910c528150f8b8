/**
 * What the whole product reads and finds in whole documents, as text that a change shows as a readable diff: the bundled example always,
 * the real documents of `../shared` where they are. Snapshots hold names, values and positions, never sentences.
 * `UPDATE_SNAPSHOTS=1` writes them anew.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { defaultConfig } from '../../server/src/config/defaults';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import type { Statement } from '../../server/src/plan/types';
import { createPlanService, type PlanService } from '../../server/src/service';

const root = resolve(__dirname, '..', '..');
const shared = process.env.PLANLINT_SHARED ?? resolve(root, '..', 'shared');
const knowledge = createKnowledge();

/** A service over every document of some folders; uris are `doc:///folder/file`. */
function serviceOver(base: string, folders: readonly string[]): PlanService {
  const service = createPlanService({ knowledge, config: defaultConfig });
  for (const folder of folders) {
    for (const file of readdirSync(join(base, folder)).sort()) {
      if (!/\.(?:txt|md|csv)$/.test(file) || file === 'README.md') continue;
      service.setDocument(`doc:///${folder}/${file}`, readFileSync(join(base, folder, file), 'utf8').replace(/^\uFEFF/, ''));
    }
  }
  return service;
}

function statementLine(s: Statement): string {
  const value = s.value === null ? s.op : `${s.op} ${s.value}${s.value2 === null ? '' : `..${s.value2}`} ${s.unit?.printed ?? ''}`;
  const year = `${s.fromYear === null ? '' : `${s.fromYear}–`}${s.year}`;
  return `${s.valueStart} ${s.headline ? '* ' : ''}${abridged(s.series)} | ${abridged(s.indicator)} ${value} ${s.role} ${year}`;
}

/** Chinese names longer than this are near to sentences of their document: their first characters, and a hash that tells every change. */
const LONGEST_NAME = 20;

/** A name, or a series whose first part is one. */
function abridged(text: string): string {
  const [name = '', ...rest] = text.split('/');
  if (name.length <= LONGEST_NAME || !/\p{Script=Han}/u.test(name)) return text;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return [`${name.slice(0, LONGEST_NAME / 2)}…${hash}`, ...rest].join('/');
}

function snapshot(service: PlanService): string {
  const out: string[] = [];
  for (const uri of [...service.uris()].sort()) {
    const plan = service.plan(uri);
    if (plan === null) continue;
    const { kind, year, endYear, place } = plan.meta;
    out.push(`# ${uri} ${kind} ${year}${endYear === year ? '' : `–${endYear}`} ${place}`);
    for (const s of plan.statements) out.push(statementLine(s));
    const { findings, notices } = service.lint(uri);
    for (const f of findings)
      out.push(`! ${f.start}-${f.end} ${f.ruleId} ${f.severity}${f.related.map((r) => ` ~ ${r.uri}:${r.start}`).join('')}`);
    for (const n of notices) out.push(`? ${n.start}-${n.end} ${n.code}`);
    out.push('');
  }
  return out.join('\n');
}

function compare(name: string, actual: string): void {
  const path = join(__dirname, `${name}.snap`);
  if (process.env.UPDATE_SNAPSHOTS || !existsSync(path)) {
    assert.ok(!process.env.CI || existsSync(path), `${name}.snap is not checked in`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  const expected = readFileSync(path, 'utf8').split('\n');
  const lines = actual.split('\n');
  const changed = lines.filter((line) => !expected.includes(line)).map((line) => `+ ${line}`);
  const gone = expected.filter((line) => !lines.includes(line)).map((line) => `- ${line}`);
  assert.deepEqual([...gone, ...changed].slice(0, 60), [], `${name}: run with UPDATE_SNAPSHOTS=1 if the change is meant`);
  assert.equal(actual, expected.join('\n'));
}

describe('snapshots', () => {
  it('the bundled example', () => compare('example', snapshot(serviceOver(join(root, 'examples'), ['tongliao', 'tongliao/corpus']))));

  it('the real documents of ../shared', function () {
    if (!existsSync(shared)) this.skip();
    this.timeout(60_000);
    compare('shared', snapshot(serviceOver(shared, ['corpus', 'corpus-other'])));
  });
});
