import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeTex } from './bibtex';
import type { CitedPaper } from './cited-paper';
import { citeKeys } from './cite-keys';
import { writeCopy } from './copy-formats';

const plain: CitedPaper = {
  title: 'Rivers of $\\alpha$ & 5% of [banks]',
  authors: ['Quill, Ada Bea', 'Marsh & Fen Group', 'Reed, Otto, Jr.'],
  year: 2021,
  venue: 'Journal of Brooks',
  ids: { doi: '10.5555/river(1)', arxiv: '2101.00001' },
  urls: ['https://example.org/rivers'],
  abstract: 'Water $x^2$ costs $5.',
};
const bare: CitedPaper = { title: '1. Streams', authors: [], year: null, venue: null, ids: {}, urls: [], abstract: '' };

describe('a paper copied', () => {
  test('as BibTeX keeps its formulas and escapes everything else', () => {
    expect(writeCopy([plain, bare], 'bibtex')).toBe(
      `@article{quill2021rivers,
  title = {{Rivers of $\\alpha$ \\& 5\\% of [banks]}},
  author = {Quill, Ada Bea and Marsh \\& Fen Group and Reed, Jr., Otto},
  journal = {Journal of Brooks},
  year = {2021},
  doi = {10.5555/river(1)},
  eprint = {2101.00001},
  archiveprefix = {arXiv},
  url = {https://example.org/rivers},
  abstract = {Water $x^2$ costs \\$5.},
}

@misc{streams,
  title = {{1. Streams}},
}
`,
    );
  });

  test('as RIS is closed also where it says nearly nothing', () => {
    expect(writeCopy([bare], 'ris')).toBe('TY  - GEN\nID  - streams\nTI  - 1. Streams\nER  - \n');
  });

  test('as a citation has initials, an ampersand and its address', () => {
    expect(writeCopy([plain, bare], 'citation')).toBe(
      'Quill, A. B., Marsh & Fen Group, & Reed, O., Jr. (2021). Rivers of $\\alpha$ & 5% of [banks]. Journal of Brooks. ' +
        'https://doi.org/10.5555/river(1)\n\n1. Streams. (n.d.).\n',
    );
  });

  test('as Markdown is one item, whose text and address begin nothing of their own', () => {
    expect(writeCopy([plain, bare], 'markdown')).toBe(
      '- [Rivers of \\$\\\\alpha\\$ \\& 5% of \\[banks\\]](https://doi.org/10.5555/river%281%29) – Quill, Ada Bea; ' +
        'Marsh \\& Fen Group; Reed, Otto, Jr., Journal of Brooks, 2021\n- 1\\. Streams\n',
    );
  });

  test('of many authors names nineteen and the last', () => {
    const authors = Array.from({ length: 30 }, (_, at) => `Quill${at}, Ada`);
    const [names = ''] = writeCopy([{ ...plain, authors }], 'citation').split(' (');
    expect(names.split('Quill')).toHaveLength(21);
    expect(names).toMatch(/Quill18, A\., … Quill29, A\.$/);
  });
});

test('a formula whose brace has no partner is written as characters, so that the entry ends where it should', () => {
  expect(escapeTex('a $x_{1$ b')).toBe('a \\$x\\_\\textbraceleft{}1\\$ b');
});

describe('keys', () => {
  test('are none twice, whatever papers are copied', () => {
    const some = fc.record({
      ...Object.fromEntries(Object.entries(bare).map(([name, value]) => [name, fc.constant(value)])),
      title: fc.constantFrom('Rivers', 'rivers', 'the of', '水', ''),
      year: fc.constantFrom(null, 2020),
      ids: fc.constantFrom({}, { citekey: 'rivers' }, { citekey: 'Riversa' }, { citekey: 'not a key' }),
    }) as fc.Arbitrary<CitedPaper>;
    fc.assert(
      fc.property(fc.array(some, { maxLength: 80 }), (papers) => {
        const keys = citeKeys(papers).map((key) => key.toLowerCase());
        expect(new Set(keys).size).toBe(papers.length);
        for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9:.+_/-]*$/);
      }),
    );
  });

  test('of the file stay', () => {
    expect(citeKeys([{ ...plain, ids: { citekey: 'Quill:21' } }, plain, plain])).toEqual([
      'Quill:21',
      'quill2021rivers',
      'quill2021riversa',
    ]);
  });
});
