import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { MAX_LIST_NAME, parseListName, type WordList } from '../../../shared/model/word-list';
import { parseWordLines } from '../../../shared/text/find-words';
import {
  deleteWordList,
  renameWordList,
  setWordListColour,
  setWordListWords,
  showWordList,
} from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { runCommand } from '../../shell/notices';
import { useLibrary } from '../../storage/library-context';
import { IconButton } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Select } from '../../ui/Select';
import { TagDot } from '../../ui/Tag';
import { TextField } from '../../ui/TextField';
import styles from './LayersDialog.module.css';

const COLOURS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/** `isNew`: what it lacks is words, so the field for them takes the focus. */
export function LayerEditor({ list, isNew }: { list: WordList; isNew: boolean }) {
  const words = useWords();
  const library = useLibrary();
  const { id, name, isOn } = list;
  const colour = COLOURS[list.colour - 1] ?? '1';
  return (
    <li className={styles['layer']}>
      <div className={styles['row']}>
        <Checkbox
          checked={isOn}
          hideLabel
          label={words('layers.on', { name })}
          onChange={(on) => void runCommand(showWordList(library, id, on), { quiet: true })}
        />
        <TagDot colour={list.colour} className={styles['dot'] ?? ''} />
        <NameField list={list} />
        <Select
          label={words('layers.colour', { name })}
          value={colour}
          choices={COLOURS.map((value) => ({ value, text: words(`tags.colour.${value}`) }))}
          onChange={(next) => void runCommand(setWordListColour(library, id, Number(next)), { quiet: true })}
        />
        <IconButton
          small
          label={words('layers.delete', { name })}
          icon={Trash2}
          onClick={() => void runCommand(deleteWordList(library, id))}
        />
      </div>
      <WordsField list={list} isNew={isNew} />
    </li>
  );
}

function NameField({ list }: { list: WordList }) {
  const words = useWords();
  const library = useLibrary();
  const [draft, setDraft] = useState<string | null>(null);
  function save(): void {
    const name = draft === null ? null : parseListName(draft);
    setDraft(null);
    if (name !== null) void runCommand(renameWordList(library, list.id, name));
  }
  return (
    <TextField
      className={styles['name'] ?? ''}
      label={words('layers.name', { name: list.name })}
      value={draft ?? list.name}
      onChange={setDraft}
      maxLength={MAX_LIST_NAME}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
      }}
    />
  );
}

/** Saved when the field is left, also by closing the dialog: each pause in typing as a step to undo would be too many. */
function WordsField({ list, isNew }: { list: WordList; isNew: boolean }) {
  const words = useWords();
  const library = useLibrary();
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  // What the dialog finds here when it closes around the field.
  const typed = useRef<string | null>(null);
  const { id } = list;
  useEffect(() => {
    if (isNew) field.current?.focus();
  }, [isNew]);
  useEffect(
    () => () => {
      if (typed.current !== null) void runCommand(setWordListWords(library, id, parseWordLines(typed.current)));
    },
    [library, id],
  );
  function save(): void {
    typed.current = null;
    setDraft(null);
    if (draft !== null) void runCommand(setWordListWords(library, id, parseWordLines(draft)));
  }
  return (
    <textarea
      ref={field}
      className={styles['words']}
      aria-label={words('layers.words', { name: list.name })}
      placeholder={words('layers.wordsHint')}
      rows={4}
      spellCheck={false}
      value={draft ?? list.words.join('\n')}
      onChange={(event) => {
        typed.current = event.target.value;
        setDraft(event.target.value);
      }}
      onBlur={save}
    />
  );
}
