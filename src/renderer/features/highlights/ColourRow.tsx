import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { GripVertical, Trash2 } from 'lucide-react';
import type { Colour } from '../../../shared/model/colour';
import {
  colourKey,
  MAX_COLOUR_MEANING,
  MAX_COLOUR_NAME,
  parseColourName,
  parseMeaning,
} from '../../../shared/model/next-colour';
import { deleteColour, renameColour, restyleColour } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../shell/library';
import { runCommand } from '../../shell/notices';
import { IconButton } from '../../ui/Button';
import { ColourSign } from '../../ui/ColourSign';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/Icon';
import { Kbd } from '../../ui/Kbd';
import { Popover } from '../../ui/Popover';
import { ColourLookForm } from './ColourLookForm';
import { ColourSample } from './ColourSample';
import { InPlaceText } from './InPlaceText';
import styles from './ColoursDialog.module.css';

// The keys 1 to 9 colour at once.
const KEYS = 9;

export type ColourRowProps = {
  colour: Colour;
  at: number;
  live: readonly Colour[];
  onMove: (id: string, to: number) => void;
};

export function ColourRow({ colour, at, live, onMove }: ColourRowProps) {
  const words = useWords();
  const library = useLibrary();
  const [isOver, setOver] = useState(false);
  const { id, name } = colour;
  function press(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    onMove(id, at + step);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const moved = event.dataTransfer.getData(DRAGGED);
    if (moved !== '' && moved !== id) onMove(moved, at);
  }
  return (
    <li
      className={cx(styles['row'], isOver && styles['over'])}
      data-colour={id}
      onKeyDown={press}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <button
        type="button"
        className={styles['grip']}
        data-grip
        draggable
        aria-label={words('colours.move', { name })}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        title={words('colours.moveHint')}
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, id)}
      >
        <Icon of={GripVertical} small />
      </button>
      <span className={styles['key']}>{at < KEYS ? <Kbd keys={String(at + 1)} /> : null}</span>
      <Look colour={colour} />
      <Names colour={colour} live={live} />
      <IconButton
        small
        label={live.length > 1 ? words('colours.delete', { name }) : words('colours.last')}
        icon={Trash2}
        disabled={live.length === 1 || library.readOnly}
        onClick={() => void runCommand(deleteColour(library, id))}
      />
    </li>
  );
}

// A kind of our own, so that a file or words dragged over a row are not taken for a colour.
const DRAGGED = 'application/x-postil-colour';

function Look({ colour }: { colour: Colour }) {
  const words = useWords();
  const library = useLibrary();
  const [open, setOpen] = useState(false);
  const label = words('colours.look', { name: colour.name });
  return (
    <Popover
      label={label}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className={styles['look']} aria-label={label} title={label} disabled={library.readOnly}>
          <ColourSign colour={colour} />
          <ColourSample colour={colour}>{words('colours.sampleShort')}</ColourSample>
        </button>
      }
    >
      <ColourLookForm
        colour={colour}
        onSave={(look) => void runCommand(restyleColour(library, colour.id, look))}
        onClose={() => setOpen(false)}
      />
    </Popover>
  );
}

function Names({ colour, live }: { colour: Colour; live: readonly Colour[] }) {
  const words = useWords();
  const library = useLibrary();
  const { id, name, meaning } = colour;
  const twins = live.filter((other) => other.id !== id && colourKey(other.name) === colourKey(name)).length;
  const findNameError = (text: string): string | null =>
    parseColourName(text) !== null
      ? null
      : words(text.trim() === '' ? 'colours.nameEmpty' : 'colours.nameLong', { max: MAX_COLOUR_NAME });
  const findMeaningError = (text: string): string | null =>
    parseMeaning(text) === null ? words('colours.meaningLong', { max: MAX_COLOUR_MEANING }) : null;
  return (
    <span className={styles['names']}>
      <InPlaceText
        className={styles['name']}
        label={words('colours.name')}
        text={name}
        findError={findNameError}
        onSave={(text) => void runCommand(renameColour(library, id, { name: text }))}
      />
      <InPlaceText
        className={styles['meaning']}
        label={words('colours.meaningOf', { name })}
        text={meaning}
        placeholder={words('colours.meaning')}
        findError={findMeaningError}
        onSave={(text) => void runCommand(renameColour(library, id, { meaning: text }))}
      />
      {twins > 0 ? <span className={styles['twin']}>{words('colours.twin', { count: twins })}</span> : null}
    </span>
  );
}
