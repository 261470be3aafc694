import { findLinks } from '../../text/find-links';
import { createListPaper, createParsedPaper } from '../list-paper';
import { isMarkedUp } from '../title-abstract/line-shape';
import { readNames } from '../text-parts/names';
import { withoutMarker } from '../text-parts/reference';
import { isTitle, isWholeText, readVenueLine } from '../text-parts/roles';
import type { Part } from '../text-parts/text-parts';
import type { ParsedPaper } from '../types';

/** Title, perhaps names, then a text; or title, names and where it appeared. Null where the parts are anything else. */
export function readTitledText(parts: readonly Part[]): ParsedPaper | null {
  const [head, second, ...rest] = parts;
  if (head === undefined || second === undefined || !isTitle(head.text)) return null;
  if (parts.some((part) => isMarkedUp(part.text))) return null;
  const title = withoutMarker(head.text);
  const names = readNames(second.text);
  const below = names === null || rest.length === 0 ? [second, ...rest] : rest;
  const authors = below === rest ? (names ?? []) : [];
  const text = below.map((part) => part.text).join(' ');
  // A second title below the text: this is not one paper, but a list without blank lines.
  const isOne = below.length === 1 || below.every((part) => !isTitle(part.text));
  if (isOne && isWholeText(text)) return createListPaper({ title, authors, abstract: text });
  const [appeared] = below;
  const venue =
    authors.length > 0 && below.length === 1 && appeared !== undefined ? readVenueLine(appeared.text) : null;
  return venue === null ? null : createParsedPaper({ title, authors, ...venue, urls: findLinks(text) });
}
