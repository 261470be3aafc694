import { expect, test, type Page } from '@playwright/test';
import { write } from './bad-files';
import { openSession } from './session';
import { acceptReview, expectCount, importFiles, note, openPaper, openReview, paperPane, place, review } from './steps';
import { readStored } from './stored';

const KELP = 'Counting kelp from a rowing boat in all weathers';
const LAMPS = 'How long street lamps stay broken and who reports them';
const BREAD = 'What bakers write on the bags of yesterday’s bread';

/** As a table of a person's own has it. */
const TABLE = [
  'Title,Abstract,Authors,Year,Keywords,Tags,Notes,Decision,Rating',
  `${KELP},We counted kelp by hand for a year.,"Quillfeather, Orla",2019,shore; rowing,to cite; seminar,Ask for the raw counts.,included,4`,
  `${LAMPS},We asked a town about its lamps.,"Lampwick, Rosa",2020,streets,,,excluded,`,
].join('\n');

/** As a screening tool and a reference manager left it. */
const RIS = [
  'TY  - JOUR',
  `TI  - ${BREAD}`,
  'AU  - Wicklow, Dmitri',
  'PY  - 2021',
  'AB  - We read four hundred paper bags.',
  'KW  - bakeries',
  'N1  - ASReview_relevant',
  'N1  - Rating: 5',
  'N1  - Read the part on handwriting again.',
  'ER  - ',
  '',
].join('\n');

const taken = (page: Page, name: string) =>
  review(page).getByRole('group', { name: 'Take along' }).getByRole('checkbox', { name, exact: true });
const tagsOf = (page: Page) => paperPane(page).getByRole('group', { name: 'Tags' }).filter({ visible: true });
const status = (page: Page) => paperPane(page).getByRole('button', { name: /^Status/ });
const rating = (page: Page) => paperPane(page).getByRole('group', { name: 'Rating' });

test.describe.serial('what other programs recorded', () => {
  const session = openSession();

  test('is offered by kind, with the number of papers that have it', async () => {
    const { app, page, folder } = session;
    await openReview(app, [write(folder, 'screened.csv', TABLE)]);
    const offered = review(page).getByRole('group', { name: 'Take along' });
    await expect(offered).toContainText(
      /Tags.*1 paper.*Keywords as tags.*2 papers.*Notes.*1 paper.*Decisions.*2 papers/,
    );
    for (const name of ['Tags', 'Notes', 'Decisions', 'Ratings']) await expect(taken(page, name)).toBeChecked();
    await expect(taken(page, 'Keywords as tags')).not.toBeChecked();
  });

  test('comes along as chosen, and shows in the reader', async () => {
    const { page } = session;
    await taken(page, 'Ratings').click();
    await acceptReview(page);
    // One was decided each way, so that none is left in the Inbox.
    await expectCount(page, 'To read', 1);
    await place(page, 'All papers').click();
    await openPaper(page, KELP);
    await expect(status(page)).toHaveText('To read');
    await expect(tagsOf(page)).toContainText(/to cite.*seminar/);
    await expect(tagsOf(page)).not.toContainText('rowing');
    await expect(note(page)).toHaveText('Ask for the raw counts.');
    await expect(rating(page).getByRole('radio', { name: 'Not rated' })).toBeChecked();
    await expect(place(page, 'seminar')).toBeVisible();
    await openPaper(page, LAMPS);
    await expect(status(page)).toHaveText('Dismissed');
  });

  test('of a RIS file too; keywords become tags where that is chosen, and what was chosen before is remembered', async () => {
    const { app, page, folder } = session;
    await openReview(app, [write(folder, 'screened.ris', RIS)]);
    await expect(taken(page, 'Ratings')).not.toBeChecked();
    await taken(page, 'Ratings').click();
    await taken(page, 'Keywords as tags').click();
    await acceptReview(page);
    await openPaper(page, BREAD);
    await expect(status(page)).toHaveText('To read');
    await expect(tagsOf(page)).toContainText('bakeries');
    await expect(rating(page).getByRole('radio', { name: '5 of 5' })).toBeChecked();
    // Signs of programs are no words of a person.
    await expect(note(page)).toHaveText('Read the part on handwriting again.');
  });

  test('goes with one undo of its import', async () => {
    const { page } = session;
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(place(page, 'bakeries')).toBeHidden();
    const { papers, notes } = await readStored(page);
    expect(papers.map((one) => one['title'])).not.toContain(BREAD);
    expect(notes).toHaveLength(1);
  });
});

const LANTERN = 'Lanterns: Reading the Whole of a Paper';
const SECTIONS = ['Introduction', 'Method', 'Results', 'Discussion'];
const LAST = 'The last sentence of the last section stands here.';

/** Title, names, abstract, sections of many paragraphs: long enough that most of it lies below the pane. */
function composeWhole(): string {
  const paragraphs = (section: string) =>
    Array.from(
      { length: 60 },
      (_, at) => `${section} goes on: ${'what was read is told again here. '.repeat(8)}(${at})`,
    );
  const sections = SECTIONS.flatMap((name, at) => [`## ${at + 1}. ${name}`, ...paragraphs(name)]);
  const head = [`# ${LANTERN}`, '**Rosa Lampwick**, **Dmitri Wicklow**', '## Abstract'];
  const abstract = 'We ask whether a whole paper can be read where its title is kept, and find that it can.';
  const references = [
    '## References',
    '1. Lampwick, R. (2020). Lists that read themselves. Journal of Shelves, 12(3).',
  ];
  return [...head, abstract, ...sections, LAST, ...references].join('\n\n');
}

test.describe.serial('a whole paper', () => {
  const session = openSession();
  const body = () => paperPane(session.page).getByRole('region', { name: 'Full text' });
  const text = () => paperPane(session.page).getByRole('region', { name: 'Text of the paper' });

  test('is read as one paper, and its text stands below its abstract', async () => {
    const { app, page, folder } = session;
    await importFiles(app, [write(folder, 'lanterns.md', composeWhole())]);
    await expectCount(page, 'Inbox', 1);
    await openPaper(page, LANTERN);
    await expect(paperPane(page)).toContainText('We ask whether a whole paper can be read');
    await expect(body()).toContainText(LAST);
    for (const name of SECTIONS) await expect(body().getByRole('heading', { name: new RegExp(name) })).toHaveCount(1);
    await expect(body()).not.toContainText('##');
  });

  test('scrolls by keys from its title to its last words and back', async () => {
    const { page } = session;
    const last = body().getByText(LAST);
    await expect(last).not.toBeInViewport();
    await text().focus();
    const started = await text().evaluate((pane) => pane.scrollTop);
    expect(started).toBe(0);
    await page.keyboard.press('PageDown');
    await expect.poll(() => text().evaluate((pane) => pane.scrollTop)).toBeGreaterThan(100);
    // Heights of what lies far off are guesses until it comes near: the end may need a second key.
    await expect(async () => {
      await page.keyboard.press('End');
      await expect(last).toBeInViewport({ timeout: 500 });
    }).toPass({ timeout: 10_000 });
    await page.keyboard.press('Home');
    await expect(paperPane(page).getByRole('heading', { level: 1, name: LANTERN })).toBeInViewport();
  });
});
