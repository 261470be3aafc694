import { List } from 'lucide-react';
import type { PaperListId } from '../../../shared/model/id';
import { layLists, listPath } from '../../../shared/model/list-tree';
import { useWords } from '../../i18n/start-i18n';
import { useLibraryRows } from '../../shell/library-rows';
import { goTo, useScreen } from '../../shell/screen-state';
import { Icon } from '../../ui/Icon';
import { ListSign } from '../../ui/ListSign';
import { Menu, MenuChoices } from '../../ui/Menu';
import { cx } from '../../ui/cx';
import styles from './Places.module.css';

/** In a narrow window the lists stand behind one sign. */
export function ListRail() {
  const words = useWords();
  const { lists } = useLibraryRows();
  const here = useScreen(({ place }) => (place.kind === 'list' ? place.listId : null));
  const lines = layLists(lists, { folded: new Set(), withArchived: false }).filter(({ list }) => !list.isFolder);
  if (lines.length === 0) return null;
  const name = words('place.lists');
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={cx(styles['place'], here !== null && styles['here'])}
          aria-label={name}
          title={name}
        >
          <span className={styles['mark']}>
            <Icon of={List} small />
          </span>
        </button>
      }
    >
      <MenuChoices
        label={name}
        value={here}
        choices={lines.map(({ list }) => ({
          value: list.id,
          text: listPath(list, lists),
          mark: <ListSign icon={list.icon} colour={list.colour} />,
        }))}
        onChoose={(id: PaperListId) => goTo({ kind: 'list', listId: id })}
      />
    </Menu>
  );
}
