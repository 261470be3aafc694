import { useLiveQuery } from 'dexie-react-hooks';
import { FileText, Plus } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import type { TagId } from '../../../../shared/model/id';
import { createTag } from '../../../commands/commands';
import { addBlock, findBlocks } from '../../../editor/note-blocks';
import type { NoteEditor } from '../../../editor/note-editor';
import {
  insertMention,
  pointSuggest,
  readSuggest,
  suggestOptionId,
  SUGGEST_LIST,
  takeAsked,
  type Asked,
  type SuggestState,
} from '../../../editor/note-suggest';
import { mathAtSelection, type MathEdit } from '../../../editor/note-tools';
import { useWords } from '../../../i18n/start-i18n';
import type { Words } from '../../../i18n/words';
import { useLibrary } from '../../../shell/library';
import { useLibraryRows } from '../../../shell/library-rows';
import { looseIdOf, type NoteOf } from '../../../shell/note-of';
import { useRunCommand } from '../../../shell/run-command';
import type { ListRow } from '../../../storage/library-rows';
import { readLooseNotes } from '../../../storage/loose-notes';
import { Icon } from '../../../ui/Icon';
import { StatusIcon } from '../../../ui/StatusIcon';
import { SuggestionList, type Suggestion } from '../../../ui/SuggestionList';
import { TagDot } from '../../../ui/Tag';
import { BLOCK_ICONS } from './block-icons';
import { createFindOptions, foldAhead, type FindOptions, type SuggestOption } from './find-options';
import { recentPapers } from './recent-papers';
import { useMentionNames } from './use-mention-names';

export type NoteSuggestProps = { note: NoteEditor; of: NoteOf; onMath: (edit: MathEdit) => void };

/** Papers, tags, notes and blocks where they are asked for with a sign in the text. */
export function NoteSuggest({ note, of, onMath }: NoteSuggestProps) {
  const words = useWords();
  const { editor } = note;
  useMentionNames(note.names);
  const { asked, index } = useSuggestState(note);
  const find = useFindOptions(note, of, asked?.sign ?? null);
  const choose = useChoose(note, find, onMath);
  useLayoutEffect(() => {
    note.offer({ count: (one) => find(one).length, isShown: (one) => isShown(one, find(one)), choose });
  }, [note, find, choose]);
  const from = asked?.from ?? 0;
  const findAnchor = useCallback(() => {
    const at = Math.min(from, editor.state.doc.content.size);
    return editor.view.coordsAtPos(at);
  }, [editor, from]);
  const options = asked === null ? [] : find(asked);
  if (asked === null || !isShown(asked, options)) return null;
  return (
    <SuggestionList
      label={words(LABELS[asked.sign])}
      id={SUGGEST_LIST}
      optionId={suggestOptionId}
      options={options.map((option) => describeOption(option, words))}
      none={words(NONE[asked.sign])}
      spoken={words('mention.count', { count: options.length })}
      index={Math.min(index, options.length - 1)}
      onPoint={(at) => pointSuggest(editor.view, at)}
      onChoose={(at) => choose(asked, at)}
      findAnchor={findAnchor}
    />
  );
}

const LABELS = {
  '@': 'mention.papers',
  '#': 'mention.tags',
  '[[': 'mention.notesAndPapers',
  '/': 'mention.blocks',
} as const;
const NONE = { '@': 'mention.noPaper', '#': 'mention.noTag', '[[': 'mention.noNote', '/': 'mention.noTag' } as const;

/** A sentence behind a sign is no question any more, and a stroke before a word is mostly only that. */
function isShown({ sign, query }: Asked, options: readonly SuggestOption[]): boolean {
  return options.length > 0 || (sign !== '/' && sign !== '#' && !query.includes(' '));
}

function useSuggestState({ editor }: NoteEditor): SuggestState {
  const [state, setState] = useState(() => readSuggest(editor.state));
  useEffect(() => {
    let before = readSuggest(editor.state);
    // Told of changes only: nearly every key leaves it closed.
    const look = (): void => {
      const now = readSuggest(editor.state);
      if (now !== before) setState(now);
      before = now;
    };
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [editor]);
  return state;
}

/** While the list has just opened and no letter has been typed. */
function useFoldAhead(rows: readonly ListRow[], isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    let idle = 0;
    const goOn = (from: number): void => {
      idle = requestIdleCallback(() => {
        const next = foldAhead(rows, from);
        if (next !== null) goOn(next);
      });
    };
    goOn(0);
    return () => cancelIdleCallback(idle);
  }, [rows, isWanted]);
}

function useFindOptions({ editor }: NoteEditor, of: NoteOf, sign: Asked['sign'] | null): FindOptions {
  const words = useWords();
  const { db } = useLibrary();
  const { rows, tags, counts } = useLibraryRows();
  useFoldAhead(rows, sign === '@' || sign === '[[');
  // Their texts are read with them, so only while one is asked for.
  const notes = useLiveQuery(async () => (sign === '[[' ? readLooseNotes(db) : []), [db, sign]);
  return useMemo(() => {
    const findBlockNames = () =>
      findBlocks(editor).map((block) => ({
        block,
        label: words(`block.${block}`),
        also: words(`block.${block}.also`),
      }));
    return createFindOptions({
      ...{ rows, tags: [...tags.values()], tagCounts: counts.tags, notes: notes ?? [], recent: recentPapers() },
      self: looseIdOf(of) ?? of,
      // Where the caret stands decides what can be made there.
      blocks: sign === '/' ? findBlockNames() : [],
    });
  }, [editor, of, sign, words, rows, tags, counts, notes]);
}

function useChoose({ editor }: NoteEditor, find: FindOptions, onMath: NoteSuggestProps['onMath']) {
  const library = useLibrary();
  const run = useRunCommand();
  return useCallback(
    (asked: Asked, index: number): void => {
      const option = find(asked)[index];
      if (option === undefined) return;
      if (option.kind === 'block') {
        takeAsked(editor, asked);
        if (option.block === 'math') onMath(mathAtSelection(editor));
        else addBlock(editor, option.block);
      } else if (option.kind === 'newTag') {
        const id = library.nextId<TagId>();
        // A mention shows the name of the tag; what was typed may say as well where it lies.
        insertMention(editor, asked, { kind: 'tag', id, label: option.label.split('/').at(-1) ?? option.label });
        void run((one) => createTag(one, id, option.label), { quiet: true });
      } else insertMention(editor, asked, { kind: option.kind, id: option.id, label: option.label });
    },
    [editor, find, library, run, onMath],
  );
}

function describeOption(option: SuggestOption, words: Words): Suggestion {
  if (option.kind === 'newTag') {
    return { key: 'new', mark: <Icon of={Plus} small />, text: words('mention.newTag', { name: option.label }) };
  }
  if (option.kind === 'block') {
    return { key: option.block, mark: <Icon of={BLOCK_ICONS[option.block]} small />, text: option.label };
  }
  return {
    key: option.id,
    mark: markOf(option),
    text: option.label === '' ? words('mention.untitled') : option.label,
    aside: asideOf(option),
  };
}

function asideOf(option: Extract<SuggestOption, { id: unknown }>): string {
  if (option.kind === 'paper') return option.aside;
  if (option.kind === 'note') return '';
  return [option.above, option.count > 0 ? String(option.count) : ''].filter(Boolean).join(' · ');
}

function markOf(option: Extract<SuggestOption, { id: unknown }>): ReactNode {
  if (option.kind === 'paper') return <StatusIcon status={option.status} />;
  return option.kind === 'tag' ? <TagDot colour={option.colour} /> : <Icon of={FileText} small />;
}
