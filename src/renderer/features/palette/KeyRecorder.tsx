import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ActionId } from '../../../shared/actions/actions';
import { findClashes, giveKeys, isKeys, isReserved, resolveKeys } from '../../../shared/actions/keys';
import { useWords } from '../../i18n/start-i18n';
import { setKeys, useScreen } from '../../shell/screen-state';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { useRecorder } from './use-recorder';
import styles from './KeyEditor.module.css';

export type KeyRecorderProps = {
  id: ActionId;
  /** Keys that it keeps beside the new ones. */
  kept: readonly string[];
  onClose: () => void;
};

/** In place of a line: waits for keys, and asks where somebody else has them. */
export function KeyRecorder({ id, kept, onClose }: KeyRecorderProps) {
  const words = useWords();
  const own = useScreen((state) => state.keys);
  const [wanted, setWanted] = useState<string | null>(null);
  function give(keys: string): void {
    setKeys(giveKeys(own, id, [...kept.filter((one) => one !== keys), keys]));
    onClose();
  }
  function hear(keys: string): void {
    const isFree = isKeys(keys) && !isReserved(keys) && findClashes(resolveKeys(own), id, keys).length === 0;
    if (isFree) give(keys);
    else setWanted(keys);
  }
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // The line is left, not the dialog.
    event.stopPropagation();
    onClose();
  }
  const name = words(`action.${id}`);
  if (wanted === null) return <Listening name={name} onDone={hear} onLeave={onClose} />;
  const clashes = findClashes(resolveKeys(own), id, wanted);
  const isRefused = !isKeys(wanted) || isReserved(wanted);
  return (
    <div className={styles['recorder']} role="group" aria-label={name} onKeyDown={leave}>
      <p role="alert">
        <Kbd keys={wanted} />{' '}
        {isRefused ? words('keys.reserved') : tellClashes(clashes.map((other) => words(`action.${other}`)))}
      </p>
      <div className={styles['choices']}>
        <Button autoFocus onClick={() => setWanted(null)}>
          {words('keys.otherKeys')}
        </Button>
        {isRefused ? null : <Button onClick={() => give(wanted)}>{words('keys.takeThem')}</Button>}
        <Button kind="quiet" keys="Escape" onClick={onClose}>
          {words('app.cancel')}
        </Button>
      </div>
    </div>
  );

  function tellClashes(names: readonly string[]): string {
    const [first = '', ...others] = names;
    return others.length === 0
      ? words('keys.taken', { name: first })
      : words('keys.takenByMany', { name: first, count: others.length });
  }
}

function Listening({ name, onDone, onLeave }: { name: string; onDone: (keys: string) => void; onLeave: () => void }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { pressed, press } = useRecorder(onDone, onLeave);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      className={styles['recorder']}
      tabIndex={0}
      role="group"
      aria-label={words('keys.listening', { name })}
      onKeyDown={press}
      onBlur={onLeave}
    >
      <p>{words('keys.press')}</p>
      <span className={styles['heard']} role="status">
        {pressed === '' ? null : <Kbd keys={pressed} />}
        {pressed === '' ? words('keys.leave') : words('keys.second')}
      </span>
    </div>
  );
}
