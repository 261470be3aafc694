import fc from 'fast-check';
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { moveBlock } from './move-block';
import { noteSchema } from './note-codec';
import { noteDoc } from './note-doc.cases';

test('in any note, wherever the caret is, a move can be moved back, is sound, and leaves the rest as it was', () => {
  fc.assert(
    fc.property(noteDoc, fc.nat(), fc.constantFrom(-1 as const, 1 as const), (doc, where, step) => {
      const state = EditorState.create({ doc: noteSchema().nodeFromJSON(doc) });
      const at = state.doc.resolve(where % state.doc.content.size);
      const node = at.nodeAfter;
      const selection =
        node !== null && !node.isText && NodeSelection.isSelectable(node)
          ? NodeSelection.create(state.doc, at.pos)
          : TextSelection.near(at);
      const before = state.apply(state.tr.setSelection(selection));
      const move = moveBlock(before, step);
      if (move === null) return;
      move.doc.check();
      const after = before.apply(move);
      const back = moveBlock(after, step === 1 ? -1 : 1);
      expect(back?.doc.toJSON()).toEqual(before.doc.toJSON());
    }),
    { numRuns: 150 },
  );
});
