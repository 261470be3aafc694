/**
 * The part of YAML that people and programs write at the head of a note: scalars plain and quoted, lists in brackets and by dashes, maps in
 * such lists, and folded (`>`) and literal (`|`) blocks. Anchors, tags and nested maps are not read; their lines are part of the record all the same.
 */
export type YamlItem = string | Readonly<Record<string, string>>;
export type YamlFields = ReadonlyMap<string, readonly YamlItem[]>;

const KEY = /^([\p{L}_][\p{L}\p{N}_ .-]{0,60}?)\s*:(?:\s+(.*))?$/u;

/** Keys in lower case; a scalar is a list of one, an empty value an empty list. Of a key that comes twice the first counts. */
export function readYaml(lines: readonly string[]): YamlFields {
  const fields = new Map<string, YamlItem[]>();
  for (let at = 0; at < lines.length;) {
    const match = KEY.exec(lines[at] ?? '');
    let end = at + 1;
    while (end < lines.length && belongsTo(lines[end] ?? '')) end += 1;
    if (match !== null) {
      const key = (match[1] ?? '').toLowerCase();
      if (!fields.has(key)) fields.set(key, readValue(match[2] ?? '', lines.slice(at + 1, end)));
    }
    at = end;
  }
  return fields;
}

export function isYamlKey(line: string): boolean {
  return KEY.test(line);
}

/** Indented, blank, or an item of the list above, which may stand without indent. */
function belongsTo(line: string): boolean {
  return line.trim() === '' || /^\s/.test(line) || /^-(?:\s|$)/.test(line);
}

function readValue(first: string, more: readonly string[]): YamlItem[] {
  const block = /^([>|])[+-]?\d?\s*$/.exec(first.trim());
  if (block !== null) return [joinBlock(more, block[1] === '|')];
  const bare = withoutComment(first.trim());
  if (bare.startsWith('[')) return splitInline([bare, ...more.map((line) => line.trim())].join(' '));
  if (bare === '') return readItems(more);
  // A plain or quoted scalar goes on over indented lines.
  return [unquote([bare, ...more.map((line) => line.trim())].join(' ').trim())];
}

function joinBlock(lines: readonly string[], isLiteral: boolean): string {
  const text = lines.map((line) => line.trim()).join('\n');
  if (isLiteral) return text.trim();
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\n/g, ' '))
    .join('\n\n')
    .trim();
}

/** `- a`, `- name: a`, and further keys of the same item below it. */
function readItems(lines: readonly string[]): YamlItem[] {
  const items: YamlItem[] = [];
  for (const line of lines) {
    const dash = /^\s*-\s+(.*)$/.exec(line);
    const text = withoutComment((dash?.[1] ?? line).trim());
    if (text === '' || text === '-') continue;
    const pair = /^["']/.test(text) ? null : KEY.exec(text);
    const last = items.at(-1);
    if (pair === null && dash !== null) items.push(unquote(text));
    else if (pair !== null) {
      const entry = { [(pair[1] ?? '').toLowerCase()]: unquote(pair[2] ?? '') };
      if (dash === null && typeof last === 'object') items[items.length - 1] = { ...last, ...entry };
      else if (dash !== null) items.push(entry);
    } else if (typeof last === 'string') items[items.length - 1] = `${last} ${unquote(text)}`;
  }
  return items;
}

function splitInline(text: string): string[] {
  const inner = text.replace(/^\[/, '').replace(/\]\s*(?:#.*)?$/, '');
  const items = inner.match(/\s*"(?:[^"\\]|\\.)*"|\s*'(?:[^']|'')*'|[^,]+/g) ?? [];
  return items.map((item) => unquote(item.trim())).filter((item) => item !== '');
}

function withoutComment(text: string): string {
  return /^["']/.test(text) ? text.replace(/(["'])\s+#.*$/, '$1') : text.replace(/(?:^|\s)#\s.*$/, '').trim();
}

/** A link of Obsidian (`[[Ada Marsh|Ada]]`) is read as the name of what it leads to. */
function unquote(text: string): string {
  const bare = /^"((?:[^"\\]|\\.)*)"$/
    .exec(text)?.[1]
    ?.replace(/\\(["\\/])/g, '$1')
    .replace(/\\n/g, ' ');
  const value = bare ?? /^'((?:[^']|'')*)'$/.exec(text)?.[1]?.replace(/''/g, "'") ?? text;
  return value.replace(/\[\[([^\]|]+)(?:\|[^\]]*)?\]\]/g, '$1').trim();
}
