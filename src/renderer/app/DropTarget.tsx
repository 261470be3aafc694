import { useEffect, useRef, useState } from 'react';
import { FileDown } from 'lucide-react';
import { useWords } from '../i18n/start-i18n';
import { notify } from '../shell/notices';
import { Icon } from '../ui/Icon';
import styles from './DropTarget.module.css';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** Over the text of a note, which takes pictures itself. */
function isForNote(event: DragEvent): boolean {
  const { target, dataTransfer } = event;
  const items = [...(dataTransfer?.items ?? [])];
  if (items.length === 0 || !items.every((item) => item.type.startsWith('image/'))) return false;
  return target instanceof Element && target.closest('.ProseMirror[contenteditable="true"]') !== null;
}

/** Files may be dropped anywhere on the window. Text that is dragged within the page is none of its business. */
export function DropTarget({ onFiles }: { onFiles: (files: File[]) => void }) {
  const words = useWords();
  const [over, setOver] = useState(false);
  const newest = useRef(onFiles);
  useEffect(() => {
    newest.current = onFiles;
  });
  useEffect(() => {
    // Enter and leave come for every element on the way; the window is left when as many have been left as entered.
    let depth = 0;
    function settle(next: number): void {
      depth = Math.max(0, next);
      setOver(depth > 0);
    }
    function enter(event: DragEvent): void {
      if (holdsFiles(event)) settle(depth + 1);
    }
    function leave(event: DragEvent): void {
      if (holdsFiles(event)) settle(depth - 1);
    }
    function hover(event: DragEvent): void {
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(!isForNote(event));
    }
    function drop(event: DragEvent): void {
      if (!holdsFiles(event)) return;
      settle(0);
      // Pictures on a note: they stand in it already.
      if (event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) newest.current(files);
      else notify({ text: words('app.drop.nothing') });
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: hover, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name as 'drop', listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name as 'drop', listener);
    };
  }, [words]);
  if (!over) return null;
  return (
    <div className={styles['scrim']} role="presentation">
      <div className={styles['target']}>
        <Icon of={FileDown} />
        <p className={styles['title']}>{words('app.drop.title')}</p>
        <p>{words('app.drop.text')}</p>
      </div>
    </div>
  );
}
