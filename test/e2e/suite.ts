import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import type { SuiteResult } from '../../scripts/e2e/verdict';

/**
 * The `run` that VS Code calls in its extension host. It writes what happened to `<name>.json` in the folder PLANLINT_E2E_RESULTS: the
 * launcher believes that file and nothing else.
 */
export function suite(name: string, define: () => void): () => Promise<void> {
  return async () => {
    const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: Mocha.reporters.Base });
    mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, name, mocha);
    describe(name, define);
    const tests: SuiteResult['tests'][number][] = [];
    const failures = await new Promise<number>((resolve) => {
      const runner = mocha.run(resolve);
      runner.on('pass', (test) => tests.push({ title: test.title, state: 'passed', ms: test.duration ?? 0 }));
      runner.on('pending', (test) => tests.push({ title: test.title, state: 'skipped', ms: 0 }));
      runner.on('fail', (test, error: Error) =>
        tests.push({ title: test.title, state: 'failed', ms: test.duration ?? 0, error: error.stack ?? error.message }),
      );
    });
    const folder = process.env.PLANLINT_E2E_RESULTS!;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ tests } satisfies SuiteResult));
    if (failures > 0) throw new Error(`${failures} failed`);
  };
}
