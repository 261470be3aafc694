/**
 * Text that a mail program left in quoted-printable: `=` at the end of a line joins it to the next, `=C3=A9` are bytes. A text is taken for
 * that only where it breaks a line so, or writes `=3D`, and no `=` in it means anything else.
 */
export function decodeQuotedPrintable(text: string): string {
  if (!isQuotedPrintable(text)) return text;
  return text.replace(/=[ \t]*\n(?:[ \t]*>)*/g, '').replace(/(?:=[0-9A-F]{2})+/gi, (run) => decodeBytes(run));
}

function isQuotedPrintable(text: string): boolean {
  return /=[ \t]*\n|=3D/i.test(text) && !/=(?![0-9A-F]{2}|[ \t]*(?:\n|$))/i.test(text);
}

function decodeBytes(run: string): string {
  try {
    return decodeURIComponent(run.replace(/=/g, '%'));
  } catch {
    // Not UTF-8: mail of that age is Latin-1.
    return run.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
}
