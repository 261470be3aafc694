/** A headline of Org: `** TODO [#A] Title [1/3] :tag:tag:`. */
export type Heading = { level: number; keyword: string | null; title: string; url: string | null; tags: string[] };

const KEYWORD =
  /^(TODO|NEXT|READING|STARTED|DOING|IN-?PROGRESS|DONE|READ|FINISHED|WAITING|HOLD|MAYBE|SOMEDAY|LATER|CANCELL?ED|KILL|REJECTED|TO-?READ|UNREAD|SKIM(?:MED)?)(?:\s+|$)/;
const LINK = /\[\[([^\][]+)\](?:\[([^\][]+)\])?\]/;
// A headline is a line of an outline; a paragraph with a star before it is not.
const MAX_LENGTH = 2_000;

export function levelOf(line: string): number {
  return /^(\*+)\s/.exec(line)?.[1]?.length ?? 0;
}

export function readHeading(line: string): Heading | null {
  const level = levelOf(line);
  if (level === 0 || line.length > MAX_LENGTH) return null;
  let rest = line.slice(level).trim();
  const keyword = KEYWORD.exec(rest)?.[1] ?? null;
  if (keyword !== null) rest = rest.slice(keyword.length).trim();
  const tags = /\s:([\p{L}\p{N}_@#%:]+):$/u.exec(` ${rest}`)?.[1] ?? '';
  if (tags !== '') rest = rest.slice(0, rest.length - tags.length - 2).trim();
  rest = rest.replace(/^\[#\w\]\s*/, '').replace(/\s*\[\d*(?:\/\d*|%)\]\s*$/, '');
  const link = LINK.exec(rest);
  const url = link?.[1] ?? null;
  const title = link === null ? rest : rest.replace(LINK, link[2] ?? link[1] ?? '');
  return { level, keyword, title: title.trim(), url, tags: tags.split(':').filter((tag) => tag !== '') };
}
