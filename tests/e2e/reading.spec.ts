import { expect, test, type Locator, type Page } from '@playwright/test';
import { dumpPapers, pageDump } from './lists';
import { openSession } from './session';
import { dialog, importFiles, list, note, openPaper, paperPane, paperTitle, row, runByPalette } from './steps';

const [first = '', second = ''] = dumpPapers.map((paper) => paper.title);

const abstract = (page: Page): Locator => page.locator('main article [data-field="abstract"]').first();

function styleOf(at: Locator): Promise<Record<string, string>> {
  return at.evaluate((element) => {
    const { fontFamily, fontSize, lineHeight, textAlign, letterSpacing } = getComputedStyle(element);
    return { font: fontFamily.split(',')[0] ?? '', fontSize, lineHeight, textAlign, letterSpacing };
  });
}

test.describe.serial('reading', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
    await openPaper(session.page, first);
  });
  const settings = (): Locator => dialog(session.page, 'Reading');

  async function openSettings(): Promise<void> {
    await session.page.keyboard.press('ControlOrMeta+Alt+r');
    await expect(settings()).toBeVisible();
  }
  async function press(control: Locator, key: string, times = 1): Promise<void> {
    await control.focus();
    for (let n = 0; n < times; n += 1) await session.page.keyboard.press(key);
  }

  test('font, size, spacing and edges are set by keyboard, act at once and are kept', async () => {
    const { page } = session;
    expect(await styleOf(abstract(page))).toMatchObject({ fontSize: '16.5px', lineHeight: '26px', textAlign: 'start' });
    await list(page).focus();
    await openSettings();
    await press(settings().getByRole('button', { name: 'Sans serif' }), 'Enter');
    await press(settings().getByRole('slider', { name: 'Size' }), 'ArrowRight', 7);
    await press(settings().getByRole('slider', { name: 'Line spacing' }), 'End');
    await press(settings().getByRole('slider', { name: 'Letter spacing' }), 'ArrowRight', 5);
    await press(settings().getByRole('checkbox'), 'Space');
    await expect(settings().getByRole('slider', { name: 'Size' })).toHaveAttribute('aria-valuetext', '20 px');
    const wanted = {
      font: '"Inter Variable"',
      fontSize: '20px',
      lineHeight: '44px',
      textAlign: 'justify',
      letterSpacing: '1px',
    };
    expect(await styleOf(settings().getByRole('region', { name: 'Preview' }).locator('p'))).toEqual(wanted);
    await page.keyboard.press('Escape');
    await expect(settings()).toBeHidden();
    await expect(list(page)).toBeFocused();
    expect(await styleOf(abstract(page))).toEqual(wanted);
    await session.restart();
    await openPaper(session.page, first);
    expect(await styleOf(abstract(session.page))).toEqual(wanted);
  });

  test('a line is as long as was asked for', async () => {
    const { page } = session;
    await page.setViewportSize({ width: 1600, height: 800 });
    await openSettings();
    await press(settings().getByRole('slider', { name: 'Line length' }), 'Home');
    const short = await abstract(page).evaluate((one) => one.getBoundingClientRect().width);
    await press(settings().getByRole('slider', { name: 'Line length' }), 'ArrowRight', 5);
    const longer = await abstract(page).evaluate((one) => one.getBoundingClientRect().width);
    expect(longer / short).toBeCloseTo(50 / 40, 1);
  });

  test('all of it goes back to the defaults, and high contrast is a theme like the others', async () => {
    const { page } = session;
    await press(settings().getByRole('button', { name: 'High contrast' }), 'Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'high-contrast');
    await press(settings().getByRole('button', { name: 'Reset to the defaults' }), 'Enter');
    await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'high-contrast');
    expect(await styleOf(abstract(page))).toMatchObject({ fontSize: '16.5px', textAlign: 'start' });
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('one key leaves only the text, the keys of the list still walk, and Escape brings all back', async () => {
    const { page } = session;
    await openPaper(page, first);
    await list(page).focus();
    await page.keyboard.press('f');
    await expect(list(page)).toBeHidden();
    await expect(note(page)).toBeHidden();
    await expect(page.getByRole('navigation')).toBeHidden();
    expect(await styleOf(abstract(page))).toMatchObject({ fontSize: '18px', lineHeight: '29px' });
    expect(await styleOf(paperTitle(page))).toMatchObject({ fontSize: '30px', lineHeight: '38px' });
    await expect(page.getByRole('region', { name: 'Text of the paper' })).toBeFocused();
    await expect(page.getByRole('contentinfo')).toContainText('leave the focus on the text');
    const centre = await abstract(page).evaluate((one) => {
      const { left, right } = one.getBoundingClientRect();
      return (left + right) / 2;
    });
    expect(Math.abs(centre - 640)).toBeLessThan(10);
    await page.keyboard.press('j');
    await expect(paperTitle(page)).not.toContainText(first);
    await page.keyboard.press('k');
    await expect(paperTitle(page)).toContainText(first);
    await page.keyboard.press('Escape');
    await expect(list(page)).toBeFocused();
    await expect(note(page)).toBeVisible();
    expect(await styleOf(abstract(page))).toMatchObject({ fontSize: '16.5px' });
  });

  test('asking for the note, a pane or another kind of place leaves the focus on the text', async () => {
    const { page } = session;
    await page.keyboard.press('f');
    await expect(list(page)).toBeHidden();
    await page.keyboard.press('n');
    await expect(note(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await row(page, second).first().click();
    await page.keyboard.press('f');
    await expect(list(page)).toBeHidden();
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await expect(paperTitle(page)).toBeHidden();
    await expect(page.getByText('page-dump.txt').first()).toBeVisible();
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await expect(list(page)).toBeVisible();
  });

  test('by mouse: the menu of the paper and the foot line', async () => {
    const { page } = session;
    await openPaper(page, first);
    await paperPane(page).getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Only the text' }).click();
    await expect(list(page)).toBeHidden();
    await page.getByRole('contentinfo').getByText('leave the focus on the text').click();
    await expect(list(page)).toBeVisible();
  });
});

/** In place of the system's voices, which a machine for tests has none of: it says when it is let, and keeps what it was given. */
async function replaceVoices(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = [];
    let open: EventTarget | null = null;
    class Utterance extends EventTarget {
      voice: unknown = null;
      lang = '';
      rate = 1;
      constructor(readonly text: string) {
        super();
      }
    }
    const voices = [
      { voiceURI: 'here', name: 'Here', lang: 'en-GB', localService: true, default: true },
      { voiceURI: 'away', name: 'Away', lang: 'en-GB', localService: false, default: false },
    ];
    const engine = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: (utterance: Utterance) => {
        open = utterance;
        said.push(`${utterance.text} | ${utterance.rate}`);
      },
      cancel: () => {
        const cancelled = open;
        open = null;
        cancelled?.dispatchEvent(new Event('error'));
      },
      end: () => open?.dispatchEvent(new Event('end')),
      said,
    });
    Object.defineProperty(window, 'speechSynthesis', { value: engine, configurable: true });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
  });
}

