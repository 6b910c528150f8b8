import type { Browser } from 'playwright-core';

export async function driveInterface(_browser: Browser, _update: boolean): Promise<boolean> {
  return true;
}
