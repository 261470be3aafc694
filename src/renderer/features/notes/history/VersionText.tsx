import { useMemo, useState } from 'react';
import type { NoteVersion } from '../../../../shared/model/note-version';
import { compareWords } from '../../../../shared/text/compare-words';
import { readNote } from '../../../editor/note-codec';
import { formatCount } from '../../../i18n/format';
import { useWords } from '../../../i18n/start-i18n';
import { Segmented } from '../../../ui/Segmented';
import { countChanges, foldChanges, type ShownChange } from './fold-changes';
import styles from './NoteHistory.module.css';

export function isRestorable(version: NoteVersion): boolean {
  return readNote(version.doc, version.noteVersion).kind === 'ok';
}

const MODES = ['differences', 'version'] as const;

/** A version beside what the note says now: word by word, or as it was. */
export function VersionText({ version, present }: { version: NoteVersion; present: string }) {
  const words = useWords();
  const [mode, setMode] = useState<(typeof MODES)[number]>('differences');
  const changes = useMemo(() => compareWords(version.text, present), [version, present]);
  const { came, went } = countChanges(changes);
  const read = useMemo(() => readNote(version.doc, version.noteVersion).kind, [version]);
  return (
    <div className={styles['version']}>
      <div className={styles['head']}>
        <Segmented
          label={words('history.mode')}
          value={mode}
          choices={MODES.map((value) => ({ value, text: words(`history.mode.${value}`) }))}
          onChange={setMode}
        />
        <p className={styles['sum']}>
          {came === 0 ? null : <ins>{words('history.came', { shown: formatCount(came) })}</ins>}
          {went === 0 ? null : <del>{words('history.went', { shown: formatCount(went) })}</del>}
          {came + went === 0 ? words('history.equal') : null}
        </p>
      </div>
      {read === 'ok' ? null : (
        <p className={styles['refused']}>{words(read === 'newer' ? 'error.note-newer' : 'error.note-unreadable')}</p>
      )}
      <div className={styles['text']} tabIndex={0} role="region" aria-label={words('history.text')}>
        {mode === 'differences' ? <Changes shown={foldChanges(changes)} /> : <Whole text={version.text} />}
      </div>
    </div>
  );
}

function Whole({ text }: { text: string }) {
  const words = useWords();
  return text === '' ? <span className={styles['skipped']}>{words('history.noWords')}</span> : text;
}

function Changes({ shown }: { shown: readonly ShownChange[] }) {
  const words = useWords();
  return shown.map((one, at) => {
    if (one.kind === 'skipped') {
      return (
        <span key={at} className={styles['skipped']}>
          {`… ${words('history.skipped', { count: one.count, shown: formatCount(one.count) })} …`}
        </span>
      );
    }
    if (one.kind === 'same') return <span key={at}>{one.text}</span>;
    // A break that came or went is a line without words: a sign says that there is something to see.
    const text = one.text.replace(/^\n+$/u, (breaks) => `¶${breaks}`);
    // A line through the space between two words would join them, and so would none between what went and what came.
    const bare = text.replace(/ +$/u, '');
    const joins = one.kind === 'deleted' && /\S$/u.test(text);
    return (
      <span key={at}>
        {one.kind === 'inserted' ? <ins>{bare}</ins> : <del>{bare}</del>}
        {joins ? ' ' : text.slice(bare.length)}
      </span>
    );
  });
}
