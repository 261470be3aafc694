import { takeKinds } from '../../../../shared/model/settings';
import type { ImportPreview } from '../../../commands/import-preview';
import { formatCount } from '../../../i18n/format';
import { useWords } from '../../../i18n/start-i18n';
import { setImports, useScreen } from '../../../shell/screen-state';
import { Checkbox } from '../../../ui/Checkbox';
import { sumRecorded } from './tally';
import styles from './ReviewSide.module.css';

/** What other programs recorded, as far as these files have it. The choice is remembered for the next import. */
export function TakeAlong({ preview }: { preview: ImportPreview }) {
  const words = useWords();
  const take = useScreen((state) => state.imports.take);
  const counts = sumRecorded(preview);
  const there = takeKinds.filter((kind) => counts[kind] > 0);
  if (there.length === 0) return null;
  return (
    <fieldset className={styles['take']}>
      <legend className={styles['label']}>{words('review.take')}</legend>
      {there.map((kind) => (
        <span key={kind} className={styles['takeRow']}>
          <Checkbox
            checked={take[kind]}
            onChange={(on) => setImports({ take: { ...take, [kind]: on } })}
            label={words(`review.take.${kind}`)}
          />
          <span className={styles['figure']}>
            {words('review.take.papers', { count: counts[kind], shown: formatCount(counts[kind]) })}
          </span>
        </span>
      ))}
    </fieldset>
  );
}
