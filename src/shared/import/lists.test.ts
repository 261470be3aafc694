import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKnown, findSame, type Known } from '../dedupe/find-same';
import { readAllLines } from '../text/lines';
import { checkParseLaws } from './laws.cases';
import { parserOf, pickFormat } from './registry';
import { MAX_SUGGESTION_LENGTH, suggestTitle } from './suggest-title/suggest-title';
import type { ParsedPaper } from './types';

/** What a person found out about each file of a folder of real lists. */
type TruePaper = {
  title: string | null;
  suggestedTitle: string;
  acceptableTitles?: string[];
  titleLine: number | null;
  abstractLine: number;
  abstractSha256: string;
  urls: string[];
};
type TrueFile = { file: string; boilerplateLines: number[]; prefixToStrip?: { line: number }; papers: TruePaper[] };

const folder = process.env['POSTIL_LISTS'] ?? '';
const truthPath = join(folder, 'truth.json');
const isThere = folder !== '' && existsSync(truthPath);
if (!isThere) process.stdout.write('skipped: real lists (POSTIL_LISTS names no folder with truth.json)\n');
const files = isThere ? (JSON.parse(readFileSync(truthPath, 'utf8')) as { files: TrueFile[] }).files : [];

function sha256(text: string | null): string {
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex');
}

function isAccepted(paper: TruePaper, title: string | null): boolean {
  return [paper.suggestedTitle, ...(paper.acceptableTitles ?? [])].some(
    (one) => one.toLowerCase() === title?.toLowerCase(),
  );
}

describe.skipIf(!isThere)('real lists', () => {
  it.each(files)(
    '$file: every paper with its lines, text, title and links',
    ({ file, boilerplateLines, prefixToStrip, papers }) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const parse = parserOf(pickFormat([text]));
      checkParseLaws(parse, text);
      const found = [...parse([text])];

      expect(found.filter((one) => one.kind === 'problem')).toEqual([]);
      const glued = prefixToStrip === undefined ? [] : [prefixToStrip.line];
      expect(found.flatMap((one) => (one.kind === 'boilerplate' ? [one.lines.first] : []))).toEqual([
        ...boilerplateLines,
        ...glued,
      ]);

      const read = found.flatMap((one) => (one.kind === 'paper' ? [one] : []));
      expect(read.map((one) => [one.lines.first, one.lines.last, sha256(one.paper.abstract), one.paper.urls])).toEqual(
        papers.map((one) => [one.titleLine ?? one.abstractLine, one.abstractLine, one.abstractSha256, one.urls]),
      );
      expect(read.map((one) => (one.paper.titleSource === 'file' ? one.paper.title : null))).toEqual(
        papers.map((one) => one.title),
      );
    },
  );

  it('suggests an accepted title for at least eight in ten untitled papers', () => {
    const pairs = files.flatMap(({ file, papers }) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const read = [...parserOf(pickFormat([text]))([text])].flatMap((one): ParsedPaper[] =>
        one.kind === 'paper' ? [one.paper] : [],
      );
      return papers.flatMap((paper, i) => (paper.title === null ? [{ paper, title: read[i]?.title ?? null }] : []));
    });
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.every(({ title }) => title !== null && title.length <= MAX_SUGGESTION_LENGTH)).toBe(true);
    const accepted = pairs.filter(({ paper, title }) => isAccepted(paper, title));
    expect(accepted.length).toBeGreaterThanOrEqual(Math.ceil(pairs.length * 0.8));
  });

  it('holds no paper twice, and none is new when the same files come again', () => {
    const papers = files.flatMap(({ file }) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...parserOf(pickFormat([text]))([text])].flatMap((one) => (one.kind === 'paper' ? [one.paper] : []));
    });
    const known = new Map<string, Known[]>();
    function take(paper: ParsedPaper): boolean {
      const one = createKnown(paper);
      if (findSame(one, (key) => known.get(key) ?? []) !== null) return false;
      for (const key of one.keys) known.set(key, [...(known.get(key) ?? []), one]);
      return true;
    }
    expect(papers.filter(take)).toHaveLength(files.flatMap((file) => file.papers).length);
    expect(papers.filter(take)).toEqual([]);
  });

  it('finds the coined name where the title is hidden, in at least 38 of 52', () => {
    const named = files.flatMap(({ file, papers }) => {
      const lines = [...readAllLines([readFileSync(join(folder, file), 'utf8')])];
      return papers.flatMap(({ title, abstractLine }) => {
        const abstract = lines[abstractLine - 1]?.text ?? '';
        const name = title?.includes(':') === true ? title.slice(0, title.indexOf(':')).trim().toLowerCase() : '';
        return name !== '' && abstract.toLowerCase().includes(name) ? [{ name, abstract }] : [];
      });
    });
    const right = named.filter(({ name, abstract }) => suggestTitle(abstract)?.title.toLowerCase().startsWith(name));
    expect(named).toHaveLength(52);
    expect(right.length).toBeGreaterThanOrEqual(38);
  });
});
