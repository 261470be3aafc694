import { describe, expect, it } from 'vitest';
import { readArxivAuthors } from './authors';

describe('authors of an arXiv line', () => {
  it.each([
    ['Ada Example and Bo Sample', ['Ada Example', 'Bo Sample']],
    ['Ada Example, Bo Sample, and Cy Dummy', ['Ada Example', 'Bo Sample', 'Cy Dummy']],
    ['Ada Example and Bo Sample and Cy Dummy', ['Ada Example', 'Bo Sample', 'Cy Dummy']],
    ["Fr\\'ed\\'eric Ex{\\l}e, J. Sol\\`a", ['Frédéric Exłe', 'J. Solà']],
    ['A. Example (1 and 2), B. Sample (2) ((1) Somewhere, Town (State), (2) Elsewhere)', ['A. Example', 'B. Sample']],
    ['A. Example (1), B. Sample (2) ((1) Somewhere, Town', ['A. Example', 'B. Sample']],
    ['A. Example, B. Sample, et al. (5 additional authors not shown)', ['A. Example', 'B. Sample']],
    ['Ada Example, Jr., Bo Sample III', ['Ada Example Jr.', 'Bo Sample III']],
    ['The EXAMPLE Collaboration: A. Example, B. Sample', ['The EXAMPLE Collaboration', 'A. Example', 'B. Sample']],
    ['Authors: Ada Example', ['Ada Example']],
    ['Anders Sandberg', ['Anders Sandberg']],
    ['', []],
  ])('%s', (line, names) => {
    expect(readArxivAuthors(line)).toEqual(names);
  });
});
