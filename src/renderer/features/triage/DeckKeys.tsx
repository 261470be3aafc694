import type { ReactNode } from 'react';
import type { ActionId } from '../../../shared/actions/actions';
import { useWords } from '../../i18n/start-i18n';
import { keysOf, runAction } from '../../shell/actions';
import { cx } from '../../ui/cx';
import { ariaKeys, Kbd } from '../../ui/Kbd';
import { Rating } from '../../ui/Rating';
import { VerdictIcon } from './VerdictIcon';
import styles from './Triage.module.css';

type DeckKeysProps = {
  isOn: boolean;
  canUndo: boolean;
  /** Of the paper on screen. */
  rating: number;
  onRate: (rating: number) => void;
};

/** Every key of the mode as a button. The verdicts look alike: none is favoured. */
export function DeckKeys({ isOn, canUndo, rating, onRate }: DeckKeysProps) {
  const words = useWords();
  return (
    <footer className={styles['deck']} data-tall-foot>
      <Act of="status.to-read" text={words('status.to-read')} isOn={isOn} mark={<VerdictIcon verdict="to-read" />} />
      <Act of="status.maybe" text={words('status.maybe')} isOn={isOn} mark={<VerdictIcon verdict="maybe" />} />
      <Act of="triage.later" text={words('triage.later')} isOn={isOn} mark={<VerdictIcon verdict="later" />} />
      <Act
        of="status.dismissed"
        text={words('triage.dismiss')}
        isOn={isOn}
        mark={<VerdictIcon verdict="dismissed" />}
      />
      <Act of="triage.reason" text={words('triage.reasoned')} isOn={isOn} wide />
      <hr />
      <Act of="status.inbox" text={words('status.inbox')} isOn={isOn} bare wide />
      <Act of="paper.tag" text={words('triage.tag')} isOn={isOn} bare data-anchor="paper-tags" />
      <span className={cx(styles['act'], styles['bare'], styles['rate'])}>
        <Kbd keys="1–5" silent />
        <Rating
          value={rating}
          label={words('rating.name')}
          describe={(count) => (count === 0 ? words('rating.none') : words('rating.value', { count }))}
          onChange={onRate}
        />
      </span>
      <Act of="list.open" text={words('triage.open')} isOn={isOn} bare />
      <hr />
      <Act of="triage.undo" text={words('triage.undo')} isOn={canUndo} bare />
    </footer>
  );
}

type ActProps = {
  of: ActionId;
  text: string;
  isOn: boolean;
  mark?: ReactNode;
  bare?: boolean;
  /** Left out in a narrow window, where its key still acts. */
  wide?: boolean;
  'data-anchor'?: string;
};

function Act({ of, text, isOn, mark, bare = false, wide = false, ...rest }: ActProps) {
  const keys = keysOf(of);
  return (
    <button
      type="button"
      className={cx(styles['act'], bare && styles['bare'], wide && styles['wide'])}
      disabled={!isOn}
      aria-keyshortcuts={ariaKeys(keys)}
      onClick={() => runAction(of)}
      {...rest}
    >
      {keys === undefined ? null : <Kbd keys={keys} silent />}
      {mark}
      {text}
    </button>
  );
}
