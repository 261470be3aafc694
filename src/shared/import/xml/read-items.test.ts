import { describe, expect, it } from 'vitest';
import { linesOf } from './nodes';
import { readXmlItems } from './read-items';

/** One short word for each item, so that a test reads as a list. */
function itemsOf(text: string): string[] {
  return [...readXmlItems([text], new Set(['r']))].map((item) => {
    if (item.kind === 'outside') return `outside ${item.line}`;
    const at = item.lines.first === item.lines.last ? item.lines.first : `${item.lines.first}-${item.lines.last}`;
    return item.kind === 'record' ? `record ${at}: ${linesOf(item.node)}` : `${item.why} ${at}`;
  });
}

describe('readXmlItems', () => {
  it.each<[string, string, string[]]>([
    ['records on one line', '<x><r>a</r><r b=">">c</r></x>', ['record 1: a', 'record 1: c']],
    ['records over lines', '<x>\n<r>\n<t>a</t>\n\n</r>\n</x>', ['outside 1', 'record 2-5: \na\n\n', 'outside 6']],
    [
      'entities and raw characters',
      '<r>&lt;i&gt; &#x41;<![CDATA[&lt; <r>]]><!-- <r> --></r>',
      ['record 1: <i> A&lt; <r>'],
    ],
    ['a sign that is no tag', '<r>x <1% and y < z</r>', ['record 1: x <1% and y < z']],
    ['a tag over lines', '<r\n a="1"\n>t</r\n>', ['record 1-4: t']],
    ['a record without its end', '<r><t>a</t>\n<r><t>b</t></r>', ['broken-record 1', 'record 2: b']],
    ['an element without its end', '<r><t>a</r>\n<r><t>b</t></r>', ['broken-record 1', 'record 2: b']],
    ['a style without its end', '<r><i>a</r>\n', ['record 1: a']],
    ['a file that was cut off', '<r>a</r><r>b</', ['record 1: a', 'broken-record 1']],
    ['prose', 'a < b\n\nc > d', ['outside 1', 'outside 3']],
  ])('reads %s', (_, text, expected) => {
    expect(itemsOf(text)).toEqual(expected);
  });

  it('does not care where chunks are cut', () => {
    const text = '<x>\r\n<r a="1">t <![CDATA[<b>]]>&amp;<!-- c --> <i>u</i></r>\r<r>v</r></x>';
    const whole = [...readXmlItems([text], new Set(['r']))];
    for (let at = 0; at < text.length; at += 1) {
      expect([...readXmlItems([text.slice(0, at), text.slice(at)], new Set(['r']))]).toEqual(whole);
    }
  });

  it('comes to an end on tags without end', { timeout: 60_000 }, () => {
    for (const unit of [
      '<',
      '>',
      '<r>',
      '<r><a>',
      '</a>',
      '<a ',
      '<!--',
      '<![CDATA[',
      '&#x41;',
      '<r>&',
      '<r ',
      '<r><',
    ]) {
      const found = [...readXmlItems(Array<string>(20).fill(unit.repeat(25_000 / unit.length)), new Set(['r']))];
      expect([unit, found.length > 0]).toEqual([unit, true]);
    }
  });
});
