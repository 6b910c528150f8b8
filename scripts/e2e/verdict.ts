import { readFileSync } from 'node:fs';

/** What a suite writes when mocha has finished (test/e2e/suite.ts). */
export interface SuiteResult {
  readonly tests: readonly {
    readonly title: string;
    readonly state: 'passed' | 'failed' | 'skipped';
    readonly ms: number;
    readonly error?: string;
  }[];
}

/** The result file; null when there is none or it is not whole. */
export function readResult(file: string): SuiteResult | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Why a run does not count as passed; null when it does. VS Code's own exit code is not believed: it is 0 when the extension host dies or a
 * test ends the process. A suite passes only when its result file says that tests ran and none failed.
 */
export function whyFailed(exitCode: number, result: SuiteResult | null, ci: boolean): string | null {
  if (result === null) return `没有结果文件（退出码 ${exitCode}）：扩展宿主中途退出，或测试没有开始`;
  const count = (state: string) => result.tests.filter((test) => test.state === state).length;
  if (count('failed') > 0) return `${count('failed')} 个测试失败`;
  if (count('passed') === 0) return '没有运行任何测试';
  if (ci && count('skipped') > 0) return `CI 中不允许跳过测试：${count('skipped')} 个`;
  if (exitCode !== 0) return `测试通过，但 VS Code 退出码为 ${exitCode}`;
  return null;
}

/** On a busy machine VS Code may miss an event of the file system: what fails twice running has failed. */
export async function twice(name: string, attempt: () => Promise<boolean>): Promise<boolean> {
  if (await attempt()) return true;
  console.log(`  再运行一次 ${name}`);
  return attempt();
}
