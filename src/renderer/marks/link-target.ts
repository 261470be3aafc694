/** Addresses are kept as the file wrote them, often without a scheme; the system browser needs one. */
export function linkTarget(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `https://${url}`;
}
