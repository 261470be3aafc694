import { useMemo, useState } from 'react';
import type { SourceId } from '../../../shared/model/id';
import type { PaperSource } from '../../../shared/model/paper';
import { readingMinutes } from '../../../shared/text/reading-time';
import type { Source } from '../../../shared/model/source';
import { formatDate } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { keysOf, runAction } from '../../shell/actions';
import { ariaKeys } from '../../ui/Kbd';
import { openLink } from '../../marks/open-link';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { splitAuthors } from './author-names';
import { listIdLinks, type IdLink } from './paper-links';
import { SourceExcerpt } from './SourceExcerpt';
import type { OpenPaper } from './use-paper';
import styles from './PaperMeta.module.css';

export type PaperMetaProps = {
  open: OpenPaper;
  /** The lines of the first source are shown; also from the menu. */
  shownSource: boolean;
  onShownSource: (shown: boolean) => void;
  onOpenImport: ((importId: SourceId) => void) | undefined;
};

/** Who wrote it, when and where, how it is known elsewhere, and which lines of which file it came from. */
export function PaperMeta({ open, shownSource, onShownSource, onOpenImport }: PaperMetaProps) {
  const words = useWords();
  const { paper, sources, body } = open;
  // Of a text of megabytes it takes as long as a frame, and a paper is drawn again for each tag.
  const minutes = useMemo(() => readingMinutes(paper.abstract, body ?? ''), [paper.abstract, body]);
  const from = paper.sources.flatMap((place) => {
    const source = sources.find((one) => one.id === place.id);
    return source === undefined ? [] : [{ place, source }];
  });
  return (
    <>
      {paper.authors.length > 0 && <Authors authors={paper.authors} />}
      <p className={styles['meta']}>
        {paper.priority !== undefined && <span>{words('priority.value', { priority: paper.priority })}</span>}
        {paper.dueAt !== undefined && <DueDay at={paper.dueAt} />}
        {paper.year !== null && <span>{paper.year}</span>}
        {paper.venue !== null && paper.venue !== '' && <span>{paper.venue}</span>}
        {minutes !== null && (
          <span title={words(body === null ? 'reader.minutesOfAbstract' : 'reader.minutesOfText')}>
            {words('reader.minutes', { count: minutes })}
          </span>
        )}
        {listIdLinks(paper.ids).map((link) => (
          <PaperIdLink key={link.kind} link={link} />
        ))}
        {from.map(({ place, source }, at) => (
          <SourcePlace
            key={`${source.id}-${place.first}`}
            place={place}
            source={source}
            open={at === 0 ? shownSource : undefined}
            onOpenChange={at === 0 ? onShownSource : undefined}
            onOpenImport={onOpenImport}
          />
        ))}
      </p>
    </>
  );
}

/** A press changes it. */
function DueDay({ at }: { at: number }) {
  const words = useWords();
  return (
    <button
      type="button"
      className={styles['source']}
      title={words('due.change')}
      aria-keyshortcuts={ariaKeys(keysOf('paper.due'))}
      onClick={() => runAction('paper.due')}
    >
      {words('due.on', { day: formatDate(at) })}
    </button>
  );
}

function Authors({ authors }: { authors: readonly string[] }) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const { shown, more } = splitAuthors(authors);
  return (
    <p className={styles['by']}>
      {(all ? splitAuthors(authors).shown.concat(authors.slice(shown.length)) : shown).join(', ')}
      {more > 0 && !all && (
        <>
          {' '}
          <Button kind="link" onClick={() => setAll(true)}>
            {words('reader.moreAuthors', { count: more })}
          </Button>
        </>
      )}
    </p>
  );
}

function PaperIdLink({ link }: { link: IdLink }) {
  const { href } = link;
  const text = `${link.label} ${link.id}`;
  if (href === null) return <span>{text}</span>;
  return (
    <button type="button" role="link" className={styles['id']} title={href} onClick={() => openLink(href)}>
      {text}
    </button>
  );
}

type SourcePlaceProps = {
  place: PaperSource;
  source: Source;
  open: boolean | undefined;
  onOpenChange: ((open: boolean) => void) | undefined;
  onOpenImport: PaperMetaProps['onOpenImport'];
};

function SourcePlace({ place, source, open, onOpenChange, onOpenImport }: SourcePlaceProps) {
  const words = useWords();
  if (source.sha256 === null) return <span>{source.fileName}</span>;
  const lines = words(place.first === place.last ? 'reader.line' : 'reader.lines', place);
  const text = words('reader.from', { name: source.fileName, lines });
  return (
    <Popover
      bare
      label={words('reader.sourceOf', { name: source.fileName })}
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <button type="button" className={styles['source']} title={words('reader.showSource')}>
          {text}
        </button>
      }
    >
      <SourceExcerpt source={source} place={place} onOpenImport={onOpenImport} />
    </Popover>
  );
}
