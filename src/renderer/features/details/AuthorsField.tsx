import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { parseAuthorLine } from '../../../shared/text/split-authors';
import { useWords } from '../../i18n/start-i18n';
import { IconButton } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import styles from './DetailsDialog.module.css';

type AuthorsProps = { names: readonly string[]; onChange: (names: string[]) => void };

/**
 * One name a line. Enter makes the next, Backspace in an empty one takes it away, Alt with an arrow moves it; a line of several names that is
 * pasted is taken apart. The last line is always free.
 */
export function AuthorsField({ names, onChange }: AuthorsProps) {
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  // Where the focus goes once the lines that were asked for are there.
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    const at = wanted.current;
    wanted.current = null;
    if (at !== null) list.current?.querySelectorAll('input')[at]?.focus();
  });
  function change(next: readonly string[], focus: number | null): void {
    wanted.current = focus;
    onChange([...next]);
  }
  function move(at: number, by: -1 | 1): void {
    const to = at + by;
    if (at >= names.length || to < 0 || to >= names.length) return;
    const next = names.filter((_, index) => index !== at);
    next.splice(to, 0, names[at] ?? '');
    change(next, to);
  }
  function press(event: KeyboardEvent, at: number): void {
    if (event.nativeEvent.isComposing) return;
    const isUp = event.key === 'ArrowUp';
    if (event.altKey && (isUp || event.key === 'ArrowDown')) move(at, isUp ? -1 : 1);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      // In the free line it ends the list, and the form goes on.
      if (at < names.length) change(names.toSpliced(at + 1, 0, ''), at + 1);
    } else if (event.key === 'Backspace' && names[at] === '') change(names.toSpliced(at, 1), Math.max(0, at - 1));
    else return;
    event.preventDefault();
  }
  function paste(event: ClipboardEvent<HTMLInputElement>, at: number): void {
    const found = parseAuthorLine(event.clipboardData.getData('text/plain'));
    // Into the middle of a name goes a piece of a name.
    if (found.length < 2 || event.currentTarget.value !== '') return;
    event.preventDefault();
    change(names.toSpliced(at, 1, ...found), at + found.length);
  }
  return (
    <ol ref={list} className={styles['authors']}>
      {[...names, ''].map((name, at) => (
        <li key={at} className={styles['author']}>
          <TextField
            className={styles['grow'] ?? ''}
            label={words('details.author', { count: at + 1 })}
            placeholder={at === 0 ? words('details.authorsHint') : words('details.nextAuthor')}
            value={name}
            onChange={(text) => onChange(names.toSpliced(at, 1, text))}
            onKeyDown={(event) => press(event, at)}
            onPaste={(event) => paste(event, at)}
          />
          {at < names.length && (
            <>
              <IconButton
                small
                label={words('details.earlier', { name })}
                icon={ArrowUp}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <IconButton
                small
                label={words('details.further', { name })}
                icon={ArrowDown}
                disabled={at === names.length - 1}
                onClick={() => move(at, 1)}
              />
              <IconButton
                small
                label={words('details.removeAuthor', { name })}
                icon={X}
                onClick={() => change(names.toSpliced(at, 1), at)}
              />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
