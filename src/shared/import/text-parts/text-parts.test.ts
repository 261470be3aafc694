import { describe, expect, it } from 'vitest';
import { readLines } from '../../text/lines';
import { readParts } from './text-parts';

function partsOf(text: string): string[] {
  return readParts([...readLines([text])]).map((part) => part.text);
}

describe('parts of a paragraph', () => {
  it('end where the next word would have fitted', () => {
    const text =
      'A short title\nThe text goes on to the edge of the mail, where the program wraps it\nand it ends here.';
    expect(partsOf(text)).toEqual([
      'A short title',
      'The text goes on to the edge of the mail, where the program wraps it and it ends here.',
    ]);
  });

  it('keep a wrapped title together', () => {
    const text =
      'notes that follow their words through nine editions of one book\nand two of another\nThe text goes on to the edge of the mail, where it is wrapped by\na program.';
    expect(partsOf(text)).toHaveLength(2);
  });

  it('tell a title that fills its line by its capitals', () => {
    const text =
      'The Tides of Very Many Shallow Books Lying Open on the Benches\nBooks that lie open gather water. We describe an instrument for';
    expect(partsOf(text)).toHaveLength(2);
  });

  it('begin a title below a text that fills its last line', () => {
    const text =
      'The text goes on to the edge of the mail, where it is wrapped\nagain, and its last line is as full as all the others were ok.\nAnother title\nIts text goes on to the edge of the mail, where it is wrapped';
    expect(partsOf(text)[1]).toBe('Another title');
  });

  it('are lines where nothing was wrapped', () => {
    const text = `Title\n${'A text of one line. '.repeat(20)}\nNext Title\n${'Another text. '.repeat(30)}`;
    expect(partsOf(text)).toHaveLength(4);
  });
});
