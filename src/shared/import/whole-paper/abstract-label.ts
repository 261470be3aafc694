const HEADING = /^\s*(?:#{1,6}\s+)?[*_]{0,3}(?:\d{1,2}\.?\s+)?abstract[*_]{0,3}\s*[:.]?[*_]{0,3}\s*$/i;
// "Abstract: ...", "Abstract. ...", "Abstract— ...", "**Abstract.** ..."
const LABEL = /^\s*[*_]{0,3}abstract(?:[*_]{0,3}\s*[:.—–]|\s+[—–-])[*_]{0,3}\s*(?=\S)/i;

/** What stands behind the label on its line, which may be nothing; null where the line is none. */
export function readAbstractLabel(line: string): string | null {
  const start = line.slice(0, 100);
  if (line.length <= 100 && HEADING.test(start)) return '';
  const label = LABEL.exec(start);
  return label === null ? null : line.slice(label[0].length).trim();
}
