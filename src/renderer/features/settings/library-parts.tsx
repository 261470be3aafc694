import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { runAction } from '../../shell/actions';
import { countLibrary } from '../../storage/library-counts';
import { useLibrary } from '../../storage/library-context';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copy-text';
import { useAbout } from './about-context';
import type { ControlProps } from './control-kinds';
import styles from './Settings.module.css';

export function Folder({ name, helpId }: ControlProps) {
  const words = useWords();
  const about = useAbout();
  if (about === null) return null;
  return (
    <div className={styles['told']}>
      <p className={styles['path']}>{about.libraryFolder}</p>
      <p className={styles['buttons']}>
        <Button aria-describedby={helpId} onClick={() => runAction('app.showFolder')}>
          {words('settings.folder.show')}
        </Button>
        <CopyPath name={name} path={about.libraryFolder} />
      </p>
    </div>
  );
}

export function SettingsFile({ name }: ControlProps) {
  const about = useAbout();
  if (about === null) return null;
  return (
    <div className={styles['told']}>
      <p className={styles['path']}>{about.settingsFile}</p>
      <p className={styles['buttons']}>
        <CopyPath name={name} path={about.settingsFile} />
      </p>
    </div>
  );
}

/** Says so itself: a notice lies below the dialog. */
function CopyPath({ name, path }: { name: string; path: string }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const text = words(copied ? 'settings.copied' : 'settings.copyPath');
  return (
    <Button
      aria-label={words('settings.ofSetting', { text, name })}
      onClick={() => setCopied(copyText(path))}
      onBlur={() => setCopied(false)}
    >
      {text}
    </Button>
  );
}

export function Contents() {
  const words = useWords();
  const { db } = useLibrary();
  const counts = useLiveQuery(() => countLibrary(db), [db]);
  if (counts === undefined) return null;
  const parts = (['papers', 'notes', 'highlights'] as const).map((kind) =>
    words(`settings.contents.${kind}`, { count: counts[kind], shown: formatCount(counts[kind]) }),
  );
  return <p className={styles['told']}>{parts.join(' · ')}</p>;
}
