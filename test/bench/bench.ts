/** Measures the budgets of docs/architecture.md and prints them as a table; exits 1 when one is exceeded. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultConfig } from '../../server/src/config/defaults';
import { codeActions } from '../../server/src/features/codeActions';
import { codeLenses } from '../../server/src/features/codeLens';
import { complete } from '../../server/src/features/completion';
import type { FeatureContext } from '../../server/src/features/context';
import { definition } from '../../server/src/features/definition';
import { documentLinks } from '../../server/src/features/documentLinks';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { foldingRanges } from '../../server/src/features/foldingRanges';
import { highlights } from '../../server/src/features/highlights';
import { hover } from '../../server/src/features/hover';
import { inlayHints } from '../../server/src/features/inlayHints';
import { references } from '../../server/src/features/references';
import { rename } from '../../server/src/features/rename';
import { selectionRanges } from '../../server/src/features/selectionRanges';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { createPlanService, type PlanService } from '../../server/src/service';
import { TestClient } from '../lsp/languageClient';
import { randomNumbers } from '../randomNumbers';
import { type Documents, documents, syntheticPlans } from './documents';
import { memoryOf, watchLoop } from './observe';
import { isOver, printTable, type Row } from './table';

const cli = join(__dirname, '..', '..', 'dist', 'cli.js');
/** Characters from one hover to the next. */
const HOVER_STEP = 40;
const EDITS = 300;
const READS = 60;
const PROCESSES = 9;
const PLANS = 300;

