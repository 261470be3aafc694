import { takeKinds } from '../../../shared/model/settings';
import { nameFormat } from '../../i18n/name-format';
import { useWords } from '../../i18n/start-i18n';
import { setImports, useScreen } from '../../shell/screen-state';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import type { ControlProps } from './control-kinds';
import { keepFocus } from './keep-focus';
import styles from './Settings.module.css';

export function Trusted() {
  const words = useWords();
  const { unreviewed } = useScreen((state) => state.imports);
  function forget(format: string): void {
    setImports({ unreviewed: unreviewed.filter((one) => one !== format) });
  }
  if (unreviewed.length === 0) return <p className={styles['none']}>{words('settings.trusted.none')}</p>;
  return (
    <ul className={styles['lines']}>
      {unreviewed.map((format) => (
        <li key={format} className={styles['line']}>
          <span>{nameFormat(words, format)}</span>
          <Button
            kind="link"
            aria-label={words('import.settings.reviewAgainOf', { name: nameFormat(words, format) })}
            onClick={({ currentTarget }) => keepFocus(currentTarget, () => forget(format))}
          >
            {words('import.settings.reviewAgain')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

export function Take({ name, helpId }: ControlProps) {
  const words = useWords();
  const { take } = useScreen((state) => state.imports);
  return (
    <div role="group" aria-label={name} aria-describedby={helpId} className={styles['boxes']}>
      {takeKinds.map((kind) => (
        <Checkbox
          key={kind}
          checked={take[kind]}
          onChange={(on) => setImports({ take: { ...take, [kind]: on } })}
          label={words(`review.take.${kind}`)}
        />
      ))}
    </div>
  );
}

export function Tables() {
  const words = useWords();
  const { columns } = useScreen((state) => state.imports);
  const count = Object.keys(columns).length;
  if (count === 0) return <p className={styles['none']}>{words('settings.tables.none')}</p>;
  return (
    <p className={styles['line']}>
      <span>{words('import.settings.tables', { count })}</span>
      <Button kind="link" onClick={({ currentTarget }) => keepFocus(currentTarget, () => setImports({ columns: {} }))}>
        {words('import.settings.forget')}
      </Button>
    </p>
  );
}
