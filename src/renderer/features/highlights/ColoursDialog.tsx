import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Plus, Undo2 } from 'lucide-react';
import type { Colour } from '../../../shared/model/colour';
import { MAX_COLOUR_NAME, palette, parseColourName } from '../../../shared/model/next-colour';
import { createColour, moveColour, restoreColour } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../shell/library';
import { runCommand } from '../../shell/notices';
import { barStyles } from '../../ui/bar-styles';
import { Button } from '../../ui/Button';
import { ColourSign } from '../../ui/ColourSign';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { ColourRow } from './ColourRow';
import { useColours } from './use-colours';
import styles from './ColoursDialog.module.css';

/** The palette, and what each colour of it stands for. Each change acts at once and can be undone from its notice. */
export function ColoursDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const colours = useColours();
  const live = palette(colours);
  const gone = colours.filter((colour) => colour.gone);
  const { list, move } = useMoves(live);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words('colours.title')}
      about={words('colours.about', { count: live.length })}
      closeLabel={words('app.close')}
      width={680}
      bare
    >
      <ul className={styles['list']} ref={list} aria-label={words('colours.title')}>
        {live.map((colour, at) => (
          <ColourRow key={colour.id} colour={colour} at={at} live={live} onMove={move} />
        ))}
      </ul>
      <AddColour />
      {gone.length > 0 ? <GoneColours colours={gone} /> : null}
      <p className={styles['hint']}>{words('colours.hint')}</p>
    </Dialog>
  );
}

/** A row that is moved is taken out of the document for a moment, and would lose the focus to the window. */
function useMoves(live: readonly Colour[]) {
  const library = useLibrary();
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<string | null>(null);
  const order = live.map((colour) => colour.id).join(' ');
  useEffect(() => {
    if (moved.current === null) return;
    const row = list.current?.querySelector(`[data-colour="${CSS.escape(moved.current)}"] [data-grip]`);
    if (row instanceof HTMLElement) row.focus();
    moved.current = null;
  }, [order]);
  function move(id: string, to: number): void {
    if (to < 0 || to >= live.length || library.readOnly) return;
    moved.current = id;
    void runCommand(moveColour(library, id, to));
  }
  return { list, move };
}

function AddColour() {
  const words = useWords();
  const library = useLibrary();
  const [name, setName] = useState('');
  const isTooLong = name.trim() !== '' && parseColourName(name) === null;
  function add(event: FormEvent): void {
    event.preventDefault();
    if (parseColourName(name) === null) return;
    setName('');
    void runCommand(createColour(library, { name }));
  }
  return (
    <form className={styles['add']} onSubmit={add}>
      <TextField
        className={styles['field']}
        label={words('colours.new')}
        value={name}
        onChange={setName}
        disabled={library.readOnly}
        error={isTooLong ? words('colours.nameLong', { max: MAX_COLOUR_NAME }) : undefined}
      />
      <Button type="submit" icon={Plus} disabled={parseColourName(name) === null || library.readOnly}>
        {words('colours.add')}
      </Button>
    </form>
  );
}

function GoneColours({ colours }: { colours: readonly Colour[] }) {
  const words = useWords();
  const library = useLibrary();
  return (
    <section aria-label={words('colours.gone')}>
      <h3 className={styles['head']}>{words('colours.gone')}</h3>
      <ul className={styles['list']}>
        {colours.map((colour) => (
          <li key={colour.id} className={styles['row']} data-gone>
            <ColourSign colour={colour} />
            <span className={barStyles.about} title={colour.name}>
              {colour.name}
            </span>
            <Button
              kind="quiet"
              icon={Undo2}
              aria-label={words('colours.restoreOf', { name: colour.name })}
              disabled={library.readOnly}
              onClick={() => void runCommand(restoreColour(library, colour.id))}
            >
              {words('colours.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
