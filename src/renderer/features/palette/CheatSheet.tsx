import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { actionGroups, type ActionGroup } from '../../../shared/actions/actions';
import { useWords } from '../../i18n/start-i18n';
import { knownActions, useActions, type KnownAction } from '../../shell/actions';
import { Dialog } from '../../ui/Dialog';
import { Kbd } from '../../ui/Kbd';
import { TextField } from '../../ui/TextField';
import { matchText } from './match';
import styles from './CheatSheet.module.css';

/** All actions with their keys, from the registry; typing narrows it. */
export function CheatSheet() {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [filter, setFilter] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useActions({ 'app.keys': () => setOpen(true) });

  const shown = knownActions.filter((action) => {
    const text = `${words(`action.${action.id}`)} ${action.keys.join(' ')}`;
    return action.keys.length > 0 && matchText(text, filter) !== null;
  });
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
        {actionGroups.map((group) => (
          <Group key={group} group={group} actions={shown.filter((action) => action.group === group)} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ group, actions: shown }: { group: ActionGroup; actions: readonly KnownAction[] }) {
  const words = useWords();
  if (shown.length === 0) return null;
  return (
    <section className={styles['group']}>
      <h3>{words(`group.${group}`)}</h3>
      <dl>
        {shown.map((action) => (
          <div key={action.id}>
            <dt>{words(`action.${action.id}`)}</dt>
            <dd>
              {action.keys.map((keys) => (
                <Kbd key={keys} keys={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
