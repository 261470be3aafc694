import { TriangleAlert } from 'lucide-react';
import type { RefObject, UIEvent } from 'react';
import { useWords } from '../../i18n/start-i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import type { Found } from './find-settings';
import type { Section } from './settings-list';
import { SettingsSection } from './SettingsSection';
import styles from './Settings.module.css';

export type SettingsPageProps = {
  pageRef: RefObject<HTMLDivElement | null>;
  found: readonly Found[];
  query: string;
  /** What could not be read in the file of settings, a sentence each. */
  notices: readonly string[];
  /** Where it opens, and the head of that section; null for the search. */
  start: Section | null;
  headRef: RefObject<HTMLHeadingElement | null>;
  onScroll: (event: UIEvent<HTMLElement>) => void;
  onClear: () => void;
};

/** All sections below each other, or what was found of them. */
export function SettingsPage(props: SettingsPageProps) {
  const { pageRef, found, query, notices, start, headRef, onScroll, onClear } = props;
  const words = useWords();
  return (
    <div ref={pageRef} className={styles['page']} onScroll={onScroll}>
      {notices.map((text) => (
        <p key={text} className={styles['notice']}>
          <Icon of={TriangleAlert} small />
          {text}
        </p>
      ))}
      {found.map((part) => (
        <SettingsSection
          key={part.section}
          found={part}
          query={query}
          headRef={part.section === start ? headRef : undefined}
        />
      ))}
      {found.length === 0 ? (
        <div className={styles['nothing']}>
          <EmptyState
            title={words('settings.none', { text: query })}
            actions={<Button onClick={onClear}>{words('settings.clear')}</Button>}
          >
            {words('settings.noneText')}
          </EmptyState>
        </div>
      ) : null}
    </div>
  );
}
