import { ExternalLink } from 'lucide-react';
import { useWords } from '../../i18n/start-i18n';
import { openLink } from '../../marks/open-link';
import { Icon } from '../../ui/Icon';
import { splitLink } from './paper-links';
import styles from './PaperLinks.module.css';

/** All links of a paper, host first, since it says where a click leads. */
export function PaperLinks({ urls }: { urls: readonly string[] }) {
  const words = useWords();
  if (urls.length === 0) return null;
  return (
    <section className={styles['links']} aria-label={words('reader.links')}>
      <h2 className={styles['head']}>{words('reader.links')}</h2>
      <ul>
        {urls.map((url) => (
          <li key={url}>
            <LinkRow url={url} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LinkRow({ url }: { url: string }) {
  const { host, rest } = splitLink(url);
  return (
    <button type="button" role="link" className={styles['link']} title={url} onClick={() => openLink(url)}>
      <Icon of={ExternalLink} small />
      <span className={styles['host']}>{host}</span>
      <span className={styles['rest']}>{rest}</span>
    </button>
  );
}
