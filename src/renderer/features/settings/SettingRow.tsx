import { RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { useWords } from '../../i18n/start-i18n';
import { changeSettings, settingsOf, useScreen } from '../../shell/screen-state';
import { IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { controls } from './controls';
import { keepFocus } from './keep-focus';
import { Marked } from './Marked';
import { differs, findWayBack, type KnownSetting } from './settings-list';
import styles from './Settings.module.css';

export function SettingRow({ setting, query }: { setting: KnownSetting; query: string }) {
  const words = useWords();
  const helpId = useId();
  const { hasLabel, Body } = controls[setting.id];
  const name = words(setting.label);
  const label = <Marked text={name} query={query} />;
  const props = { name, label, helpId: setting.help === undefined ? undefined : helpId };

  return (
    <div className={cx(styles['row'], hasLabel && styles['boxed'])} data-setting={setting.id}>
      <div className={styles['names']}>
        {hasLabel ? <Body {...props} /> : <span className={styles['name']}>{label}</span>}
        {setting.help === undefined ? null : (
          <p id={helpId} className={styles['help']}>
            <Marked text={words(setting.help)} query={query} />
          </p>
        )}
      </div>
      {hasLabel ? null : (
        <div className={styles['control']}>
          <Body {...props} />
        </div>
      )}
      <Reset setting={setting} name={name} />
    </div>
  );
}

function Reset({ setting, name }: { setting: KnownSetting; name: string }) {
  const words = useWords();
  const isOther = useScreen((state) => differs([setting], settingsOf(state)));
  if (!isOther || setting.resetsItself === true) return null;
  function reset(): void {
    changeSettings(findWayBack([setting], settingsOf(useScreen.getState())));
  }
  return (
    <span className={styles['reset']}>
      <IconButton
        data-reset
        small
        icon={RotateCcw}
        label={words('settings.reset', { name })}
        onClick={({ currentTarget }) => keepFocus(currentTarget, reset)}
      />
    </span>
  );
}
