import { readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { isArrayOf, isCount, isRecordOf, isShape, isString } from '../../src/shared/model/guard';

type SamplePaper = {
  title: string;
  authors: string[];
  year: number;
  venue: string;
  ids: Record<string, string>;
  urls: string[];
  abstract: string;
  tags: string[];
};

const isSamplePaper = isShape<SamplePaper>({
  title: isString,
  authors: isArrayOf(isString),
  year: isCount,
  venue: isString,
  ids: isRecordOf(isString),
  urls: isArrayOf(isString),
  abstract: isString,
  tags: isArrayOf(isString),
});
const isSampleLibrary = isShape<{ version: number; papers: SamplePaper[] }>({
  version: isCount,
  papers: isArrayOf(isSamplePaper),
});

const FIELDS = ['title', 'authors', 'year', 'venue', 'ids', 'urls', 'abstract', 'tags'];
// Below this a summary says too little to try highlighting and notes on; above it the first screen needs scrolling.
const SUMMARY_WORDS = { least: 90, most: 150 };
const DOI = /^10\.\d{4,9}\/[^\sA-Z]+$/;
const ARXIV = /^\d{4}\.\d{4,5}$/;
const MATHS = /\$([^$]+)\$/g;

function readPapers(): SamplePaper[] {
  const text = readFileSync(new URL('./sample-library.json', import.meta.url), 'utf8');
  const value: unknown = JSON.parse(text);
  if (!isSampleLibrary(value)) throw new Error('sample-library.json has not the shape that the app reads');
  expect(value.version).toBe(1);
  return value.papers;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function mathsOf(text: string): string[] {
  return Array.from(text.matchAll(MATHS), (match) => match[1] ?? '');
}

const papers = readPapers();

describe('the sample library', () => {
  test('holds about 25 papers, oldest first, and no title twice', () => {
    expect(papers.length).toBeGreaterThanOrEqual(24);
    expect(papers.length).toBeLessThanOrEqual(30);
    expect(new Set(papers.map((paper) => paper.title.toLowerCase())).size).toBe(papers.length);
    const years = papers.map((paper) => paper.year);
    expect(years).toEqual([...years].sort((a, b) => a - b));
  });

  test('names no identifier twice, so that no two papers merge', () => {
    const ids = papers.flatMap((paper) => Object.entries(paper.ids).map(([kind, id]) => `${kind}:${id}`));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has a few summaries with maths', () => {
    expect(papers.filter((paper) => mathsOf(paper.abstract).length > 0).length).toBeGreaterThanOrEqual(3);
  });

  test('uses few tags, most of them more than once', () => {
    const used = papers.flatMap((paper) => paper.tags);
    const distinct = [...new Set(used)];
    const shared = distinct.filter((tag) => used.filter((one) => one === tag).length > 1);
    expect(distinct.length).toBeLessThanOrEqual(24);
    expect(shared.length).toBeGreaterThan(distinct.length / 2);
  });
});

describe.each(papers.map((paper) => [paper.title, paper] as const))('%s', (_, paper) => {
  test('has every field and no other', () => {
    expect(Object.keys(paper)).toEqual(FIELDS);
  });

  test('has a summary of the promised length on one line', () => {
    const count = wordsOf(paper.abstract).length;
    expect(count).toBeGreaterThanOrEqual(SUMMARY_WORDS.least);
    expect(count).toBeLessThanOrEqual(SUMMARY_WORDS.most);
    expect(paper.abstract).toBe(wordsOf(paper.abstract).join(' '));
  });

  test('has clean names, tags and a believable year', () => {
    expect(paper.title).toBe(paper.title.trim());
    expect(paper.title).not.toBe('');
    expect(paper.venue).not.toBe('');
    expect(paper.authors.length).toBeGreaterThan(0);
    for (const author of paper.authors) expect(author).toMatch(/^\p{L}[\p{L}' -]*, \p{Lu}[\p{L}. -]*$/u);
    expect(paper.tags.length).toBeGreaterThan(0);
    for (const tag of paper.tags) expect(tag).toMatch(/^[a-z][a-z ]*[a-z]$/);
    expect(paper.year).toBeGreaterThanOrEqual(1900);
    expect(paper.year).toBeLessThanOrEqual(2025);
  });

  test('has identifiers as the library keeps them, and a link for each', () => {
    for (const [kind, id] of Object.entries(paper.ids)) {
      expect(['doi', 'arxiv']).toContain(kind);
      expect(id).toMatch(kind === 'doi' ? DOI : ARXIV);
      const link = kind === 'doi' ? `https://doi.org/${id}` : `https://arxiv.org/abs/${id}`;
      expect(paper.urls).toContain(link);
    }
    expect(paper.urls.length).toBeGreaterThan(0);
    for (const url of paper.urls) expect(new URL(url).protocol).toBe('https:');
  });

  test('has only maths that KaTeX renders', () => {
    expect(paper.abstract.split('$').length % 2).toBe(1);
    for (const tex of mathsOf(paper.abstract)) {
      expect(() => katex.renderToString(tex, { throwOnError: true, strict: 'error' })).not.toThrow();
    }
  });
});
