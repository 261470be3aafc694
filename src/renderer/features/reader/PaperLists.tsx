import { isArchived, listPath } from '../../../shared/model/list-tree';
import { removeFromList } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { keysOf, runAction } from '../../shell/actions';
import { useLibraryRows } from '../../shell/library-rows';
import { useRunCommand } from '../../shell/run-command';
import { goTo } from '../../shell/screen-state';
import { ariaKeys } from '../../ui/Kbd';
import { ListSign } from '../../ui/ListSign';
import { AddChip, Chip } from '../../ui/Tag';
import { cx } from '../../ui/cx';
import { describeGiven } from './describe-given';
import type { OpenPaper } from './use-paper';
import styles from './PaperPane.module.css';

/** The lists that hold the paper, below its tags; nothing where there are none. */
export function PaperLists({ open: { paper, given } }: { open: OpenPaper }) {
  const words = useWords();
  const run = useRunCommand();
  const { lists } = useLibraryRows();
  const own = (paper.lists ?? []).flatMap(({ id }) => lists.get(id) ?? []).filter((list) => !isArchived(list, lists));
  if (own.length === 0) return null;
  return (
    <div className={cx(styles['chips'], styles['listChips'])} role="group" aria-label={words('reader.lists')}>
      {own.map((list) => (
        <Chip
          key={list.id}
          mark={<ListSign icon={list.icon} colour={list.colour} />}
          name={list.name}
          about={listPath(list, lists)}
          given={describeGiven(words, given.lists.get(list.id))}
          onOpen={() => goTo({ kind: 'list', listId: list.id })}
          onRemove={() => void run((library) => removeFromList(library, [paper.id], list.id))}
          removeLabel={words('reader.takeOut', { list: list.name })}
        />
      ))}
      <AddChip
        data-anchor="paper-lists"
        aria-keyshortcuts={ariaKeys(keysOf('paper.lists'))}
        onClick={() => runAction('paper.lists')}
      >
        {words('place.list')}
      </AddChip>
    </div>
  );
}
