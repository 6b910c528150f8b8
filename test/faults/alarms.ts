/**
 * `npm run alarms`: every real document linted as a draft against all others. Counts by severity and rule go to docs/measurements.md, with
 * the verdicts of test/faults/verdicts.tsv; with a file name as argument, every finding with the text around it goes there, for the eye.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfig } from '../../server/src/config/defaults';
import type { Finding, Severity } from '../../server/src/rules/types';
import { createPlanService } from '../../server/src/service';
import { knowledge, type Read, realDocuments } from './documents';

export interface Alarm {
  readonly document: string;
  readonly finding: Finding;
  readonly text: string;
  readonly verdict: Verdict | null;
}

/** What a reader decided about a finding: whether the document is really wrong there (or, of an info, whether the remark is right and of use). */
export interface Verdict {
  readonly rule: string;
  readonly document: string;
  readonly start: number;
  readonly verdict: 'true' | 'false';
  readonly what: string;
}

const VERDICTS = join(__dirname, 'verdicts.tsv');
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function verdicts(): readonly Verdict[] {
  const lines = readFileSync(VERDICTS, 'utf8').split('\n').slice(1);
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [rule = '', document = '', start = '', verdict = '', what = ''] = line.split('\t');
      if (verdict !== 'true' && verdict !== 'false') throw new Error(`${VERDICTS}: ${line}`);
      return { rule, document, start: Number(start), verdict, what };
    });
}

/** All findings in the real documents, each document alone as a draft. */
export function alarms(documents: readonly Read[]): readonly Alarm[] {
  const service = createPlanService({ knowledge, config: defaultConfig });
  for (const { plan } of documents) service.setDocument(plan.uri, plan.text);
  const judged = new Map(verdicts().map((each) => [`${each.rule} ${each.document} ${each.start}`, each]));
  return documents.flatMap(({ plan, facts }) =>
    service.lint(plan.uri).findings.map((finding) => ({
      document: facts.name,
      finding,
      text: plan.text,
      verdict: judged.get(`${finding.ruleId} ${facts.name} ${finding.start}`) ?? null,
    })),
  );
}

/** Characters that are no white space. */
export function lengthOf({ plan }: Read): number {
  return plan.text.replace(/\s/gu, '').length;
}

function context({ document, finding, text, verdict }: Alarm): string {
  const around = `${text.slice(Math.max(0, finding.start - 60), finding.start)}【${text.slice(finding.start, finding.end)}】${text.slice(finding.end, finding.end + 60)}`;
  const mark = verdict === null ? '?' : verdict.verdict;
  const fix = finding.fix === null ? '' : ` → ${finding.fix.text}`;
  return `${finding.severity} ${finding.ruleId} ${document}@${finding.start} [${mark}]${fix}\n  ${finding.message}\n  ${around.replace(/\s+/gu, '')}\n`;
}

function tables(all: readonly Alarm[], documents: readonly Read[]): string {
  const per = (count: number, characters: number): string => ((10_000 * count) / characters).toFixed(2);
  const row = (name: string, some: readonly Alarm[], characters: number): string => {
    const counts = SEVERITIES.map((severity) => some.filter(({ finding }) => finding.severity === severity).length);
    const wrong = some.filter(({ finding, verdict }) => finding.severity === 'warning' && verdict?.verdict === 'false').length;
    return `| ${name} | ${characters} | ${counts.map((count) => `${count} (${per(count, characters)})`).join(' | ')} | ${wrong} (${per(wrong, characters)}) |`;
  };
  const lengths = documents.map(lengthOf);
  const byDocument = documents.map((read, i) =>
    row(
      read.facts.name,
      all.filter(({ document }) => document === read.facts.name),
      lengths[i]!,
    ),
  );
  const ids = [...new Set(all.map(({ finding }) => finding.ruleId))].sort();
  const byRule = ids.map((id) => {
    const some = all.filter(({ finding }) => finding.ruleId === id);
    const counts = SEVERITIES.map((severity) => some.filter(({ finding }) => finding.severity === severity).length);
    const judged = (verdict: string): number => some.filter((each) => each.verdict?.verdict === verdict).length;
    return `| ${id} | ${counts.join(' | ')} | ${judged('true')} | ${judged('false')} |`;
  });
  const total = row(
    '**合计 total**',
    all,
    lengths.reduce((sum, each) => sum + each, 0),
  );
  return [
    '| 文件 document | 字数 characters | 错误 error | 警告 warning | 信息 info | 提示 hint | 误报警告 false warnings |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...byDocument,
    total,
    '',
    '| 规则 rule | 错误 error | 警告 warning | 信息 info | 提示 hint | 判为真 true | 判为假 false |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...byRule,
  ].join('\n');
}

function trueOnes(all: readonly Alarm[]): string {
  const found = all.filter(
    ({ verdict, finding }) => verdict?.verdict === 'true' && finding.severity !== 'info' && finding.severity !== 'hint',
  );
  return found
    .map(
      ({ document, finding, verdict }) => `- ${document}@${finding.start} \`${finding.ruleId}\`（${finding.severity}）：${verdict?.what}`,
    )
    .join('\n');
}

/** Replaces what stands between a page's marks `<!-- name: … -->` and `<!-- /name -->`. */
export function writeBetween(page: string, name: string, body: string): void {
  const text = readFileSync(page, 'utf8');
  const begin = text.indexOf(`<!-- ${name}:`);
  const from = text.indexOf('-->', begin) + 3;
  const end = text.indexOf(`<!-- /${name} -->`);
  if (begin < 0 || end < from) throw new Error(`${page} lacks its marks for ${name}`);
  writeFileSync(page, `${text.slice(0, from)}\n${body}\n${text.slice(end)}`);
}

export const PAGE = join(__dirname, '..', '..', 'docs', 'measurements.md');

function main([out, only]: readonly string[]): number {
  const documents = realDocuments();
  if (documents.length === 0) throw new Error('../shared is not here');
  const all = alarms(documents);
  if (out)
    writeFileSync(
      out,
      all
        .filter(({ finding }) => !only || finding.ruleId.startsWith(only))
        .map(context)
        .join('\n'),
    );
  writeBetween(PAGE, 'alarms', tables(all, documents));
  writeBetween(PAGE, 'published', trueOnes(all));
  const grave = all.filter(({ finding }) => finding.severity === 'error' || finding.severity === 'warning');
  const open = grave.filter(({ verdict }) => verdict === null);
  for (const { document, finding } of open) console.error(`${document}@${finding.start} ${finding.ruleId} ${finding.severity}: not judged`);
  console.log(`${all.length} findings, ${grave.length} errors and warnings, ${open.length} not judged`);
  return open.length === 0 ? 0 : 1;
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
