import { Search } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useWords } from '../../i18n/start-i18n';
import { focusPane } from '../../shell/panes';
import { setFilter, useScreen } from '../../shell/screen-state';
import { TextField } from '../../ui/TextField';
import { moveBy } from './use-list-actions';
import styles from './PaperList.module.css';

/** Arrows walk the list while the field is typed in; Enter goes to the list, Escape empties the field and leaves it. */
export function FilterField({ field, onClose }: { field: RefObject<HTMLInputElement | null>; onClose: () => void }) {
  const words = useWords();
  const filter = useScreen((state) => state.filter);
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveBy(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') focusPane('list');
    else if (event.key === 'Escape') {
      setFilter('');
      onClose();
    } else return;
    event.preventDefault();
  }
  return (
    <div className={styles['filter']} role="search">
      <TextField
        ref={field}
        label={words('list.filter')}
        icon={Search}
        value={filter}
        onChange={setFilter}
        clearLabel={words('list.empty.filter.clear')}
        onKeyDown={press}
      />
    </div>
  );
}
