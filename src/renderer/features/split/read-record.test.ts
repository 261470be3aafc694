import { describe, expect, it } from 'vitest';
import { createFiles } from '../../storage/library.cases';
import type { Source } from '../../../shared/model/source';
import type { SourceId } from '../../../shared/model/id';
import { readRecord } from './read-record';

const ID = '01HF0000000000000000000SRC' as SourceId;

async function keep(text: string, format: string) {
  const files = createFiles();
  const sha256 = await files.save(new TextEncoder().encode(text));
  return { files, source: { id: ID, sha256, encoding: 'utf-8', format } as Source };
}

describe('the record of a place', () => {
  it('is read from its own lines', async () => {
    const text = ['@article{a, title = {One}}', '', '@article{b,', ' title = {Two},', ' year = {2020}}', ''].join('\n');
    const { files, source } = await keep(text, 'bibtex');
    expect(await readRecord(files, source, { id: ID, first: 3, last: 5 })).toMatchObject({ title: 'Two', year: 2020 });
    expect(await readRecord(files, source, { id: ID, first: 1, last: 1 })).toMatchObject({ title: 'One' });
  });

  it('is read with the head of its table', async () => {
    const text = ['Title,Authors,Year', 'One,"Vell, Oda",2019', 'Two,"Marn, Ellis",2020', ''].join('\n');
    const { files, source } = await keep(text, 'csv');
    expect(await readRecord(files, source, { id: ID, first: 3, last: 3 })).toMatchObject({ title: 'Two', year: 2020 });
  });

  it('is none of lines that hold no paper or several, or of a file that nobody kept', async () => {
    const text = ['@article{a, title = {One}}', '@article{b, title = {Two}}', 'words', ''].join('\n');
    const { files, source } = await keep(text, 'bibtex');
    expect(await readRecord(files, source, { id: ID, first: 1, last: 2 })).toBeNull();
    expect(await readRecord(files, source, { id: ID, first: 900, last: 901 })).toBeNull();
    expect(await readRecord(files, { ...source, sha256: null }, { id: ID, first: 1, last: 1 })).toBeNull();
  });
});
