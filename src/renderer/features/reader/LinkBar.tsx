import { useEffect, type RefObject } from 'react';
import { TextCursorInput } from 'lucide-react';
import { createRange } from '../../anchoring/source-span';
import { relinkHighlight } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { useActions } from '../../shell/actions';
import { runCommand } from '../../shell/notices';
import { focusPane } from '../../shell/panes';
import { endRelink, useRelink, type Relink } from '../../shell/relink';
import { useLibrary } from '../../storage/library-context';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { findField, goToWords, type PaperWords } from './chosen-words';
import type { HighlightBarModel } from './use-highlight-bar';
import type { OpenPaper } from './use-paper';
import styles from './LinkBar.module.css';

type LinkStripProps = { sheet: RefObject<HTMLElement | null>; open: OpenPaper; bar: HighlightBarModel };

/** Above the text while the words of a highlight are chosen anew: whose they are, and how to choose them. */
export function LinkStrip({ sheet, open, bar }: LinkStripProps) {
  const words = useWords();
  const relink = useRelink(open.paper.id);
  useNearWords(sheet, relink);
  const giveUp = (): void => leave(bar);
  useActions({ 'app.back': giveUp }, relink !== null);
  if (relink === null) return null;
  return (
    <div className={styles['strip']} role="status">
      <Icon of={TextCursorInput} small />
      <p className={styles['ask']}>
        <span>{words('highlight.link.ask')}</span> <q className={styles['quote']}>{relink.quote}</q>
        <span className={styles['how']}>{words('highlight.link.how')}</span>
      </p>
      <Button kind="quiet" keys="Escape" onClick={giveUp}>
        {words('highlight.link.leave')}
      </Button>
    </div>
  );
}

function leave(bar: HighlightBarModel): void {
  bar.close();
  document.getSelection()?.removeAllRanges();
  endRelink();
  // After the bar has given the focus back to the text. The list may be empty by then.
  setTimeout(() => focusPane('list') || focusPane('paper'), 0);
}

/** Shows the likeliest words, selected, or where the old ones stood: a caret goes on from there. */
function useNearWords(sheet: RefObject<HTMLElement | null>, relink: Relink | null): void {
  useEffect(() => {
    if (relink === null || relink.near === null) return undefined;
    const { id, near } = relink;
    // The text has been scrolled to where it was left by then.
    const frame = requestAnimationFrame(() => {
      const place = sheet.current;
      const field = place === null ? null : findField(place, near.field);
      if (place === null || field === null) return;
      goToWords(place, id, near.field, near);
      const range = createRange(field, near);
      const selection = document.getSelection();
      if (range === null || selection === null) return;
      if (!near.isLikely) range.collapse(true);
      selection.removeAllRanges();
      selection.addRange(range);
    });
    return () => cancelAnimationFrame(frame);
  }, [sheet, relink]);
}

type LinkBarProps = {
  relink: Relink;
  chosen: PaperWords;
  bar: HighlightBarModel;
  first: RefObject<HTMLButtonElement | null>;
};

/** Beside the words that were selected meanwhile. */
export function LinkBar({ relink, chosen, bar, first }: LinkBarProps) {
  const words = useWords();
  const library = useLibrary();
  async function link(): Promise<void> {
    const done = await runCommand(relinkHighlight(library, relink.id, chosen));
    if (done !== null) leave(bar);
  }
  return (
    <div className={styles['bar']}>
      <Button kind="main" ref={first} keys="Enter" onClick={() => void link()}>
        {words('highlight.link.here')}
      </Button>
    </div>
  );
}
