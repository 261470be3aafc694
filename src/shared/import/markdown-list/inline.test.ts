import { describe, expect, it } from 'vitest';
import { plainOf, readInline } from './inline';

function shortened(source: string): string[] {
  return readInline(source).map(
    ({ text, bold, italic, url, isImage }) =>
      `${bold ? 'b' : ''}${italic ? 'i' : ''}${isImage ? '!' : ''}:${text}${url === null ? '' : ` <${url}>`}`,
  );
}

describe('Markdown within a line', () => {
  it.each([
    ['**A title** (2015), *B. C*', ['b:A title', ': (2015), ', 'i:B. C']],
    ['[[pdf]](https://a.org/x_(1).pdf)', [':[pdf] <https://a.org/x_(1).pdf>']],
    [
      '[[pdf](https://a.org/1)], [b](https://a.org/2)',
      [':[', ':pdf <https://a.org/1>', ':], ', ':b <https://a.org/2>'],
    ],
    ['[[pdf]] (https://a.org/1)', [':[pdf] <https://a.org/1>']],
    ['[![Star](badge)](https://a.org/1)', ['!:Star <https://a.org/1>']],
    ['Is [MASK]: <think>', [':Is [MASK]: <think>']],
    ['Yi Sun\\*, snake_case_name, 2 * 3', [':Yi Sun*, snake_case_name, 2 * 3']],
    ['$x_i$ and $y_i$', [':$x_i$ and $y_i$']],
    ['**open', [':**open']],
    ['<b>1. T</b>', ['b:1. T']],
  ])('%s', (source, runs) => {
    expect(shortened(source)).toEqual(runs);
  });

  it('leaves the words of pictures out of the text', () => {
    expect(plainOf(readInline('a ![badge](x.svg)b'))).toBe('a b');
  });
});
