import { useMemo, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import type { PaperId, TagId } from '../../../shared/model/id';
import type { Tag } from '../../../shared/model/tag';
import { countTogether, type TagUse } from '../../../shared/model/tag-suggest';
import { addTag, giveTag, removeTag, type CommandResult } from '../../commands/commands';
import { describeLabel } from '../../i18n/describe';
import { useWords } from '../../i18n/start-i18n';
import { runCommand } from '../../shell/notices';
import { useLibrary } from '../../storage/library-context';
import { useLibraryRows } from '../../shell/library-rows';
import { readPapers } from '../../storage/papers';
import { readShownTagMap } from '../../storage/tags';
import { carriedTags, lastCarried, listTagOptions, tagState, type TagOption } from './tag-options';

export type TagPickerModel = {
  typed: string;
  options: TagOption[];
  /** The index of the option that Enter takes. */
  active: number;
  /** What the last choice did, for a screen reader: the notice is behind the picker. */
  said: string;
  type(text: string): void;
  point(index: number): void;
  choose(option: TagOption): void;
  removeLast(): void;
};

type Carried = readonly ReadonlySet<TagId>[];
const NO_TAGS: Tag[] = [];

export function useTagPicker(paperIds: readonly PaperId[]): TagPickerModel {
  const library = useLibrary();
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [said, setSaid] = useState('');
  // The order is that of the moment when the last letter was typed: a row that was just chosen must not jump away.
  const [order, setOrder] = useState<Carried | null>(null);
  const read = useLiveQuery(() => readCarried(library, paperIds), [library, paperIds]);
  const tags = read?.tags ?? NO_TAGS;
  const carried = read?.carried ?? [];
  const use = useTagUse(paperIds, order ?? carried);
  const options = withStates(listTagOptions(typed, tags, order ?? carried, use), carried);

  function type(text: string): void {
    setTyped(text);
    setActive(0);
    setOrder(null);
  }
  async function run(command: Promise<CommandResult>): Promise<void> {
    const result = await runCommand(command);
    if (result !== null && result.seq !== null) setSaid(describeLabel(words, result.label));
  }
  function choose(option: TagOption): void {
    if (typed === '') setOrder(order ?? carried);
    else type('');
    if (option.kind === 'tag' && option.state === 'all') void run(removeTag(library, paperIds, option.tag.id));
    else if (option.kind === 'tag') void run(giveTag(library, paperIds, option.tag.id));
    else void run(addTag(library, paperIds, option.name));
  }
  function removeLast(): void {
    const tag = lastCarried(carried);
    if (tag === null) return;
    setOrder(order ?? carried);
    void run(removeTag(library, paperIds, tag));
  }
  const point = (index: number): void => setActive(Math.max(0, Math.min(options.length - 1, index)));
  return {
    typed,
    options,
    active: Math.min(active, Math.max(0, options.length - 1)),
    said,
    type,
    point,
    choose,
    removeLast,
  };
}

/** Asked anew only when the papers' tags or the library change: a key typed walks over no paper. */
function useTagUse(paperIds: readonly PaperId[], carried: Carried): TagUse {
  const { rows } = useLibraryRows();
  const key = [...new Set(carried.flatMap((tags) => [...tags]))].join(' ');
  return useMemo(
    () => countTogether(rows, new Set(key.split(' ') as TagId[]), new Set(paperIds)),
    [rows, key, paperIds],
  );
}

async function readCarried(library: ReturnType<typeof useLibrary>, paperIds: readonly PaperId[]) {
  const [papers, tagMap] = await Promise.all([readPapers(library.db, paperIds), readShownTagMap(library.db)]);
  const tags = [...tagMap.values()];
  return { tags, carried: carriedTags(papers, tags) };
}

function withStates(options: TagOption[], carried: Carried): TagOption[] {
  return options.map((option) =>
    option.kind === 'tag' ? { ...option, state: tagState(option.tag, carried) } : option,
  );
}
