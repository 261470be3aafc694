import { useRef, useState, type KeyboardEvent } from 'react';
import type { Paper } from '../../../shared/model/paper';
import { acceptTitle, editTitle } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { sideId, useSide } from '../../shell/beside';
import { runCommand } from '../../shell/notices';
import { giveFocusBack } from '../../shell/overlay';
import { useLibrary } from '../../storage/library-context';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import type { DrawnMark } from '../../marks/drawn-marks';
import { PaperText } from './PaperText';
import { readingStyles } from '../../ui/reading-styles';
import { Sign } from '../../ui/Sign';
import styles from './PaperTitle.module.css';

export type PaperTitleProps = {
  paper: Paper;
  marks: readonly DrawnMark[];
  editing: boolean;
  onEditing: (editing: boolean) => void;
};

/** F2, Enter on it or a double click edit it in place. A suggested one says so until it is accepted or edited. */
export function PaperTitle({ paper, marks, editing, onEditing }: PaperTitleProps) {
  const words = useWords();
  const library = useLibrary();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = sideId(useSide(), 'paper-title');
  const suggested = paper.fieldFrom['title'] === 'derived';
  function end(title: string | null): void {
    onEditing(false);
    if (title !== null) void runCommand(editTitle(library, paper.id, title));
    // Back to where the edit began, so that the keys of the pane go on working.
    giveFocusBack(() => heading.current?.focus());
  }
  if (editing) return <TitleField title={paper.title} onEnd={end} />;
  return (
    <>
      <h1
        ref={heading}
        id={id}
        className={cx(readingStyles.title, styles['title'])}
        tabIndex={0}
        aria-keyshortcuts="F2 Enter"
        onDoubleClick={() => onEditing(true)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
          event.preventDefault();
          onEditing(true);
        }}
      >
        <span
          className={cx(suggested && styles['suggested'], paper.title === '' && styles['untitled'])}
          data-field="title"
          data-reading-text={paper.title === '' ? undefined : ''}
        >
          {paper.title === '' ? words('list.untitled') : <PaperText text={paper.title} marks={marks} />}
        </span>
      </h1>
      {suggested && paper.title !== '' && (
        <div className={styles['suggestion']}>
          <Sign>{words('list.suggested')}</Sign>
          <span className={styles['about']}>{words('reader.suggestion')}</span>
          <Button kind="link" onClick={() => void runCommand(acceptTitle(library, paper.id))}>
            {words('reader.accept')}
          </Button>
          <Button kind="link" onClick={() => onEditing(true)}>
            {words('reader.edit')}
          </Button>
        </div>
      )}
    </>
  );
}

function TitleField({ title, onEnd }: { title: string; onEnd: (title: string | null) => void }) {
  const words = useWords();
  const [text, setText] = useState(title);
  // Enter ends the edit, and the field that goes away then loses the focus: one of the two counts.
  const ended = useRef(false);
  function end(next: string | null): void {
    if (ended.current) return;
    ended.current = true;
    onEnd(next);
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    end(event.key === 'Enter' ? text : null);
  }
  return (
    <textarea
      className={cx(readingStyles.title, styles['title'], styles['field'])}
      aria-label={words('reader.titleField')}
      rows={1}
      value={text}
      autoFocus
      spellCheck={false}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
      onKeyDown={press}
      onBlur={() => end(text)}
    />
  );
}
