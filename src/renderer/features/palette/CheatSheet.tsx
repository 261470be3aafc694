import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '../../i18n/start-i18n';
import { useActions } from '../../shell/actions';
import { Dialog } from '../../ui/Dialog';
import { Kbd } from '../../ui/Kbd';
import { TextField } from '../../ui/TextField';
import { keyGroups, layKeys, type KeyGroup, type KeyLine } from './key-lines';
import { matchText } from './match';
import styles from './CheatSheet.module.css';

/** All actions with their keys, from the registry; typing narrows it. */
export function CheatSheet() {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [filter, setFilter] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useActions({ 'app.keys': () => setOpen(true) });

  const shown = layKeys(words).filter((line) => matchText(`${line.text} ${line.allKeys}`, filter) !== null);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setFilter('');
      }}
      title={words('keys.title')}
      about={words('keys.about')}
      closeLabel={words('app.close')}
      width={940}
      isText
      initialFocus={field}
      tools={
        <TextField
          ref={field}
          className={styles['filter'] ?? ''}
          label={words('keys.filter')}
          icon={Search}
          value={filter}
          onChange={setFilter}
          clearLabel={words('keys.clear')}
        />
      }
    >
      {shown.length === 0 ? <p className={styles['none']}>{words('keys.none', { text: filter })}</p> : null}
      <div className={styles['columns']}>
        {keyGroups.map((group) => (
          <Group key={group} group={group} lines={shown.filter((line) => line.group === group)} />
        ))}
      </div>
    </Dialog>
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
