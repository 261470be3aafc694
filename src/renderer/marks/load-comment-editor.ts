import type { CommentEditor } from './CommentEditor';

type Part = { CommentEditor: typeof CommentEditor };

let loaded: Part | null = null;

/** Null until it was loaded. Asked for while drawing, so that a field that is opened again does not wait a frame. */
export function loadedCommentEditor(): Part | null {
  return loaded;
}

/** Apart from the reader, since most papers are read without writing a comment. */
export async function loadCommentEditor(): Promise<Part> {
  loaded ??= await import('./CommentEditor');
  return loaded;
}
