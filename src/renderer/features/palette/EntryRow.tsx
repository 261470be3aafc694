import { Command } from 'cmdk';
import {
  ChartNoAxesColumn,
  CopyCheck,
  CornerDownRight,
  Folder,
  Highlighter,
  Import,
  Layers,
  List,
  NotebookPen,
  ScanSearch,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/start-i18n';
import { Icon } from '../../ui/Icon';
import { Kbd } from '../../ui/Kbd';
import { StatusIcon } from '../../ui/StatusIcon';
import { TagDot } from '../../ui/Tag';
import type { Place } from '../../shell/place';
import type { Entry } from './entries';
import { cutPieces } from '../../../shared/text/match-typed';
import styles from './Palette.module.css';

export function EntryRow({ entry, onChoose }: { entry: Entry; onChoose: () => void }) {
  const words = useWords();
  const text = entry.text === '' ? words('list.untitled') : entry.text;
  return (
    <Command.Item value={`${entry.kind}:${entry.id}`} onSelect={onChoose} className={styles['entry']}>
      <span className={styles['mark']}>{markOf(entry)}</span>
      <span className={styles['text']}>
        {cutPieces(text, entry.hits).map((piece, at) =>
          piece.hit ? (
            <span key={at} className={styles['hit']}>
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        )}
      </span>
      <Aside entry={entry} />
      {entry.kind === 'command' && entry.keys !== undefined ? (
        <Kbd keys={entry.keys} className={styles['keys'] ?? ''} />
      ) : null}
    </Command.Item>
  );
}

function Aside({ entry }: { entry: Entry }) {
  const words = useWords();
  if (entry.kind === 'paper' && entry.row.year !== null)
    return <span className={styles['aside']}>{entry.row.year}</span>;
  if (entry.kind === 'tag')
    return (
      <>
        {entry.alias === null ? null : (
          <span className={styles['aside']}>{words('palette.alsoCalled', { name: entry.alias })}</span>
        )}
        <span className={styles['aside']}>{words('place.count', { count: entry.count })}</span>
      </>
    );
  return null;
}

function markOf(entry: Entry): ReactNode {
  if (entry.kind === 'paper') return <StatusIcon status={entry.row.status} />;
  if (entry.kind === 'tag') return <TagDot colour={entry.colour} />;
  if (entry.kind === 'layer') return <TagDot colour={entry.list.colour} />;
  if (entry.kind === 'place') return markOfPlace(entry.place);
  return <Icon of={CornerDownRight} small />;
}

function markOfPlace(place: Place): ReactNode {
  if (place.kind === 'status') return <StatusIcon status={place.status} />;
  const icons = {
    all: Layers,
    highlights: Highlighter,
    lost: ScanSearch,
    imports: Import,
    insight: ChartNoAxesColumn,
    picked: ChartNoAxesColumn,
    notes: NotebookPen,
    duplicates: CopyCheck,
    trash: Trash2,
    tag: Folder,
    list: List,
  } as const;
  return <Icon of={icons[place.kind]} small />;
}
