// Whether what a reader marked and wrote stays where it belongs, and how long that takes.
import { measureQuotes } from './find-quotes.mjs';
import { measureNote } from './long-note.mjs';
import { measureBody } from './marked-body.mjs';

export async function* measure(context) {
  yield* measureQuotes(context);
  yield* measureNote(context);
  yield* measureBody(context);
}
