import { expect, test, type Locator, type Page } from '@playwright/test';
import { findFaults } from './axe';
import { write } from './bad-files';
import { dragWords } from './drag-words';
import { dumpPapers, pageDump } from './lists';
import { inEachTheme, takePicture } from './pictures';
import { putHighlight } from './put-highlight';
import { openSession } from './session';
import { putStored, waitForDraft } from './stored';
import {
  dialog,
  importFiles,
  list,
  note,
  openDialog,
  openPaper,
  paperPane,
  place,
  runByPalette,
  typeTag,
} from './steps';

const TITLE = 'Tide tables kept by lighthouse keepers';
const ABSTRACT = [
  'Keepers wrote down each tide for ninety years. We read nine hundred of their ledgers and compare them with models of today.',
  'Most entries agree within $4.2$ centimetres, and those that do not were made in storms, when $\\bar{h} > 3\\sigma$.',
  'What is written in the margins turns out to be worth as much as the tables.',
].join(' ');
const PAPER = [
  ...[`# ${TITLE}`, '**Runa Ebbstone**, **Olle Marrow**', '## Abstract', ABSTRACT],
  ...['Introduction', 'Method', 'Results'].flatMap((name, at) => [
    `## ${at + 1}. ${name}`,
    ...['one', 'two', 'three'].map((ledger) => `Ledger ${ledger} was kept dry. ${ABSTRACT}`),
  ]),
  ...['## References', '1. Ebbstone, R. (2020). Tables that hold water. Journal of Shelves, 12(3).'],
].join('\n\n');
const other = dumpPapers[1]?.title ?? '';
const LONG_WORD = 'Gezeitentabellenaufzeichnungsgewohnheit'.repeat(2);

const abstract = (page: Page): Locator => paperPane(page).locator('[data-field="abstract"]');
const bar = (page: Page): Locator => page.getByRole('dialog', { name: /^(Mark these words|Highlight)$/ });
const marks = (page: Page): Locator => abstract(page).getByRole('group', { name: /^Highlight, / });

const DAY_MS = 86_400_000;
const doc = (text: string): unknown => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

async function putAll(page: Page): Promise<void> {
  const colour = { field: '#fbe6a2', stroke: '#a67a00', ink: '#735300' };
  const dark = { field: '#4a3c10', stroke: '#d6ac3a', ink: '#e6c468' };
  await putStored(page, 'colours', {
    ...{ id: 'long', name: LONG_WORD, meaning: 'What has a long name', sign: '&', stroke: 'wavy', order: 6 },
    ...{ light: colour, dark, sepia: colour, gone: false },
  });
  let made = 0;
  const put = (title: string, words: string, text: string, more: Record<string, unknown> = {}): Promise<void> => {
    made += 1;
    const comment = text === '' ? {} : { comment: doc(text), commentText: text };
    const id = `01ARZ3NDEKTSV4RRFFQ69G5${String(made).padStart(3, '0')}`;
    return putHighlight(page, title, words, { id, createdAt: Date.now() - made * DAY_MS, ...comment, ...more });
  };
  await put(TITLE, 'each tide for ninety years', 'Ninety? The first ledger is from 1871.');
  await put(TITLE, 'nine hundred of their ledgers and compare', `${LONG_WORD} ${LONG_WORD}`, { colourId: 'doubt' });
  await put(TITLE, 'compare them with models', 'Which models, and of which year?', { colourId: 'question' });
  await put(TITLE, 'Most entries agree', 'A fine result.', { colourId: 'long' });
  await put(TITLE, 'when $\\bar{h} > 3\\sigma$', '', { colourId: 'term' });
  await put(TITLE, 'the margins', 'As here.', { colourId: 'of-a-later-build' });
  await put(TITLE, 'worth as much', '', { colourId: 'evidence' });
  const quote = { type: 'TextQuoteSelector', exact: 'They wrote each tide for nine years', prefix: '', suffix: '' };
  await put(TITLE, 'Keepers', 'Where did this go?', { textVersion: 'older', selectors: [quote], colourId: 'method' });
  const gone = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
  await put(TITLE, 'storms', '', { paperId: gone, target: { kind: 'paper', id: gone, field: 'abstract' } });
}

