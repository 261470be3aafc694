import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { createRuleDraft, type Rule, type RuleDraft } from '../../../shared/model/rule';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../storage/library-context';
import { readRules } from '../../storage/rules';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { RuleEditor } from './RuleEditor';
import { RuleRow } from './RuleRow';
import { RuleRun } from './RuleRun';
import { useRuleNames, type RuleNames } from './use-rule-names';
import styles from './Rules.module.css';

/** What stands in front of the list of rules: one that is being written, or what some would do. */
type Ahead = { kind: 'edit'; rule: Rule | null; start: RuleDraft } | { kind: 'run'; rules: readonly Rule[] };

/** @param start of a new rule that was asked for from elsewhere */
export function RulesDialog({ start, onClose }: { start: RuleDraft | null; onClose: () => void }) {
  const { db } = useLibrary();
  const rules = useLiveQuery(() => readRules(db), [db]);
  const names = useRuleNames();
  const [ahead, setAhead] = useState<Ahead | null>(start === null ? null : { kind: 'edit', rule: null, start });
  const back = (): void => setAhead(null);
  if (rules === undefined || names === undefined) return null;
  if (ahead?.kind === 'edit') {
    return <RuleEditor rule={ahead.rule} start={ahead.start} names={names} onDone={back} onRun={onClose} />;
  }
  if (ahead?.kind === 'run') return <RuleRun rules={ahead.rules} names={names} onDone={back} onRun={onClose} />;
  return <RuleList rules={rules} names={names} onAhead={setAhead} onClose={onClose} />;
}

type RuleListProps = {
  rules: readonly Rule[];
  names: RuleNames;
  onAhead: (ahead: Ahead) => void;
  onClose: () => void;
};

function RuleList({ rules, names, onAhead, onClose }: RuleListProps) {
  const words = useWords();
  const add = useRef<HTMLButtonElement>(null);
  const write = (rule: Rule | null): void => onAhead({ kind: 'edit', rule, start: rule ?? createRuleDraft() });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words('rules.title')}
      closeLabel={words('app.close')}
      width={760}
      initialFocus={add}
      actions={
        <>
          {rules.length > 1 && <Button onClick={() => onAhead({ kind: 'run', rules })}>{words('rules.runAll')}</Button>}
          <Button ref={add} kind="main" onClick={() => write(null)}>
            {words('rules.new')}
          </Button>
        </>
      }
    >
      <p className={styles['about']}>{words('rules.about')}</p>
      {rules.length === 0 ? (
        <EmptyState title={words('rules.none')}>{words('rules.noneText')}</EmptyState>
      ) : (
        <ol className={styles['rules']} aria-label={words('rules.list')}>
          {rules.map((rule, at) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              at={at}
              count={rules.length}
              names={names}
              onEdit={() => write(rule)}
              onRun={() => onAhead({ kind: 'run', rules: [rule] })}
            />
          ))}
        </ol>
      )}
    </Dialog>
  );
}
