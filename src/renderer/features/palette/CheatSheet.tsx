import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { matchText } from '../../../shared/text/match-text';
import { getWords, useWords } from '../../i18n/start-i18n';
import { useActions } from '../../shell/actions';
import { notify } from '../../shell/notices';
import { setKeys, useScreen } from '../../shell/screen-state';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Kbd } from '../../ui/Kbd';
import { TextField } from '../../ui/TextField';
import { keyGroups, layKeys, type KeyGroup, type KeyLine } from './key-lines';
import { KeyEditor } from './KeyEditor';
import styles from './CheatSheet.module.css';

/** All actions with their keys, from the registry; typing narrows it. Keys are changed in the same place where they are looked up. */
export function CheatSheet() {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [filter, setFilter] = useState('');
  const [changes, setChanges] = useState(false);
  const hasOwn = useScreen((state) => Object.keys(state.keys).length > 0);
  const field = useRef<HTMLInputElement>(null);
  useActions({
    'app.keys': () => setOpen(true),
    'app.changeKeys': () => {
      setChanges(true);
      setOpen(true);
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setFilter('');
        setChanges(false);
      }}
      title={words('keys.title')}
      about={words(changes ? 'keys.aboutEditing' : 'keys.about')}
      closeLabel={words('app.close')}
      width={940}
      isText={!changes}
      initialFocus={field}
      tools={
        <>
          {changes && hasOwn ? (
            <Button kind="quiet" onClick={resetAll}>
              {words('keys.resetAll')}
            </Button>
          ) : null}
          <Button onClick={() => setChanges(!changes)}>{words(changes ? 'keys.done' : 'keys.edit')}</Button>
          <TextField
            ref={field}
            className={styles['filter'] ?? ''}
            label={words('keys.filter')}
            icon={Search}
            value={filter}
            onChange={setFilter}
            clearLabel={words('keys.clear')}
          />
        </>
      }
    >
      {changes ? <KeyEditor filter={filter} /> : <Sheet filter={filter} />}
    </Dialog>
  );
}

/** Settings have no undo of their own: the notice is the way back. */
function resetAll(): void {
  const { keys } = useScreen.getState();
  const words = getWords();
  setKeys({});
  notify({ text: words('keys.wereReset'), action: { text: words('app.undo'), run: () => setKeys(keys) } });
}

function Sheet({ filter }: { filter: string }) {
  const words = useWords();
  const shown = layKeys(words).filter((line) => matchText(`${line.text} ${line.allKeys}`, filter) !== null);
  return (
    <>
      {shown.length === 0 ? <p className={styles['none']}>{words('keys.none', { text: filter })}</p> : null}
      <div className={styles['columns']}>
        {keyGroups.map((group) => (
          <Group key={group} group={group} lines={shown.filter((line) => line.group === group)} />
        ))}
      </div>
    </>
  );
}

function Group({ group, lines }: { group: KeyGroup; lines: readonly KeyLine[] }) {
  const words = useWords();
  if (lines.length === 0) return null;
  return (
    <section className={styles['group']}>
      <h3>{words(`group.${group}`)}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.text}>
            <dt>{line.text}</dt>
            <dd>
              {line.keys.map((keys) => (
                <Kbd key={keys} keys={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
