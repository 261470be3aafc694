import { useMemo, useState } from 'react';
import type { PaperId, TagId } from '../../../shared/model/id';
import { countTogether, type TagUse } from '../../../shared/model/tag-suggest';
import { addTag, giveTag, removeTag, type CommandResult, type LongOptions } from '../../commands/commands';
import { describeLabel } from '../../i18n/describe';
import { useWords } from '../../i18n/start-i18n';
import { runCommand } from '../../shell/notices';
import { withProgress } from '../../shell/run-command';
import { useLibrary } from '../../storage/library-context';
import { useLibraryRows } from '../../shell/library-rows';
import { lastCarried, listTagOptions, tagState, type TagOption } from './tag-options';

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

export function useTagPicker(paperIds: readonly PaperId[]): TagPickerModel {
  const library = useLibrary();
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [said, setSaid] = useState('');
  // The order is that of the moment when the last letter was typed: a row that was just chosen must not jump away.
  const [order, setOrder] = useState<Carried | null>(null);
  const { tags: byId } = useLibraryRows();
  const tags = useMemo(() => [...byId.values()], [byId]);
  const carried = useCarried(paperIds);
  const use = useTagUse(paperIds, order ?? carried);
  const options = withStates(listTagOptions(typed, tags, order ?? carried, use), carried);

  function type(text: string): void {
    setTyped(text);
    setActive(0);
    setOrder(null);
  }
  async function run(command: (long: LongOptions) => Promise<CommandResult>): Promise<void> {
    const result = await runCommand(withProgress(command));
    if (result !== null && result.seq !== null) setSaid(describeLabel(words, result.label));
  }
  function choose(option: TagOption): void {
    if (typed === '') setOrder(order ?? carried);
    else type('');
    if (option.kind === 'tag' && option.state === 'all')
      void run((long) => removeTag(library, paperIds, option.tag.id, long));
    else if (option.kind === 'tag') void run((long) => giveTag(library, paperIds, option.tag.id, long));
    else void run((long) => addTag(library, paperIds, option.name, long));
  }
  function removeLast(): void {
    const tag = lastCarried(carried);
    if (tag === null) return;
    setOrder(order ?? carried);
    void run((long) => removeTag(library, paperIds, tag, long));
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

/** From the rows of the list: of a hundred thousand papers nobody reads the texts to see their tags. */
function useCarried(paperIds: readonly PaperId[]): Carried {
  const { rows } = useLibraryRows();
  return useMemo(() => {
    const wanted = new Set(paperIds);
    return rows.filter(({ id }) => wanted.has(id)).map(({ tagIds }) => new Set(tagIds));
  }, [rows, paperIds]);
}

function withStates(options: TagOption[], carried: Carried): TagOption[] {
  return options.map((option) =>
    option.kind === 'tag' ? { ...option, state: tagState(option.tag, carried) } : option,
  );
}
