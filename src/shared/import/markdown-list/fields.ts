const NAMES = {
  title: /^(?:title (?:&|and) authors?|(?:paper )?title|paper name|paper|papers|题目|标题|论文|论文标题)$/,
  authors: /^(?:authors?|author list|by|first authors?|作者)$/,
  date: /^(?:date|(?:publish(?:ed)?|publication|submission|submitted|release|updated?)(?: (?:date|on|at|year))?|year|month|time|发布日期|时间|年份|日期)$/,
  venue:
    /^(?:venues?|conference|journal|publication|published in|pub|pub & date|proceedings|booktitle|source|conf|会议|期刊)$/,
  abstract: /^(?:abstract|摘要)$/,
  notes:
    /^(?:summary|tl ?dr|notes?|key (?:points|insights?|ideas?|contributions?|takeaways?)|takeaways?|main (?:idea|points)|why it matters|description|brief|remarks?|highlights?|总结)$/,
  keywords: /^(?:key ?words?|关键词)$/,
  tags: /^(?:tags?|labels?|topics?|标签)$/,
  links:
    /^(?:links?|urls?|pdf|arxiv(?: id)?|doi|code|project(?: page)?|website|github|paper (?:link|url)|link to paper|resources|html|demo|代码|链接)$/,
  name: /^(?:name|model|method|work|approach|abbr\w*|acronym|short name)$/,
  other:
    /^(?:categor(?:y|ies)|subjects?|affiliations?|institut(?:ions?|es?)|comments?|status|score|citations?|stars|upvotes?|rating|rank|type|area|task|language|organi[sz]ations?|dataset)$/,
} as const;

export type FieldName = keyof typeof NAMES;
export type Field = { name: FieldName; label: string; value: string };

export function fieldOf(label: string): FieldName | null {
  const words = label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
  const names = Object.keys(NAMES) as FieldName[];
  return names.find((name) => NAMES[name].test(words)) ?? null;
}

// `**Authors**: x`, `- *Link:* x`, `**👥 Authors:** x`, `Abstract: x`
const FIELD =
  /^\s{0,8}(?:[-*+]\s{1,4}|>\s?)?([*_]{0,3})[^\p{L}\p{N}*_|[<]{0,8}(\p{L}[\p{L}\p{N}\/;&() -]{0,29}?)\s{0,2}(?:[:：]\s?[*_]{1,3}|[*_]{1,3}\s{0,2}[:：]|[:：])(?!\/\/|:)\s*/u;

/** A line that says what it holds. Null for other lines, and for labels that no list uses for a paper's parts. */
export function readField(line: string): Field | null {
  const match = FIELD.exec(line.slice(0, 120));
  if (match === null) {
    const bare = /^\s{0,8}(?:[-*+]\s{1,4})?\*\*[^\p{L}*]{0,8}(\p{L}[\p{L} ]{0,29})\*\*\s*$/u.exec(line.slice(0, 120));
    const alone = bare === null ? null : fieldOf(bare[1] ?? '');
    return alone === 'abstract' || alone === 'notes' ? { name: alone, label: bare?.[1] ?? '', value: '' } : null;
  }
  const name = fieldOf(match[2] ?? '');
  return name === null ? null : { name, label: match[2] ?? '', value: line.slice(match[0].length).trim() };
}
