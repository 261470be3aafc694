import { ArrowDown, ArrowUp, Play, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { readyRule } from '../../../shared/list/ready-rule';
import type { Rule } from '../../../shared/model/rule';
import { deleteRule, editRule, moveRule } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { runCommand } from '../../shell/notices';
import { useLibrary } from '../../storage/library-context';
import { IconButton } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { describeFilter, describeGifts } from './rule-words';
import type { RuleNames } from './use-rule-names';
import styles from './Rules.module.css';

type RuleRowProps = {
  rule: Rule;
  /** In the order, from 0. */
  at: number;
  count: number;
  names: RuleNames;
  onEdit: () => void;
  onRun: () => void;
};

/** A rule in words; Alt with the arrows moves it, as it moves papers. */
export function RuleRow({ rule, at, count, names, onEdit, onRun }: RuleRowProps) {
  const words = useWords();
  const library = useLibrary();
  const { id, name } = rule;
  const { rest, gone } = readyRule(rule, names.scope);
  const lost = gone.tags + gone.lists;
  const move = (to: number): void => void runCommand(moveRule(library, id, to), { quiet: true });
  function press(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (at + step >= 0 && at + step < count) move(at + step);
  }
  return (
    <li className={styles['rule']} onKeyDown={press}>
      <button type="button" className={styles['open']} aria-label={words('rules.edit', { name })} onClick={onEdit}>
        <span className={styles['ruleName']}>{name}</span>
        <span className={styles['what']}>
          {words('rules.gets', {
            filter: describeFilter(words, rule.filter, names),
            gives: describeGifts(words, rule, names),
          })}
        </span>
        {rest !== null && (
          <span className={styles['rest']}>{words('rules.rests', { why: words(`rules.rest.${rest}`) })}</span>
        )}
        {rest === null && lost > 0 && <span className={styles['rest']}>{words('rules.gone', { count: lost })}</span>}
      </button>
      <Checkbox
        checked={rule.onImport}
        label={<span aria-label={words('rules.onImportOf', { name })}>{words('rules.onImport')}</span>}
        onChange={(onImport) => void runCommand(editRule(library, id, { onImport }), { quiet: true })}
      />
      <IconButton small label={words('rules.run', { name })} icon={Play} onClick={onRun} />
      <IconButton
        small
        label={words('rules.up', { name })}
        icon={ArrowUp}
        disabled={at === 0}
        onClick={() => move(at - 1)}
      />
      <IconButton
        small
        label={words('rules.down', { name })}
        icon={ArrowDown}
        disabled={at === count - 1}
        onClick={() => move(at + 1)}
      />
      <IconButton
        small
        label={words('rules.delete', { name })}
        icon={Trash2}
        onClick={() => void runCommand(deleteRule(library, id))}
      />
    </li>
  );
}
