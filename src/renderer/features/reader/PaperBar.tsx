import {
  ALargeSmall,
  AudioLines,
  ChevronDown,
  Columns2,
  Copy,
  Ellipsis,
  FileText,
  Maximize2,
  PencilLine,
  Split,
  Trash2,
  ListPlus,
  ListTree,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { statuses, type Paper, type Status } from '../../../shared/model/paper';
import { setRating, setStatus, trashPapers } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { keysOf, runAction } from '../../shell/actions';
import { notify, runCommand } from '../../shell/notices';
import { finishReading } from '../../shell/takeaway';
import { useLibrary } from '../../storage/library-context';
import { Button, IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Menu, MenuChoices, MenuItem, MenuSeparator } from '../../ui/Menu';
import { Bar } from '../../ui/Pane';
import { Rating } from '../../ui/Rating';
import { StatusIcon } from '../../ui/StatusIcon';
import { GivenSign } from '../../ui/Tag';
import { copyText } from '../../ui/copy-text';
import { PaperTags } from './PaperTags';
import { describeGiven } from './describe-given';
import type { OpenPaper } from './use-paper';
import styles from './PaperPane.module.css';

type PaperBarProps = { open: OpenPaper; onEditTitle: () => void; onShowSource: () => void; tools?: ReactNode };

/** What was decided about the paper; each part changes it. */
export function PaperBar({ open, onEditTitle, onShowSource, tools }: PaperBarProps) {
  const words = useWords();
  const library = useLibrary();
  const { paper, sources, given } = open;
  return (
    <Bar role="toolbar" aria-label={words('reader.bar')}>
      <StatusMenu
        value={paper.status}
        given={describeGiven(words, given.status)}
        onChoose={(status) =>
          void (status === 'read'
            ? finishReading(library, paper.id)
            : runCommand(setStatus(library, [paper.id], status)))
        }
      />
      <Rating
        value={paper.rating}
        label={words('rating.name')}
        describe={(value) => (value === 0 ? words('rating.none') : words('rating.value', { count: value }))}
        onChange={(value) => void runCommand(setRating(library, [paper.id], value))}
      />
      <PaperTags open={open} place="bar" />
      <span className={styles['grow']} />
      <IconButton
        label={words('action.read.aloud')}
        icon={AudioLines}
        keys={keysOf('read.aloud')}
        onClick={() => runAction('read.aloud')}
      />
      <MoreMenu
        paper={paper}
        onEditTitle={onEditTitle}
        onShowSource={sources.some((source) => source.sha256 !== null) ? onShowSource : null}
        onTrash={() => void runCommand(trashPapers(library, [paper.id]))}
      />
      {tools}
    </Bar>
  );
}

export type StatusMenuProps = { value: Status | null; given?: string | undefined; onChoose: (status: Status) => void };

/** `value` null stands for several papers that differ. */
export function StatusMenu({ value, given, onChoose }: StatusMenuProps) {
  const words = useWords();
  const by = given === undefined ? '' : `, ${given}`;
  const name = value === null ? words('reader.status') : words(`status.${value}`);
  return (
    <Menu
      trigger={
        <Button kind="quiet" aria-label={value === null ? name : `${words('reader.statusIs', { status: name })}${by}`}>
          {value === null ? null : <StatusIcon status={value} />}
          {name}
          {given === undefined ? null : <GivenSign by={given} />}
          <Icon of={ChevronDown} small />
        </Button>
      }
    >
      <MenuChoices
        value={value}
        choices={statuses.map((status) => ({
          value: status,
          text: words(`status.${status}`),
          mark: <StatusIcon status={status} />,
          keys: keysOf(`status.${status}`),
        }))}
        onChoose={onChoose}
      />
    </Menu>
  );
}

type MoreMenuProps = {
  paper: Paper;
  onEditTitle: () => void;
  onShowSource: (() => void) | null;
  onTrash: () => void;
};

function MoreMenu({ paper, onEditTitle, onShowSource, onTrash }: MoreMenuProps) {
  const words = useWords();
  function copy(text: string, said: string): void {
    if (copyText(text)) notify({ text: said, icon: Copy });
  }
  return (
    <Menu align="end" trigger={<IconButton label={words('reader.more')} icon={Ellipsis} />}>
      <MenuItem mark={<Icon of={PencilLine} small />} keys={keysOf('paper.editTitle')} onSelect={onEditTitle}>
        {words('action.paper.editTitle')}
      </MenuItem>
      <MenuItem
        mark={<Icon of={ListTree} small />}
        keys={keysOf('paper.details')}
        onSelect={() => runAction('paper.details')}
      >
        {words('action.paper.details')}
      </MenuItem>
      <MenuItem mark={<Icon of={Split} small />} onSelect={() => requestAnimationFrame(() => runAction('paper.split'))}>
        {words('action.paper.split')}
      </MenuItem>
      <MenuItem
        mark={<Icon of={ListPlus} small />}
        keys={keysOf('paper.lists')}
        onSelect={() => requestAnimationFrame(() => runAction('paper.lists'))}
      >
        {words('action.paper.lists')}
      </MenuItem>
      <MenuItem mark={<Icon of={Copy} small />} onSelect={() => copy(paper.title, words('reader.copied.title'))}>
        {words('reader.copyTitle')}
      </MenuItem>
      <MenuItem
        mark={<Icon of={Copy} small />}
        onSelect={() => copy(`${paper.title}\n\n${paper.abstract}`, words('reader.copied.text'))}
      >
        {words('reader.copyText')}
      </MenuItem>
      {onShowSource === null ? null : (
        <MenuItem mark={<Icon of={FileText} small />} onSelect={onShowSource}>
          {words('reader.showSource')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem
        mark={<Icon of={Columns2} small />}
        keys={keysOf('view.beside')}
        onSelect={() => runAction('view.beside')}
      >
        {words('action.view.beside')}
      </MenuItem>
      <MenuItem
        mark={<Icon of={Maximize2} small />}
        keys={keysOf('view.focus')}
        onSelect={() => runAction('view.focus')}
      >
        {words('action.view.focus')}
      </MenuItem>
      <MenuItem
        mark={<Icon of={ALargeSmall} small />}
        keys={keysOf('view.reading')}
        onSelect={() => runAction('view.reading')}
      >
        {words('action.view.reading')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem danger mark={<Icon of={Trash2} small />} keys={keysOf('paper.trash')} onSelect={onTrash}>
        {words('action.paper.trash')}
      </MenuItem>
    </Menu>
  );
}
