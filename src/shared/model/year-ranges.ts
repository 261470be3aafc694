// Longer than any library reaches back; a slip of a digit must not make a filter of thousands of years.
const MAX_YEARS = 500;

/** "2019-2021, 2024" as years, each once and in order. Null where it says something else; none for an empty text. */
export function parseYears(text: string): number[] | null {
  const years = new Set<number>();
  for (const part of text.split(/[,;]/).map((one) => one.trim())) {
    if (part === '') continue;
    const [, first, last = first] = /^(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === undefined || to < from || to - from >= MAX_YEARS) return null;
    for (let year = from; year <= to; year += 1) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

/** Years as a person writes them: "2019–2021, 2024". */
export function describeYears(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const year of sorted) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] + 1 === year) last[1] = year;
    else ranges.push([year, year]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(', ');
}
