import { useEffect, useMemo, useRef } from 'react';
import type { ImportProgress } from '../../../commands/commands';
import { formatBytes, formatCount } from '../../../i18n/format';
import { useWords } from '../../../i18n/start-i18n';
import type { Words } from '../../../i18n/words';
import { shareOf, trackWork, type TrackedWork } from '../../../shell/work-progress';
import { useLibrary } from '../../../storage/library-context';
import { barStyles } from '../../../ui/bar-styles';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { cx } from '../../../ui/cx';
import { Progress } from '../../../ui/Progress';
import { formatsOf } from './choices';
import { countDecisions } from './decide';
import { patchReview, type Review, type Work } from './review-state';
import { runReview } from './run-review';
import { describeImport } from './row-words';
import { findHindrance, tallyOf, type Tally } from './tally';
import type { Leaving } from './use-leaving';
import styles from './ReviewScreen.module.css';

/** The way on and the way back; while something runs, how far it is. */
export function ReviewFoot({ review, leaving, busy }: { review: Review; leaving: Leaving; busy: boolean }) {
  if (busy && review.work !== null) return <Running work={review.work} onCancel={leaving.leave} />;
  if (leaving.asking) return <Asking review={review} leaving={leaving} />;
  return <Choosing review={review} leaving={leaving} />;
}

function Choosing({ review, leaving }: { review: Review; leaving: Leaving }) {
  const words = useWords();
  const library = useLibrary();
  const { preview, decisions, trust } = review;
  const tally = useMemo(() => tallyOf(preview, decisions), [preview, decisions]);
  const hindrance = findHindrance(preview, tally);
  const formats = formatsOf(preview);
  return (
    <footer className={styles['foot']}>
      {formats.length > 0 && (
        <Checkbox
          checked={trust}
          onChange={(on) => patchReview({ trust: on })}
          label={words('review.trust', { count: formats.length })}
        />
      )}
      <span className={cx(barStyles.about, styles['why'])} role="status">
        {hindrance === null ? describeRest(words, tally) : words(`review.hindrance.${hindrance}`)}
      </span>
      <Button keys="Escape" onClick={leaving.leave}>
        {words(hindrance === null ? 'app.cancel' : 'app.close')}
      </Button>
      <Button kind="main" keys="Mod+Enter" disabled={hindrance !== null} onClick={() => void runReview(library)}>
        {describeImport(words, tally)}
      </Button>
    </footer>
  );
}

function describeRest(words: Words, { leftOut }: Tally): string {
  return leftOut === 0 ? '' : words('review.leftOut', { count: leftOut, shown: formatCount(leftOut) });
}

function Asking({ review, leaving }: { review: Review; leaving: Leaving }) {
  const words = useWords();
  const count = countDecisions(review.decisions);
  return (
    <footer className={styles['foot']}>
      <span className={cx(barStyles.about, styles['why'])} role="alert">
        {words('review.leave.ask', { count, shown: formatCount(count) })}
      </span>
      <Button kind="danger" onClick={leaving.drop}>
        {words('review.leave.drop')}
      </Button>
      <Button kind="main" keys="Escape" autoFocus onClick={leaving.stay}>
        {words('review.leave.stay')}
      </Button>
    </footer>
  );
}

function Running({ work, onCancel }: { work: Work; onCancel: () => void }) {
  const words = useWords();
  const text = describeWork(words, work.kind, work.progress);
  const { progress } = work;
  useTracked(progress);
  return (
    <footer className={styles['foot']}>
      <span className={cx(barStyles.about, styles['why'])} role="status">
        {text}
      </span>
      <span className={styles['progress']}>
        <Progress value={progress === null ? null : progress.bytesRead} max={progress?.bytesTotal ?? 1} label={text} />
      </span>
      <Button keys="Escape" autoFocus onClick={onCancel}>
        {words('app.cancel')}
      </Button>
    </footer>
  );
}

/** On the task bar too. */
function useTracked(progress: ImportProgress | null): void {
  const work = useRef<TrackedWork | null>(null);
  useEffect(() => {
    const mine = trackWork();
    work.current = mine;
    return () => mine.end();
  }, []);
  useEffect(() => {
    if (progress !== null) work.current?.update(shareOf(progress.bytesRead, progress.bytesTotal));
  }, [progress]);
}

function describeWork(words: Words, kind: Work['kind'], progress: ImportProgress | null): string {
  if (progress === null) return words(`review.work.${kind}.begin`);
  const { papers, bytesRead, bytesTotal } = progress;
  const key = `review.work.${kind}` as const;
  return words(key, {
    count: papers,
    shown: formatCount(papers),
    read: formatBytes(bytesRead),
    total: formatBytes(bytesTotal),
  });
}
