import { Plus, RotateCcw, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { actionGroups, type ActionId } from '../../../shared/actions/actions';
import { giveKeys, resetKeys } from '../../../shared/actions/keys';
import { useWords } from '../../i18n/start-i18n';
import { listActions, type KnownAction } from '../../shell/actions';
import { setKeys, useScreen } from '../../shell/screen-state';
import { IconButton } from '../../ui/Button';
import { Kbd, keysAsText } from '../../ui/Kbd';
import { KeyRecorder } from './KeyRecorder';
import { matchText } from '../../../shared/text/match-typed';
import styles from './KeyEditor.module.css';

/** What Escape does is not the reader's to change: it must always lead out. */
const FIXED: readonly ActionId[] = ['app.back'];

type Recording = { id: ActionId; adds: boolean };

/** Every action on a line, and its keys to be changed there. */
export function KeyEditor({ filter }: { filter: string }) {
  const words = useWords();
  useScreen((state) => state.keys);
  const [recording, setRecording] = useState<Recording | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = listActions().filter(
    ({ id, keys }) => !FIXED.includes(id) && matchText(`${words(`action.${id}`)} ${keys.join(' ')}`, filter) !== null,
  );
  function close(id: ActionId): void {
    // The line comes back in place of the recorder, and with it the focus, before the dialog takes it for lost.
    flushSync(() => setRecording(null));
    list.current?.querySelector<HTMLElement>(`[data-line="${id}"]`)?.focus();
  }
  if (shown.length === 0) return <p>{words('keys.none', { text: filter })}</p>;
  return (
    <div ref={list} className={styles['list']} onKeyDown={moveFocus}>
      {actionGroups.map((group) => {
        const lines = shown.filter((action) => action.group === group);
        return lines.length === 0 ? null : (
          <section key={group} className={styles['group']}>
            <h3>{words(`group.${group}`)}</h3>
            <ul>
              {lines.map((action) => (
                <li key={action.id}>
                  {recording?.id === action.id ? (
                    <KeyRecorder
                      id={action.id}
                      kept={recording.adds ? action.keys : []}
                      onClose={() => close(action.id)}
                    />
                  ) : (
                    <Line action={action} onRecord={(adds) => setRecording({ id: action.id, adds })} />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Line({ action, onRecord }: { action: KnownAction; onRecord: (adds: boolean) => void }) {
  const words = useWords();
  const own = useScreen((state) => state.keys);
  const { id, keys } = action;
  const name = words(`action.${id}`);
  const told = keys.length === 0 ? words('keys.noKeys') : keys.map(keysAsText).join(', ');
  return (
    <div className={styles['line']}>
      <button
        type="button"
        data-line={id}
        className={styles['change']}
        aria-label={words('keys.change', { name, keys: told })}
        onClick={() => onRecord(false)}
      >
        <span className={styles['name']}>{name}</span>
        {action.pane === undefined ? null : <span className={styles['where']}>{words('keys.inItsList')}</span>}
        <span className={styles['caps']}>
          {keys.length === 0 ? <span className={styles['where']}>{words('keys.noKeys')}</span> : null}
          {keys.map((one) => (
            <Kbd key={one} keys={one} />
          ))}
        </span>
      </button>
      <span className={styles['tools']}>
        {Object.hasOwn(own, id) ? (
          <IconButton
            small
            icon={RotateCcw}
            label={words('keys.reset', { name })}
            onClick={() => setKeys(resetKeys(own, id))}
          />
        ) : null}
        {keys.length === 0 ? null : (
          <IconButton
            small
            icon={X}
            label={words('keys.remove', { name })}
            onClick={() => setKeys(giveKeys(own, id, []))}
          />
        )}
        <IconButton small icon={Plus} label={words('keys.add', { name })} onClick={() => onRecord(true)} />
      </span>
    </div>
  );
}

/** The arrows go from line to line, past the small buttons. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.defaultPrevented) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  const at = lines.findIndex((line) => line.parentElement?.contains(document.activeElement) === true);
  lines[at + step]?.focus();
  event.preventDefault();
}
