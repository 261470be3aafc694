import { memo, useRef, useState, type RefObject } from 'react';
import { CornerDownRight, GitMerge, SlidersHorizontal, Trash2 } from 'lucide-react';
import type { TagId } from '../../../shared/model/id';
import { tagKey, type Tag } from '../../../shared/model/tag';
import { dotOf } from '../../../shared/model/tag-dot';
import { ancestorsOf, findMoveProblem, findNamed, tagPath, type TagMap } from '../../../shared/model/tag-tree';
import { deleteTag, mergeTags, moveTag, renameTag, setTagColour, type TagLook } from '../../commands/commands';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { useLibraryRows } from '../../shell/library-rows';
import { runCommand } from '../../shell/notices';
import type { TagDrag } from '../../shell/use-tag-drag';
import { useDragged } from '../../shell/use-tree-drag';
import { useLibrary } from '../../storage/library-context';
import { IconButton } from '../../ui/Button';
import { Menu, MenuChoices } from '../../ui/Menu';
import { TagDot } from '../../ui/Tag';
import { InlineName } from './InlineName';
import { TagDetails } from './TagDetails';
import { TagTargets } from './TagTargets';
import styles from './TagManager.module.css';

export type TagRowProps = {
  tag: Tag;
  count: number;
  /** How deep it is shown; a list that is searched is flat. */
  depth: number;
  path: string;
  /** There is no other. */
  alone: boolean;
  /** The first row's name takes the focus when the dialog opens. */
  nameRef?: RefObject<HTMLButtonElement | null> | undefined;
  drag: TagDrag;
};

/** Memoised: hundreds of them stand there, each with menus of its own. What only some need to know of all tags is asked for there. */
export const TagRow = memo(function TagRow({ tag, count, depth, path, alone, nameRef, drag }: TagRowProps) {
  const words = useWords();
  const library = useLibrary();
  const [open, setOpen] = useState(false);
  const [renames, setRenames] = useState(false);
  const own = useRef<HTMLButtonElement>(null);
  const name = nameRef ?? own;
  const dragged = useDragged(drag, tag);
  const above = path.slice(0, -tag.name.length);
  return (
    <li>
      <div
        {...dragged}
        // In a field the mouse selects words.
        draggable={!renames}
        className={styles['row']}
        style={{ paddingInlineStart: 2 + Math.min(depth, DEEPEST) * INDENT_PX }}
      >
        <ColourMenu tag={tag} onChoose={(colour) => void runCommand(setTagColour(library, tag.id, colour))} />
        {renames ? (
          <NewName
            tag={tag}
            onEnd={() => {
              setRenames(false);
              requestAnimationFrame(() => name.current?.focus());
            }}
          />
        ) : (
          <button
            type="button"
            ref={name}
            className={styles['name']}
            aria-label={words('tags.manage.rename', { name: tag.name })}
            title={tag.description ?? tag.name}
            onClick={() => setRenames(true)}
          >
            {tag.name}
          </button>
        )}
        {depth === 0 && above !== '' && <span className={styles['above']}>{above}</span>}
        {count > 0 && (
          <span className={styles['count']} aria-label={words('place.count', { count })}>
            {formatCount(count)}
          </span>
        )}
        <IconButton
          small
          label={words('tags.details.open', { name: tag.name })}
          icon={SlidersHorizontal}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
        <MoveMenu tag={tag} alone={alone} />
        <MergeMenu tag={tag} alone={alone} />
        <IconButton
          small
          label={words('tags.manage.delete', { name: tag.name })}
          icon={Trash2}
          onClick={() => void runCommand(deleteTag(library, tag.id))}
        />
      </div>
      {open && <TagDetails tag={tag} />}
    </li>
  );
});

