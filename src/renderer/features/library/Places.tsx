import {
  ChartNoAxesColumn,
  CopyCheck,
  Highlighter,
  Import,
  Layers,
  NotebookPen,
  ScanSearch,
  Search,
  Settings2,
  Trash2,
  Zap,
} from 'lucide-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { memo, useMemo } from 'react';
import { Trans } from 'react-i18next';
import { statuses } from '../../../shared/model/paper';
import type { Tag } from '../../../shared/model/tag';
import { dotOf } from '../../../shared/model/tag-dot';
import { layTags, tagPath } from '../../../shared/model/tag-tree';
import { useWords } from '../../i18n/start-i18n';
import { isEnabled, keysOf, runAction, useActions, useBindingsVersion } from '../../shell/actions';
import { useCandidates } from '../../shell/candidates';
import { useLost } from '../../shell/lost-highlights';
import { useLibrary } from '../../shell/library';
import { useLibraryRows } from '../../shell/library-rows';
import { goTo, useScreen } from '../../shell/screen-state';
import type { Place } from '../../shell/place';
import { useTagDrag, type TagDrag } from '../../shell/use-tag-drag';
import { useDragged } from '../../shell/use-tree-drag';
import { IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Kbd } from '../../ui/Kbd';
import { StatusIcon } from '../../ui/StatusIcon';
import { TagDot } from '../../ui/Tag';
import { ListRail } from './ListRail';
import { ListPlaces } from './ListPlaces';
import { PlaceRow } from './PlaceRow';
import styles from './Places.module.css';

export function Places({ rail }: { rail: boolean }) {
  const words = useWords();
  usePlaceActions();
  return (
    <div className={styles['places']} data-rail={rail || undefined}>
      <div className={styles['bar']}>
        {rail ? null : <span className={styles['brand']}>{words('app.name')}</span>}
        <IconButton
          label={words('place.commands')}
          icon={Search}
          keys={keysOf('app.palette')}
          onClick={() => runAction('app.palette')}
        />
      </div>
      <nav className={styles['main']} aria-label={words('pane.places')}>
        <StatusPlaces rail={rail} />
        {rail ? <ListRail /> : <ListPlaces />}
        {rail ? null : <TagPlaces />}
      </nav>
      <nav className={styles['foot']} aria-label={`${words('place.imports')}, ${words('place.trash')}`}>
        <FootPlaces rail={rail} />
      </nav>
    </div>
  );
}

function usePlaceActions(): void {
  const go = (place: Place) => () => goTo(place);
  useActions({
    'go.inbox': go({ kind: 'status', status: 'inbox' }),
    'go.maybe': go({ kind: 'status', status: 'maybe' }),
    'go.to-read': go({ kind: 'status', status: 'to-read' }),
    'go.reading': go({ kind: 'status', status: 'reading' }),
    'go.read': go({ kind: 'status', status: 'read' }),
    'go.dismissed': go({ kind: 'status', status: 'dismissed' }),
    'go.all': go({ kind: 'all' }),
    'go.highlights': go({ kind: 'highlights' }),
    'go.lost': go({ kind: 'lost' }),
    'go.insight': go({ kind: 'insight' }),
    'go.notes': go({ kind: 'notes' }),
    'go.imports': go({ kind: 'imports' }),
    'go.duplicates': go({ kind: 'duplicates' }),
    'go.trash': go({ kind: 'trash' }),
  });
}

function StatusPlaces({ rail }: { rail: boolean }) {
  const words = useWords();
  const { counts } = useLibraryRows();
  const { db } = useLibrary();
  const highlights = useLiveQuery(() => db.highlights.count(), [db]) ?? 0;
  const asking = useLost((state) => state.asking);
  const isLooking = useScreen(({ place }) => place.kind === 'lost');
  return (
    <ul>
      {statuses.map((status) => (
        <PlaceRow
          key={status}
          place={{ kind: 'status', status }}
          name={words(`status.${status}`)}
          mark={<StatusIcon status={status} />}
          count={counts.status[status]}
          keys={keysOf(`go.${status}`)}
          rail={rail}
        />
      ))}
      <PlaceRow
        place={{ kind: 'all' }}
        name={words('place.all')}
        mark={<Icon of={Layers} small />}
        count={counts.all}
        keys={keysOf('go.all')}
        rail={rail}
      />
      <PlaceRow
        place={{ kind: 'highlights' }}
        name={words('place.highlights')}
        mark={<Icon of={Highlighter} small />}
        count={highlights}
        keys={keysOf('go.highlights')}
        rail={rail}
      />
      {asking > 0 || isLooking ? (
        <PlaceRow
          place={{ kind: 'lost' }}
          name={words('place.lost')}
          mark={<Icon of={ScanSearch} small />}
          count={asking}
          keys={keysOf('go.lost')}
          rail={rail}
        />
      ) : null}
    </ul>
  );
}

