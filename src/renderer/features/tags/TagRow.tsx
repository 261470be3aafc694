import type { RefObject } from 'react';
import { GitMerge, Trash2 } from 'lucide-react';
import { tagKey, type Tag } from '../../../shared/model/tag';
import { deleteTag, mergeTags, renameTag, setTagColour } from '../../commands/commands';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { runCommand } from '../../shell/notices';
import { useLibrary } from '../../storage/library-context';
import { IconButton } from '../../ui/Button';
import { Menu, MenuChoices, MenuGroup, MenuItem } from '../../ui/Menu';
import { TagDot } from '../../ui/Tag';
import { InlineName } from './InlineName';
import styles from './TagManager.module.css';

export type TagRowProps = {
  tag: Tag;
  count: number;
  others: readonly Tag[];
  /** The first row's name takes the focus when the dialog opens. */
  nameRef?: RefObject<HTMLButtonElement | null> | undefined;
};

export function TagRow({ tag, count, others, nameRef }: TagRowProps) {
  const words = useWords();
  const library = useLibrary();
  const findTaken = (name: string): string | null =>
    others.find((other) => other.id !== tag.id && tagKey(other.name) === tagKey(name))?.name ?? null;
  return (
    <li className={styles['row']}>
      <ColourMenu tag={tag} onChoose={(colour) => void runCommand(setTagColour(library, tag.id, colour))} />
      <InlineName
        name={tag.name}
        buttonRef={nameRef}
        findTaken={findTaken}
        onRename={(name) => void runCommand(renameTag(library, tag.id, name))}
      />
      {count > 0 && (
        <span className={styles['count']} aria-label={words('place.count', { count })}>
          {formatCount(count)}
        </span>
      )}
      <MergeMenu
        tag={tag}
        others={others}
        onChoose={(into) => void runCommand(mergeTags(library, [tag.id], into.id))}
      />
      <IconButton
        small
        label={words('tags.manage.delete', { name: tag.name })}
        icon={Trash2}
        onClick={() => void runCommand(deleteTag(library, tag.id))}
      />
    </li>
  );
}

// In the order of the tokens `--tag-1` to `--tag-8`.
const COLOUR_WORDS = [
  'tags.colour.1',
  'tags.colour.2',
  'tags.colour.3',
  'tags.colour.4',
  'tags.colour.5',
  'tags.colour.6',
  'tags.colour.7',
  'tags.colour.8',
] as const;

function ColourMenu({ tag, onChoose }: { tag: Tag; onChoose: (colour: number) => void }) {
  const words = useWords();
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={styles['colour']}
          aria-label={words('tags.manage.colour', { name: tag.name })}
          title={words('tags.manage.colour', { name: tag.name })}
        >
          <TagDot colour={tag.colour} className={styles['dot'] ?? ''} />
        </button>
      }
    >
      <MenuChoices
        label={words('tags.manage.colours')}
        value={String(tag.colour)}
        choices={COLOUR_WORDS.map((word, at) => ({
          value: String(at + 1),
          text: words(word),
          mark: <TagDot colour={at + 1} className={styles['dot'] ?? ''} />,
        }))}
        onChoose={(value) => onChoose(Number(value))}
      />
    </Menu>
  );
}

type MergeMenuProps = { tag: Tag; others: readonly Tag[]; onChoose: (into: Tag) => void };

function MergeMenu({ tag, others, onChoose }: MergeMenuProps) {
  const words = useWords();
  const label = words('tags.manage.merge', { name: tag.name });
  const targets = others.filter((other) => other.id !== tag.id);
  return (
    <Menu align="end" trigger={<IconButton small label={label} icon={GitMerge} disabled={targets.length === 0} />}>
      <MenuGroup label={label}>
        {targets.map((other) => (
          <MenuItem key={other.id} mark={<TagDot colour={other.colour} />} onSelect={() => onChoose(other)}>
            {other.name}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  );
}
