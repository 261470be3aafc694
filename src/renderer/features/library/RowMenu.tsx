import {
  CalendarClock,
  Copy,
  CopyPlus,
  Lightbulb,
  ListMinus,
  ListPlus,
  ListTree,
  PanelRightOpen,
  PencilLine,
  Split,
  Tag,
  Trash2,
} from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { ActionId } from '../../../shared/actions/actions';
import { statuses } from '../../../shared/model/paper';
import { useWords } from '../../i18n/start-i18n';
import { isEnabled, keysOf, runAction } from '../../shell/actions';
import { ContextMenu } from '../../ui/ContextMenu';
import { Icon } from '../../ui/Icon';
import { MenuItem, MenuSeparator } from '../../ui/Menu';
import { StatusIcon } from '../../ui/StatusIcon';

/** What can be done with the papers that are selected. Each line is an action, and so shows its key and does what that does. */
export function RowMenu({ area }: { area: ReactElement }) {
  return (
    <ContextMenu area={area}>
      <Lines />
    </ContextMenu>
  );
}

/** Made when it opens: what is enabled is asked then. */
function Lines() {
  const words = useWords();
  return (
    <>
      <Line of="list.open" mark={<Icon of={PanelRightOpen} small />} />
      <MenuSeparator />
      {statuses.map((status) => (
        <Line
          key={status}
          of={`status.${status}`}
          text={words(`status.${status}`)}
          mark={<StatusIcon status={status} />}
        />
      ))}
      <MenuSeparator />
      <Line of="paper.tag" mark={<Icon of={Tag} small />} />
      <Line of="paper.lists" mark={<Icon of={ListPlus} small />} />
      <Line of="paper.due" mark={<Icon of={CalendarClock} small />} />
      <Line of="paper.takeaway" mark={<Icon of={Lightbulb} small />} />
      <Line of="paper.editTitle" mark={<Icon of={PencilLine} small />} />
      <Line of="paper.details" mark={<Icon of={ListTree} small />} />
      <Line of="paper.split" mark={<Icon of={Split} small />} />
      <MenuSeparator />
      <Line of="paper.copy" mark={<Icon of={Copy} small />} />
      <Line of="paper.copyAs" mark={<Icon of={CopyPlus} small />} />
      <MenuSeparator />
      {isEnabled('paper.takeOut') ? <Line of="paper.takeOut" mark={<Icon of={ListMinus} small />} /> : null}
      <Line of="paper.trash" mark={<Icon of={Trash2} small />} danger />
    </>
  );
}

type LineProps = { of: ActionId; mark: ReactNode; text?: string; danger?: boolean };

function Line({ of, mark, text, danger = false }: LineProps) {
  const words = useWords();
  return (
    <MenuItem
      mark={mark}
      keys={keysOf(of)}
      danger={danger}
      disabled={!isEnabled(of)}
      // Once the menu has gone and the focus is back in the list: what opens a field must not lose it again.
      onSelect={() => requestAnimationFrame(() => runAction(of))}
    >
      {text ?? words(`action.${of}`)}
    </MenuItem>
  );
}
