import { useMemo, useRef, useState, type RefObject } from 'react';
import type { RuleId } from '../../../shared/model/id';
import { findRuleProblem, MAX_RULE_NAME, parseRuleName, type Rule, type RuleDraft } from '../../../shared/model/rule';
import { useWords } from '../../i18n/start-i18n';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { RuleConditions } from './RuleConditions';
import { RuleGifts } from './RuleGifts';
import { RulePreview } from './RulePreview';
import { saveAndRun, saveRule } from './run-rules';
import { useRulePreview } from './use-rule-preview';
import type { RuleNames } from './use-rule-names';
import { useLibrary } from '../../storage/library-context';
import styles from './Rules.module.css';

type RuleEditorProps = {
  /** Null is a new one. */
  rule: Rule | null;
  start: RuleDraft;
  names: RuleNames;
  onDone: () => void;
  /** It acts: what it did is told behind the dialog, with its Undo. */
  onRun: () => void;
};

/** A rule with what it would do while it is being written; nothing is kept or done before it is said. */
export function RuleEditor({ rule, start, names, onDone, onRun }: RuleEditorProps) {
  const words = useWords();
  const library = useLibrary();
  const [draft, setDraft] = useState(start);
  const [yearsWrong, setYearsWrong] = useState(false);
  // Said once somebody wants to keep it, and gone when it is mended.
  const [isAsked, setAsked] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const [id] = useState<RuleId>(() => rule?.id ?? library.nextId<RuleId>());
  const tried = useMemo(() => [{ ...draft, id, orderKey: 'U', createdAt: 0 }], [draft, id]);
  const preview = useRulePreview(tried);
  const problem = findRuleProblem(draft);
  const change = (fields: Partial<RuleDraft>): void => setDraft((before) => ({ ...before, ...fields }));
  function save(run: boolean): void {
    setAsked(true);
    if (problem === 'name' || problem === 'long') name.current?.focus();
    if (problem !== null || yearsWrong) return;
    const saved = run ? saveAndRun(library, rule, draft, preview.texts) : saveRule(library, rule, draft);
    void saved.then((isSaved) => isSaved && (run ? onRun() : onDone()));
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onDone()}
      title={words(rule === null ? 'rules.newTitle' : 'rules.editTitle')}
      closeLabel={words('rules.back')}
      width={860}
      bare
      initialFocus={name}
      actions={
        <>
          <Button kind="quiet" onClick={onDone}>
            {words('rules.back')}
          </Button>
          <Button onClick={() => save(true)}>{words('rules.saveAndRun')}</Button>
          <Button kind="main" onClick={() => save(false)}>
            {words('rules.save')}
          </Button>
        </>
      }
    >
      <div className={styles['editor']}>
        <div className={styles['form']}>
          <NameField draft={draft} field={name} isAsked={isAsked} onChange={change} />
          <RuleConditions
            filter={draft.filter}
            names={names}
            onChange={(filter) => change({ filter: { ...draft.filter, ...filter } })}
            onYears={setYearsWrong}
          />
          <RuleGifts draft={draft} names={names} onChange={change} />
          {isAsked && problem === 'gives' && (
            <p className={styles['problem']} role="alert">
              {words('rules.problem.gives')}
            </p>
          )}
          <Checkbox
            checked={draft.onImport}
            label={words('rules.onImportLong')}
            onChange={(onImport) => change({ onImport })}
          />
        </div>
        <RulePreview rules={tried} preview={preview} names={names} />
      </div>
    </Dialog>
  );
}

type NameFieldProps = {
  draft: RuleDraft;
  field: RefObject<HTMLInputElement | null>;
  isAsked: boolean;
  onChange: (fields: Partial<RuleDraft>) => void;
};

function NameField({ draft: { name }, field, isAsked, onChange }: NameFieldProps) {
  const words = useWords();
  const isLong = name.trim().length > MAX_RULE_NAME && parseRuleName(name) === null;
  const isMissing = isAsked && name.trim() === '';
  const error = isLong ? words('rules.problem.long') : isMissing ? words('rules.problem.name') : undefined;
  return (
    <TextField
      ref={field}
      label={words('rules.name')}
      value={name}
      onChange={(next) => onChange({ name: next })}
      error={error}
    />
  );
}
