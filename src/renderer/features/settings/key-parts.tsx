import { findAction } from '../../../shared/actions/keys';
import { useWords } from '../../i18n/start-i18n';
import { keysOf } from '../../shell/actions';
import { useScreen, type ScreenState } from '../../shell/screen-state';
import { Button } from '../../ui/Button';
import type { ControlProps } from './control-kinds';
import { useLeaveFor } from './leave-for';
import { settingsList } from './settings-list';
import { WayBack } from './WayBack';
import styles from './Settings.module.css';

const ownKeys = settingsList.filter(({ id }) => id === 'keys');

/** Actions whose keys the reader changed; an id that only a newer build knows is none of them. */
function countOwnKeys({ keys }: ScreenState): number {
  return Object.keys(keys).filter((id) => findAction(id) !== null).length;
}

/** They are changed on the sheet of keys, which has them all; here it is said whether any are. */
export function Keys({ name, helpId }: ControlProps) {
  const words = useWords();
  const count = useScreen(countOwnKeys);
  const leaveFor = useLeaveFor();
  return (
    <div className={styles['told']}>
      <p>{words('settings.keys.count', { count })}</p>
      <p className={styles['buttons']}>
        <Button aria-describedby={helpId} onClick={() => leaveFor('app.changeKeys')}>
          {words('settings.keys.change')}
        </Button>
        <Button keys={keysOf('app.keys')} onClick={() => leaveFor('app.keys')}>
          {words('settings.keys.all')}
        </Button>
        <WayBack settings={ownKeys} text={words('keys.resetAll')} undoName={words('settings.undoResetOf', { name })} />
      </p>
    </div>
  );
}
