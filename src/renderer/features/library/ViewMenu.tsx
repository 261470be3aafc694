import { Table2 } from 'lucide-react';
import { flushSync } from 'react-dom';
import { densities, layouts } from '../../../shared/model/settings';
import { tableFields, toggleColumn } from '../../../shared/model/table-columns';
import { useWords } from '../../i18n/start-i18n';
import { groupings, type Grouping } from '../../../shared/model/grouping';
import { isEnabled, keysOf, runAction } from '../../shell/actions';
import {
  columnsOf,
  groupingOf,
  hasOwnLayout,
  layAllAlike,
  layoutOf,
  resetLayout,
  setColumns,
  setGrouping,
  setLayout,
} from '../../shell/layout-of';
import { focusPane } from '../../shell/panes';
import { useScreen } from '../../shell/screen-state';
import { IconButton } from '../../ui/Button';
import { Menu, MenuChoices, MenuItem, MenuSeparator, MenuSub, MenuToggle } from '../../ui/Menu';

/** How the papers of this place are laid out. */
export function ViewMenu({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const words = useWords();
  const trigger = <IconButton label={words('view.look')} icon={Table2} keys={keysOf('list.view')} />;
  return (
    <Menu trigger={trigger} align="end" open={open} onOpenChange={onOpenChange}>
      <Lines />
    </Menu>
  );
}

/** Between the two layouts, with the focus where the papers are. */
export function toggleLayout(): void {
  flushSync(() => setLayout(layoutOf(useScreen.getState()) === 'table' ? 'rows' : 'table'));
  focusPane('list');
}

function Lines() {
  const words = useWords();
  const layout = useScreen(layoutOf);
  const density = useScreen((state) => state.density);
  const isOwn = useScreen(hasOwnLayout);
  return (
    <>
      <MenuChoices
        label={words('view.layout')}
        value={layout}
        choices={layouts.map((value) => ({
          value,
          text: words(`view.layout.${value}`),
          keys: value === layout ? undefined : keysOf('view.layout'),
        }))}
        onChoose={setLayout}
      />
      <MenuSeparator />
      {layout === 'table' ? <Columns /> : null}
      <Groupings />
      <MenuSub text={words('list.density')} state={words(`list.density.${density}`)}>
        <MenuChoices
          value={density}
          choices={densities.map((value) => ({ value, text: words(`list.density.${value}`) }))}
          onChoose={(next) => useScreen.setState({ density: next })}
        />
      </MenuSub>
      <MenuSeparator />
      <MenuItem onSelect={layAllAlike}>{words('view.allAlike')}</MenuItem>
      <MenuItem disabled={!isOwn} onSelect={resetLayout}>
        {words('view.reset')}
      </MenuItem>
    </>
  );
}

/** What the papers stand under, and all of these open or folded at once. */
function Groupings() {
  const words = useWords();
  const grouping = useScreen((state) => groupingOf(state) ?? 'none');
  return (
    <MenuSub text={words('group.by')} state={words(`group.by.${grouping}`)}>
      <MenuChoices<Grouping>
        value={grouping}
        choices={groupings.map((value) => ({ value, text: words(`group.by.${value}`) }))}
        onChoose={setGrouping}
      />
      <MenuSeparator />
      {(['group.foldAll', 'group.unfoldAll'] as const).map((id) => (
        <MenuItem key={id} disabled={!isEnabled(id)} onSelect={() => runAction(id)}>
          {words(`action.${id}`)}
        </MenuItem>
      ))}
    </MenuSub>
  );
}

/** All but the title, which is always there. */
function Columns() {
  const words = useWords();
  const columns = useScreen(columnsOf);
  const state = words('view.columnCount', { shown: columns.length, total: tableFields.length });
  return (
    <MenuSub text={words('view.columns')} state={state}>
      {tableFields
        .filter((field) => field !== 'title')
        .map((field) => (
          <MenuToggle
            key={field}
            stays
            on={columns.some((column) => column.field === field)}
            onChange={() => setColumns(toggleColumn(columns, field))}
          >
            {words(`table.column.${field}`)}
          </MenuToggle>
        ))}
    </MenuSub>
  );
}
