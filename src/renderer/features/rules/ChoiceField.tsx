import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Plus, X } from 'lucide-react';
import { fold } from '../../../shared/text/fold';
import { useWords } from '../../i18n/start-i18n';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/Icon';
import styles from './ChoiceField.module.css';

export type Choice<Id> = { id: Id; name: string; mark?: ReactNode };

type ChoiceFieldProps<Id> = {
  label: string;
  chosen: readonly Choice<Id>[];
  /** All that may be chosen. */
  choices: readonly Choice<Id>[];
  onChoose: (id: Id) => void;
  onRemove: (id: Id) => void;
  /** What is typed and not there may be made; answers whether it can be. */
  onCreate?: { can: (name: string) => boolean; run: (name: string) => void };
};

// More are found by a further letter.
const MAX_OPTIONS = 6;

/** Some of many: chips, and a field that finds the next by what is typed. */
export function ChoiceField<Id extends string | null>(props: ChoiceFieldProps<Id>) {
  const { label, chosen, onRemove } = props;
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const id = useId();
  const options = findOptions(props, typed);
  const point = Math.min(active, Math.max(0, options.length - 1));
  function take(option: Option<Id> | undefined): void {
    if (option === undefined) return;
    if (option.kind === 'new') props.onCreate?.run(option.name);
    else props.onChoose(option.choice.id);
    setTyped('');
    setActive(0);
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(point + 1, options.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(point - 1, 0));
    else if (event.key === 'Enter' && isOpen) take(options[point]);
    else if (event.key === 'Escape' && typed !== '') setTyped('');
    else if (event.key === 'Backspace' && typed === '' && chosen.length > 0) onRemove((chosen.at(-1) as Choice<Id>).id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div className={styles['field']}>
      <div className={styles['line']}>
        {chosen.map((one) => (
          <Chip key={one.id ?? 'none'} choice={one} onRemove={() => onRemove(one.id)} />
        ))}
        <input
          type="text"
          role="combobox"
          className={styles['input']}
          aria-label={label}
          aria-expanded={isOpen && options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={isOpen && options.length > 0 ? `${id}-${point}` : undefined}
          placeholder={words('rules.choose')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={press}
        />
      </div>
      {isOpen && options.length > 0 && (
        <Options id={id} label={label} options={options} active={point} onPoint={setActive} onTake={take} />
      )}
      {isOpen && options.length === 0 && typed.trim() !== '' && (
        <p className={styles['none']} role="status">
          {words('rules.noChoice')}
        </p>
      )}
    </div>
  );
}

type OptionsProps<Id> = {
  id: string;
  label: string;
  options: readonly Option<Id>[];
  active: number;
  onPoint: (at: number) => void;
  onTake: (option: Option<Id>) => void;
};

function Options<Id extends string | null>({ id, label, options, active, onPoint, onTake }: OptionsProps<Id>) {
  const words = useWords();
  return (
    <ul role="listbox" id={`${id}-list`} className={styles['options']} aria-label={label}>
      {options.map((option, at) => (
        <li
          key={option.kind === 'new' ? 'new' : (option.choice.id ?? 'none')}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className={cx(styles['option'], at === active && styles['active'])}
          // The field keeps the focus, so that typing goes on after a click.
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={at === active ? undefined : () => onPoint(at)}
          onClick={() => onTake(option)}
        >
          {option.kind === 'new' ? <Icon of={Plus} small /> : option.choice.mark}
          <span className={styles['name']}>
            {option.kind === 'new' ? words('rules.create', { name: option.name }) : option.choice.name}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Option<Id> = { kind: 'known'; choice: Choice<Id> } | { kind: 'new'; name: string };

/** Names that begin with what is typed come before those that hold it. */
function findOptions<Id>({ chosen, choices, onCreate }: ChoiceFieldProps<Id>, typed: string): Option<Id>[] {
  const asked = fold(typed.trim());
  const open = choices.filter((choice) => !chosen.some((one) => one.id === choice.id));
  const found = open
    .map((choice) => ({ choice, at: fold(choice.name).indexOf(asked) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1))
    .slice(0, MAX_OPTIONS)
    .map(({ choice }): Option<Id> => ({ kind: 'known', choice }));
  const isThere = choices.some((choice) => fold(choice.name) === asked);
  if (asked === '' || isThere || onCreate?.can(typed) !== true) return found;
  return [...found, { kind: 'new', name: typed.trim() }];
}

function Chip<Id>({ choice, onRemove }: { choice: Choice<Id>; onRemove: () => void }) {
  const words = useWords();
  return (
    <span className={styles['chip']}>
      {choice.mark}
      <span className={styles['name']}>{choice.name}</span>
      <button
        type="button"
        className={styles['remove']}
        aria-label={words('rules.remove', { name: choice.name })}
        onClick={onRemove}
      >
        <X width={11} height={11} strokeWidth={2} aria-hidden="true" />
      </button>
    </span>
  );
}
