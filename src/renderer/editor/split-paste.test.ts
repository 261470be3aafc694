import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMarkdown } from './split-paste';

test('the pieces of Markdown are the text', () => {
  const line = fc.constantFrom('# a', '- b', '  - c', '```', '', 'words of a paragraph', '| a |');
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.integer({ min: 1, max: 60 }), (lines, size) => {
      expect(splitMarkdown(lines.join('\n'), size).join('\n')).toBe(lines.join('\n'));
    }),
  );
});

test('a list is cut only where it is endless, code never', () => {
  const list = '- one\n\n- two\n\n- three';
  expect(splitMarkdown(`${list}\n\nAfter`, 18)).toEqual([`${list}\n`, 'After']);
  expect(splitMarkdown('- x\n'.repeat(20), 8).length).toBeGreaterThan(3);
  const code = `\`\`\`\n${'let a;\n\n'.repeat(50)}\`\`\``;
  expect(splitMarkdown(code, 10)).toEqual([code]);
});
