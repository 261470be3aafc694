import { FileDown } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Trans } from 'react-i18next';
import type { ActionId } from '../../../shared/actions/actions';
import iconUrl from '../../../../resources/icons/icon.svg?url';
import { useWords } from '../../i18n/start-i18n';
import { keysOf, runAction } from '../../shell/actions';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/Icon';
import { Kbd } from '../../ui/Kbd';
import styles from './FirstStart.module.css';

// The browser keeps the frame in which this reached the screen; the bench of the start reads it.
const PAINT_RECORD = { elementtiming: 'first-start' };

/** A library without papers: the three ways to bring some in, the sample, and what comes after. */
export function FirstStart() {
  const words = useWords();
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => open.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles['first']}>
      <div className={styles['lead']}>
        <img src={iconUrl} width={44} height={44} alt="" />
        <h1 {...PAINT_RECORD}>{words('start.title')}</h1>
        <p className={styles['about']}>{words('start.lead')}</p>
        <div className={styles['drop']}>
          <p className={styles['dropTitle']}>
            <Icon of={FileDown} />
            {words('start.drop')}
          </p>
          <p className={styles['formats']}>{words('start.formats')}</p>
          <div className={styles['ways']}>
            <Button
              ref={open}
              kind="main"
              keys={keysOf('import.open')}
              onClick={() => runAction('import.open')}
              data-pane-focus
            >
              {words('start.open')}
            </Button>
            <Button keys={keysOf('import.paste')} onClick={() => runAction('import.paste')}>
              {words('start.paste')}
            </Button>
          </div>
        </div>
        <p className={styles['looking']}>
          <Trans
            i18nKey="start.looking"
            components={{ sample: <Button kind="link" onClick={() => runAction('import.sample')} /> }}
          />
        </p>
      </div>
      <ol className={styles['margin']}>
        <Lesson at={1} kind="claim" name="decide" ids={['status.to-read', 'status.maybe', 'status.dismissed']} />
        <Lesson at={2} kind="question" name="organise" ids={['paper.tag', 'rating.1', 'rating.5']} />
        <Lesson at={3} kind="evidence" name="write" ids={['note.focus']} />
        <Lesson at={4} kind="method" name="find" ids={['app.palette']} />
      </ol>
    </div>
  );
}

type LessonProps = {
  at: number;
  kind: 'claim' | 'question' | 'evidence' | 'method';
  name: 'decide' | 'organise' | 'write' | 'find';
  ids: readonly ActionId[];
};

function Lesson({ at, kind, name, ids }: LessonProps) {
  const words = useWords();
  return (
    <li>
      <span className={cx(styles['sign'], styles[kind])} aria-hidden="true">
        {at}
      </span>
      <h2>{words(`start.${name}`)}</h2>
      <p>{words(`start.${name}.text`)}</p>
      <span className={styles['keys']}>
        {ids.map((id) => (
          <Kbd key={id} keys={keysOf(id) ?? ''} />
        ))}
      </span>
    </li>
  );
}
