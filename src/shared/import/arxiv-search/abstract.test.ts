import { describe, expect, it } from 'vitest';
import { readSearchAbstract } from './abstract';

describe('the abstract of a search result', () => {
  it.each([
    ['A whole text.', 'A whole text.', 'whole'],
    ['…cut on both sides… ▽ More', '…cut on both sides…', 'excerpt'],
    ['Cut at its end… ▽ More Cut at its end and whole here. △ Less', 'Cut at its end and whole here.', 'whole'],
    ['Cut at its end…▽ MoreCut at its end and whole here.△ Less', 'Cut at its end and whole here.', 'whole'],
    ['Unfolded on the page. △ Less', 'Unfolded on the page.', 'whole'],
    ['…without its button', '…without its button', 'excerpt'],
    ['', null, 'whole'],
  ])('%s', (text, abstract, kind) => {
    expect(readSearchAbstract(text)).toEqual({ text: abstract, kind });
  });
});
