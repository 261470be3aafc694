import { describe, expect, it } from 'vitest';
import { htmlToText, stripMarkup } from './markup';

describe('stripMarkup', () => {
  it.each([
    ['CO<sub>2</sub> of <i>E. coli</i> &amp; others', 'CO2 of E. coli & others'],
    ['<jats:p>One.</jats:p><jats:p>Two.</jats:p>', 'One. Two.'],
    ['&lt;i&gt;twice&lt;/i&gt; escaped', 'twice escaped'],
    ['p &lt; 0.05 and 3 > 2', 'p < 0.05 and 3 > 2'],
    ['<think> and <answer>, <1%, < 10x, A&B, &nothing;', '<think> and <answer>, <1%, < 10x, A&B, &nothing;'],
    ['Caf&eacute; &#945;&#x3b2; M&uuml;ller', 'Café αβ Müller'],
  ])('%s', (text, expected) => {
    expect(stripMarkup(text)).toBe(expected);
  });
});

describe('htmlToText', () => {
  it.each([
    ['<p>One &amp; two</p>\n<p>Three<br/>four</p>', 'One & two\n\nThree\nfour'],
    ['<div data-x="1"><p>Read:</p><ul><li>a</li><li><b>b</b></li></ul></div>', 'Read:\n- a\n- b'],
    ['plain\ntext with 1 < 2', 'plain\ntext with 1 < 2'],
  ])('%s', (text, expected) => {
    expect(htmlToText(text)).toBe(expected);
  });
});
