import type { LucideIcon } from 'lucide-react';
import { describeError, describeLabel } from '../i18n/describe';
import { getWords } from '../i18n/start-i18n';
import type { ChangeLabel } from '../../shared/model/change';
import { createToasts, type ToastAction, type ToastData } from '../ui/Toasts';
import { keysOf } from './actions';
import { shareOf, trackWork } from './work-progress';

export const NOTICE_MS = 8_000;
/** Work that is done within it shows no progress: a flash of a bar says nothing. */
export const PROGRESS_AFTER_MS = 200;

/** Shown by the app; anything may add. */
export const toasts = createToasts();

export type Notice = {
  text: string;
  /** The change that `Undo` takes back, while it is the last one. */
  undoSeq?: number | null | undefined;
  action?: ToastAction | undefined;
  /** A second way on, beside Undo: to what the notice speaks of. */
  also?: ToastAction | undefined;
  tone?: 'plain' | 'error' | undefined;
  icon?: LucideIcon | undefined;
  /** Stays until it is closed: for what a reader must not miss. */
  stays?: boolean | undefined;
};

type Undoer = (seq: number) => void;
let undoer: Undoer | null = null;

/** The app says how a change is taken back, so that a notice needs no library. */
export function setUndoer(next: Undoer | null): void {
  undoer = next;
}

function undoAction(seq: number | null | undefined): ToastAction | undefined {
  if (seq === null || seq === undefined) return undefined;
  return { text: getWords()('app.undo'), keys: keysOf('edit.undo'), run: () => undoer?.(seq) };
}

/** What was said before there was a place to show it (settings are read before the first frame); null from then on. */
let waiting: (() => void)[] | null = [];
let made = 0;

/** The place is there: what was said before appears, and whatever comes is shown at once. */
export function openNotices(): void {
  const said = waiting ?? [];
  waiting = null;
  for (const say of said) say();
}

function show(data: ToastData, stays: boolean): string {
  const timeout = stays ? 0 : NOTICE_MS;
  made += 1;
  const id = `notice-${made}`;
  // Politely also for errors: nothing here interrupts what is being read aloud.
  const say = (): void => void toasts.add({ id, title: data.text, data, timeout, priority: 'low' });
  if (waiting === null) say();
  else waiting.push(say);
  return id;
}

let undoable: string | null = null;

/** Only the last change can be taken back at once, so only the newest notice offers it: the one before goes. */
export function dropUndoNotice(): void {
  if (undoable !== null) toasts.close(undoable);
  undoable = null;
}

/** Says what happened. Answers the function that takes the notice away. */
export function notify(notice: Notice): () => void {
  const { text, icon, also, tone = 'plain', stays = false } = notice;
  const undo = undoAction(notice.undoSeq);
  if (undo !== undefined) dropUndoNotice();
  const id = show({ text, icon, tone, also, action: notice.action ?? undo }, stays);
  if (undo !== undefined) undoable = id;
  return () => toasts.close(id);
}

/** Says what went wrong, in the words of its code. */
export function notifyError(error: unknown): void {
  notify({ text: describeError(getWords(), error), tone: 'error' });
}

/** What a command did, with its Undo. Nothing to change says nothing. */
export function notifyChange(result: { seq: number | null; label: ChangeLabel }): void {
  if (result.seq === null) return;
  notify({ text: describeLabel(getWords(), result.label), undoSeq: result.seq });
}

/** Waits for a command and says what it did, or why it could not. Answers null where it failed. */
export async function runCommand<T extends { seq: number | null; label: ChangeLabel }>(
  command: Promise<T>,
  options: { quiet?: boolean } = {},
): Promise<T | null> {
  try {
    const result = await command;
    if (options.quiet !== true) notifyChange(result);
    return result;
  } catch (error) {
    notifyError(error);
    return null;
  }
}

export type ProgressNotice = {
  /** `text` has the numbers: "Reading 41,200 of 100,000". */
  update(text: string, value: number | null, max: number): void;
  close(): void;
};

/** Work with numbers and Cancel. It shows from 200 ms on, and not at all where it is closed before. */
export function notifyProgress(text: string, onCancel: (() => void) | null): ProgressNotice {
  let data: ToastData = { text, tone: 'plain', progress: { value: null, max: 1 } };
  if (onCancel !== null) data = { ...data, action: { text: getWords()('app.cancel'), run: onCancel } };
  const work = trackWork();
  let id: string | null = null;
  const timer = setTimeout(() => (id = show(data, true)), PROGRESS_AFTER_MS);
  return {
    update(next, value, max) {
      work.update(value === null ? 'unknown' : shareOf(value, max));
      data = { ...data, text: next, progress: { value, max } };
      if (id !== null) toasts.update(id, { title: next, data });
    },
    close() {
      work.end();
      clearTimeout(timer);
      if (id !== null) toasts.close(id);
    },
  };
}
