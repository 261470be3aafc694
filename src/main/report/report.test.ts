import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runReport } from './index';

const folder = mkdtempSync(join(tmpdir(), 'postil-report-'));
const long = `${'A sentence that is long enough to be told from a title. '.repeat(6)}See https://example.org/x.`;

beforeAll(() => {
  writeFileSync(join(folder, 'list.txt'), `A Title\r\n${long}\r\n\r\nA lost\u2028title`);
  writeFileSync(join(folder, 'blocks.txt'), `and Other Contributors\nAbstract: We present Quillfish, a model. ${long}`);
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'prose.txt'), `Dear all,\n\nno ${'\u{1d538}'.repeat(300)}.\n`);
  writeFileSync(join(folder, 'paper.pdf'), '%PDF-1.7');
  writeFileSync(join(folder, '--odd.txt'), '');
  mkdirSync(join(folder, 'folder'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Ran = { code: number; lines: Record<string, unknown>[]; raw: string; warned: string };

async function run(args: string[], mayWrite = Infinity): Promise<Ran> {
  let raw = '';
  let warned = '';
  let written = 0;
  const code = await runReport(args, {
    folder,
    write: (text) => {
      raw += text;
      written += 1;
      return Promise.resolve(written < mayWrite);
    },
    warn: (text) => {
      warned += text;
    },
  });
  const lines = raw.split(/\r\n|[\n\r\u2028\u2029\u0085]/).filter((line) => line !== '');
  return { code, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>), raw, warned };
}

describe('report', () => {
  it('prints a line for each thing found, every key in its place, and a summary', async () => {
    const { code, lines } = await run(['list.txt']);
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        kind: 'paper',
        file: 'list.txt',
        lines: [1, 2],
        title: 'A Title',
        titleSource: 'file',
        authors: [],
        year: null,
        ids: {},
        urls: ['https://example.org/x'],
        abstract: long,
        format: 'title-abstract',
        venue: null,
        abstractKind: 'whole',
        keywords: [],
        recorded: null,
        derived: [],
        body: null,
      },
      {
        kind: 'problem',
        file: 'list.txt',
        lines: [4, 4],
        text: 'A lost\u2028title',
        why: 'title-without-abstract',
      },
      {
        kind: 'summary',
        file: 'list.txt',
        read: true,
        error: null,
        encoding: 'utf-8',
        format: 'title-abstract',
        bytes: 9 + long.length + 18,
        lines: 4,
        blank: 1,
        papers: 1,
        problems: 1,
        boilerplate: 0,
      },
    ]);
    expect(lines.map((line) => Object.keys(line).join())).toEqual([
      'kind,file,lines,title,titleSource,authors,year,ids,urls,abstract,format,venue,abstractKind,keywords,recorded,derived,body',
      'kind,file,lines,text,why',
      'kind,file,read,error,encoding,format,bytes,lines,blank,papers,problems,boilerplate',
    ]);
  });

  it('marks suggested titles and names the rules of boilerplate', async () => {
    const { lines } = await run(['blocks.txt']);
    expect(lines[0]).toEqual({ kind: 'boilerplate', file: 'blocks.txt', lines: [1, 1], rule: 'author-line-tail' });
    expect(lines[1]).toMatchObject({ title: 'Quillfish', titleSource: 'derived', format: 'abstract-blocks' });
  });

  it('goes on after a file that cannot be read, and says so', async () => {
    const { code, lines } = await run(['gone.txt', 'folder', 'paper.pdf', join(folder, 'empty.txt'), 'prose.txt']);
    expect(code).toBe(1);
    const unread = { read: false, encoding: null, format: null, bytes: null, lines: null, blank: null, papers: 0 };
    expect(lines).toMatchObject([
      { ...unread, file: 'gone.txt', error: { code: 'file-not-found' } },
      { ...unread, file: 'folder', error: { code: 'file-is-directory' } },
      { ...unread, file: 'paper.pdf', error: { code: 'file-binary' } },
      { read: true, file: join(folder, 'empty.txt'), format: null, bytes: 0, lines: 0, blank: 0 },
      { kind: 'problem', lines: [1, 1], why: 'unrecognised' },
      { kind: 'problem', lines: [3, 3], text: `no ${'\u{1d538}'.repeat(197)}`, why: 'unrecognised' },
      { read: true, format: null, lines: 3, blank: 1, problems: 2 },
    ]);
    for (const line of lines.slice(0, 3)) expect((line['error'] as { message: string }).message).toMatch(/\.$/);
  });

  it('reads as it is told', async () => {
    const { lines } = await run(['--format=abstract-blocks', '--encoding=koi8-r', 'list.txt']);
    expect(lines.at(-1)).toMatchObject({ encoding: 'koi8-r', format: 'abstract-blocks' });
    expect(lines.filter((line) => line['kind'] === 'paper')).toEqual([]);
  });

  it('does not compare files: a paper listed twice is two lines', async () => {
    const { lines } = await run(['list.txt', 'list.txt']);
    expect(lines.filter((line) => line['kind'] === 'paper')).toHaveLength(2);
  });

  it.each([
    [[]],
    [['--help']],
    [['list.txt', '-x']],
    [['']],
    [['--format=nothing', 'list.txt']],
    [['--encoding=', 'list.txt']],
  ])('explains itself on %j, on stderr only', async (args) => {
    const { code, raw, warned } = await run(args);
    expect([code, raw]).toEqual([2, '']);
    expect(warned).toContain('usage:');
  });

  it('takes names with a dash behind --', async () => {
    expect((await run(['--', '--odd.txt'])).code).toBe(0);
  });

  it('stops when nobody reads any more', async () => {
    expect((await run(['list.txt', 'blocks.txt'], 1)).lines).toHaveLength(1);
  });
});
