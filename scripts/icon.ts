/** Draws the extension's icon: images/icon.svg -> images/icon.png, 256 pixels, by Chromium. Run after the SVG was changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, launchChromium } from './e2e/chromium';
import { root } from './e2e/paths';

const SIZE = 256;

async function main(): Promise<void> {
  const executable = findChromium();
  if (executable === null) throw new Error('没有 Chromium');
  const browser = await launchChromium(executable);
  try {
    const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
    const svg = readFileSync(join(root, 'images', 'icon.svg'), 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${SIZE}px; height: ${SIZE}px }</style>${svg}`);
    await page.screenshot({ path: join(root, 'images', 'icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
