import type { ImportEvent } from '../../shared/ipc/calls';

/** As main writes them. */
export function writeEvents(events: readonly ImportEvent[]): Uint8Array {
  return new TextEncoder().encode(events.map((event) => JSON.stringify(event)).join('\n'));
}
