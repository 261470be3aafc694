import { describe, expect, it } from 'vitest';
import { readJsonItems } from './read-items';

/** One short word for each item, so that a test reads as a list. */
function itemsOf(text: string): string[] {
  return [...readJsonItems([text])].map((item) => {
    if (item.kind === 'outside') return `outside ${item.line}: ${item.text.slice(0, 20)}`;
    const at = item.lines.first === item.lines.last ? item.lines.first : `${item.lines.first}-${item.lines.last}`;
    return item.kind === 'record' ? `record ${at}: ${String(item.value['id'])}` : `${item.why} ${at}`;
  });
}

describe('readJsonItems', () => {
  it.each<[string, string, string[]]>([
    ['one a line', '{"id":1}\n\n{"id":2}\n', ['record 1: 1', 'record 3: 2']],
    ['an array on one line', '[{"id":1,"a":[{"id":9}]},{"id":2}]', ['record 1: 1', 'record 1: 2']],
    [
      'an array over many lines',
      '[\n  {\n    "id": 1\n  },\n  {\n    "id": 2\n  }\n]\n',
      ['outside 1: [', 'record 2-4: 1', 'record 5-7: 2', 'outside 8: ]'],
    ],
    [
      'a list in a wrapper',
      '{"meta":{"id":7},"results":[{"id":1},{"id":2}],"group_by":[{"id":8}]}\n{"id":3}',
      ['record 1: 1', 'record 1: 2', 'record 2: 3'],
    ],
    [
      'a wrapper above records that are as far left',
      '{"meta":{"id":7},"results":[\n{"id":1},\n{"id":2}\n],"group_by":[]}\n',
      ['outside 1: {"meta":{"id":7},"re', 'record 2: 1', 'record 3: 2', 'outside 4: ],"group_by":[]}'],
    ],
    [
      'a wrapper over many lines',
      '{\n "meta": {\n  "n": 2\n },\n "results": [\n  {"id":1}\n ],\n "x": {"id": 5}\n}',
      [
        'outside 1: {',
        'outside 2:  "meta": {',
        'outside 3:   "n": 2',
        'outside 4:  },',
        'outside 5:  "results": [',
        'record 6: 1',
        'outside 7:  ],',
        'outside 8:  "x": {"id": 5}',
        'outside 9: }',
      ],
    ],
    ['a list two steps down', '{"status":"ok","message":{"items":[{"id":1}]}}', ['record 1: 1']],
    ['a single object', '{\n"id": 1,\n"a": {\n"id": 2\n}\n}', ['record 1-6: 1']],
    ['commas and words that are no JSON', '[{"id":1,"x":NaN,},{"id":2,"y":[1,],},]', ['record 1: 1', 'record 1: 2']],
    ['braces in strings', '{"id":"}{","q":"\\"{"}{"id":2}', ['record 1: }{', 'record 1: 2']],
    ['prose', 'Dear {all},\n{ "\n{}\n', ['outside 1: Dear {all},', 'outside 2: { "', 'outside 3: {}']],
  ])('reads %s', (_, text, expected) => {
    expect(itemsOf(text)).toEqual(expected);
  });

  const keys = '"id":2,"t":"two","a":[{"n":"x"}]';
  it.each<[string, string, string[]]>([
    ['a line that was cut', `{"id":1,"t":"on\n{${keys}}`, ['broken-record 1', 'record 2: 2']],
    ['a line that was cut in a list', `{"id":1,"a":[\n{${keys}}`, ['broken-record 1', 'record 2: 2']],
    ['a missing brace', `[{"id":1,"t":"one","a":[{"n":"x"}],{${keys}}]`, ['broken-record 1', 'record 1: 2']],
    ['a missing bracket', `[{"id":1,"t":"one","a":[{"n":"x"}},{${keys}}]`, ['broken-record 1', 'record 1: 2']],
    ['a missing quote', `[{"id":1,"t":"one,"a":[{"n":"x"}]},{${keys}}]`, ['broken-record 1', 'record 1: 2']],
    [
      'a missing last quote',
      `[{"id":1,"t":"one},{${keys}},{"id":3}]`,
      ['broken-record 1', 'record 1: 2', 'record 1: 3'],
    ],
    [
      'a missing brace among lines',
      `[\n  {\n    "id": 1,\n    "a": [\n      {"n": "x"}\n    ],\n  {\n    "id": 2\n  }\n]`,
      ['outside 1: [', 'broken-record 2-6', 'record 7-9: 2', 'outside 10: ]'],
    ],
    [
      'a missing bracket among lines',
      `[\n  {\n    "id": 1,\n    "a": [\n      {"n": "x"}\n  },\n  {\n    "id": 2\n  }\n]`,
      ['outside 1: [', 'broken-record 2-6', 'record 7-9: 2', 'outside 10: ]'],
    ],
    ['an end that was cut off', `[{${keys}},\n{"id":3,`, ['record 1: 2', 'broken-record 2']],
  ])('loses one record to %s', (_, text, expected) => {
    expect(itemsOf(text)).toEqual(expected);
  });

  // Two megabytes of each: what looks twice at all that is open would not end within any limit.
  it('comes to an end on brackets without end', { timeout: 60_000 }, () => {
    for (const unit of ['{', '[', '{"a":', '{"a":[', '[{"a":1,"b":[', '\\', '"', '{"a":"\\', '{"a":1,\n', '{"a{"']) {
      const found = [...readJsonItems(Array<string>(20).fill(unit.repeat(100_000 / unit.length)))];
      expect([unit, found.length > 0]).toEqual([unit, true]);
    }
  });

  it('reads a long record that comes in small chunks', () => {
    const text = `[{"id":1,"t":"${'word \\n'.repeat(150_000)}"},{"id":2}]`;
    const chunks = text.match(/[^]{1,40}/g) ?? [];
    expect([...readJsonItems(chunks)].map((item) => item.kind)).toEqual(['record', 'record']);
  });
});
