import { FileText } from 'lucide-react';
import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import type { TemplateId } from '../../../../shared/model/id';
import type { Template } from '../../../../shared/model/template';
import { useWords } from '../../../i18n/start-i18n';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/Icon';
import styles from './Templates.module.css';

// A kind of our own, so that a file or words dragged over a row are not taken for a template.
const DRAGGED = 'application/x-postil-template';

export type TemplateListProps = {
  templates: readonly Template[];
  openId: TemplateId | null;
  onOpen: (id: TemplateId) => void;
  onMove: (id: TemplateId, to: number) => void;
};

/** The arrows walk, with Alt they move the one that has the focus. */
export function TemplateList({ templates, openId, onOpen, onMove }: TemplateListProps) {
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [over, setOver] = useState<number | null>(null);
  function press(event: KeyboardEvent, at: number, id: TemplateId): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.altKey) return onMove(id, at + step);
    const next = templates[at + step];
    if (next === undefined) return;
    onOpen(next.id);
    list.current?.querySelectorAll('button')[at + step]?.focus();
  }
  function drop(event: DragEvent, at: number): void {
    event.preventDefault();
    setOver(null);
    const moved = templates.find(({ id }) => id === event.dataTransfer.getData(DRAGGED));
    if (moved !== undefined) onMove(moved.id, at);
  }
  return (
    <ul ref={list} className={styles['list']} aria-label={words('templates.title')}>
      {templates.map(({ id, name, isDefault }, at) => (
        <li
          key={id}
          className={cx(over === at && styles['over'])}
          onDragOver={(event) => {
            if (!event.dataTransfer.types.includes(DRAGGED)) return;
            event.preventDefault();
            setOver(at);
          }}
          onDragLeave={() => setOver(null)}
          onDrop={(event) => drop(event, at)}
        >
          <button
            type="button"
            className={styles['row']}
            aria-current={id === openId}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            title={words('templates.moveHint')}
            draggable
            onDragStart={(event) => event.dataTransfer.setData(DRAGGED, id)}
            onClick={() => onOpen(id)}
            onKeyDown={(event) => press(event, at, id)}
          >
            <Icon of={FileText} small />
            <span className={styles['name']}>{name}</span>
            {isDefault ? <small className={styles['default']}>{words('templates.isDefault')}</small> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
