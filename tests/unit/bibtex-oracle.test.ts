import { parse as parseWithOracle } from '@retorquere/bibtex-parser';
import { expect, test } from 'vitest';
import { parserOf, pickFormat } from '../../src/shared/import/registry';
import { composeBibtex } from '../fixtures/lists/compose-bibtex.mjs';

// Each takes the other parser some eight milliseconds.
const ENTRIES = 300;
const seed = Number(process.env['BIBTEX_SEED'] ?? 20_240_607);

type Row = { key: string; title: string; names: string[]; year: string; ids: Record<string, string> };
type OracleName = { name?: string; firstName?: string; prefix?: string; lastName?: string; suffix?: string };

/**
 * Both readings are brought to one notation. What is left out differs for a reason:
 * - a formula: the oracle sets it in Unicode and HTML, we keep its source;
 * - cases that must not change: the oracle marks them by HTML, we keep no markup;
 * - accents: the oracle writes a letter and a mark, and an i without its dot below it, we the one character where Unicode has one;
 * - `~` and other spaces: the oracle keeps one that does not break;
 * - "and others": a name to the oracle, nobody to us;
 * - `Given Family`: the oracle divides it as BibTeX does, we keep it as it is written; so names are compared in the order given, prefix,
 *   family, suffix;
 * - ids: the oracle gives fields, which are compared after what every id is put through here: lower case, no version, no hyphens.
 */
function comparable(text: string): string {
  return text
    .replace(/<\/?(?:span|i|b|sub|sup)[^>]*>/g, '')
    .replace(/\$\\sigma\$/g, 'σ')
    .replace(/ı(?=\p{M})/gu, 'i')
    .normalize('NFC')
    .replace(/[\u00a0\s]+/g, ' ')
    .trim();
}

function ourRows(text: string): Row[] {
  const format = pickFormat([text.slice(0, 65_536)]);
  expect(format?.name).toBe('bibtex');
  return [...parserOf(format)([text])].flatMap((one) => {
    if (one.kind !== 'paper') return [];
    const { title, authors, year, ids } = one.paper;
    const { citekey = '', ...rest } = ids;
    return [
      { key: citekey, title: comparable(title ?? ''), names: authors.map(inOrder), year: String(year), ids: rest },
    ];
  });
}

/** `Family, Given, Suffix` as `Given Family Suffix`. */
function inOrder(name: string): string {
  const [family = '', given = '', suffix = ''] = name.split(', ');
  return comparable(`${given} ${family} ${suffix}`);
}

function oracleRows(text: string): Row[] {
  const { entries, errors } = parseWithOracle(text, { sentenceCase: false, english: false });
  expect(errors).toEqual([]);
  return entries.map(({ key, fields }) => {
    const field = (name: string): string => String((fields as Record<string, unknown>)[name] ?? '');
    const names = ((fields.author ?? []) as OracleName[])
      .map(
        ({ name, firstName, prefix, lastName, suffix }) =>
          name ?? [firstName, prefix, lastName, suffix].filter(Boolean).join(' '),
      )
      .filter((name) => name !== 'others');
    const year = field('date').slice(0, 4) || field('year');
    return { key, title: comparable(field('title')), names: names.map(comparable), year, ids: idsOf(field) };
  });
}

function idsOf(field: (name: string) => string): Record<string, string> {
  const ids = {
    doi: field('doi').toLowerCase(),
    arxiv: field('eprint') || (/arXiv:(\S+)/.exec(field('journal'))?.[1] ?? ''),
    issn: field('issn'),
    isbn: field('isbn').replace(/-/g, ''),
  };
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== ''));
}

test(
  `${ENTRIES} composed entries say to us what they say to another parser (seed ${seed})`,
  { timeout: 120_000 },
  () => {
    const text = composeBibtex(ENTRIES, seed);
    const ours = ourRows(text);
    expect(ours).toHaveLength(ENTRIES);
    expect(ours).toEqual(oracleRows(text));
  },
);

test('the same seed composes the same entries', () => {
  expect(composeBibtex(20, 7)).toBe(composeBibtex(20, 7));
  expect(composeBibtex(20, 8)).not.toBe(composeBibtex(20, 7));
});
