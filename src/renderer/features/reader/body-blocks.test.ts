import { describe, expect, test } from 'vitest';
import { headingText, splitBody } from './body-blocks';

describe('a full text in blocks', () => {
  test('keeps short paragraphs together and headings apart', () => {
    const text = 'One.\n\nTwo,\non two lines.\n \n## Methods ##\n\nThree.';
    expect(splitBody(text)).toEqual([
      { start: 0, text: 'One.\n\nTwo,\non two lines.', heading: 0 },
      { start: 27, text: '## Methods ##', heading: 2 },
      { start: 42, text: 'Three.', heading: 0 },
    ]);
    expect(headingText('## Methods ##')).toBe('Methods');
  });

  test('has every character but white space, at its offset, in blocks of a bounded size', () => {
    const text = Array.from(
      { length: 400 },
      (_, i) => `Paragraph ${i}. ${'Words and more words. '.repeat(i % 90)}`,
    ).join('\n\n');
    const long = `${text}\n\n${'x'.repeat(50_000)}${'𝔸'.repeat(9_000)}`;
    const blocks = splitBody(long);
    for (const block of blocks) expect(long.startsWith(block.text, block.start)).toBe(true);
    expect(Math.max(...blocks.map((block) => block.text.length))).toBeLessThanOrEqual(8_000);
    expect(
      blocks
        .map((block) => block.text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(long.replace(/\s/g, ''));
    expect(blocks.every((block) => !/[\ud800-\udfff]/u.test(block.text))).toBe(true);
  });

  test('of nothing are none', () => {
    expect(splitBody('')).toEqual([]);
    expect(splitBody('\n\n \n')).toEqual([]);
  });
});
