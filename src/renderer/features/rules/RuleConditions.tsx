import { useState, type ReactNode } from 'react';
import { MAX_RATING, statuses, type Status } from '../../../shared/model/paper';
import type { PaperFilter } from '../../../shared/model/paper-filter';
import { describeYears, parseYears } from '../../../shared/model/year-ranges';
import { useWords } from '../../i18n/start-i18n';
import { Checkbox } from '../../ui/Checkbox';
import { Segmented } from '../../ui/Segmented';
import { StatusIcon } from '../../ui/StatusIcon';
import { TextField } from '../../ui/TextField';
import { ChoiceField } from './ChoiceField';
import { listChoices, sourceChoices, tagChoices, withNone } from './choices';
import type { RuleNames } from './use-rule-names';
import styles from './Rules.module.css';

type RuleConditionsProps = {
  filter: PaperFilter;
  names: RuleNames;
  onChange: (filter: Partial<PaperFilter>) => void;
  /** Whether the years can be read. */
  onYears: (isWrong: boolean) => void;
};

export function RuleConditions({ filter, names, onChange, onYears }: RuleConditionsProps) {
  const words = useWords();
  const { text, tagIds, sourceIds, listIds } = filter;
  return (
    <fieldset className={styles['fields']}>
      <legend className={styles['head']}>{words('rules.if')}</legend>
      <Line label={words('rules.text')}>
        <TextField
          label={words('rules.text')}
          placeholder=""
          value={text}
          onChange={(next) => onChange({ text: next })}
        />
      </Line>
      <Line label={words('rules.status')}>
        <StatusBoxes filter={filter} onChange={onChange} />
      </Line>
      <Line label={words('rules.tags')}>
        <Ids
          label={words('rules.tags')}
          ids={tagIds}
          choices={withNone(tagChoices(names), words('rules.noTag'))}
          gone={words('rules.of.gone')}
          onChange={(next) => onChange({ tagIds: next })}
        />
      </Line>
      <Line label={words('rules.years')}>
        <YearsField filter={filter} onChange={onChange} onYears={onYears} />
      </Line>
      <Line label={words('rules.rating')}>
        <RatingBoxes filter={filter} onChange={onChange} />
      </Line>
      {(names.sources.size > 0 || sourceIds.length > 0) && (
        <Line label={words('rules.sources')}>
          <Ids
            label={words('rules.sources')}
            ids={sourceIds}
            choices={withNone(sourceChoices(names), words('rules.noSource'))}
            gone={words('rules.of.gone')}
            onChange={(next) => onChange({ sourceIds: next })}
          />
        </Line>
      )}
      {(names.lists.size > 0 || listIds.length > 0) && (
        <Line label={words('rules.lists')}>
          <Ids
            label={words('rules.lists')}
            ids={listIds}
            choices={withNone(listChoices(names), words('rules.noList'))}
            gone={words('rules.of.gone')}
            onChange={(next) => onChange({ listIds: next })}
          />
        </Line>
      )}
      <Line label={words('rules.note')}>
        <Sign label={words('rules.note')} value={filter.hasNote} onChange={(hasNote) => onChange({ hasNote })} />
      </Line>
      <Line label={words('rules.highlight')}>
        <Sign
          label={words('rules.highlight')}
          value={filter.hasHighlight}
          onChange={(hasHighlight) => onChange({ hasHighlight })}
        />
      </Line>
    </fieldset>
  );
}

export function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['line']}>
      <span className={styles['label']} aria-hidden="true">
        {label}
      </span>
      <div className={styles['control']}>{children}</div>
    </div>
  );
}

type PartProps = Pick<RuleConditionsProps, 'filter' | 'onChange'>;

function toggle<T>(all: readonly T[], one: T, isOn: boolean): T[] {
  return isOn ? [...all, one] : all.filter((other) => other !== one);
}

function StatusBoxes({ filter, onChange }: PartProps) {
  const words = useWords();
  const set = (status: Status, isOn: boolean): void => onChange({ statuses: toggle(filter.statuses, status, isOn) });
  return (
    <div className={styles['boxes']} role="group" aria-label={words('rules.status')}>
      {statuses.map((status) => (
        <Checkbox
          key={status}
          checked={filter.statuses.includes(status)}
          label={
            <span className={styles['status']}>
              <StatusIcon status={status} />
              {words(`status.${status}`)}
            </span>
          }
          onChange={(isOn) => set(status, isOn)}
        />
      ))}
    </div>
  );
}

const RATINGS = Array.from({ length: MAX_RATING + 1 }, (_, at) => at);

function RatingBoxes({ filter, onChange }: PartProps) {
  const words = useWords();
  return (
    <div className={styles['boxes']} role="group" aria-label={words('rules.rating')}>
      {RATINGS.map((rating) => (
        <Checkbox
          key={rating}
          checked={filter.ratings.includes(rating)}
          label={rating === 0 ? words('rating.none') : String(rating)}
          onChange={(isOn) => onChange({ ratings: toggle(filter.ratings, rating, isOn) })}
        />
      ))}
    </div>
  );
}

function YearsField({ filter: { years }, onChange, onYears }: PartProps & Pick<RuleConditionsProps, 'onYears'>) {
  const words = useWords();
  const [typed, setTyped] = useState(() => describeYears(years.filter((year) => year !== null)));
  const isWrong = parseYears(typed) === null;
  const none = years.includes(null) ? [null] : [];
  function type(text: string): void {
    setTyped(text);
    const read = parseYears(text);
    onYears(read === null);
    if (read !== null) onChange({ years: [...read, ...none] });
  }
  return (
    <div className={styles['years']}>
      <TextField
        label={words('rules.years')}
        placeholder=""
        value={typed}
        onChange={type}
        error={isWrong ? words('rules.problem.years') : undefined}
      />
      <Checkbox
        checked={none.length > 0}
        label={words('rules.noYear')}
        onChange={(isOn) => onChange({ years: toggle(years, null, isOn) })}
      />
    </div>
  );
}

type IdsProps<Id> = {
  label: string;
  ids: readonly Id[];
  choices: readonly { id: Id; name: string; mark?: ReactNode }[];
  /** Stands for one that was deleted: it can be taken off. */
  gone: string;
  onChange: (ids: Id[]) => void;
};

export function Ids<Id extends string | null>({
  label,
  ids,
  choices,
  gone,
  onChange,
  ...rest
}: IdsProps<Id> & {
  onCreate?: { can: (name: string) => boolean; run: (name: string) => void };
}) {
  return (
    <ChoiceField
      label={label}
      chosen={ids.map((id) => choices.find((choice) => choice.id === id) ?? { id, name: gone })}
      choices={choices}
      onChoose={(id) => onChange([...ids, id])}
      onRemove={(id) => onChange(ids.filter((one) => one !== id))}
      {...rest}
    />
  );
}

const SIGNS = ['any', 'with', 'without'] as const;

type SignProps = { label: string; value: boolean | null; onChange: (value: boolean | null) => void };

function Sign({ label, value, onChange }: SignProps) {
  const words = useWords();
  const shown = value === null ? 'any' : value ? 'with' : 'without';
  return (
    <Segmented
      label={label}
      value={shown}
      choices={SIGNS.map((one) => ({ value: one, text: words(`rules.${one}`) }))}
      onChange={(next) => onChange(next === 'any' ? null : next === 'with')}
    />
  );
}
