import { idKeys, idKindOf, keyKind } from '../dedupe/id-keys';
import { createKnown, type PaperFacts } from '../dedupe/known';
import { joinWords } from '../dedupe/title-words';
import type { Row } from '../model/change';
import { isArrayOf, isNumber, isObject, isRecordOf, isString } from '../model/guard';

const isStrings = isArrayOf(isString);
const isIds = isRecordOf(isString);

// The first form of the key was longer and was made of other letters; it cannot be turned into the present one.
const FORMER_ABSTRACT_KEY = /^abstract:[0-9a-f]{28}$/;

/**
 * The keys of identity as this build gives them, for a paper row of any age: those that its own words give, and former ones (of titles
 * and ids that other lists had) in their present form. Applied twice it changes nothing, so that a row may meet it on any way.
 * A row without words, as a change of one field brings it, has only its keys rewritten.
 */
export function renewKeys(row: Row): Row {
  const { keys } = row;
  if (!isStrings(keys)) return row;
  const facts = readFacts(row);
  const own = facts === null ? [] : createKnown(facts).keys;
  const authors = facts?.authors ?? [];
  return { ...row, keys: [...new Set([...own, ...keys.flatMap((key) => renewKey(key, authors))])] };
}

function renewKey(key: string, authors: readonly string[]): string[] {
  const kind = keyKind(key);
  const value = key.slice(kind.length + 1);
  if (kind === 'title') return renewTitle(value, authors);
  if (kind === 'lead' || kind === 'near') return [key];
  if (kind === 'abstract') return FORMER_ABSTRACT_KEY.test(key) ? [] : [key];
  // What is no id of a paper (an ISBN, a citation key) was a key once.
  return idKindOf(key) === null ? [] : idKeys({ [kind]: value });
}

/** With its `lead`, which needs the words of the title that only the key still has. */
function renewTitle(words: string, authors: readonly string[]): string[] {
  const title = joinWords(words);
  const { keys } = createKnown({ ...NO_FACTS, title: words, authors });
  return [`title:${title}`, ...keys.filter((key) => key.startsWith('lead:'))];
}

const NO_FACTS: PaperFacts = { title: null, titleSource: 'file', authors: [], year: null, ids: {}, abstract: null };

/** By hand and not by the guard of papers, which asks for what this build's papers have. */
function readFacts(row: Row): PaperFacts | null {
  const { title, abstract, authors, year, venue, ids, fieldFrom } = row;
  if (!isString(title) || !isString(abstract) || !isStrings(authors) || !isIds(ids) || !isObject(fieldFrom))
    return null;
  const origin = fieldFrom['abstract'];
  const isFromFile = origin === 'file' || origin === 'excerpt';
  return {
    title: title === '' ? null : title,
    titleSource: fieldFrom['title'] === 'file' ? 'file' : 'derived',
    authors,
    year: isNumber(year) ? year : null,
    venue: isString(venue) ? venue : null,
    ids,
    abstract: abstract === '' || !isFromFile ? null : abstract,
    abstractKind: origin === 'excerpt' ? 'excerpt' : 'whole',
  };
}
