import { useRef, useState } from 'react';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import type { Words } from '../../i18n/words';
import type { Paper } from '../../../shared/model/paper';
import { splitPaper, type SplitPart } from '../../commands/commands';
import { notifyChange, runCommand } from '../../shell/notices';
import { useLibrary } from '../../storage/library-context';
import { placeKey, type PaperPart } from '../../storage/paper-parts';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { useParts, type ReadParts } from './use-parts';
import styles from './SplitDialog.module.css';

type SplitDialogProps = { paper: Paper; parts: readonly PaperPart[]; onClose: () => void };

/** The parts of one paper, of which some become papers of their own. */
export function SplitDialog({ paper, parts, onClose }: SplitDialogProps) {
  const words = useWords();
  const library = useLibrary();
  const first = useRef<HTMLElement>(null);
  const read = useParts(parts);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [withTags, setWithTags] = useState(true);
  const leaving = parts.filter((part) => ticked.has(keyOf(part)));
  const makes = countMade(leaving);
  const isLeft = staysPaper(parts, ticked);
  const hasFiles = leaving.some(({ kind }) => kind === 'source');
  const hasOwn = paper.tagIds.length > 0 || (paper.lists?.length ?? 0) > 0;

  async function split(): Promise<void> {
    if (read === null) return;
    const staying = parts.filter((part) => !ticked.has(keyOf(part)));
    const wish = { leaving: toWish(leaving, read), staying: toWish(staying, read), withTags };
    const result = await runCommand(splitPaper(library, paper.id, wish), { quiet: true });
    if (result === null) return;
    onClose();
    // Said once nothing stands over it.
    notifyChange(result);
  }
  function toggle(key: string, on: boolean): void {
    setTicked((before) => new Set(on ? [...before, key] : [...before].filter((one) => one !== key)));
  }

  function holdFirst(list: HTMLUListElement | null): void {
    first.current = list?.querySelector<HTMLElement>('[role="checkbox"]') ?? null;
  }

  const canSplit = read !== null && makes > 0 && isLeft;
  const actions =
    parts.length < 2 ? undefined : (
      <>
        <span className={styles['state']} role="status">
          {makes === 0
            ? words('split.choose')
            : isLeft
              ? words('split.makes', { count: makes, shown: formatCount(makes) })
              : words('split.stay')}
        </span>
        <Button keys="Escape" onClick={onClose}>
          {words('app.cancel')}
        </Button>
        <Button kind="main" disabled={!canSplit} onClick={() => void split()}>
          {words('split.do')}
        </Button>
      </>
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words('split.title')}
      closeLabel={words('app.close')}
      width={620}
      initialFocus={parts.length < 2 ? undefined : first}
      actions={actions}
    >
      {parts.length < 2 ? (
        <EmptyState title={words('split.none')}>{words('split.noneText')}</EmptyState>
      ) : (
        <div className={styles['form']}>
          <p className={styles['about']}>{words('split.about')}</p>
          <ul ref={holdFirst} className={styles['parts']} aria-label={words('split.parts')}>
            {parts.map((part) => (
              <Part key={keyOf(part)} part={part} read={read} ticked={ticked.has(keyOf(part))} onToggle={toggle} />
            ))}
          </ul>
          {hasFiles && hasOwn ? (
            <Checkbox checked={withTags} onChange={setWithTags} label={words('split.withTags')} />
          ) : null}
        </div>
      )}
    </Dialog>
  );
}

type PartProps = {
  part: PaperPart;
  read: ReadParts | null;
  ticked: boolean;
  onToggle: (key: string, on: boolean) => void;
};

function Part({ part, read, ticked, onToggle }: PartProps) {
  const words = useWords();
  const key = keyOf(part);
  const said = part.kind === 'merged' ? part.paper : (read?.stated.get(key) ?? null);
  const from = tellPart(words, part, read);
  const title = said?.title ?? '';
  const facts = [said?.authors.join('; ') ?? '', said?.year ?? '', said?.venue ?? ''].filter((one) => one !== '');
  const label = (
    <span className={styles['label']}>
      <span className={styles['title']}>{title === '' ? from : title}</span>
      {facts.length === 0 ? null : <span className={styles['facts']}>{facts.join(' · ')}</span>}
      {said?.abstract ? <span className={styles['abstract']}>{said.abstract.slice(0, SHOWN_LENGTH)}</span> : null}
      {title === '' ? null : <span className={styles['from']}>{from}</span>}
    </span>
  );
  return (
    <li className={styles['part']}>
      <Checkbox checked={ticked} onChange={(on) => onToggle(key, on)} label={label} />
    </li>
  );
}

// Two lines of a wide dialog, of which CSS cuts what is too long.
const SHOWN_LENGTH = 300;

function tellPart(words: Words, part: PaperPart, read: ReadParts | null): string {
  if (part.kind === 'merged') return words('split.merged');
  const { id, first, last } = part.place;
  const name = read?.sources.get(id)?.fileName ?? (read === null ? '' : words('split.gone'));
  return words('split.lines', { count: last - first + 1, name, first: formatCount(first), last: formatCount(last) });
}

function keyOf(part: PaperPart): string {
  return part.kind === 'merged' ? part.paper.id : placeKey(part.place);
}

/** Files become one paper together, each merged paper is one again. */
function countMade(leaving: readonly PaperPart[]): number {
  const merged = leaving.filter(({ kind }) => kind === 'merged').length;
  return merged + (leaving.length > merged ? 1 : 0);
}

/** A paper that was added by hand needs no file. */
function staysPaper(parts: readonly PaperPart[], ticked: ReadonlySet<string>): boolean {
  const own = parts.filter(({ kind }) => kind === 'source');
  return own.length === 0 || own.some((part) => !ticked.has(keyOf(part)));
}

function toWish(parts: readonly PaperPart[], { stated }: ReadParts): SplitPart[] {
  return parts.map((part) =>
    part.kind === 'merged'
      ? { kind: 'merged', id: part.paper.id }
      : { kind: 'source', place: part.place, stated: stated.get(placeKey(part.place)) ?? null },
  );
}
