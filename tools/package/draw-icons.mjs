// Draws the icon in every size that a desktop asks for, from the one SVG: `node tools/package/draw-icons.mjs`, after that has changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from '@playwright/test';

const { findChromium } = createRequire(import.meta.url)('../chromium-runtime/find-chromium.cjs');
const icons = path.join(import.meta.dirname, '../../resources/icons');
export const SIZES = [16, 22, 24, 32, 48, 64, 128, 256, 512, 1024];

/** Says which drawing the pictures are of. */
export function stampOf(svg) {
  return `${createHash('sha256').update(svg).digest('hex')}  icon.svg\n`;
}

async function draw() {
  const svg = readFileSync(path.join(icons, 'icon.svg'), 'utf8');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: findChromium().path ?? undefined, args: asRoot });
  const page = await browser.newPage();
  mkdirSync(path.join(icons, 'png'), { recursive: true });
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await page.setContent(
      `<body style="margin:0"><img src="${picture}" width="${size}" height="${size}" style="display:block"></body>`,
    );
    await page.locator('img').evaluate((image) => image.decode());
    const file = path.join(icons, 'png', `${size}x${size}.png`);
    await page.screenshot({ path: file, omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
  }
  await browser.close();
  writeFileSync(path.join(icons, 'png', 'drawn-from.sha256'), stampOf(svg));
}

if (process.argv[1] === import.meta.filename) await draw();
