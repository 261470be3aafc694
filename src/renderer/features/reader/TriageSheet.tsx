import type { Paper } from '../../../shared/model/paper';
import type { Source } from '../../../shared/model/source';
import { dotOf } from '../../../shared/model/tag-dot';
import { findTag } from '../../../shared/model/tag';
import { readingMinutes } from '../../../shared/text/reading-time';
import { openLink } from '../../marks/open-link';
import { useWords } from '../../i18n/start-i18n';
import { useLibraryRows } from '../../shell/library-rows';
import { cx } from '../../ui/cx';
import { readingStyles } from '../../ui/reading-styles';
import { StatusIcon } from '../../ui/StatusIcon';
import { Tag } from '../../ui/Tag';
import { splitAuthors } from './author-names';
import { PaperText } from './PaperText';
import styles from './TriageSheet.module.css';

export type TriageSheetProps = {
  paper: Paper;
  sources: readonly Source[];
  /** Of a full text without an abstract what a screen shows. */
  bodyStart: string;
};

/** A paper as one decides on it: large, without a note, and its title always in the same place. */
export function TriageSheet({ paper, sources, bodyStart }: TriageSheetProps) {
  const words = useWords();
  const text = paper.abstract === '' ? bodyStart : paper.abstract;
  return (
    <article className={styles['sheet']} aria-labelledby="triage-title">
      <h1 id="triage-title" className={cx(readingStyles.title, styles['title'])}>
        {paper.title === '' ? (
          <span className={styles['none']}>{words('list.untitled')}</span>
        ) : (
          <PaperText text={paper.title} />
        )}
      </h1>
      <Meta paper={paper} sources={sources} />
      {text === '' ? (
        <p className={styles['none']}>{words('reader.noAbstract')}</p>
      ) : (
        <p className={cx(readingStyles.text, styles['text'])} data-reading-text>
          <PaperText text={text} urls={paper.urls} onOpenLink={openLink} />
        </p>
      )}
    </article>
  );
}

function Meta({ paper, sources }: Pick<TriageSheetProps, 'paper' | 'sources'>) {
  const words = useWords();
  const { shown, more } = splitAuthors(paper.authors);
  const minutes = readingMinutes(paper.abstract, '');
  const places = paper.sources.flatMap(({ id, first, last }) => {
    const source = sources.find((one) => one.id === id);
    if (source === undefined) return [];
    const lines = words(first === last ? 'reader.line' : 'reader.lines', { first, last });
    return source.sha256 === null ? source.fileName : words('reader.from', { name: source.fileName, lines });
  });
  return (
    <>
      {shown.length > 0 && (
        <p className={styles['by']}>
          {shown.join(', ')}
          {more > 0 && ` ${words('reader.moreAuthors', { count: more })}`}
        </p>
      )}
      <p className={styles['meta']}>
        {paper.status !== 'inbox' && (
          <span className={styles['status']}>
            <StatusIcon status={paper.status} />
            {words(`status.${paper.status}`)}
          </span>
        )}
        {paper.year !== null && <span>{paper.year}</span>}
        {paper.venue !== null && paper.venue !== '' && <span>{paper.venue}</span>}
        {minutes !== null && <span>{words('reader.minutes', { count: minutes })}</span>}
        {places.map((place) => (
          <span key={place}>{place}</span>
        ))}
        <Tags paper={paper} />
      </p>
    </>
  );
}

function Tags({ paper }: { paper: Paper }) {
  const { tags } = useLibraryRows();
  const own = new Set(paper.tagIds.flatMap((id) => findTag(id, tags) ?? []));
  return [...own].map((tag) => <Tag key={tag.id} colour={dotOf(tag)} name={tag.name} />);
}