async function main(): Promise<void> {
  const input = documents();
  console.error(
    `草案 ${input.draft.name} ${input.draft.text.length} 字，资料 ${input.corpus.length} 份（${input.source}），Node ${process.version}`,
  );
  const [load = 0] = loadavg();
  if (load > availableParallelism() / 2)
    console.error(`机器正忙（负载 ${load.toFixed(1)}，${availableParallelism()} 核）：耗时偏大，仅供参考`);
  const folder = mkdtempSync(join(tmpdir(), 'planlint-bench-'));
  try {
    const rows = [
      ...editing(input),
      ...features(input),
      ...reading(input),
      ...(await spawned(folder, input)),
      ...commandLine(folder, input),
      ...indexing(input),
      ...(await serving(folder, input)),
    ];
    if (process.argv.includes('--json')) console.log(JSON.stringify(rows));
    else printTable(rows);
    process.exitCode = rows.some(isOver) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function serviceWith({ corpus }: Documents): PlanService {
  const service = createPlanService({ knowledge: createKnowledge(), config: defaultConfig });
  for (const { name, text } of corpus) service.setDocument(`file:///bench/${name}`, text);
  return service;
}

/** One character typed or deleted at a random place, then findings. */
function editing(input: Documents): Row[] {
  const service = serviceWith(input);
  const uri = `file:///bench/${input.draft.name}`;
  let text = input.draft.text;
  service.setDocument(uri, text);
  service.lint(uri);
  const random = randomNumbers(7);
  const times: number[] = [];
  const paragraphs: number[] = [];
  for (let i = 0; i < EDITS; i++) {
    const at = Math.floor(random() * text.length);
    // A line break joins or splits paragraphs, which is two paragraphs' work: typing inside one is what the budget is about.
    const deleted = random() < 0.3 && text[at] !== '\n' && text[at] !== '\r' ? 1 : 0;
    text = text.slice(0, at) + (deleted ? '' : '增1高%，'[Math.floor(random() * 5)]) + text.slice(at + deleted);
    const before = service.counters.paragraphsAnalysed;
    const begin = performance.now();
    service.setDocument(uri, text);
    service.lint(uri);
    times.push(performance.now() - begin);
    paragraphs.push(service.counters.paragraphsAnalysed - before);
  }
  return [
    { event: '击键到问题更新（服务内）', unit: 'ms', budget: 10, values: times },
    { event: '每次击键重新分析的段落', unit: '段', budget: 1, values: paragraphs },
  ];
}

/** Hover on every statement and all over the text in turn, completion at every statement. */
function features(input: Documents): Row[] {
  const service = serviceWith(input);
  const uri = `file:///bench/${input.draft.name}`;
  service.setDocument(uri, input.draft.text);
  service.lint(uri);
  const plan = service.plan(uri);
  if (!plan) throw new Error('the draft gave no plan');
  const corpus = service.corpus(uri);
  const { knowledge } = service;
  const context = { plan, corpus, framework: corpus.frameworkFor(plan.meta, knowledge), knowledge, locale: 'zh-CN' as const };
  const statements = plan.statements.map(({ start }) => start + 2);
  const everywhere = Array.from({ length: Math.floor(plan.text.length / HOVER_STEP) }, (_, i) => i * HOVER_STEP);
  const timesOf = (run: (offset: number) => unknown, offsets = statements) =>
    offsets.map((offset) => {
      const begin = performance.now();
      run(offset);
      return performance.now() - begin;
    });
  return [
    {
      event: '悬停',
      unit: 'ms',
      budget: 10,
      values: timesOf((offset) => hover({ ...context, planOf: (other) => service.plan(other) }, offset), [...statements, ...everywhere]),
    },
    {
      event: '补全',
      unit: 'ms',
      budget: 20,
      values: timesOf((offset) => complete({ ...context, planOf: (other) => service.plan(other) }, offset)),
    },
  ];
}

/** Each reading aid and code actions, on a plan that was just edited: nothing is left from the keystroke before. */
function reading(input: Documents): Row[] {
  const service = serviceWith(input);
  const uri = `file:///bench/${input.draft.name}`;
  const { knowledge } = service;
  service.setDocument(uri, input.draft.text);
  const offsets = service.plan(uri)?.statements.map(({ start }) => start + 2) ?? [];
  if (offsets.length === 0) throw new Error('the draft has no statements');
  const whole = { start: 0, end: input.draft.text.length };
  const asked: readonly [string, (context: FeatureContext, offset: number) => unknown][] = [
    ['大纲', (context) => documentSymbols(context)],
    ['折叠', ({ plan }) => foldingRanges(plan)],
    ['逐级选择', ({ plan }, offset) => selectionRanges(plan, offset)],
    ['转到定义', (context, offset) => definition(context, offset)],
    ['查找引用', (context, offset) => references(context, service.corpus(), offset, true)],
    ['同指标高亮', (context, offset) => highlights(context, offset)],
    ['文件链接', (context) => documentLinks(context)],
    ['代码透镜', (context) => codeLenses(context)],
    ['嵌入提示', (context) => inlayHints(context, whole, 'all')],
    ['语义着色', (context) => semanticTokens(context)],
    ['重命名', (context, offset) => rename(context, offset, '新名称')],
    [
      '代码操作',
      (context, offset) => codeActions({ ...context, findings: service.lint(uri).findings, selection: { start: offset, end: offset } }),
    ],
  ];
  return asked.map(([event, run]) => {
    const times = offsets.slice(0, READS).map((offset, i) => {
      // Another text each time, or the service would not read it again.
      service.setDocument(uri, `${input.draft.text}${' '.repeat(i % 2)}\n`);
      service.lint(uri);
      const plan = service.plan(uri)!;
      const corpus = service.corpus(uri);
      const context = { plan, corpus, framework: corpus.frameworkFor(plan.meta, knowledge), knowledge, locale: 'zh-CN' as const };
      const begin = performance.now();
      run(context, offset);
      return performance.now() - begin;
    });
    return { event, unit: 'ms', budget: 10, values: times };
  });
}

/** From the start of the server's process to the findings of an open draft, the other documents in its folder. */
async function spawned(parent: string, input: Documents): Promise<Row[]> {
  const folder = join(parent, 'spawn');
  mkdirSync(folder);
  for (const { name, text } of input.corpus) writeFileSync(join(folder, name), text);
  const times: number[] = [];
  const peaks: number[] = [];
  // The first start of all, which leaves the compiled code for the others, is not counted.
  for (let i = -1; i < PROCESSES; i++) {
    const begin = performance.now();
    const client = await TestClient.start({ folder, compiled: join(parent, 'compiled') });
    const uri = pathToFileURL(join(folder, input.draft.name)).href;
    client.open(uri, input.draft.text);
    await client.findings(uri);
    if (i >= 0) times.push(performance.now() - begin);
    const memory = memoryOf(client.process.pid);
    if (memory) peaks.push(memory.peak);
    await client.stop();
  }
  return [
    {
      event: `启动语言服务到首批问题（${input.corpus.length} 份资料）`,
      unit: 'ms',
      budget: 400,
      values: times,
      ...(peaks.length > 0 && { note: `峰值内存 ${Math.max(...peaks).toFixed(0)} MB` }),
    },
  ];
}

/** The whole process of `planlint lint`, one draft against the corpus. */
function commandLine(parent: string, input: Documents): Row[] {
  const folder = join(parent, 'cli');
  mkdirSync(join(folder, 'corpus'), { recursive: true });
  for (const { name, text } of input.corpus) writeFileSync(join(folder, 'corpus', name), text);
  const draft = join(folder, input.draft.name);
  writeFileSync(draft, input.draft.text);
  const times: number[] = [];
  // As for the server: the first run of all leaves the compiled code for the others.
  for (let i = -1; i < PROCESSES; i++) {
    const begin = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [cli, 'lint', draft, '--corpus', join(folder, 'corpus'), '--format', 'json'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_COMPILE_CACHE: join(parent, 'compiled') },
    });
    if (i >= 0) times.push(performance.now() - begin);
    if (status !== 0 && status !== 1) throw new Error(`planlint lint ended with ${status}: ${stderr}`);
  }
  return [{ event: `命令行核对一份草案（${input.corpus.length} 份资料，整个进程）`, unit: 'ms', budget: 600, values: times }];
}