type FakeVoices = { end: () => void; said: string[] };
const endSentence = (page: Page): Promise<void> =>
  page.evaluate(() => (window.speechSynthesis as unknown as FakeVoices).end());
const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window.speechSynthesis as unknown as FakeVoices).said);
/** What is painted under a name, as text, in the order of the alphabet: blocks are painted as they come near. */
const painted = (page: Page, name: string): Promise<string[]> =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map((range) => String(range)).sort(), name);

test.describe.serial('reading aloud', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
    await openPaper(session.page, first);
  });
  const bar = (): Locator => session.page.getByRole('toolbar', { name: 'Reading aloud' });

  test('where the system has no voice, the key and the settings say so', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('r');
    await expect(page.getByText('This system has no voice of its own to read aloud with. One')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Alt+r');
    await expect(dialog(page, 'Reading')).toContainText('This system has no voice of its own');
    await page.keyboard.press('Escape');
  });

  test('reads title and text, marks what is heard, pauses, steps and stops by keyboard', async () => {
    const { page } = session;
    await replaceVoices(page);
    const html = await paperPane(page).getByRole('article').innerHTML();
    await page.keyboard.press('r');
    await expect(bar()).toBeVisible();
    expect(await painted(page, 'read-aloud')).toEqual([first]);
    await endSentence(page);
    await expect.poll(() => painted(page, 'read-aloud')).not.toEqual([first]);
    const [sentence = ''] = await painted(page, 'read-aloud');
    expect(await abstract(page).textContent()).toContain(sentence);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    await page.keyboard.press('r');
    await expect(bar().getByRole('button', { name: 'Go on reading aloud' })).toBeVisible();
    await page.keyboard.press('.');
    await expect.poll(() => painted(page, 'read-aloud')).not.toEqual([sentence]);
    await page.keyboard.press(',');
    await expect.poll(() => painted(page, 'read-aloud')).toEqual([sentence]);
    expect(await said(page)).toEqual([`${first} | 1`, `${sentence} | 1`]);
    expect(await paperPane(page).getByRole('article').innerHTML()).toBe(html);
    await page.keyboard.press('Shift+R');
    await expect(bar()).toBeHidden();
    expect(await painted(page, 'read-aloud')).toEqual([]);
  });

  test('offers the voices of the system only, and speaks at the speed that was set', async () => {
    const { page } = session;
    await page.keyboard.press('ControlOrMeta+Alt+r');
    const speed = dialog(page, 'Reading').getByRole('slider', { name: 'Speed' });
    await speed.focus();
    for (let n = 0; n < 5; n += 1) await page.keyboard.press('ArrowRight');
    await dialog(page, 'Reading').getByRole('combobox', { name: 'Voice' }).click();
    await expect(page.getByRole('option', { name: 'Here (en-GB)' })).toBeVisible();
    await expect(page.getByRole('option', { name: /Away/ })).toBeHidden();
    await page.getByRole('option', { name: 'Here (en-GB)' }).click();
    await page.keyboard.press('Escape');
    await expect(dialog(page, 'Reading')).toBeHidden();
    await page.keyboard.press('r');
    await expect(bar()).toBeVisible();
    expect((await said(page)).at(-1)).toBe(`${first} | 1.5`);
  });

  test('by mouse; and another paper ends it', async () => {
    const { page } = session;
    await bar().getByRole('button', { name: 'Read the next sentence' }).click();
    await expect(bar()).toContainText('2 of');
    await bar().getByRole('button', { name: 'Stop reading aloud' }).click();
    await expect(bar()).toBeHidden();
    await paperPane(page).getByRole('button', { name: 'Read aloud, or pause' }).click();
    await expect(bar()).toBeVisible();
    await row(page, second).first().click();
    await expect(bar()).toBeHidden();
    expect(await painted(page, 'read-aloud')).toEqual([]);
  });
});