function NewName({ tag, onEnd }: { tag: Tag; onEnd: () => void }) {
  const library = useLibrary();
  const { tags } = useLibraryRows();
  return (
    <InlineName
      name={tag.name}
      findTaken={(path) => findTwin(tag, path, tags)}
      findProblem={(path) => (isInside(tag, path, tags) ? 'itself' : null)}
      onRename={(name) => void runCommand(renameTag(library, tag.id, name))}
      onEnd={onEnd}
    />
  );
}

// Deeper ones stand in one column: the name needs the room.
const DEEPEST = 5;
const INDENT_PX = 18;

/** Where a path would put the tag there may be one of that name: then it is a merge. */
function findTwin(tag: Tag, path: string, tags: TagMap): string | null {
  const isAlone = !path.includes('/');
  const whole = isAlone && tag.parentId !== null ? `${tagPath(tag, tags).slice(0, -tag.name.length)}${path}` : path;
  const found = findNamed(isAlone ? `/${whole}` : whole, tags);
  const name = path.split('/').at(-1)?.trim() ?? '';
  return found !== null && found.id !== tag.id && tagKey(found.name) === tagKey(name) ? found.name : null;
}

/** A path through the tag itself. */
function isInside(tag: Tag, path: string, tags: TagMap): boolean {
  const parts = path.split('/');
  return parts.slice(0, -1).some((_, at) => {
    const above = findNamed(parts.slice(0, at + 1).join('/'), tags);
    return above !== null && (above.id === tag.id || ancestorsOf(above, tags).some((one) => one.id === tag.id));
  });
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

function ColourMenu({ tag, onChoose }: { tag: Tag; onChoose: (look: TagLook) => void }) {
  const words = useWords();
  const inherits = tag.inherits === true && tag.parentId !== null;
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={styles['colour']}
          aria-label={words('tags.manage.colour', { name: tag.name })}
          title={words('tags.manage.colour', { name: tag.name })}
        >
          <TagDot colour={dotOf(tag)} className={styles['dot'] ?? ''} />
        </button>
      }
    >
      <MenuChoices
        label={words('tags.manage.colours')}
        value={inherits ? INHERITS : tag.hue === undefined ? String(tag.colour) : null}
        choices={[
          ...(tag.parentId === null ? [] : [{ value: INHERITS, text: words('tags.colour.inherits') }]),
          ...COLOUR_WORDS.map((word, at) => ({
            value: String(at + 1),
            text: words(word),
            mark: <TagDot colour={at + 1} className={styles['dot'] ?? ''} />,
          })),
        ]}
        onChoose={(value) => onChoose(value === INHERITS ? 'inherits' : Number(value))}
      />
    </Menu>
  );
}

const INHERITS = 'inherits';

type TargetsProps = { tag: Tag; alone: boolean };

/** Only where it may lie: not in itself, and not where it lies already. */
function MoveMenu({ tag, alone }: TargetsProps) {
  const words = useWords();
  const library = useLibrary();
  const move = (id: TagId | null): void => void runCommand(moveTag(library, tag.id, id));
  const toTop = { key: 'top', name: words('tags.manage.toTop'), onChoose: () => move(null) };
  const mayHold = (other: Tag, tags: TagMap): boolean =>
    other.id !== tag.parentId && findMoveProblem(tags, tag.id, other.id) === null;
  return (
    <TagTargets
      label={words('tags.manage.move', { name: tag.name })}
      icon={CornerDownRight}
      disabled={alone && tag.parentId === null}
      first={tag.parentId === null ? undefined : toTop}
      isOne={mayHold}
      onChoose={({ id }) => move(id)}
    />
  );
}

function MergeMenu({ tag, alone }: TargetsProps) {
  const words = useWords();
  const library = useLibrary();
  return (
    <TagTargets
      label={words('tags.manage.merge', { name: tag.name })}
      icon={GitMerge}
      disabled={alone}
      isOne={(other) => other.id !== tag.id}
      onChoose={(into) => void runCommand(mergeTags(library, [tag.id], into.id))}
    />
  );
}
