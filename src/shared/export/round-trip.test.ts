import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtexFormat } from '../import/bibtex/format';
import { cslJsonFormat } from '../import/csl-json/format';
import { risFormat } from '../import/ris/format';
import type { Format, ParsedPaper } from '../import/types';
import { copyFormats, type CopyFormat } from '../model/copy-format';
import type { CitedPaper } from './cited-paper';
import { writeCopy } from './copy-formats';

// Whatever TeX, BibTeX, JSON and lines give a meaning. Markup is left out: readers take it for the file's, as they should.
const signs = fc.constantFrom(...'{}\\$%&#_~^"\'`-,:.()[]@=/*|+!?éßñ中文 ');
const letters = fc.constantFrom(...'abcdefgxyzABCXYZ0123456789');
const word = fc.string({ unit: fc.oneof({ weight: 4, arbitrary: letters }, signs), minLength: 1, maxLength: 12 });
/** One line as a library holds it. It ends with a word, since readers take a stop or a bracket at an end for the file's. */
const line = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((words) => `Lead ${words.join(' ')} tail`.replace(/\s+/g, ' '));
const part = fc
  .string({ unit: fc.constantFrom(...'abcdefgéßñ'), minLength: 2, maxLength: 8 })
  .map((text) => `Q${text}`);
const name = fc.oneof(
  fc.tuple(part, part).map(([family, given]) => `${family}, ${given}`),
  fc.tuple(part, part).map(([family, given]) => `${family}, ${given}, Jr.`),
  fc.tuple(part, part).map(([given, family]) => `${given} ${family}`),
);
const figures = fc.integer({ min: 1000, max: 9999 }).map(String);
const ids = fc.record(
  {
    doi: figures.map((n) => `10.5555/a_b.${n}`),
    arxiv: figures.map((n) => `2301.0${n}`),
    pmid: figures,
    pmcid: figures.map((n) => `pmc${n}`),
  },
  { requiredKeys: [] },
);

const paper: fc.Arbitrary<CitedPaper> = fc.record({
  title: line,
  authors: fc.uniqueArray(name, { maxLength: 4 }),
  year: fc.integer({ min: 1900, max: 2090 }),
  venue: fc.option(
    fc.oneof(
      line,
      line.map((text) => `Proceedings of ${text}`),
    ),
  ),
  ids,
  urls: fc.constantFrom([], ['https://example.org/a_b~c?d=1&e=%20#f']),
  abstract: line,
});

const readers: [CopyFormat, Format][] = [
  ['bibtex', bibtexFormat],
  ['ris', risFormat],
  ['csl-json', cslJsonFormat],
];

test.each(readers)('what is copied as %s comes back as it was', (format, reader) => {
  fc.assert(
    fc.property(fc.array(paper, { minLength: 1, maxLength: 3 }), (papers) => {
      const found = [...reader.parse([writeCopy(papers, format)])];
      const read = found.flatMap((one) => (one.kind === 'paper' ? [fieldsOf(one.paper)] : []));
      expect(read).toEqual(papers);
    }),
  );
});

/** The key is made for the copy. */
function fieldsOf({ title, authors, year, venue, ids: found, urls, abstract }: ParsedPaper): CitedPaper {
  const { citekey: _, ...rest } = found;
  return { title: title ?? '', authors, year, venue, ids: rest, urls, abstract: abstract ?? '' };
}

test.each(copyFormats)('no field breaks a line of %s', (format) => {
  fc.assert(
    fc.property(paper, fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\t'), (one, end) => {
      const broken = { ...one, title: one.title.replaceAll(' ', end), abstract: one.abstract.replaceAll(' ', end) };
      expect(writeCopy([broken], format)).toBe(writeCopy([one], format));
    }),
  );
});
