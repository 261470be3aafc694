import { describe, expect, it } from 'vitest';
import { findLinks } from './find-links';

const cases: [string, string[]][] = [
  ['see https://example.org/a. Then', ['https://example.org/a']],
  ['at https://example.org/a/. End', ['https://example.org/a/']],
  ['at https://example.org/a/ .', ['https://example.org/a/']],
  ['version https://example.org/Model-3.0', ['https://example.org/Model-3.0']],
  ['(https://example.org/Tide_(sea)), and', ['https://example.org/Tide_(sea)']],
  ['[demo](https://example.org/a)', ['https://example.org/a']],
  ['rest https://example.org/Flash/{[here]}.', ['https://example.org/Flash/']],
  ['https://example.org/a\\_b and \\url{https://example.org/c}', ['https://example.org/a_b', 'https://example.org/c']],
  ['Code:https://a.example.org,https://b.example.org;', ['https://a.example.org', 'https://b.example.org']],
  [
    'Chat: https://one.ai Page: https://two.dev/x GitHub: https://github.com/x',
    ['https://one.ai', 'https://two.dev/x', 'https://github.com/x'],
  ],
  [
    'https://web.archive.org/web/2020/https://example.org/x',
    ['https://web.archive.org/web/2020/https://example.org/x'],
  ],
  ['代码见https://example.org/x。谢谢', ['https://example.org/x']],
  ['twice https://example.org https://example.org', ['https://example.org']],
  ['www.example.ai/v2.', ['www.example.ai/v2']],
  ['free at think7.ai, or github.com/a/b and "example.org"', ['think7.ai', 'github.com/a/b', 'example.org']],
  ['llama.cpp, main.py, Node.js, README.md, e.g. i.e. et al. v2.0, 3.14, Llama-3.1-70B, U.S., Ph.D.', []],
  ['on Github. The end.In the next results.This was', []],
  ['[email protected] name@example.org a.b@example.com Acc@0.5', []],
  ['http:// https://. http://x', []],
  ['a...b 1.2.3.4/5 and/or.in/out Fig.2 doi:10.1000/j.abc.2020.com', []],
];

describe('findLinks', () => {
  it.each(cases)('%s', (text, links) => {
    expect(findLinks(text)).toEqual(links);
  });
});
