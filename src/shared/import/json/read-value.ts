export type JsonObject = Readonly<Record<string, unknown>>;

const TOKEN = /"(?:[^"\\]|\\[^])*"|\b(?:NaN|Infinity|None|undefined|True|False)\b|-(?=Infinity)|,(?=\s*[\]}])/g;
const WORDS: Readonly<Record<string, string>> = { True: 'true', False: 'false' };

/**
 * Null where it is no object. What programs write beside the grammar is let through: `NaN` and the like, a comma too many, a raw tab in a
 * string. A character that is missing is not put in.
 */
export function readObject(text: string): JsonObject | null {
  const value = parse(text) ?? parse(text.replace(TOKEN, mendToken));
  return isObject(value) ? value : null;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Said by the null: the record is reported with its lines.
    return null;
  }
}

function mendToken(token: string): string {
  if (!token.startsWith('"')) return token === ',' || token === '-' ? '' : (WORDS[token] ?? 'null');
  return token
    .replace(/[\x00-\x1f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/\\(?!["\\/bfnrtu]|u[0-9a-fA-F]{4})|\\u(?![0-9a-fA-F]{4})/g, (escape) => `\\${escape}`);
}
