import { Settings2 } from 'lucide-react';
import { useWords } from '../../i18n/start-i18n';
import { setImports, useScreen } from '../../shell/screen-state';
import { Button, IconButton } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Popover } from '../../ui/Popover';
import { nameFormat } from '../../i18n/name-format';
import styles from './ImportList.module.css';

/** How imports are taken in, and what was said once and is remembered: each can be taken back here. */
export function ImportSettings() {
  const words = useWords();
  const { review, unreviewed, columns } = useScreen((state) => state.imports);
  const tables = Object.keys(columns).length;
  const label = words('import.settings');
  return (
    <Popover label={label} align="end" trigger={<IconButton label={label} icon={Settings2} />}>
      <div className={styles['settings']}>
        <Checkbox
          checked={review}
          onChange={(on) => setImports({ review: on })}
          label={words('import.settings.review')}
        />
        {review && unreviewed.length > 0 && (
          <section>
            <h2 className={styles['settingsHead']}>{words('import.settings.trusted')}</h2>
            <ul>
              {unreviewed.map((name) => (
                <li key={name} className={styles['setting']}>
                  <span>{nameFormat(words, name)}</span>
                  <Button
                    kind="link"
                    aria-label={words('import.settings.reviewAgainOf', { name: nameFormat(words, name) })}
                    onClick={() => setImports({ unreviewed: unreviewed.filter((one) => one !== name) })}
                  >
                    {words('import.settings.reviewAgain')}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {tables > 0 && (
          <p className={styles['setting']}>
            <span>{words('import.settings.tables', { count: tables })}</span>
            <Button kind="link" onClick={() => setImports({ columns: {} })}>
              {words('import.settings.forget')}
            </Button>
          </p>
        )}
      </div>
    </Popover>
  );
}
