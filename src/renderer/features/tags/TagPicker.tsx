import { useId, type KeyboardEvent } from 'react';
import { Check, Minus, Plus } from 'lucide-react';
import type { PaperId } from '../../../shared/model/id';
import { dotOf } from '../../../shared/model/tag-dot';
import { useWords } from '../../i18n/start-i18n';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/Icon';
import { readAloud } from '../../ui/read-aloud';
import { TagDot } from '../../ui/Tag';
import { findTypedProblem, type TagOption, type TagState } from './tag-options';
import { useTagPicker, type TagPickerModel } from './use-tag-picker';
import styles from './TagPicker.module.css';

/** A field and the tags that match it. Each choice acts at once, and the picker stays for the next one. */
export function TagPicker({ paperIds, onClose }: { paperIds: readonly PaperId[]; onClose: () => void }) {
  const words = useWords();
  const picker = useTagPicker(paperIds);
  const id = useId();
  const active = picker.options[picker.active];
  const problem = findTypedProblem(picker.typed);
  return (
    <div className={styles['picker']}>
      <input
        type="text"
        role="combobox"
        className={styles['input']}
        aria-label={words('tags.picker.label', { count: paperIds.length })}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={active === undefined ? undefined : `${id}-${picker.active}`}
        placeholder={words('tags.picker.placeholder')}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={picker.typed}
        onChange={(event) => picker.type(event.target.value)}
        onKeyDown={(event) => pressKey(event, picker, onClose)}
      />
      <div
        role="listbox"
        id={`${id}-list`}
        className={styles['list']}
        aria-label={words('tags.picker.list')}
        aria-multiselectable="true"
      >
        {picker.options.map((option, at) => (
          <OptionRow
            key={option.kind === 'tag' ? option.tag.id : 'create'}
            id={`${id}-${at}`}
            option={option}
            active={at === picker.active}
            onPoint={() => picker.point(at)}
            onChoose={() => picker.choose(option)}
          />
        ))}
      </div>
      {picker.options.length === 0 && (
        <p className={styles['none']} role="status">
          {words(problem === null ? 'tags.picker.empty' : `tags.problem.${problem}`)}
        </p>
      )}
      <p className={styles['foot']} aria-hidden="true">
        {words('tags.picker.hint')}
      </p>
      <p className={readAloud} role="status">
        {picker.said}
      </p>
    </div>
  );
}

function pressKey(event: KeyboardEvent, picker: TagPickerModel, onClose: () => void): void {
  const active = picker.options[picker.active];
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'ArrowDown') picker.point(picker.active + 1);
  else if (event.key === 'ArrowUp') picker.point(picker.active - 1);
  else if (event.key === 'Enter' && active !== undefined) picker.choose(active);
  else if (event.key === 'Backspace' && picker.typed === '') picker.removeLast();
  else if (event.key === 'Escape' || event.key === 'Tab') onClose();
  else return;
  // Tab leaves the picker and goes on from the button that opened it.
  if (event.key !== 'Tab') event.preventDefault();
  event.stopPropagation();
}

type OptionRowProps = {
  id: string;
  option: TagOption;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
};

function OptionRow({ id, option, active, onPoint, onChoose }: OptionRowProps) {
  const words = useWords();
  const state: TagState = option.kind === 'tag' ? option.state : 'none';
  return (
    <div
      role="option"
      id={id}
      aria-selected={state === 'all'}
      aria-checked={state === 'some' ? 'mixed' : state === 'all'}
      title={option.kind === 'tag' ? option.tag.description : undefined}
      className={cx(styles['option'], active && styles['active'])}
      ref={active ? showActive : undefined}
      // The field keeps the focus, so that typing goes on after a click.
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={active ? undefined : onPoint}
      onClick={onChoose}
    >
      {option.kind === 'create' ? (
        <span className={styles['state']}>
          <Icon of={Plus} small />
        </span>
      ) : (
        <span className={styles['box']} data-state={state} aria-hidden="true">
          {state === 'all' && <Check strokeWidth={3} />}
          {state === 'some' && <Minus strokeWidth={3} />}
        </span>
      )}
      {option.kind === 'tag' && <TagDot colour={dotOf(option.tag)} />}
      <span className={styles['name']}>
        {option.kind === 'tag' ? option.tag.name : words('tags.picker.create', { name: option.name })}
        {option.kind === 'tag' && option.alias !== null && <span className={styles['also']}>{option.alias}</span>}
      </span>
      {option.kind === 'tag' && option.above !== '' && (
        <span className={styles['above']} title={option.above}>
          {option.above}
        </span>
      )}
      {state === 'some' && <span className={styles['some']}>{words('tags.picker.some')}</span>}
    </div>
  );
}

function showActive(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
