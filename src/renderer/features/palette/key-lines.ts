import { actionGroups, headKeys, textKeys, type ActionId } from '../../../shared/actions/actions';
import type { WordKey, Words } from '../../i18n/words';
import { listActions, type KnownAction } from '../../shell/actions';
import { splitKeys } from '../../ui/Kbd';

/** As they stand on the sheet: last the keys that a text and the head of a table take themselves. */
export const keyGroups = [...actionGroups, 'text', 'head'] as const;
export type KeyGroup = (typeof keyGroups)[number];

export type KeyLine = {
  group: KeyGroup;
  text: string;
  keys: readonly string[];
  /** For the filter: also those that have no room. */
  allKeys: string;
};

const COLOURS = ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((at) => `highlights.colour.${at}` as const);

/** Pairs that a reader learns as one. An action that is in none of them has a line of its own. */
const TOGETHER: readonly { text: WordKey; ids: readonly ActionId[]; cap?: string }[] = [
  { text: 'keys.nextPrevious', ids: ['list.next', 'list.previous'] },
  { text: 'keys.firstLast', ids: ['list.first', 'list.last'] },
  { text: 'keys.openBack', ids: ['list.open', 'app.back'] },
  { text: 'keys.panes', ids: ['pane.next', 'pane.previous'] },
  { text: 'keys.rate', ids: ['rating.1', 'rating.2', 'rating.3', 'rating.4', 'rating.5'] },
  { text: 'keys.colourHighlights', ids: COLOURS, cap: '1–9' },
];
/** Caps that fit beside a name in a column of 200. */
const MOST_CAPS = 3;

/** The registry as it is learnt: pairs on one line, further keys where there is room. */
export function layKeys(words: Words): KeyLine[] {
  return [...layActions(words), ...layTextKeys(words), ...layHeadKeys(words)];
}

function layTextKeys(words: Words): KeyLine[] {
  return textKeys.map(({ id, keys }) => ({
    group: 'text',
    text: words(`textKeys.${id}`),
    keys,
    allKeys: keys.join(' '),
  }));
}

function layHeadKeys(words: Words): KeyLine[] {
  return headKeys.map(({ id, keys }) => ({
    group: 'head',
    text: words(`headKeys.${id}`),
    keys,
    allKeys: keys.join(' '),
  }));
}

function layActions(words: Words): KeyLine[] {
  const laid = new Set<ActionId>();
  const knownActions = listActions();
  return knownActions.flatMap((action) => {
    const borrowed = keysInstead(action, knownActions);
    if (borrowed.length > 0) {
      return [{ group: action.group, text: words(`action.${action.id}`), keys: borrowed, allKeys: borrowed.join(' ') }];
    }
    if (action.keys.length === 0 || laid.has(action.id)) return [];
    const pair = TOGETHER.find(({ ids }) => ids.includes(action.id));
    const ids = pair?.ids ?? [action.id];
    for (const id of ids) laid.add(id);
    const members = knownActions.filter(({ id }) => ids.includes(id));
    const firsts = members.flatMap(({ keys }) => keys.slice(0, 1));
    const all = members.flatMap(({ keys }) => keys);
    const text = pair === undefined ? words(`action.${action.id}`) : words(pair.text);
    const names = members.map(({ id }) => words(`action.${id}`)).join(' ');
    const short = pair?.text === 'keys.rate' || countCaps(all) > MOST_CAPS ? firsts : all;
    const keys = pair?.cap === undefined ? short : [pair.cap];
    return [{ group: action.group, text, keys, allKeys: `${names} ${all.join(' ')}` }];
  });
}

/** Of what has no keys of its own because it stands in for another, where that one makes no sense. */
function keysInstead({ keys, instead }: KnownAction, all: readonly KnownAction[]): readonly string[] {
  if (keys.length > 0 || instead === undefined) return [];
  return all.find(({ id }) => id === instead)?.keys.slice(0, 1) ?? [];
}

function countCaps(keys: readonly string[]): number {
  return keys.reduce((sum, one) => sum + splitKeys(one).length, 0);
}
