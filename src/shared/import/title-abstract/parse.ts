import { isBlank, readLines, type Line } from '../../text/lines';
import { isBoilerplate } from '../boilerplate';
import { GLUED_WORD } from './rules';
import { createListPaper, createProblem } from '../list-paper';
import { toBoilerplate, tooLong } from '../loose-lines';
import { onLine } from '../spans';
import type { Found, RuleName } from '../types';
import { isAbstractLike, isNoTitle, isSentence, mayBeLongTitle } from './line-shape';

/**
 * Grammar: (title-line abstract-line)*, blank lines anywhere. A page's head may stand before any title, not only the first: lists are
 * pasted one after another. A long line without a title is an untitled paper; a short one without a text is a problem.
 */
export function* parseTitleAbstract(chunks: Iterable<string>): Generator<Found> {
  let title: Line | null = null;
  let isAfterInvite = false;

  for (const line of readLines(chunks)) {
    if (isBlank(line.text)) continue;
    const rule = findRule(line, isAfterInvite);
    isAfterInvite = rule === 'hf-trending-invite';
    if (line.cut || rule !== null) {
      if (title !== null) yield createTitleProblem(title);
      title = null;
    }
    if (line.cut) {
      yield tooLong(line);
      continue;
    }
    if (rule !== null) yield toBoilerplate(line, rule);
    if (rule === 'hf-trending-invite') continue;

    const rest = rule === 'hf-subscribe-glue' ? withoutGluedWord(line) : line;
    if (isBlank(rest.text)) continue;
    if (isText(rest.text, title)) {
      yield createPaper(title, rest);
      title = null;
    } else {
      if (title !== null) yield createTitleProblem(title);
      title = rest;
    }
  }
  if (title !== null) yield createTitleProblem(title);
}

function isText(text: string, title: Line | null): boolean {
  if (isAbstractLike(text)) return title !== null || !mayBeLongTitle(text);
  // "Dear all," and what comes after it are two lines of a letter.
  return title !== null && !isNoTitle(title.text) && isSentence(text);
}

function findRule(line: Line, isAfterInvite: boolean): RuleName | null {
  if (line.cut) return null;
  if (isBoilerplate('hf-trending-invite', line.text)) return 'hf-trending-invite';
  return isAfterInvite && isBoilerplate('hf-subscribe-glue', line.text) ? 'hf-subscribe-glue' : null;
}

function withoutGluedWord(line: Line): Line {
  return { ...line, text: line.text.trimStart().slice(GLUED_WORD.length) };
}

function createPaper(title: Line | null, abstract: Line): Found {
  return {
    kind: 'paper',
    lines: { first: (title ?? abstract).number, last: abstract.number },
    paper: createListPaper({
      title: title === null ? null : title.text.trim(),
      authors: [],
      abstract: abstract.text.trim(),
    }),
  };
}

function createTitleProblem(title: Line): Found {
  return createProblem(onLine(title), title.text, 'title-without-abstract');
}
