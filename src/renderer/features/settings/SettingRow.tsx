import { RotateCcw } from 'lucide-react';
import { useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../../i18n/start-i18n';
import { changeSettings, settingsOf, useScreen } from '../../shell/screen-state';
import { IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { controls } from './controls';
import { Marked } from './Marked';
import { differs, findWayBack, type KnownSetting } from './settings-list';
import styles from './Settings.module.css';

/** What can have the focus among the controls of a row. */
export const FOCUSABLE =
  ':is(button, input, select, [tabindex]):not(:disabled, [tabindex="-1"], [aria-hidden="true"], [data-reset])';

export function SettingRow({ setting, query }: { setting: KnownSetting; query: string }) {
  const words = useWords();
  const row = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const { hasLabel, Body } = controls[setting.id];
  const name = words(setting.label);
  const label = <Marked text={name} query={query} />;
  const props = { name, label, helpId: setting.help === undefined ? undefined : helpId };

  function reset(): void {
    // The button goes with what it took back, and must not take the focus along.
    flushSync(() => changeSettings(findWayBack([setting], settingsOf(useScreen.getState()))));
    row.current?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  }
  return (
    <div ref={row} className={cx(styles['row'], hasLabel && styles['boxed'])} data-setting={setting.id}>
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
      <Reset setting={setting} name={name} onReset={reset} />
    </div>
  );
}

function Reset({ setting, name, onReset }: { setting: KnownSetting; name: string; onReset: () => void }) {
  const words = useWords();
  const isOther = useScreen((state) => differs([setting], settingsOf(state)));
  if (!isOther || setting.resetsItself === true) return null;
  return (
    <span className={styles['reset']}>
      <IconButton data-reset small icon={RotateCcw} label={words('settings.reset', { name })} onClick={onReset} />
    </span>
  );
}
