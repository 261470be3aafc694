import { describe, expect, it } from 'vitest';
import { readReference } from './reference';

const bare = { ids: {}, urls: [] };

describe('references', () => {
  it.each([
    [
      'Lampwick, R., & Wicklow, D. A. (2020). Lists that read themselves. Journal of Shelves, 12(3), 1–20. https://doi.org/10.5555/jos.12.3',
      {
        authors: ['Lampwick, R.', 'Wicklow, D. A.'],
        title: 'Lists that read themselves',
        venue: 'Journal of Shelves',
        year: 2020,
        ids: { doi: '10.5555/jos.12.3' },
        urls: ['https://doi.org/10.5555/jos.12.3'],
      },
    ],
    [
      '[12] R. Lampwick and D. A. van Wicklow, “Margins vs. notes: A study,” in Proc. 3rd Conf. Margins, 2019, pp. 1–5.',
      {
        ...bare,
        authors: ['R. Lampwick', 'D. A. van Wicklow'],
        title: 'Margins vs. notes: A study',
        venue: 'Proc. 3rd Conf. Margins',
        year: 2019,
      },
    ],
    [
      '3. Lampwick R, Wicklow DA, et al. Reading in tides. J Shelves. 2018;12(3):1-20.',
      { ...bare, authors: ['Lampwick R', 'Wicklow DA'], title: 'Reading in tides', venue: 'J Shelves', year: 2018 },
    ],
    [
      'Rosa Lampwick, Dmitri Wicklow, and Anna Q. Draughn. 2021. Do Margins Matter? In Proceedings of the 4th Meeting on Margins, pages 10–19.',
      {
        ...bare,
        authors: ['Rosa Lampwick', 'Dmitri Wicklow', 'Anna Q. Draughn'],
        title: 'Do Margins Matter?',
        venue: 'Proceedings of the 4th Meeting on Margins',
        year: 2021,
      },
    ],
    [
      'Rosa Lampwick, Dmitri Wicklow. Lists of lists. arXiv preprint arXiv:2001.01234, 2020.',
      {
        authors: ['Rosa Lampwick', 'Dmitri Wicklow'],
        title: 'Lists of lists',
        venue: 'arXiv preprint arXiv:2001.01234',
        year: 2020,
        ids: { arxiv: '2001.01234' },
        urls: [],
      },
    ],
    [
      'Lampwick, Rosa, and Dmitri Wicklow. "The Margin: A History." Shelf Studies 12 (2017): 3–9.',
      {
        ...bare,
        authors: ['Lampwick, Rosa', 'Dmitri Wicklow'],
        title: 'The Margin: A History',
        venue: 'Shelf Studies',
        year: 2017,
      },
    ],
  ])('%s', (text, reference) => {
    expect(readReference(text)).toEqual(reference);
  });

  it.each([
    'We met in 2019. The lists were long. Nobody read them.',
    'Dear Rosa Lampwick. Thank you for your letter of 2019. Yours.',
    'Lists that read themselves',
    'In 2020 (see above), margins were printed in many books, and notes were lost.',
  ])('is none: %s', (text) => {
    expect(readReference(text)).toBeNull();
  });
});
