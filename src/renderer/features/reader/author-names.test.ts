import { describe, expect, it } from 'vitest';
import { AUTHORS_SHOWN, displayAuthor, splitAuthors } from './author-names';

describe('names of authors', () => {
  it('turns family and given name around, and nothing else', () => {
    expect(displayAuthor('Halvorsen, Ines')).toBe('Ines Halvorsen');
    expect(displayAuthor('Ines Halvorsen')).toBe('Ines Halvorsen');
    expect(displayAuthor('Halvorsen, Ines, Jr.')).toBe('Halvorsen, Ines, Jr.');
    expect(displayAuthor('The Kestrel Team,')).toBe('The Kestrel Team,');
  });
  it('counts those that are too many to show, but never a single one', () => {
    const names = Array.from({ length: AUTHORS_SHOWN + 2 }, (_, at) => `A${at}`);
    expect(splitAuthors(names)).toEqual({ shown: names.slice(0, AUTHORS_SHOWN), more: 2 });
    expect(splitAuthors(names.slice(1))).toEqual({ shown: names.slice(1), more: 0 });
    expect(splitAuthors([])).toEqual({ shown: [], more: 0 });
  });
});