test.describe.serial('keyword layers', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
    await openPaper(session.page, first);
  });
  const layers = (): Locator => dialog(session.page, 'Keyword layers');
  const [word = ''] = first.split(/\W/);

  test('a layer is named, given words and seen at once in title and text, by keyboard', async () => {
    const { page } = session;
    const html = await paperPane(page).getByRole('article').innerHTML();
    await list(page).focus();
    await page.keyboard.press('Shift+L');
    await expect(layers().getByRole('textbox', { name: 'Name of a new layer' })).toBeFocused();
    await page.keyboard.type('Names');
    await page.keyboard.press('Enter');
    await expect(layers().getByRole('textbox', { name: 'Words of the layer Names' })).toBeFocused();
    await page.keyboard.type(`${word.toLowerCase()}\nnowhere at all\nmeth*`);
    await page.keyboard.press('Escape');
    await expect(layers()).toBeHidden();
    await expect.poll(() => painted(page, 'layer-1')).toEqual([word, word, 'method']);
    expect(await paperPane(page).getByRole('article').innerHTML()).toBe(html);
  });

  test('the next paper is painted too', async () => {
    const { page } = session;
    await openPaper(page, second);
    await expect.poll(() => painted(page, 'layer-1')).not.toContain(word);
    await openPaper(page, first);
    await expect.poll(() => painted(page, 'layer-1')).toEqual([word, word, 'method']);
  });

  test('goes off and on from the palette and by a click, and is kept over a restart', async () => {
    const { page } = session;
    await runByPalette(page, 'layer Names');
    await expect.poll(() => painted(page, 'layer-1')).toEqual([]);
    await list(page).focus();
    await page.keyboard.press('Shift+L');
    await layers().getByText('Show the layer Names').locator('..').getByRole('checkbox').click();
    await expect.poll(() => painted(page, 'layer-1')).toEqual([word, word, 'method']);
    await page.keyboard.press('Escape');
    await expect(layers()).toBeHidden();
    await session.restart();
    await openPaper(session.page, first);
    await expect.poll(() => painted(session.page, 'layer-1')).toEqual([word, word, 'method']);
  });

  test('is renamed, recoloured and deleted, and undo brings it back', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('Shift+L');
    await layers().getByRole('textbox', { name: 'Name of the layer Names' }).fill('Methods');
    await page.keyboard.press('Enter');
    await layers().getByRole('combobox', { name: 'Colour of the layer Methods' }).click();
    await page.getByRole('option').nth(2).click();
    await expect.poll(() => painted(page, 'layer-3')).toEqual([word, word, 'method']);
    await layers().getByRole('button', { name: 'Delete the layer Methods' }).click();
    await expect(layers()).toContainText('No layers yet');
    expect(await painted(page, 'layer-3')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(layers()).toBeHidden();
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => painted(page, 'layer-3')).toEqual([word, word, 'method']);
  });
});
