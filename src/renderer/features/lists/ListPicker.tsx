import { useMemo, useState } from 'react';
import { tallyLists } from '../../../shared/list/find-in-lists';
import type { PaperId } from '../../../shared/model/id';
import { findNameProblem } from '../../../shared/model/list-tree';
import { addToList, createList, removeFromList, type CommandResult } from '../../commands/commands';
import { describeLabel } from '../../i18n/describe';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import type { WordKey, Words } from '../../i18n/words';
import { useLibraryRows } from '../../shell/library-rows';
import { useRunCommand, type Command } from '../../shell/run-command';
import { ListSign } from '../../ui/ListSign';
import { TriPicker, type TriOption } from '../../ui/TriPicker';
import { listOptions, type Held, type ListOption } from './list-options';

/** Puts papers in lists and takes them out. Which lists hold them is asked of the columns, so that any number may be meant. */
export function ListPicker({ paperIds, onClose }: { paperIds: readonly PaperId[]; onClose: () => void }) {
  const words = useWords();
  const run = useRunCommand();
  const { list, lists } = useLibraryRows();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [said, setSaid] = useState('');
  // As it stood when the last letter was typed: a row that was just chosen must not jump away.
  const [order, setOrder] = useState<Held | null>(null);
  const held = useMemo<Held>(() => ({ count: paperIds.length, byList: tallyLists(list, paperIds) }), [list, paperIds]);
  const options = listOptions(typed, lists, held, order ?? held);

  function type(text: string): void {
    setTyped(text);
    setActive(0);
    setOrder(null);
  }
  async function act(command: Command): Promise<void> {
    const result: CommandResult | null = await run(command);
    if (result !== null && result.seq !== null) setSaid(describeLabel(words, result.label));
  }
  function choose(option: ListOption | undefined): void {
    if (option === undefined) return;
    if (typed === '') setOrder(order ?? held);
    else type('');
    if (option.kind === 'create') void act((library) => createList(library, { name: option.name }, paperIds));
    else if (option.state === 'all') void act((library) => removeFromList(library, paperIds, option.list.id));
    else void act((library) => addToList(library, paperIds, option.list.id));
  }
  return (
    <TriPicker
      label={words('lists.picker.label', { count: paperIds.length })}
      placeholder={words('lists.picker.placeholder')}
      listLabel={words('lists.picker.list')}
      hint={words('lists.picker.hint')}
      empty={words(explainNone(typed))}
      said={said}
      typed={typed}
      options={options.map((option) => describeOption(words, option, held.count))}
      active={Math.min(active, Math.max(0, options.length - 1))}
      onType={type}
      onPoint={(at) => setActive(Math.max(0, Math.min(options.length - 1, at)))}
      onChoose={(at) => choose(options[at])}
      onClose={onClose}
    />
  );
}

function explainNone(typed: string): WordKey {
  const problem = findNameProblem(typed);
  if (problem === null) return 'lists.picker.none';
  return problem === 'blank' ? 'lists.picker.empty' : `lists.problem.${problem}`;
}

function describeOption(words: Words, option: ListOption, count: number): TriOption {
  if (option.kind === 'create') {
    return { key: 'create', name: words('lists.picker.create', { name: option.name }), state: 'new' };
  }
  const { list, state, held, above } = option;
  return {
    ...{ key: list.id, name: list.name, state, above, about: list.description === '' ? undefined : list.description },
    some: words('lists.picker.some', { some: formatCount(held), count: formatCount(count) }),
    mark: <ListSign icon={list.icon} colour={list.colour} />,
  };
}
