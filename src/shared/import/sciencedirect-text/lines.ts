/** A line of the reference that is neither names nor title nor journal: `Volume 98, Issue 2,`, `2021,`, `ISSN 0000-0000,`, the DOI. */
export function isDetail(line: string): boolean {
  const text = line.slice(0, 400).trim();
  return (
    /^(?:Volumes? \S.*|Issue \S.*|Part \S.*|Pages? [\w.–-]+|Article \S+|ISSN [\dXx-]+|ISBN [\dXx-]+|(?:18|19|20)\d\d|\d{5,7}),?$/.test(
      text,
    ) || /^https?:\/\/(?:dx\.)?doi\.org\/\S+$/.test(text)
  );
}

export function readYear(line: string): number | null {
  const year = /^\s*((?:18|19|20)\d\d),?\s*$/.exec(line.slice(0, 40))?.[1];
  return year === undefined ? null : Number(year);
}

/** The parts below the reference: the address in brackets, the abstract, the keywords. */
export function readScienceDirectLabel(line: string): { label: string; rest: string } | null {
  const start = line.slice(0, 400);
  if (/^\s*\(https?:\/\/[^\s()]+\)\s*$/.test(start)) return { label: 'address', rest: line };
  if (/^\s*https?:\/\/(?:dx\.)?doi\.org\/\S+\s*$/.test(start)) return { label: 'doi', rest: line };
  const label = /^\s*(abstract|keywords)(?::|\s*$)/i.exec(start);
  return label === null ? null : { label: (label[1] ?? '').toLowerCase(), rest: line.slice(label[0].length) };
}
