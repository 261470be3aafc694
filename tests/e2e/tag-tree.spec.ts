import { expect, test, type Locator } from '@playwright/test';
import { openSession } from './session';
import { dumpPapers, pageDump } from './lists';
import { dialog, expectCount, importFiles, list, openPaper, place, row, typeTag } from './steps';
import { putStored, readStored } from './stored';
import { inEachTheme, takePicture } from './pictures';

const [first = '', second = ''] = dumpPapers.map((paper) => paper.title);

test.describe.serial('tags as a tree', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
  });
  const manager = (): Locator => dialog(session.page, 'Tags');

  /** `parent/name` of each live tag. */
  async function readTree(): Promise<string[]> {
    const live = (await readStored(session.page)).tags.filter(
      (tag) => tag['gone'] === false && tag['mergedInto'] === null,
    );
    const names = new Map(live.map((tag) => [tag['id'], tag['name']]));
    return live.map((tag) => `${String(names.get(tag['parentId']) ?? '')}/${String(tag['name'])}`).sort();
  }
  async function openManager(): Promise<void> {
    await list(session.page).focus();
    await session.page.keyboard.press('g');
    await session.page.keyboard.press('#');
    await expect(manager()).toBeVisible();
  }
  async function closeManager(): Promise<void> {
    await session.page.keyboard.press('Escape');
    await expect(manager()).toBeHidden();
  }

  test('grow by a path, and the place of the upper one lists the papers of both', async () => {
    const { page } = session;
    await openPaper(page, first);
    await typeTag(page, 'efficiency/quantization');
    await openPaper(page, second);
    await typeTag(page, 'efficiency');
    expect(await readTree()).toEqual(['/efficiency', 'efficiency/quantization']);
    await expectCount(page, 'efficiency', 2);
    await expectCount(page, 'quantization', 1);
    await place(page, 'efficiency').click();
    await expect(list(page).getByRole('option')).toHaveCount(2);
    await expect(page.getByText('2 · with 1 tag below')).toBeVisible();
    await place(page, 'Inbox').click();
  });

  test('refuse what is no name, and say why', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('#');
    const field = page.getByRole('combobox');
    await field.fill('a//b');
    await expect(page.getByText('A name is missing beside the slash', { exact: false })).toBeVisible();
    await page.keyboard.press('Enter');
    await field.fill('..');
    await expect(page.getByText('Dots alone are no name.')).toBeVisible();
    await field.fill('x'.repeat(10_000));
    await page.keyboard.press('Enter');
    await expect(page.getByText('A tag’s name has at most 100 characters.')).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await readTree()).toHaveLength(2);
  });

  test('are moved by the mouse, and undo takes it back', async () => {
    const { page } = session;
    await openPaper(page, first);
    await typeTag(page, 'methods');
    await place(page, 'methods').dragTo(place(page, 'efficiency'));
    await expect.poll(readTree).toEqual(['/efficiency', 'efficiency/methods', 'efficiency/quantization']);
    // On one of those under it nothing is offered.
    await place(page, 'efficiency').dragTo(place(page, 'methods'));
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(readTree).toEqual(['/efficiency', '/methods', 'efficiency/quantization']);
  });

  test('are moved and described by the keyboard', async () => {
    const { page } = session;
    await openManager();
    await manager().getByRole('button', { name: 'Move methods under…' }).focus();
    await page.keyboard.press('Enter');
    // Not itself; and it lies at the top already.
    const targets = dialog(page, 'Move methods under…');
    await expect(targets.getByRole('option')).toHaveText(['efficiency', 'efficiency/quantization']);
    await inEachTheme(page, (theme) => takePicture(page, `tag-targets-${theme}`));
    await page.keyboard.type('nothing like it');
    await expect(targets.getByText('No tag has these letters.')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('quant');
    await expect(targets.getByRole('option', { selected: true })).toHaveText('efficiency/quantization');
    await page.keyboard.press('Enter');
    await expect.poll(readTree).toEqual(['/efficiency', 'efficiency/quantization', 'quantization/methods']);
    await manager().getByRole('button', { name: 'More about methods' }).focus();
    await page.keyboard.press('Enter');
    await manager().getByRole('textbox', { name: 'Other names' }).fill('how it is done');
    await page.keyboard.press('Enter');
    await manager().getByRole('textbox', { name: 'What it means' }).fill('Ways of doing it');
    await page.keyboard.press('Enter');
    const stored = async (): Promise<unknown> => {
      const tag = (await readStored(page)).tags.find((one) => one['name'] === 'methods');
      return [tag?.['aliases'], tag?.['description'], tag?.['hue'], tag?.['inherits']];
    };
    await expect.poll(stored).toEqual([['how it is done'], 'Ways of doing it', undefined, undefined]);
    await manager().getByRole('slider', { name: 'Hue' }).fill('310');
    await manager().getByRole('button', { name: 'Use this hue' }).click();
    await expect.poll(stored).toEqual([['how it is done'], 'Ways of doing it', 310, undefined]);
    // The open paper shows the hue at once, behind the dialog.
    await expect(page.locator('[data-pane="paper"] [style*="--dot-light"]')).not.toHaveCount(0);
    await inEachTheme(page, (theme) => takePicture(page, `tag-manager-${theme}`));
    await closeManager();
    await openPaper(page, second);
    await typeTag(page, 'HOW IT IS DONE');
    await expect(row(page, second)).toHaveAccessibleName(/methods/);
    await page.keyboard.press('Escape');
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox').fill('#how it');
    await expect(page.getByRole('option', { name: /methods.*also “how it is done”/ })).toBeVisible();
    await takePicture(page, 'palette-other-name');
    await page.keyboard.press('Escape');
  });

  test('are moved in the manager by the mouse, to the top and beside another too, and not into themselves', async () => {
    const { page } = session;
    await openManager();
    const rowOf = (name: string): Locator =>
      manager()
        .getByRole('listitem')
        .filter({ has: page.getByRole('button', { name: `Rename ${name}`, exact: true }) });
    const carry = async (name: string): Promise<void> => {
      await rowOf(name).hover();
      await rowOf(name).hover({ position: { x: 90, y: 19 } });
    };
    const foot = manager().getByRole('status');
    await expect(foot).toHaveText('Drag a tag onto another to put it under that one.');
    await rowOf('methods').dragTo(rowOf('efficiency'));
    await expect.poll(readTree).toEqual(['/efficiency', 'efficiency/methods', 'efficiency/quantization']);
    await rowOf('efficiency').hover();
    await page.mouse.down();
    await carry('methods');
    await expect(foot).toHaveText('A tag cannot lie under itself.');
    await takePicture(page, 'tag-drag-refused');
    await page.mouse.up();
    await expect(foot).toHaveText('Drag a tag onto another to put it under that one.');
    expect(await readTree()).toEqual(['/efficiency', 'efficiency/methods', 'efficiency/quantization']);
    await inEachTheme(page, async (theme) => {
      await rowOf('methods').hover();
      await page.mouse.down();
      await carry('quantization');
      await expect(foot).toHaveText('Drop it here to put it at the top.');
      await takePicture(page, `tag-drag-${theme}`);
      await carry('methods');
      await expect(foot).toHaveText('A tag cannot lie under itself.');
      await page.mouse.up();
    });
    await rowOf('methods').hover();
    await page.mouse.down();
    await carry('quantization');
    await foot.hover();
    await foot.hover({ position: { x: 30, y: 10 } });
    await takePicture(page, 'tag-drag-top');
    await page.mouse.up();
    await expect.poll(readTree).toEqual(['/efficiency', '/methods', 'efficiency/quantization']);
    await rowOf('methods').dragTo(rowOf('quantization'), { targetPosition: { x: 90, y: 2 } });
    await expect.poll(readTree).toEqual(['/efficiency', 'efficiency/methods', 'efficiency/quantization']);
    await closeManager();
  });

  test('go to the top and under another by the keyboard, which stays where it was', async () => {
    const { page } = session;
    await openManager();
    const names = manager().getByRole('button', { name: /^Rename / });
    await expect(names).toHaveText(['efficiency', 'methods', 'quantization']);
    const move = manager().getByRole('button', { name: 'Move methods under…' });
    await move.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option', { name: 'To the top', selected: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect.poll(readTree).toEqual(['/efficiency', '/methods', 'efficiency/quantization']);
    // Its row stands elsewhere now.
    await expect(names).toHaveText(['efficiency', 'quantization', 'methods']);
    await expect(move).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option', { name: 'efficiency', exact: true, selected: true })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(readTree).toEqual(['/efficiency', 'efficiency/quantization', 'quantization/methods']);
    await expect(move).toBeFocused();
    // The first Escape closes what is said of the button.
    await names.first().focus();
    await closeManager();
  });

  test('of several papers are all, some or none in one box, and one step', async () => {
    const { page } = session;
    await openPaper(page, first);
    await row(page, second).click({ modifiers: ['ControlOrMeta'] });
    await list(page).focus();
    await page.keyboard.press('#');
    const box = page
      .getByRole('option', { name: /quantization/ })
      .filter({ has: page.locator('[data-state]') })
      .filter({ hasNotText: 'methods' });
    await expect(box).toHaveAttribute('aria-checked', 'mixed');
    await takePicture(page, 'tag-picker');
    await box.click();
    await expect(box).toHaveAttribute('aria-checked', 'true');
    await expectCount(page, 'quantization', 2);
    await page.keyboard.press('Escape');
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect
      .poll(async () =>
        (await readStored(page)).papers
          .map((one) => (one['tagIds'] as string[]).length)
          .sort()
          .slice(-2),
      )
      .toEqual([2, 2]);
  });

  test('that are called nearly the same become one in the clean-up', async () => {
    const { page } = session;
    await openPaper(page, first);
    await typeTag(page, 'Quantisation');
    await typeTag(page, 'left over');
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await openManager();
    await manager().getByRole('button', { name: 'Clean up' }).click();
    await expect(manager().getByText('1 pair with nearly the same name')).toBeVisible();
    await takePicture(page, 'tag-clean-up');
    await manager()
      .getByRole('button', { name: /^Merge into/ })
      .click();
    await expect(manager().getByText('Nothing to clean up')).toBeVisible();
    await closeManager();
    expect((await readTree()).filter((one) => /quanti[sz]ation$/i.test(one))).toHaveLength(1);
  });

  test('are many, deep and long, and all of their buttons stay in reach', async () => {
    const { page } = session;
    const id = (at: number): string => `01HF0000000000000000000${String(at).padStart(3, '0')}`;
    for (let at = 0; at < 60; at += 1) {
      const parentId = at % 6 === 0 ? null : id(at % 6 < 3 ? at - (at % 6) : at - 1);
      const name = at % 7 === 3 ? `a long name that says more than a row can hold, number ${at}` : `topic ${at}`;
      const look = at % 6 === 0 ? { hue: (at * 6) % 360 } : { inherits: true };
      await putStored(page, 'tags', { id: id(at), name, colour: 1, parentId, mergedInto: null, gone: false, ...look });
    }
    await session.restart();
    for (const width of [1280, 900]) {
      await session.page.setViewportSize({ width, height: 800 });
      await openManager();
      await expect(manager().getByRole('listitem').nth(60)).toBeAttached();
      const overflow = await manager().evaluate((box) =>
        Math.max(...[...box.querySelectorAll('li')].map((one) => one.scrollWidth - one.clientWidth)),
      );
      expect(overflow).toBe(0);
      await takePicture(session.page, `tags-many-${width}`);
      await closeManager();
      await takePicture(session.page, `tags-many-places-${width}`);
    }
  });
});
