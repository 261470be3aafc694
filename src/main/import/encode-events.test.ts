import { expect, it } from 'vitest';
import type { ImportEvent } from '../../shared/ipc/calls';
import { encodeEvents } from './encode-events';

function decode(bytes: Uint8Array): unknown[] {
  return Buffer.from(bytes)
    .toString()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}
const found = (text: string): ImportEvent => ({
  kind: 'found',
  found: { kind: 'problem', lines: { first: 1, last: 2 }, text, why: 'unrecognised' },
});

it('writes a line an event, whatever its text has', () => {
  const events: ImportEvent[] = [
    { kind: 'file', name: 'two\nlines \u2028 and \r.txt', bytes: 3 },
    found('a\nb\u2029 \ud835\udd38 é'),
  ];
  expect(decode(encodeEvents(events))).toEqual(events);
});

it('of a text of megabytes among short ones', () => {
  const events = [found('short'), found('…'.repeat(1_500_000)), found('again')];
  expect(decode(encodeEvents(events))).toEqual(events);
});

it('none is nothing', () => {
  expect(encodeEvents([])).toEqual(new Uint8Array());
});
