import { expect, test } from 'vitest';
import { requireWebLink } from './check-link';
import { isInnerRequest } from './refuse-requests';

test.each([
  ['https://arxiv.org/abs/1706.03762', 'https://arxiv.org/abs/1706.03762'],
  ['http://k2think.ai', 'http://k2think.ai/'],
  ['https://example.org/a?b=c&d#e', 'https://example.org/a?b=c&d#e'],
  ['https://münchen.example/ü', 'https://xn--mnchen-3ya.example/%C3%BC'],
])('opens %s', (link, opened) => {
  expect(requireWebLink(link)).toBe(opened);
});

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'app://postil/',
  'ftp://example.org',
  'mailto:a@example.org',
  'ms-msdt:/id',
  'smb://host/share',
  'https://user:pass@example.org',
  'https://paypal.example@evil.example',
  'https://',
  '//example.org',
  'example.org',
  '',
  ' https://example.org',
  'https://example.org/\u0000',
  'https://example.org/\nx',
  'https://exam\tple.org',
  'https://example.org/a b',
  `https://example.org/${'a'.repeat(2_048)}`,
])('refuses %j', (link) => {
  expect(() => requireWebLink(link)).toThrow(expect.objectContaining({ code: 'link-refused' }));
});

test('only the app asks for anything', () => {
  const inner = (url: string): boolean => isInnerRequest(url, null);
  expect(['app://postil/index.html', 'blob:app://postil/1', 'data:,x', 'devtools://devtools/x'].map(inner)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  const outer = [
    'https://example.org',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'ftp://x',
    '',
  ];
  expect(outer.map(inner)).toEqual(outer.map(() => false));
});

test('the development server is let in while developing, and nobody beside it', () => {
  const dev = (url: string): boolean => isInnerRequest(url, 'http://localhost:5173/');
  expect(dev('http://localhost:5173/main.tsx')).toBe(true);
  expect(dev('ws://localhost:5173/')).toBe(true);
  expect(dev('http://localhost:5174/')).toBe(false);
  expect(dev('https://example.org/')).toBe(false);
});