function TagPlaces() {
  const words = useWords();
  const { tags, counts } = useLibraryRows();
  const lines = useMemo(() => layTags(tags), [tags]);
  const drag = useTagDrag(tags);
  useBindingsVersion();
  return (
    <>
      <div className={styles['head']}>
        <h2>{words('place.tags')}</h2>
        {lines.length > 0 && isEnabled('rules.manage') ? (
          <IconButton
            small
            className={styles['manage'] ?? ''}
            label={words('place.rules')}
            icon={Zap}
            keys={keysOf('rules.manage')}
            onClick={() => runAction('rules.manage')}
          />
        ) : null}
        {lines.length > 0 && isEnabled('tags.manage') ? (
          <IconButton
            small
            className={styles['manage'] ?? ''}
            label={words('place.manageTags')}
            icon={Settings2}
            keys={keysOf('tags.manage')}
            onClick={() => runAction('tags.manage')}
          />
        ) : null}
      </div>
      {lines.length === 0 ? (
        <p className={styles['hint']}>
          <Trans i18nKey="place.noTags" components={{ key: <Kbd keys={keysOf('paper.tag') ?? ''} /> }} />
        </p>
      ) : (
        <ul className={styles['tags']}>
          {lines.map(({ tag, depth }) => (
            <TagPlace
              key={tag.id}
              tag={tag}
              count={counts.tags.get(tag.id) ?? 0}
              depth={depth}
              path={tagPath(tag, tags)}
              drag={drag}
            />
          ))}
        </ul>
      )}
    </>
  );
}

type TagPlaceProps = { tag: Tag; count: number; depth: number; path: string; drag: TagDrag };

/** Memoised: hundreds of them stand there, and a change of one draws one again. */
const TagPlace = memo(function TagPlace({ tag, count, depth, path, drag }: TagPlaceProps) {
  return (
    <PlaceRow
      place={{ kind: 'tag', tagId: tag.id }}
      name={tag.name}
      mark={<TagDot colour={dotOf(tag)} className={styles['dot'] ?? ''} />}
      count={count}
      depth={depth}
      about={tag.description === undefined ? path : `${path}\n${tag.description}`}
      drag={useDragged(drag, tag)}
      rail={false}
    />
  );
});

function FootPlaces({ rail }: { rail: boolean }) {
  const words = useWords();
  const { counts } = useLibraryRows();
  const doubtful = useCandidates(({ pairs }) => pairs?.length ?? 0);
  const isDeciding = useScreen(({ place }) => place.kind === 'duplicates');
  return (
    <ul>
      <PlaceRow
        place={{ kind: 'insight' }}
        name={words('place.insight')}
        mark={<Icon of={ChartNoAxesColumn} small />}
        count={0}
        keys={keysOf('go.insight')}
        rail={rail}
      />
      <PlaceRow
        place={{ kind: 'notes' }}
        name={words('place.notes')}
        mark={<Icon of={NotebookPen} small />}
        count={counts.notes}
        keys={keysOf('go.notes')}
        rail={rail}
      />
      <PlaceRow
        place={{ kind: 'imports' }}
        name={words('place.imports')}
        mark={<Icon of={Import} small />}
        count={counts.imports}
        keys={keysOf('go.imports')}
        rail={rail}
      />
      {doubtful > 0 || isDeciding ? (
        <PlaceRow
          place={{ kind: 'duplicates' }}
          name={words('place.duplicates')}
          mark={<Icon of={CopyCheck} small />}
          count={doubtful}
          keys={keysOf('go.duplicates')}
          rail={rail}
        />
      ) : null}
      <PlaceRow
        place={{ kind: 'trash' }}
        name={words('place.trash')}
        mark={<Icon of={Trash2} small />}
        count={counts.trash}
        keys={keysOf('go.trash')}
        rail={rail}
      />
    </ul>
  );
}
