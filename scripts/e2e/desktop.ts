import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { cache, root } from './paths';
import { type TestWindow, temporaryFolder } from './windows';

/** The desktop VS Code: the one that VSCODE_EXECUTABLE names, else the newest stable one, downloaded into the cache folder. */
export function findDesktop(): Promise<string> {
  const preset = process.env.VSCODE_EXECUTABLE;
  return preset ? Promise.resolve(preset) : downloadAndUnzipVSCode({ version: 'stable', cachePath: join(cache, 'vscode-test') });
}

/** Runs one suite in a desktop VS Code; its exit code. */
export async function runInDesktop(vscodeExecutablePath: string, window: TestWindow, bundle: string, results: string): Promise<number> {
  const folder = temporaryFolder();
  const opened = window.open(folder);
  try {
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: bundle,
      extensionTestsEnv: { PLANLINT_E2E_RESULTS: results },
      launchArgs: [
        ...(opened === null ? [] : [opened]),
        ...['--disable-extensions', '--skip-welcome', '--skip-release-notes', '--user-data-dir', join(folder, '.user')],
        ...['--extensions-dir', join(folder, '.extensions')],
        ...(window.restricted ? [] : ['--disable-workspace-trust']),
      ],
    });
  } catch (error) {
    console.error(String(error));
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
