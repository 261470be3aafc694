import { useEffect, useRef, type RefObject } from 'react';
import { Dialog as Base } from '@base-ui/react/dialog';
import { ShieldCheck } from 'lucide-react';
import type { ImportPreview } from '../../../commands/import-preview';
import { formatCount } from '../../../i18n/format';
import { useWords } from '../../../i18n/start-i18n';
import { useLibrary } from '../../../storage/library-context';
import { barStyles } from '../../../ui/bar-styles';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/Icon';
import { popupStyles } from '../../../ui/popup-styles';
import { FailedFileNote } from './FailedFileNote';
import { FileReview } from './FileReview';
import { ReviewFoot } from './ReviewFoot';
import { ReviewSide } from './ReviewSide';
import { runReview } from './run-review';
import { undoDecision, useReview, type Review } from './review-state';
import { isRead } from './tally';
import { useLate } from './use-late';
import { useLeaving } from './use-leaving';
import styles from './ReviewScreen.module.css';

/** The whole window: what the files hold and what will become of it. Nothing is saved before the one command in its foot. */
export function ReviewScreen({ review }: { review: Review }) {
  const words = useWords();
  const library = useLibrary();
  const popup = useRef<HTMLDivElement>(null);
  const leaving = useLeaving(review);
  const at = useReview((state) => state.view.at);
  const file = review.preview.files[at] ?? review.preview.files[0];
  const busy = useLate(review.work !== null);
  useFocusInside(popup, busy || leaving.asking, review.preview);
  useKeys(press);
  function press(event: KeyboardEvent): void {
    const isMod = event.ctrlKey || event.metaKey;
    if (!isMod || event.altKey || leaving.asking) return;
    if (event.key === 'Enter') {
      // A title that is being typed counts: leaving its field keeps it.
      if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
      void runReview(library);
    }
    // The library's undo is none of a review's business: what was decided here is taken back here.
    else if (isUndo(event)) undoDecision();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <Base.Root open onOpenChange={(open, { reason }) => !open && reason === 'escape-key' && leaving.leave()}>
      <Base.Portal>
        <Base.Popup
          ref={popup}
          className={cx(popupStyles.quiet, styles['screen'])}
          data-tall-foot
          initialFocus={() => findFirstFocus(popup.current) ?? true}
        >
          <header className={styles['head']}>
            <Base.Title className={cx(barStyles.title, styles['title'])}>{words('import.review.title')}</Base.Title>
            <span className={cx(barStyles.about, styles['about'])}>{useExtent(review)}</span>
            <span className={styles['safe']}>
              <Icon of={ShieldCheck} small />
              {words('review.nothingSaved')}
            </span>
          </header>
          <ReviewSide review={review} file={file} inert={busy} />
          {file === undefined ? null : isRead(file) ? (
            <FileReview
              key={`${file.kept} ${file.format ?? ''} ${file.encoding}`}
              review={review}
              file={file}
              inert={busy}
            />
          ) : (
            <FailedFileNote file={file} />
          )}
          <ReviewFoot review={review} leaving={leaving} busy={busy} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function findFirstFocus(popup: HTMLElement | null): HTMLElement | null {
  return popup?.querySelector<HTMLElement>('[data-first-focus]') ?? null;
}

/** What had the focus may be gone or have nothing to do any more: the foot while it asked, a button after its work. */
function useFocusInside(popup: RefObject<HTMLElement | null>, interrupted: boolean, preview: ImportPreview): void {
  useEffect(() => {
    if (interrupted) return;
    function check(): void {
      const { activeElement } = document;
      const isLost =
        activeElement === null ||
        activeElement === document.body ||
        activeElement === popup.current ||
        activeElement.matches(':disabled');
      if (isLost) findFirstFocus(popup.current)?.focus({ preventScroll: true });
    }
    // Now, before the dialog looks for a place of its own; and again when what was disabled has lost the focus.
    check();
    const frame = requestAnimationFrame(check);
    return () => cancelAnimationFrame(frame);
  }, [popup, interrupted, preview]);
}

/** At the document: they must act wherever the focus is, and also for the moment in which it is nowhere. */
function useKeys(press: (event: KeyboardEvent) => void): void {
  const newest = useRef(press);
  useEffect(() => {
    newest.current = press;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => newest.current(event);
    document.addEventListener('keydown', listen, { capture: true });
    return () => document.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

function isUndo({ key, shiftKey, target }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && !shiftKey && !(target instanceof HTMLInputElement && target.type === 'text');
}

/** "2 files, 217 lines". */
function useExtent({ preview }: Review): string {
  const words = useWords();
  const lines = preview.files.reduce((sum, file) => sum + (isRead(file) ? file.lines : 0), 0);
  return words('review.extent', {
    count: preview.files.length,
    shown: formatCount(preview.files.length),
    lines: words('import.review.lines', { count: lines, shown: formatCount(lines) }),
  });
}
