import { Search } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useWords } from '../../i18n/start-i18n';
import { useVoices } from '../../shell/use-voices';
import { readAloud } from '../../ui/read-aloud';
import { TextField } from '../../ui/TextField';
import { findSettings } from './find-settings';
import { FOCUSABLE } from './keep-focus';
import { SectionNames } from './SectionNames';
import { sections, settingsList, type Section } from './settings-list';
import { SettingsPage } from './SettingsPage';
import { useCurrentSection } from './use-current-section';
import styles from './Settings.module.css';

export type SettingsContentProps = {
  /** Where it opens; null for the search. */
  start: Section | null;
  searchRef: RefObject<HTMLInputElement | null>;
  /** The head of the section where it opens. */
  headRef: RefObject<HTMLHeadingElement | null>;
  /** What could not be read in the file of settings, a sentence each. */
  notices: readonly string[];
};

export function SettingsContent({ start, searchRef, headRef, notices }: SettingsContentProps) {
  const words = useWords();
  const [query, setQuery] = useState('');
  const whole = useRef<HTMLDivElement>(null);
  const hasVoices = useVoices().length > 0;
  const { current, page, goTo, onScroll } = useCurrentSection(start ?? sections[0]);
  useLayoutEffect(() => {
    if (start !== null) goTo(start);
    // Once, where it opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const offered = settingsList.filter(({ id }) => id !== 'rate' || hasVoices);
  const found = findSettings(words, offered, query);
  const count = found.reduce((sum, { settings }) => sum + settings.length, 0);

  function ask(text: string): void {
    setQuery(text);
    page.current?.scrollTo({ top: 0 });
  }
  function clear(): void {
    ask('');
    searchRef.current?.focus();
  }
  /** Escape empties the search before it closes; what opened over the settings, such as a list of voices, has it first. */
  function escape(event: KeyboardEvent<HTMLDivElement>): void {
    const isInside = event.target instanceof Node && whole.current?.contains(event.target) === true;
    if (event.key !== 'Escape' || query === '' || !isInside || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    clear();
  }
  function walk(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const target =
      event.key === 'ArrowDown'
        ? '[aria-current="true"]'
        : event.key === 'Enter'
          ? `[data-setting] ${FOCUSABLE}`
          : null;
    if (target === null) return;
    event.preventDefault();
    whole.current?.querySelector<HTMLElement>(target)?.focus();
  }
  return (
    <div ref={whole} className={styles['settings']} onKeyDown={escape}>
      <div className={styles['side']}>
        <TextField
          ref={searchRef}
          label={words('settings.search')}
          icon={Search}
          value={query}
          onChange={ask}
          clearLabel={words('settings.clear')}
          onKeyDown={walk}
        />
        <p className={readAloud} role="status">
          {query === '' ? '' : words('settings.found', { count })}
        </p>
        <SectionNames
          sections={found.map(({ section }) => section)}
          current={current}
          onLook={goTo}
          onEnter={(section) => goTo(section)?.querySelector('h3')?.focus({ preventScroll: true })}
        />
      </div>
      <SettingsPage
        pageRef={page}
        found={found}
        query={query}
        notices={notices}
        start={start}
        headRef={headRef}
        onScroll={onScroll}
        onClear={clear}
      />
    </div>
  );
}
