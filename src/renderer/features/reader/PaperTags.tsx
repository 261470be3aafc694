import { dotOf } from '../../../shared/model/tag-dot';
import { removeTag } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { keysOf, runAction } from '../../shell/actions';
import { useLibraryRows } from '../../shell/library-rows';
import { runCommand } from '../../shell/notices';
import { goTo } from '../../shell/screen-state';
import { useLibrary } from '../../storage/library-context';
import { cx } from '../../ui/cx';
import { ariaKeys } from '../../ui/Kbd';
import { AddChip, TagChip } from '../../ui/Tag';
import { describeGiven } from './describe-given';
import type { OpenPaper } from './use-paper';
import styles from './PaperPane.module.css';

// What the bar holds beside status and rating at 660 px; more stand under the title at any width.
const MAX_BAR_TAGS = 3;
const MAX_BAR_LETTERS = 36;

/** In the bar of a wide pane, under the title of a narrow one; style sheets show one of the two. */
export function PaperTags({ open: { paper, tags, given }, place }: { open: OpenPaper; place: 'bar' | 'head' }) {
  const words = useWords();
  const library = useLibrary();
  // A change of a tag's row does not touch the paper: what tags look like is asked of who knows of every change.
  const { tags: shown } = useLibraryRows();
  const letters = tags.reduce((sum, tag) => sum + tag.name.length, 0);
  const many = tags.length > MAX_BAR_TAGS || letters > MAX_BAR_LETTERS;
  if (many && place === 'bar') return null;
  return (
    <div
      className={cx(
        styles['chips'],
        place === 'bar' ? styles['barChips'] : styles['headChips'],
        many && styles['many'],
      )}
      role="group"
      aria-label={words('reader.tags')}
    >
      {tags
        .map((tag) => shown.get(tag.id) ?? tag)
        .map((tag) => (
          <TagChip
            key={tag.id}
            colour={dotOf(tag)}
            name={tag.name}
            about={tag.description}
            given={describeGiven(words, given.tags.get(tag.id))}
            onOpen={() => goTo({ kind: 'tag', tagId: tag.id })}
            onRemove={() => void runCommand(removeTag(library, [paper.id], tag.id))}
            removeLabel={words('reader.removeTag', { tag: tag.name })}
          />
        ))}
      <AddChip
        data-anchor="paper-tags"
        aria-keyshortcuts={ariaKeys(keysOf('paper.tag'))}
        onClick={() => runAction('paper.tag')}
      >
        {words('reader.addTag')}
      </AddChip>
    </div>
  );
}
