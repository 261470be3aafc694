import { useMemo, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import type { PaperId } from '../../../shared/model/id';
import { MAX_REMARKS, type Source } from '../../../shared/model/source';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../storage/library-context';
import { readPapersOfSource } from '../../storage/papers';
import { Segmented } from '../../ui/Segmented';
import { accountFor } from './account-for';
import { FileList } from './FileList';
import { LineAccount } from './LineAccount';
import type { Outcome } from './line-outcomes';
import { OutcomeTable } from './OutcomeTable';
import { SourceText } from './SourceText';
import styles from './ImportReview.module.css';

export type ImportReviewProps = { sources: readonly Source[]; onOpenPaper: (id: PaperId) => void };

/** Files at the left with the sum of their lines, then what became of each line, then the lines themselves. */
export function ImportReview({ sources, onOpenPaper }: ImportReviewProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const source = sources.find((one) => one.id === chosen) ?? sources[0];
  if (source === undefined) return null;
  return (
    <div className={styles['review']}>
      <div className={styles['layout']}>
        <aside className={styles['files']}>
          <FileList sources={sources} chosen={source.id} onChoose={setChosen} />
          <FileAccount key={source.id} source={source} />
        </aside>
        <FileReview key={source.id} source={source} onOpenPaper={onOpenPaper} />
      </div>
    </div>
  );
}

function useAccount(source: Source) {
  const { db } = useLibrary();
  const papers = useLiveQuery(() => readPapersOfSource(db, source.id), [db, source.id]);
  return useMemo(() => (papers === undefined ? null : accountFor(source, papers)), [source, papers]);
}

function FileAccount({ source }: { source: Source }) {
  const account = useAccount(source);
  return account === null ? null : <LineAccount source={source} lines={account.lines} />;
}

type View = 'outcomes' | 'file';

function FileReview({ source, onOpenPaper }: { source: Source; onOpenPaper: ImportReviewProps['onOpenPaper'] }) {
  const words = useWords();
  const account = useAccount(source);
  const [view, setView] = useState<View>('outcomes');
  const [current, setCurrent] = useState<Outcome | null>(null);
  if (account === null) return <div className={styles['table']} aria-busy="true" />;
  if (source.counts.lines === 0) return <p className={styles['empty']}>{words('import.file.empty')}</p>;
  return (
    <div className={styles['main']}>
      <div className={styles['switch']}>
        <Segmented<View>
          label={words('import.view')}
          value={view}
          choices={[
            { value: 'outcomes', text: words('import.view.outcomes') },
            { value: 'file', text: words('import.view.file') },
          ]}
          onChange={setView}
        />
      </div>
      <section className={styles['table']} data-shown={view === 'outcomes'}>
        <OutcomeTable outcomes={account.outcomes} onCurrent={setCurrent} onOpenPaper={onOpenPaper} />
        {source.remarks.length >= MAX_REMARKS && (
          <p className={styles['hint']}>{words('import.truncated', { count: MAX_REMARKS })}</p>
        )}
      </section>
      <section className={styles['source']} data-shown={view === 'file'}>
        <SourceText source={source} outcomes={account.outcomes} current={current} />
      </section>
    </div>
  );
}
