import { describe, expect, it } from 'vitest';
import { fillTemplate, fillText } from './fill-template';

const facts = { title: 'Tides {year} of $x$', authors: 'Ada Moor', year: '', date: '9 Nov 2026' };
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const doc = (...content: object[]) => ({ type: 'doc', content });

describe('placeholders in a text', () => {
  it('are filled once each, and what comes in is not filled again', () => {
    expect(fillText('{title}: {title}', facts)).toBe('Tides {year} of $x$: Tides {year} of $x$');
    expect(fillText('{date} {authors}', { ...facts, authors: '$& $1' })).toBe('9 Nov 2026 $& $1');
  });
  it('that nobody knows stay as they are', () => {
    expect(fillText('{venue} {Title} {} { title } {constructor}', facts)).toBe(
      '{venue} {Title} {} { title } {constructor}',
    );
  });
  it('without a meaning here stay, those without a value leave nothing', () => {
    expect(fillText('{title} ({year})', { year: '' })).toBe('{title} ()');
  });
});

describe('a template', () => {
  it('is filled at every depth, with the marks of its words', () => {
    const filled = fillTemplate(
      doc({ type: 'blockquote', content: [{ type: 'paragraph', content: [text('{title}', 'bold')] }] }),
      facts,
    );
    expect(filled).toEqual(
      doc({ type: 'blockquote', content: [{ type: 'paragraph', content: [text('Tides {year} of $x$', 'bold')] }] }),
    );
  });
  it('keeps code and formulas as they are', () => {
    const kept = doc(
      { type: 'codeBlock', content: [text('{title}')] },
      { type: 'paragraph', content: [text('{title}', 'code'), { type: 'inlineMath', attrs: { latex: '{title}' } }] },
    );
    expect(fillTemplate(kept, facts)).toEqual(kept);
  });
  it('has no empty words after it, and is not changed itself', () => {
    const before = doc({ type: 'paragraph', content: [text('{year}')] });
    const copy = structuredClone(before);
    expect(fillTemplate(before, facts)).toEqual(doc({ type: 'paragraph', content: [] }));
    expect(before).toEqual(copy);
  });
  it('that is no document of ours comes back as it is', () => {
    const strange = { type: 'doc', content: [null, 7, 'words', { type: 'later', content: 'x' }] };
    expect(fillTemplate(strange, facts)).toEqual(strange);
  });
});