/** Documents into series, nothing cached. */
function indexing(input: Documents): Row[] {
  const plans = [...syntheticPlans(input, PLANS)];
  const characters = plans.reduce((sum, { text }) => sum + text.length, 0);
  const times = [1, 2, 3].map(() => {
    const service = createPlanService({ knowledge: createKnowledge(), config: defaultConfig });
    const begin = performance.now();
    for (const { name, text } of plans) service.setDocument(`file:///bench/${name}`, text);
    service.corpus().series();
    return performance.now() - begin;
  });
  return [
    { event: `${PLANS} 份计划建立索引`, unit: 'ms', budget: 2000, values: times, note: `共 ${(characters / 10_000).toFixed(0)} 万字` },
  ];
}

/** The server over a folder of 300 plans: memory, and how long its loop is not free while it reads them. */
async function serving(parent: string, input: Documents): Promise<Row[]> {
  const folder = join(parent, 'many');
  mkdirSync(folder);
  for (const { name, text } of syntheticPlans(input, PLANS)) writeFileSync(join(folder, name), text);
  const client = await TestClient.start({ folder });
  const loop = watchLoop(client);
  const uri = pathToFileURL(join(folder, input.draft.name)).href;
  const begin = performance.now();
  client.open(uri, input.draft.text);
  await client.findings(uri);
  const ready = performance.now() - begin;
  const stalls = loop.stop();
  const memory = memoryOf(client.process.pid);
  const { documents: read } = await client.status();
  await client.stop();
  if (read.length < PLANS) throw new Error(`only ${read.length} of ${PLANS} plans were read`);
  return [
    {
      event: `语言服务内存（${PLANS} 份计划）`,
      unit: 'MB',
      budget: 200,
      values: memory && [memory.now],
      ...(memory && { note: `峰值 ${memory.peak.toFixed(0)} MB` }),
    },
    { event: '读资料库时主循环停顿', unit: 'ms', budget: 20, values: stalls, note: `读完 ${ready.toFixed(0)} ms` },
  ];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
