import type { KeyboardEvent } from 'react';
import { useWords } from '../../i18n/start-i18n';
import type { Section } from './settings-list';
import styles from './Settings.module.css';

type SectionNamesProps = {
  sections: readonly Section[];
  current: Section;
  /** The arrows go from one to the next, and the page follows. */
  onLook: (section: Section) => void;
  /** A press or Enter: on into the section. */
  onEnter: (section: Section) => void;
};

export function SectionNames({ sections, current, onLook, onEnter }: SectionNamesProps) {
  const words = useWords();
  const reached = sections.includes(current) ? current : sections[0];
  function walk(event: KeyboardEvent<HTMLElement>): void {
    const at = sections.findIndex((one) => one === reached);
    const next = sections[nextOf(event.key, at, sections.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onLook(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-name="${next}"]`)?.focus();
  }
  return (
    <nav className={styles['sections']} aria-label={words('settings.sections')} onKeyDown={walk}>
      {sections.map((section) => (
        <button
          key={section}
          type="button"
          className={styles['sectionName']}
          data-name={section}
          aria-current={section === reached ? 'true' : undefined}
          tabIndex={section === reached ? 0 : -1}
          onClick={() => onEnter(section)}
        >
          {words(`settings.section.${section}`)}
        </button>
      ))}
    </nav>
  );
}

/** Null where the key is none that walks. They stand below each other, or beside each other in a narrow window: both pairs of arrows walk. */
function nextOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