async function go(page: Page, key: string): Promise<void> {
  await page.locator('[data-pane="list"] [data-pane-focus]').focus();
  await page.keyboard.press('g');
  await page.keyboard.press(key);
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(openDialog(page)).toBeHidden();
}

type Screen = {
  name: string;
  open: (page: Page) => Promise<void>;
  leave?: (page: Page) => Promise<void>;
  /** What has come onto a screen that was looked at before; all of it is looked at once. */
  part?: string;
  /** Shows what the wide window does not. */
  isOtherNarrow?: boolean;
};
const DIALOG = '[role="dialog"]:not([data-pane="notices"] *)';
/** In the order in which one comes to them. */
const SCREENS: Screen[] = [
  {
    name: 'marks and comments',
    open: async (page) => {
      await openPaper(page, TITLE);
      await expect(marks(page)).toHaveCount(7);
    },
    isOtherNarrow: true,
  },
  {
    name: 'bar on new words',
    open: async (page) => {
      await dragWords(abstract(page), 'turns out to be');
      await expect(bar(page)).toBeVisible();
    },
    leave: close,
    part: DIALOG,
  },
  {
    name: 'bar on a highlight',
    open: async (page) => {
      await marks(page).filter({ hasText: 'each tide' }).click();
      await expect(bar(page)).toBeVisible();
    },
    leave: close,
    part: DIALOG,
  },
  {
    name: 'bar on two highlights',
    open: async (page) => {
      await abstract(page).getByText('compare', { exact: true }).click();
      await expect(bar(page).getByRole('group', { name: /^Which/ })).toBeVisible();
    },
    leave: close,
    part: DIALOG,
  },
  {
    name: 'comment being written',
    open: async (page) => {
      await marks(page).filter({ hasText: 'worth as much' }).click();
      await expect(bar(page)).toBeVisible();
      await page.keyboard.press('c');
      await expect(bar(page).getByRole('textbox', { name: /^Comment/ })).toBeFocused();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(bar(page)).toBeHidden();
    },
    part: DIALOG,
  },
  {
    name: 'keyword layers',
    open: async (page) => {
      await list(page).focus();
      await page.keyboard.press('Shift+L');
      await expect(dialog(page, 'Keyword layers').getByRole('textbox', { name: 'Name of a new layer' })).toBeFocused();
      await page.keyboard.type('Sea');
      await page.keyboard.press('Enter');
      const words = dialog(page, 'Keyword layers').getByRole('textbox', { name: 'Words of the layer Sea' });
      await expect(words).toBeFocused();
      await page.keyboard.type('tide*\nledger*');
    },
    leave: close,
    part: DIALOG,
  },
  {
    name: 'reading settings',
    open: async (page) => {
      await page.keyboard.press('ControlOrMeta+Alt+r');
      await expect(dialog(page, 'Reading')).toBeVisible();
    },
    leave: close,
    part: DIALOG,
  },
  {
    name: 'note and its history',
    open: async (page) => {
      for (const text of ['Ledgers are kept dry.', 'Ledgers were kept very dry, mostly.']) {
        await list(page).focus();
        await page.keyboard.press('n');
        await expect(note(page)).toBeFocused();
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(text);
        await waitForDraft(page, text);
        await page.keyboard.press('Escape');
      }
      await runByPalette(page, 'History of the note');
      await expect(dialog(page, 'History of the note').getByRole('option')).toHaveCount(1);
    },
    leave: close,
    part: DIALOG,
  },
  {
    name: 'templates',
    open: async (page) => {
      await runByPalette(page, 'Templates of notes');
      await expect(dialog(page, 'Templates of notes')).toBeVisible();
    },
    leave: close,
    part: DIALOG,
  },
  {
    name: 'colours',
    open: async (page) => {
      await runByPalette(page, '>colours');
      await dialog(page, 'Colours').getByRole('button', { name: 'Delete Evidence' }).click();
      await expect(dialog(page, 'Colours').getByRole('button', { name: 'Bring Evidence back' })).toBeVisible();
    },
    leave: close,
    part: DIALOG,
  },
  {
    name: 'highlights',
    open: async (page) => {
      await go(page, 'h');
      const rows = page.getByRole('listbox', { name: 'Highlights' }).getByRole('option');
      await expect(rows).toHaveCount(9);
      await rows.filter({ hasText: 'worth as much' }).click();
    },
  },
  {
    name: 'lost highlights',
    open: async (page) => {
      await place(page, 'Need a look').click();
      const rows = page.getByRole('listbox', { name: 'Need a look' }).getByRole('option');
      await expect(rows).toHaveCount(2);
      await rows.filter({ hasText: 'They wrote' }).click();
      await expect(page.getByRole('region', { name: 'A highlight that needs a look' })).toContainText('They wrote');
    },
  },
  {
    name: 'notes without a paper',
    open: async (page) => {
      await go(page, 'n');
      await page.keyboard.press('Shift+N');
      await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
      await page.keyboard.type(`# Journal\nOn ${LONG_WORD}`);
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'two papers side by side',
    open: async (page) => {
      await go(page, 'a');
      await openPaper(page, TITLE);
      await list(page).focus();
      await page.keyboard.press('b');
      await expect(page.getByRole('region', { name: 'Paper beside', exact: true })).toContainText(TITLE);
      await openPaper(page, other);
    },
  },
];

/** What is cut or pushed out where nothing may be: in the width of the window, and of each pane that scrolls down. */
function findTooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const panes = [...document.querySelectorAll<HTMLElement>('[data-pane], [data-pane] *, [role="dialog"] *')];
    const wide = panes.filter((one) => {
      const { overflowX } = getComputedStyle(one);
      return (overflowX === 'auto' || overflowX === 'scroll') && one.scrollWidth > one.clientWidth + 1;
    });
    return wide.map((one) => `${one.className} is ${one.scrollWidth - one.clientWidth} wider than its pane`);
  });
}

