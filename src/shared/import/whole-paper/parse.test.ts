import { describe, expect, it } from 'vitest';
import { MAX_PAPER_LENGTH, parseWholePaper } from './parse';

describe('a whole paper', () => {
  it('keeps megabytes of body as they are written', () => {
    const body = `1 Introduction\n\n${'  A line <b>of</b> the text. \n\n'.repeat(100_000)}The end.`;
    const [found] = [...parseWholePaper([`A Title of a Paper\r\n\r\nAbstract\r\nIn short.\r\n\r\n`, `${body}\n\n`])];
    expect(found).toMatchObject({ kind: 'paper', paper: { title: 'A Title of a Paper', abstract: 'In short.' } });
    expect(found?.kind === 'paper' ? found.paper.body === body : null).toBe(true);
  });

  it('is one problem over all its lines where it is longer than any paper', () => {
    const chunk = `${'x'.repeat(999)}\n`.repeat(1_000);
    const count = MAX_PAPER_LENGTH / chunk.length + 1;
    const found = [...parseWholePaper(Array<string>(count).fill(chunk))];
    expect(found).toMatchObject([{ kind: 'problem', why: 'too-long', lines: { first: 1, last: count * 1_000 } }]);
  });

  it('takes the first paragraph for the abstract where no heading ends it', () => {
    const [found] = [
      ...parseWholePaper(['A Title of a Paper\n\nAbstract. In short,\nthis.\n\nThe text.\nIt goes on.\n']),
    ];
    expect(found).toMatchObject({ paper: { abstract: 'In short, this.', body: 'The text.\nIt goes on.' } });
  });

  it('suggests a title where the file begins with none', () => {
    const [found] = [...parseWholePaper(['we begin at once, and we introduce Lantern, a model.\n\nIt goes on.\n'])];
    expect(found).toMatchObject({ paper: { titleSource: 'derived', title: 'Lantern', abstract: null } });
  });
});
