/** What the gate looks at of Electron's `senderFrame`. */
export type Frame = { url: string; parent: unknown } | null;

/** Only the top frame of a page of ours may call: not a frame within it, not a page that a link led to. */
export function isOurFrame(frame: Frame, ownUrl: string): boolean {
  if (frame === null || (frame.parent !== null && frame.parent !== undefined)) return false;
  return isOwnUrl(frame.url, ownUrl);
}

/** Same scheme and host. `URL.origin` is 'null' for schemes that Node does not know, so it cannot be asked. */
export function isOwnUrl(url: string, ownUrl: string): boolean {
  try {
    const given = new URL(url);
    const own = new URL(ownUrl);
    return given.protocol === own.protocol && given.host === own.host;
  } catch {
    // Not a URL: nothing of ours.
    return false;
  }
}
