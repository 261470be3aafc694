import { RELEASES_PAGE } from '../../../shared/model/releases-page';
import { useWords } from '../../i18n/start-i18n';
import { openLink } from '../../marks/open-link';
import { Button } from '../../ui/Button';
import { useAbout } from './about-context';
import type { ControlProps } from './control-kinds';
import styles from './Settings.module.css';

export function NetworkText() {
  const words = useWords();
  const about = useAbout();
  return (
    <div className={styles['told']}>
      <p>{words('settings.network.text')}</p>
      {about === null ? null : (
        <p className={styles['quiet']}>{words('settings.network.refused', { count: about.refusedRequests })}</p>
      )}
    </div>
  );
}

export function LinksText() {
  const words = useWords();
  return <p className={styles['told']}>{words('settings.links.text')}</p>;
}

export function Version() {
  const words = useWords();
  const about = useAbout();
  return (
    <div className={styles['told']}>
      {about === null ? null : <p>{words('settings.version.text', { version: about.version })}</p>}
      <p className={styles['quiet']}>{words('settings.version.about')}</p>
    </div>
  );
}

export function Licence() {
  const words = useWords();
  return <p className={styles['told']}>{words('settings.licence.text')}</p>;
}

/** The same guarded way as a link of a paper: main opens it after a click and never by itself. */
export function Updates({ helpId }: ControlProps) {
  const words = useWords();
  return (
    <div className={styles['told']}>
      <Button aria-describedby={helpId} onClick={() => openLink(RELEASES_PAGE)}>
        {words('settings.updates.check')}
      </Button>
      <p className={styles['path']}>{RELEASES_PAGE}</p>
    </div>
  );
}
