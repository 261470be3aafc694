import { expect, it } from 'vitest';
import { NOTE_VERSION } from '../../../shared/model/note';
import { readNote } from '../../editor/note-codec';
import { plainText } from '../../editor/plain-text';
import { commentOf } from './comment-doc';

it('makes a document that a note could hold, with the words that were written', () => {
  const doc = commentOf('Is it so?\n<b>see</b> table 2\n');
  expect(readNote(doc, NOTE_VERSION).kind).toBe('ok');
  expect(doc === null ? '' : plainText(doc)).toBe('Is it so?\n<b>see</b> table 2');
});

it('is none where nothing was written', () => {
  expect([commentOf(''), commentOf(' \n ')]).toEqual([null, null]);
});
