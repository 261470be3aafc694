import { useCallback, useEffect, useRef, useState } from 'react';
import type { Editor } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import type { NoteEditor } from '../../editor/note-editor';
import { NO_TOOLS, readToolState, sameTools, type ToolState } from '../../editor/note-tools';
import { countWords } from '../../editor/count-words';
import { wordsOfLeaf } from '../../editor/quotation-node';

/** Counting 5,000 words takes longer than a key may: it waits for a pause. */
const COUNT_AFTER_MS = 400;

/** Which tools are on at the caret: looked up once a frame at most, and told to React only where something changed. */
export function useToolState(note: NoteEditor | null): ToolState {
  const [tools, setTools] = useState(NO_TOOLS);
  useEffect(() => {
    if (note === null) return undefined;
    let frame = 0;
    const look = () => {
      frame = 0;
      if (note.editor.isDestroyed) return;
      const next = readToolState(note.editor);
      setTools((before) => (sameTools(before, next) ? before : next));
    };
    const plan = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    note.editor.on('transaction', plan);
    return () => {
      cancelAnimationFrame(frame);
      note.editor.off('transaction', plan);
    };
  }, [note]);
  return tools;
}

export type WordCount = {
  count: number;
  /** Cheap enough to be called by every key. */
  recount: () => void;
  countNow: () => void;
  watch: (editor: Editor | null) => void;
};

export function useWordCount(): WordCount {
  const [count, setCount] = useState(0);
  const editor = useRef<Editor | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const countNow = useCallback(() => {
    const { current } = editor;
    if (current === null || current.isDestroyed) return;
    const { doc } = current.state;
    setCount(countWords(doc.textBetween(0, doc.content.size, ' ', leafWords)));
  }, []);
  const recount = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    // In a pause, and then between frames.
    timer.current = setTimeout(() => requestIdleCallback(countNow, { timeout: COUNT_AFTER_MS }), COUNT_AFTER_MS);
  }, [countNow]);
  const watch = useCallback((next: Editor | null) => {
    editor.current = next;
  }, []);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return { count, recount, countNow, watch };
}

/** A title that is named in a sentence is read as a part of it; formulas are not counted. */
function leafWords(node: DocNode): string {
  return node.type.name === 'mention' ? String(node.attrs['label']) : wordsOfLeaf(node);
}
