import { PanelRight, Search } from 'lucide-react';
import { useState } from 'react';
import { formatCount } from '../../../i18n/format';
import { useWords } from '../../../i18n/start-i18n';
import { IconButton } from '../../../ui/Button';
import { Segmented } from '../../../ui/Segmented';
import { TextField } from '../../../ui/TextField';
import { filters, type Filter } from './filters';
import { setView, useReview } from './review-state';
import styles from './RecordTable.module.css';

type RecordBarProps = {
  counts: Record<Filter, number>;
  filter: Filter;
  search: string;
  /** The field was left by key: the table takes the focus. */
  onLeave: () => void;
};

/** Which records are shown: by what was found of them, and by words of their titles. */
export function RecordBar({ counts, filter, search, onLeave }: RecordBarProps) {
  const words = useWords();
  const [opened, setOpened] = useState(false);
  const source = useReview((state) => state.view.source);
  const open = opened || search !== '';
  const there = filters.filter((one) => one === 'all' || counts[one] > 0);
  return (
    <div className={styles['bar']}>
      <Segmented<Filter>
        label={words('import.filter')}
        value={filter}
        choices={there.map((value) => ({
          value,
          text: words(`review.filter.${value}`),
          count: formatCount(counts[value]),
        }))}
        onChange={(next) => setView({ filter: next })}
      />
      <span className={styles['grow']} />
      {open ? (
        <TextField
          autoFocus={opened}
          data-review-search
          className={styles['search'] ?? ''}
          label={words('review.search')}
          icon={Search}
          clearLabel={words('review.searchClear')}
          value={search}
          onChange={(next) => setView({ search: next })}
          onBlur={() => setOpened(false)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'ArrowDown') return;
            if (event.ctrlKey || event.metaKey) return;
            // Escape here gives up the search and not the review.
            event.preventDefault();
            event.stopPropagation();
            event.nativeEvent.stopImmediatePropagation();
            if (event.key === 'Escape') setView({ search: '' });
            setOpened(false);
            onLeave();
          }}
        />
      ) : (
        <IconButton
          data-review-search
          label={words('review.search')}
          icon={Search}
          keys="/"
          onClick={() => setOpened(true)}
        />
      )}
      <IconButton
        className={styles['sourceToggle'] ?? ''}
        label={words('review.source')}
        icon={PanelRight}
        keys="v"
        pressed={source}
        onClick={() => setView({ source: !source })}
      />
    </div>
  );
}
