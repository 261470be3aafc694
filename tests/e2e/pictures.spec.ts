import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { openSession } from './session';
import { dumpPapers, pageDump } from './lists';
import { makePng, writeFile } from './picture-files';
import { importFiles, list, note, notice, openPaper } from './steps';

const [first = ''] = dumpPapers.map((paper) => paper.title);
const picture = (page: Page) => note(page).locator('figure.picture');

async function choose(page: Page, files: string[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Picture', exact: true }).click();
  await (await choosing).setFiles(files);
}

/** The files of the library folder, by hash. */
function keptFiles(profile: string): string[] {
  const folder = join(profile, 'library', 'files');
  return existsSync(folder) ? readdirSync(folder).flatMap((part) => readdirSync(join(folder, part))) : [];
}

test.describe.serial('pictures', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
    await openPaper(session.page, first);
    await list(session.page).focus();
    await session.page.keyboard.press('n');
    await expect(note(session.page)).toBeFocused();
  });
  const blue = makePng(300, 160, [70, 110, 190]);
  const hash = createHash('sha256').update(blue).digest('hex');

  test('a picture that is chosen becomes a file of the library, gets words and a size, and one step takes each back', async () => {
    const { page } = session;
    await page.keyboard.type('Before');
    await choose(page, [writeFile(session.folder, 'error bars.png', blue)]);
    await expect(picture(page)).toHaveCount(1);
    const image = note(page).getByRole('img', { name: 'error bars' });
    await expect(image).toHaveJSProperty('naturalWidth', 300);
    expect(keptFiles(session.profile)).toContain(hash);
    await picture(page).dblclick();
    const words = page.getByRole('textbox', { name: 'What is to be seen, for who does not see it' });
    await expect(words).toBeFocused();
    await words.fill('Error bars of four runs');
    await page.getByRole('button', { name: 'Small' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(note(page).getByRole('img', { name: 'Error bars of four runs' })).toBeVisible();
    await expect(picture(page)).toHaveAttribute('data-size', 'small');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(picture(page)).toHaveAttribute('data-size', 'full');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(picture(page)).toHaveCount(0);
    await expect(note(page)).toHaveText('Before');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(picture(page)).toHaveCount(1);
  });

  test('what is no picture, and what is too large, is refused in words, and the note stays as it was', async () => {
    const { page, folder } = session;
    await choose(page, [writeFile(folder, 'drawing.png', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')]);
    await expect(notice(page, /^An SVG drawing can hold programs/)).toBeVisible();
    await choose(page, [writeFile(folder, 'words.png', 'no picture at all')]);
    await expect(notice(page, /This file is none of them/)).toBeVisible();
    const wide = makePng(1, 1, [0, 0, 0]);
    wide.writeUInt32BE(30_000, 16);
    wide.writeUInt32BE(30_000, 20);
    await choose(page, [writeFile(folder, 'wide.png', wide)]);
    await expect(notice(page, /64 million pixels/)).toBeVisible();
    await choose(page, [writeFile(folder, 'cut.png', blue.subarray(0, 60))]);
    await expect(notice(page, /This picture is damaged/)).toBeVisible();
    await expect(picture(page)).toHaveCount(1);
  });

  test('one of forty megabytes is made smaller while the note is written on', async () => {
    const { page, folder } = session;
    const huge = makePng(3_700, 3_600, 'noise');
    expect(huge.length).toBeGreaterThan(38_000_000);
    await choose(page, [writeFile(folder, 'noise.png', huge)]);
    await expect(note(page).getByText('Taking in a picture…')).toBeVisible();
    // For 20 ms after it got the focus ProseMirror puts back what it had selected, here the sign of the picture: a key so quick is not heard.
    await expect(async () => {
      await note(page).press('ControlOrMeta+Home');
      await expect(note(page)).not.toHaveClass(/hideselection/, { timeout: 500 });
    }).toPass();
    await page.keyboard.type('Meanwhile. ');
    await expect(note(page)).toContainText('Meanwhile. Before');
    await expect(picture(page)).toHaveCount(2, { timeout: 30_000 });
    await expect(notice(page, /made smaller to be kept/)).toBeVisible();
  });

  test('after a restart the pictures are there; one whose file is gone says so', async () => {
    await expect(session.page.getByText(/^Saved · /)).toBeVisible();
    await session.restart();
    const { page } = session;
    await openPaper(page, first);
    await expect(note(page).getByRole('img', { name: 'error bars' })).toHaveJSProperty('naturalWidth', 300);
    rmSync(join(session.profile, 'library', 'files', hash.slice(0, 2), hash));
    await session.restart();
    await openPaper(session.page, first);
    await expect(note(session.page)).toContainText(
      'error bars. The file of this picture is not in the library folder.',
    );
    // The one line that Chromium writes of a file that is not there.
    expect(session.app.complaints.splice(0).filter((one) => !one.includes('404'))).toEqual([]);
  });
});
