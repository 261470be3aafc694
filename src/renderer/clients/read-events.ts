import type { ImportEvent } from '../../shared/ipc/calls';

const LINE_END = 10;

/**
 * What main wrote, which is trusted. Line by line: a text of a megabyte, of which there would be one a batch, lies about until the next
 * large clearing.
 */
export function readEvents(bytes: Uint8Array): ImportEvent[] {
  const decoder = new TextDecoder();
  const events: ImportEvent[] = [];
  for (let at = 0; at < bytes.length;) {
    const found = bytes.indexOf(LINE_END, at);
    const end = found === -1 ? bytes.length : found;
    events.push(JSON.parse(decoder.decode(bytes.subarray(at, end))) as ImportEvent);
    at = end + 1;
  }
  return events;
}
