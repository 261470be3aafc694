import './painted-text.css';

const NAME = 'chosen-words';

/** Shows which words a field belongs to once the caret, and with it the selection, has gone into the field. Answers what ends it. */
export function paintChosen(range: Range | null): () => void {
  if (range !== null) CSS.highlights.set(NAME, new Highlight(range));
  return () => void CSS.highlights.delete(NAME);
}