async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  // Comments take their places in the frames after.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))),
  );
}

test.describe.serial('every screen of reading and writing', () => {
  const session = openSession(async ({ app, folder }) => {
    await importFiles(app, [write(folder, 'tides.md', PAPER)]);
    await openPaper(app.page, TITLE);
    await typeTag(app.page, 'a tag with a name that goes on for longer than any row of a list has room');
    await importFiles(app, [pageDump]);
    await putAll(app.page);
    await session.restart();
    await session.page.emulateMedia({ reducedMotion: 'reduce' });
  });

  for (const { name, open, leave, part, isOtherNarrow = false } of SCREENS) {
    test(`${name}: nothing serious, and nothing pushed out, in four themes and two widths`, async () => {
      const { page } = session;
      await resize(page, 1280);
      await open(page);
      const found: Record<string, string[]> = {};
      await inEachTheme(page, async (theme) => {
        const isNarrowSeen = theme === 'light' || isOtherNarrow || process.env['POSTIL_SHOTS'] !== undefined;
        for (const width of isNarrowSeen ? [900, 1280] : [1280]) {
          await resize(page, width);
          await takePicture(page, `${name.replaceAll(' ', '-')}-${theme}-${width}`);
          const faults: string[] = [];
          if (theme === 'light') faults.push(...(await findFaults(page)), ...(await findTooWide(page)));
          // Only how it is painted differs from theme to theme.
          else if (width === 1280 || isOtherNarrow)
            faults.push(...(await findFaults(page, { rules: ['color-contrast'], part })));
          if (faults.length > 0) found[`${theme} ${width}`] = faults;
        }
      });
      expect(found).toEqual({});
      await leave?.(page);
    });
  }
});
