import { stripMarkup } from '../../text/markup';
import { readObject } from './read-value';

/** Escapes of JSON as characters; a backslash before anything else stands for itself. */
export function jsonAsWritten(lines: string): string {
  const named: Record<string, string> = { n: '\n', r: '\n', t: '\t', b: ' ', f: ' ' };
  const text = lines.replace(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, (_, code?: string, mark = '') =>
    code === undefined ? (named[mark] ?? mark) : String.fromCharCode(Number.parseInt(code, 16)),
  );
  return stripMarkup(text);
}

/** The words of an abstract stand there in another order: it is put together again here in a way of its own. */
export function openAlexAsWritten(lines: string): string {
  return `${jsonAsWritten(lines)}\n${stripMarkup(abstractsOfIndexes(lines))}`;
}

/** Each index from its opening brace to the next closing one outside of a word; its words by their places. */
function abstractsOfIndexes(lines: string): string {
  const indexes = lines.matchAll(/"abstract_inverted_index"\s*:\s*(\{(?:[^{}"]|"(?:[^"\\]|\\[^])*")*\})/g);
  return [...indexes].map((match) => wordsInOrder(readObject(match[1] ?? '') ?? {})).join('\n');
}

function wordsInOrder(index: Readonly<Record<string, unknown>>): string {
  const places = Object.entries(index).flatMap(([word, at]) =>
    (Array.isArray(at) ? at : [])
      .filter((one) => typeof one === 'number')
      .map((one: number): [number, string] => [one, word]),
  );
  return places
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word)
    .join(' ');
}
