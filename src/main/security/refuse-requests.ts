/** The app asks the network for nothing. What asks anyway is refused and counted, and the count is shown under About. */
export type RequestCount = { refused: number };

const inner = new Set(['app:', 'devtools:', 'blob:', 'data:']);

/** @param devUrl the development server, the only host ever allowed, and only while developing. */
export function isInnerRequest(url: string, devUrl: string | null): boolean {
  let asked: URL;
  try {
    asked = new URL(url);
  } catch {
    // What cannot be read cannot be allowed.
    return false;
  }
  if (inner.has(asked.protocol)) return true;
  if (devUrl === null) return false;
  const isHttp = ['http:', 'ws:'].includes(asked.protocol);
  return isHttp && asked.host === new URL(devUrl).host;
}
