import type { TagId } from '../../../shared/model/id';
import { statuses } from '../../../shared/model/paper';
import type { RuleDraft } from '../../../shared/model/rule';
import { findTag } from '../../../shared/model/tag';
import { isPath, parseTagPath } from '../../../shared/model/tag-tree';
import { createTag } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { runCommand } from '../../shell/notices';
import { useLibrary } from '../../storage/library-context';
import { Select } from '../../ui/Select';
import { listChoices, tagChoices } from './choices';
import { Ids, Line } from './RuleConditions';
import type { RuleNames } from './use-rule-names';
import styles from './Rules.module.css';

type RuleGiftsProps = { draft: RuleDraft; names: RuleNames; onChange: (fields: Partial<RuleDraft>) => void };

const LEAVE = 'leave';
const given = [LEAVE, ...statuses.filter((status) => status !== 'inbox')] as const;

export function RuleGifts({ draft, names, onChange }: RuleGiftsProps) {
  const words = useWords();
  const library = useLibrary();
  const gone = words('rules.of.gone');
  const tagIds = draft.tagIds.map((id) => findTag(id, names.scope.tags)?.id ?? id);
  function create(name: string): void {
    const id = library.nextId<TagId>();
    const made = runCommand(createTag(library, id, name));
    void made.then((result) => result !== null && onChange({ tagIds: [...tagIds, id] }));
  }
  return (
    <fieldset className={styles['fields']}>
      <legend className={styles['head']}>{words('rules.then')}</legend>
      <Line label={words('rules.giveTags')}>
        <Ids
          label={words('rules.giveTags')}
          ids={tagIds}
          choices={tagChoices(names)}
          gone={gone}
          onChange={(next) => onChange({ tagIds: next })}
          onCreate={{ can: (name) => isPath(parseTagPath(name)), run: create }}
        />
      </Line>
      {(names.lists.size > 0 || draft.listIds.length > 0) && (
        <Line label={words('rules.giveLists')}>
          <Ids
            label={words('rules.giveLists')}
            ids={draft.listIds}
            choices={listChoices(names)}
            gone={gone}
            onChange={(next) => onChange({ listIds: next })}
          />
        </Line>
      )}
      <Line label={words('rules.giveStatus')}>
        <Select
          label={words('rules.giveStatus')}
          value={draft.status ?? LEAVE}
          choices={given.map((value) => ({
            value,
            text: value === LEAVE ? words('rules.giveNoStatus') : words(`status.${value}`),
          }))}
          onChange={(next) => onChange({ status: next === LEAVE ? null : next })}
        />
        {draft.status !== null && <p className={styles['hint']}>{words('rules.giveStatusAbout')}</p>}
      </Line>
    </fieldset>
  );
}
