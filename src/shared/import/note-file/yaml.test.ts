import { describe, expect, it } from 'vitest';
import { readYaml } from './yaml';

function read(text: string): Record<string, unknown> {
  return Object.fromEntries(readYaml(text.split('\n')));
}

describe('front matter', () => {
  it('has scalars, plain and quoted, over several lines', () => {
    expect(
      read(
        'title: "On \\"Quiet\\" Buoys: A Study"\nshort: \'It\'\'s here\'\nlong: first\n  second # no\nempty:\nDOI: 10.1/x # own',
      ),
    ).toEqual({
      title: ['On "Quiet" Buoys: A Study'],
      short: ["It's here"],
      long: ['first second # no'],
      empty: [],
      doi: ['10.1/x'],
    });
  });

  it('has lists in brackets and by dashes, indented or not, and people in them', () => {
    expect(
      read('tags: [a, "b, c", \'d\']\nauthors:\n  - Ada Marsh\n  - "[[Ben Shoal|Ben]]"\nkeywords:\n- x\n- y z'),
    ).toEqual({
      tags: ['a', 'b, c', 'd'],
      authors: ['Ada Marsh', 'Ben Shoal'],
      keywords: ['x', 'y z'],
    });
    expect(read('authors:\n  - name: Ada Marsh\n    orcid: 0\n  - family: Shoal\n    given: Ben')).toEqual({
      authors: [
        { name: 'Ada Marsh', orcid: '0' },
        { family: 'Shoal', given: 'Ben' },
      ],
    });
  });

  it('has folded and literal blocks', () => {
    expect(read('abstract: >-\n  One line\n  and more.\n\n  Then another.\nnote: |\n  a\n  b')).toEqual({
      abstract: ['One line and more.\n\nThen another.'],
      note: ['a\nb'],
    });
  });

  it('keeps the first of two equal keys and passes over what it does not read', () => {
    expect(read('a: 1\na: 2\n&anchor\n"quoted key": x\nurl: https://a.example/b#c')).toEqual({
      a: ['1'],
      url: ['https://a.example/b#c'],
    });
  });
});
