import { X } from 'lucide-react';
import { emptyFilter, type PaperFilter } from '../../../shared/model/paper-filter';
import { toggleValue, valuesOf } from '../../../shared/model/filter-values';
import { useWords } from '../../i18n/start-i18n';
import { tellValue } from '../../i18n/tell-filter';
import { focusPane } from '../../shell/panes';
import { setFacets } from '../../shell/screen-state';
import { Button } from '../../ui/Button';
import { namesOf } from './facet-names';
import type { LiveScope } from './use-filter-scope';
import styles from './Facets.module.css';

/** What narrows the list while the panel that says it is closed. */
export function FacetChips({ facets, scope }: { facets: PaperFilter; scope: LiveScope }) {
  const words = useWords();
  const names = namesOf(words, scope);
  function put(next: PaperFilter): void {
    setFacets(next);
    // The chip is gone, and with it the focus.
    focusPane('list');
  }
  return (
    <div className={styles['chips']} role="group" aria-label={words('facets.name')}>
      {valuesOf(facets).map((one) => {
        const name = tellValue(words, one, names);
        return (
          <button
            key={`${one.facet} ${String(one.value)}`}
            type="button"
            className={styles['chip']}
            title={name}
            aria-label={words('facets.remove', { value: name })}
            onClick={() => put(toggleValue(facets, one))}
          >
            <span className={styles['name']}>{name}</span>
            <X width={12} height={12} strokeWidth={2} aria-hidden="true" />
          </button>
        );
      })}
      <Button kind="link" onClick={() => put(emptyFilter)}>
        {words('facets.clear')}
      </Button>
    </div>
  );
}
