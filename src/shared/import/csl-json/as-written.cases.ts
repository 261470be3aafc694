import { jsonAsWritten } from '../json/as-written.cases';

/** A title with its subtitle is one text: each of the titles in these lines stands with each of the subtitles. */
export function cslAsWritten(lines: string): string {
  const titles = valuesOf(lines, 'title');
  const subtitles = valuesOf(lines, 'subtitle');
  const joined = titles.flatMap((title) => subtitles.map((subtitle) => `${title} ${subtitle}`));
  return [lines, ...joined].map(jsonAsWritten).join('\n');
}

function valuesOf(lines: string, key: string): string[] {
  const values = lines.matchAll(new RegExp(`"${key}"\\s*:\\s*(?:\\[\\s*)?"((?:[^"\\\\]|\\\\[^])*)"`, 'g'));
  return [...values].map((match) => match[1] ?? '');
}
