import type { ActionId } from '../../../shared/actions/actions';
import { statuses } from '../../../shared/model/paper';
import { dotOf, type DotValues } from '../../../shared/model/tag-dot';
import { isArchived, listPath, type ListMap } from '../../../shared/model/list-tree';
import type { WordList } from '../../../shared/model/word-list';
import type { Words } from '../../i18n/words';
import { isEnabled, listActions } from '../../shell/actions';
import type { LibraryRows } from '../../shell/library-rows';
import type { Place } from '../../shell/place';
import type { ListRow } from '../../storage/library-rows';
import { findTags } from './find-tags';
import { matchText, type Hit } from '../../../shared/text/match-typed';

export type Entry =
  | { kind: 'paper'; id: string; text: string; hits: Hit[]; row: ListRow }
  | { kind: 'command'; id: string; text: string; hits: Hit[]; action: ActionId; keys: string | undefined }
  | { kind: 'place'; id: string; text: string; hits: Hit[]; place: Place }
  | {
      kind: 'tag';
      id: string;
      text: string;
      hits: Hit[];
      /** The other name by which it was found. */
      alias: string | null;
      place: Place;
      colour: number | DotValues;
      count: number;
    }
  | { kind: 'layer'; id: string; text: string; hits: Hit[]; list: WordList };

export type EntryKind = Entry['kind'];
export type Section = { kind: EntryKind; entries: Entry[] };
export type Scope = 'all' | 'command' | 'tag';

/** More than a person reads; the list of papers itself is the place to look through hundreds. */
const MOST_PER_SECTION = 8;
/** Moves of the cursor and single ratings are keys, not commands to be searched for. */
const NOT_LISTED: readonly ActionId[] = [
  'list.next',
  'list.previous',
  'list.first',
  'list.last',
  'list.open',
  'app.palette',
  'app.back',
  'pane.next',
  'pane.previous',
];

/** `>` narrows to commands, `#` to tags. */
export function readScope(input: string): { scope: Scope; query: string } {
  if (input.startsWith('>')) return { scope: 'command', query: input.slice(1).trim() };
  if (input.startsWith('#')) return { scope: 'tag', query: input.slice(1).trim() };
  return { scope: 'all', query: input.trim() };
}

type Scored = { entry: Entry; score: number };

/** Nothing typed shows the commands; papers, places and tags come with the first letter. */
export function findEntries(
  input: string,
  words: Words,
  { rows, tags, lists, counts }: LibraryRows,
  layers: readonly WordList[] = [],
): Section[] {
  const { scope, query } = readScope(input);
  const kinds: EntryKind[] = scope === 'all' ? ['paper', 'command', 'place', 'tag', 'layer'] : [scope];
  const listed =
    query === '' && scope === 'all' ? kinds.filter((kind) => kind === 'command' || kind === 'place') : kinds;
  const found: Record<EntryKind, () => Scored[]> = {
    paper: () =>
      pick(
        rows,
        query,
        (row) => row.title,
        (row, text, hits) => ({ kind: 'paper', id: row.id, text, hits, row }),
      ),
    command: () => findCommands(query, words),
    layer: () => findLayers(layers, query, words),
    place: () =>
      pick(
        [...listPlaces(words), ...listLists(lists)],
        query,
        (one) => one.name,
        ({ place, key }, text, hits) => ({ kind: 'place', id: key, text, hits, place }),
      ),
    tag: () =>
      findTags(tags, query).map(({ tag, path, alias, match }) => ({
        entry: {
          kind: 'tag',
          id: tag.id,
          text: path,
          hits: match.hits,
          alias,
          place: { kind: 'tag', tagId: tag.id },
          colour: dotOf(tag),
          count: counts.tags.get(tag.id) ?? 0,
        },
        score: match.score,
      })),
  };
  return listed
    .map((kind) => ({ kind, entries: best(found[kind](), scope === 'all' ? MOST_PER_SECTION : Infinity) }))
    .filter((section) => section.entries.length > 0);
}

function pick<T>(
  all: readonly T[],
  query: string,
  textOf: (one: T) => string,
  create: (one: T, text: string, hits: Hit[]) => Entry,
): Scored[] {
  return all.flatMap((one) => {
    const text = textOf(one);
    const match = matchText(text, query);
    return match === null ? [] : [{ entry: create(one, text, match.hits), score: match.score }];
  });
}

function best(scored: Scored[], most: number): Entry[] {
  // Stable: equal ones keep the order of the library or the registry.
  return [...scored]
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map((one) => one.entry);
}

function findCommands(query: string, words: Words): Scored[] {
  const listed = listActions().filter((action) => !NOT_LISTED.includes(action.id) && isEnabled(action.id));
  return pick(
    listed,
    query,
    (action) => words(`action.${action.id}`),
    ({ id, keys }, text, hits) => ({
      kind: 'command',
      id,
      text,
      hits,
      action: id,
      keys: keys[0],
    }),
  );
}

function findLayers(layers: readonly WordList[], query: string, words: Words): Scored[] {
  return pick(
    layers,
    query,
    ({ isOn, name }) => words(isOn ? 'layers.hide' : 'layers.show', { name }),
    (list, text, hits) => ({ kind: 'layer', id: list.id, text, hits, list }),
  );
}

function listPlaces(words: Words): { place: Place; key: string; name: string }[] {
  const byStatus = statuses.map((status) => ({
    place: { kind: 'status', status } as const,
    key: status,
    name: words(`status.${status}`),
  }));
  const others = (['all', 'highlights', 'lost', 'notes', 'insight', 'imports', 'duplicates', 'trash'] as const).map(
    (kind) => ({
      place: { kind },
      key: kind,
      name: words(`place.${kind}`),
    }),
  );
  return [...byStatus, ...others];
}

/** Those that the reader made: by what they lie in too. */
function listLists(lists: ListMap): { place: Place; key: string; name: string }[] {
  return [...lists.values()]
    .filter((list) => !list.isFolder && !isArchived(list, lists))
    .map((list) => ({ place: { kind: 'list', listId: list.id }, key: `list:${list.id}`, name: listPath(list, lists) }));
}
