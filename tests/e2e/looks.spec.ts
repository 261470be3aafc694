import { expect, test, type Page } from '@playwright/test';
import { answerOpenDialog, type App } from './app';
import { findFaults } from './axe';
import { openSession } from './session';
import { abstractBlocks, dumpPapers, pageDump } from './lists';
import { acceptReview, importFiles, openReview, list, openPaper, typeTag, openDialog } from './steps';

const [first = '', , third = ''] = dumpPapers.map((paper) => paper.title);

/** Screens in the order in which one comes to them, each with how it is reached and left. */
const SCREENS: { name: string; open: (app: App) => Promise<void>; leave?: (page: Page) => Promise<void> }[] = [
  {
    name: 'first start',
    open: ({ page }) => expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible(),
  },
  {
    name: 'paste',
    open: async ({ page }) => {
      await page.keyboard.press('ControlOrMeta+Shift+v');
      await expect(openDialog(page)).toBeVisible();
    },
    leave: escape,
  },
  { name: 'import review', open: (app) => openReview(app, [pageDump, abstractBlocks]), leave: acceptReview },
  {
    name: 'library with a note',
    open: async ({ page }) => {
      await list(page).focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('n');
      await page.keyboard.type('# A heading\n- one\n- two\n\n');
      await page.keyboard.type('[] a task');
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'several papers',
    open: async ({ page }) => {
      await list(page).focus();
      await page.keyboard.press('ControlOrMeta+a');
    },
    leave: escape,
  },
  {
    name: 'tag picker',
    open: async ({ page }) => {
      await list(page).focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('#');
      await page.keyboard.type('quiet');
      await page.keyboard.press('Enter');
    },
    leave: escape,
  },
  {
    name: 'tag manager',
    open: async ({ page }) => {
      await list(page).focus();
      await page.keyboard.press('g');
      await page.keyboard.press('#');
      await expect(openDialog(page)).toBeVisible();
    },
    leave: escape,
  },
  {
    name: 'palette',
    open: async ({ page }) => {
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('re');
      await expect(openDialog(page)).toBeVisible();
    },
    leave: escape,
  },
  {
    name: 'keys',
    open: async ({ page }) => {
      await list(page).focus();
      await page.keyboard.press('?');
      await expect(openDialog(page)).toBeVisible();
    },
    leave: escape,
  },
  {
    name: 'imports',
    open: async ({ page }) => {
      await list(page).focus();
      await page.keyboard.press('g');
      await page.keyboard.press('s');
      await expect(page.getByText('page-dump.txt').first()).toBeVisible();
    },
  },
  {
    name: 'trash',
    open: async ({ page }) => {
      await page.keyboard.press('g');
      await page.keyboard.press('i');
      await list(page).focus();
      await page.keyboard.press('Delete');
      await page.keyboard.press('g');
      await page.keyboard.press('b');
    },
  },
  {
    name: 'an empty place',
    open: async ({ page }) => {
      await page.keyboard.press('g');
      await page.keyboard.press('x');
    },
  },
];

async function escape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(openDialog(page)).toBeHidden();
}

test.describe.serial('every screen', () => {
  const session = openSession();

  for (const { name, open, leave } of SCREENS) {
    test(`${name}: nothing serious for a screen reader, a keyboard or weak eyes, in light and dark`, async () => {
      const { page } = session;
      await open(session.app);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        expect(await findFaults(page), colorScheme).toEqual([]);
      }
      await leave?.(page);
    });
  }

  test('nothing is wider than a window of 900, and no text is cut that must not be', async () => {
    const { page } = session;
    await page.setViewportSize({ width: 900, height: 600 });
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await openPaper(page, third);
    const overflow = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - window.innerWidth,
      cut: [...document.querySelectorAll<HTMLElement>('button, kbd')]
        .filter((one) => one.offsetParent !== null && one.scrollWidth > one.clientWidth + 1)
        .filter((one) => getComputedStyle(one).overflowX !== 'visible' && one.title === '')
        .map((one) => one.textContent),
    }));
    expect(overflow).toEqual({ wide: 0, cut: [] });
  });
});

test.describe.serial('in a locale that nobody speaks', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
    await openPaper(session.page, first);
    await typeTag(session.page, 'quiet');
    await session.app.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // The page may not go anywhere, not even here; main may.
      void window?.loadURL(`${window.webContents.getURL().split('?')[0] ?? ''}?locale=pseudo`);
    });
    await expect(session.page.getByRole('listbox', { name: /~\]/ })).toBeVisible();
  });

  /** Words on the screen that no translation made: not bracketed by the pseudo-locale and not the reader's own text. */
  async function plainWords(): Promise<string[]> {
    const own = dumpPapers.flatMap(({ title, abstract }) => [title, abstract]);
    const texts = await session.page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || parent.closest('kbd, [aria-hidden="true"], .katex, script, style') !== null) continue;
        if (parent.checkVisibility()) found.push(node.textContent ?? '');
      }
      for (const one of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
        if (!(one as HTMLElement).checkVisibility()) continue;
        for (const name of ['aria-label', 'title', 'placeholder']) found.push(one.getAttribute(name) ?? '');
      }
      return found;
    });
    return [...new Set(texts)].filter((text) => {
      if (!/[A-Za-z]{3,}/.test(text.replace(/\[[^\]]*~\]/g, ''))) return false;
      return !own.some((one) => one.includes(text.trim()) || text.includes(one)) && !KEPT.test(text);
    });
  }
  // The app's name, file names, tags and keys are the same in every language; so are dates, which the system writes.
  const KEPT = /Postil|Get trending papers|\.txt|\bquiet\b|Ctrl|Shift|Esc|Enter|^\d+ \w{3} \d{4}|^\w{3} \d+, \d{4}/;

  test('library and paper have no word of English left', async () => {
    expect(await plainWords()).toEqual([]);
  });

  test('nor have the palette, the keys and the tags', async () => {
    const { page } = session;
    for (const keys of [['ControlOrMeta+k'], ['?'], ['g', '#']]) {
      await page.getByRole('listbox').first().focus();
      for (const key of keys) await page.keyboard.press(key);
      await expect(openDialog(page)).toBeVisible();
      expect(await plainWords(), keys.join(' ')).toEqual([]);
      await escape(page);
    }
  });

  test('nor has the review of an import', async () => {
    await answerOpenDialog(session.app, [pageDump, abstractBlocks]);
    await session.page.keyboard.press('ControlOrMeta+o');
    await expect(openDialog(session.page)).toBeVisible();
    await expect(openDialog(session.page).getByRole('row').nth(3)).toBeVisible();
    expect(await plainWords()).toEqual([]);
    await escape(session.page);
  });

  test('nor have imports, trash and empty places', async () => {
    const { page } = session;
    for (const key of ['s', 'b', 'x', 'm']) {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      expect(await plainWords(), key).toEqual([]);
    }
  });
});
