/**
 * `npm run faults`: plants faults of every rule in the real documents and tells how many the rule finds, in a table here and in
 * docs/measurements.md. `-- RULE…` for some rules only, with the misses; `--limit N` faults a rule.
 */
import { rules } from '../../server/src/rules/index';
import { PAGE, writeBetween } from './alarms';
import { documents, realDocuments } from './documents';
import { Bench, measure, type Recall } from './measure';
import { planters } from './planters/index';

/** Fewer faults than this say little. */
const FEWEST = 10;

function table(recalls: readonly Recall[]): string {
  const rows = recalls.map(({ rule, planted, found, documents: count, fixes, fixed }) => {
    const rate = planted === 0 ? '—' : `${((100 * found) / planted).toFixed(1)}%`;
    return `| ${rule} | ${planted} | ${count} | ${found} | ${rate} | ${fixes === 0 ? '—' : `${fixed}/${fixes}`} |`;
  });
  const planted = recalls.reduce((sum, each) => sum + each.planted, 0);
  const found = recalls.reduce((sum, each) => sum + each.found, 0);
  const total = `| **合计 total** | ${planted} | | ${found} | ${((100 * found) / planted).toFixed(1)}% | |`;
  return [
    '| 规则 rule | 植入 planted | 文件 documents | 发现 found | 召回 recall | 改正复原 mended |',
    '|---|--:|--:|--:|--:|--:|',
    ...rows,
    total,
  ].join('\n');
}

function main(args: readonly string[]): number {
  const limit = Number(args[args.indexOf('--limit') + 1] || 40) || 40;
  const chosen = args.filter((arg) => arg.includes('/'));
  const unplanted = rules.filter(({ id }) => !planters[id]).map(({ id }) => id);
  const wanted = rules.filter(({ id }) => planters[id] && (chosen.length === 0 || chosen.some((prefix) => id.startsWith(prefix))));
  const all = documents();
  const bench = new Bench(all);
  const recalls = wanted.map((rule) => {
    const recall = measure(rule, planters[rule.id]!, bench, all, limit);
    console.log(
      `${rule.id.padEnd(36)} ${String(recall.found).padStart(3)}/${recall.planted}  mended ${recall.fixed}/${recall.fixes}${recall.planted < FEWEST ? '  FEW' : ''}`,
    );
    if (chosen.length > 0) for (const miss of recall.missed) console.log(`    ${miss}`);
    return recall;
  });
  for (const id of unplanted) console.error(`${id}: no planter`);
  if (chosen.length === 0 && realDocuments().length > 0) {
    writeBetween(PAGE, 'recall', table(recalls));
  }
  return unplanted.length > 0 || recalls.some(({ planted }) => planted < FEWEST) ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
