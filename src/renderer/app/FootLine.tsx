import { Check, CircleAlert, Ellipsis } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { ActionId } from '../../shared/actions/actions';
import { DueLine } from '../features/due/DueLine';
import { formatCount } from '../i18n/format';
import { useWords } from '../i18n/start-i18n';
import type { WordKey } from '../i18n/words';
import { isEnabled, keysOf, runAction, useBindingsVersion } from '../shell/actions';
import { findFocusedPane, type PaneName } from '../shell/panes';
import { useSaveState } from '../shell/save-state';
import { isPaperPlace } from '../shell/place';
import { useScreen } from '../shell/screen-state';
import { targetsOf } from '../shell/selection';
import { Icon } from '../ui/Icon';
import { ariaKeys, Kbd } from '../ui/Kbd';
import { readAloud } from '../ui/read-aloud';
import styles from './FootLine.module.css';

/** `when`: the action that decides whether it shows, where its own comes and goes with each paper. */
type Hint = { id: ActionId; text: WordKey; when?: ActionId };

/** What can be done where the focus is; the rest is one key away. */
const HINTS: Record<PaneName, readonly Hint[]> = {
  places: [{ id: 'pane.next', text: 'foot.nextPane' }],
  list: [
    { id: 'status.to-read', text: 'foot.toRead' },
    { id: 'status.dismissed', text: 'foot.dismiss' },
    { id: 'paper.tag', text: 'foot.tag' },
    { id: 'paper.takeOut', text: 'foot.takeOut' },
    { id: 'note.focus', text: 'foot.note', when: 'status.to-read' },
    { id: 'order.up', text: 'foot.order' },
    { id: 'pair.same', text: 'foot.same' },
    { id: 'pair.family', text: 'foot.versions' },
    { id: 'pair.apart', text: 'foot.apart' },
    { id: 'list.next', text: 'foot.skip', when: 'pair.same' },
    { id: 'list.filter', text: 'foot.filter' },
  ],
  paper: [
    { id: 'app.back', text: 'foot.list' },
    { id: 'paper.tag', text: 'foot.tag' },
    { id: 'paper.editTitle', text: 'foot.title' },
    { id: 'note.focus', text: 'foot.note', when: 'status.to-read' },
  ],
  note: [{ id: 'pane.next', text: 'foot.leave' }],
  beside: [
    { id: 'app.back', text: 'foot.closeBeside' },
    { id: 'paper.tag', text: 'foot.tag' },
    { id: 'paper.editTitle', text: 'foot.title' },
  ],
  notices: [{ id: 'pane.next', text: 'foot.nextPane' }],
};

const FOCUS_HINTS: readonly Hint[] = [
  { id: 'app.back', text: 'foot.leaveFocus' },
  { id: 'list.next', text: 'foot.next' },
  { id: 'list.previous', text: 'foot.previous' },
  { id: 'read.aloud', text: 'foot.aloud' },
  { id: 'view.reading', text: 'foot.reading' },
];

function subscribeToFocus(changed: () => void): () => void {
  document.addEventListener('focusin', changed);
  document.addEventListener('focusout', changed);
  return () => {
    document.removeEventListener('focusin', changed);
    document.removeEventListener('focusout', changed);
  };
}

export function FootLine({ readOnly, onChoose }: { readOnly: boolean; onChoose: () => void }) {
  const words = useWords();
  const pane = useSyncExternalStore(subscribeToFocus, findFocusedPane) ?? 'list';
  useBindingsVersion();
  const focused = useScreen((state) => state.focused);
  const hints = (focused ? FOCUS_HINTS : HINTS[pane]).filter((hint) => isEnabled(hint.when ?? hint.id));
  return (
    <footer className={styles['foot']}>
      {readOnly ? <ReadOnly onChoose={onChoose} /> : <Saved />}
      <Selected />
      <DueLine />
      <span className={styles['hints']}>
        {hints.map((hint) => (
          <HintButton key={hint.id} {...hint} />
        ))}
      </span>
      <span className={styles['end']}>
        <HintButton id="app.palette" text="foot.commands" />
        <HintButton id="app.keys" text="foot.keys" />
      </span>
      <span className={readAloud}>{words('app.name')}</span>
    </footer>
  );
}

function Saved() {
  const words = useWords();
  const state = useSaveState();
  const icon = { saved: Check, saving: Ellipsis, failed: CircleAlert }[state.kind];
  return (
    <span
      className={styles['saved']}
      data-failed={state.kind === 'failed' || undefined}
      role="status"
      title={state.kind === 'failed' ? state.text : undefined}
    >
      <Icon of={icon} small />
      {words(`foot.${state.kind}`)}
    </span>
  );
}

function ReadOnly({ onChoose }: { onChoose: () => void }) {
  const words = useWords();
  return (
    <span className={styles['saved']} data-failed>
      <Icon of={CircleAlert} small />
      {words('app.readOnly')}
      <button type="button" className={styles['link']} onClick={onChoose}>
        {words('app.readOnly.choose')}
      </button>
    </span>
  );
}

function Selected() {
  const words = useWords();
  const selected = useScreen((state) => targetsOf(state.selection).length);
  const total = useScreen((state) => state.shownIds.length);
  const isList = useScreen(({ place }) => isPaperPlace(place));
  if (total === 0 || !isList) return null;
  return (
    <span className={styles['selected']}>
      {words('foot.selected', { count: formatCount(selected), total: formatCount(total) })}
    </span>
  );
}

function HintButton({ id, text }: Hint) {
  const words = useWords();
  const keys = keysOf(id);
  return (
    <button
      type="button"
      className={styles['hint']}
      // The focus stays where the key would have acted.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runAction(id)}
      tabIndex={-1}
      aria-keyshortcuts={ariaKeys(keys)}
    >
      {keys === undefined ? null : <Kbd keys={keys} silent />}
      {words(text)}
    </button>
  );
}
