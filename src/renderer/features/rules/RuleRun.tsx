import { useRef } from 'react';
import type { Rule } from '../../../shared/model/rule';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../storage/library-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { RulePreview } from './RulePreview';
import { runThese } from './run-rules';
import { useRulePreview } from './use-rule-preview';
import type { RuleNames } from './use-rule-names';
import styles from './Rules.module.css';

type RuleRunProps = {
  rules: readonly Rule[];
  names: RuleNames;
  onDone: () => void;
  /** They act: what they did is told behind the dialog, with its Undo. */
  onRun: () => void;
};

/** What rules would do, before they do it. */
export function RuleRun({ rules, names, onDone, onRun }: RuleRunProps) {
  const words = useWords();
  const library = useLibrary();
  const preview = useRulePreview(rules);
  const run = useRef<HTMLButtonElement>(null);
  // Nobody lets rules act before what they would do is on screen.
  const isShown = preview.found?.of === rules;
  function act(): void {
    if (!isShown) return;
    const ids = rules.map((rule) => rule.id);
    void runThese(library, ids, preview.texts);
    onRun();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onDone()}
      title={words('rules.runTitle')}
      closeLabel={words('rules.back')}
      width={640}
      bare
      initialFocus={run}
      actions={
        <>
          <Button kind="quiet" onClick={onDone}>
            {words('rules.back')}
          </Button>
          <Button ref={run} kind="main" aria-disabled={!isShown} onClick={act}>
            {words('rules.runNow')}
          </Button>
        </>
      }
    >
      <div className={styles['runs']}>
        <RulePreview hideHead rules={rules} preview={preview} names={names} />
      </div>
    </Dialog>
  );
}
