import { useRef, useState, type FormEvent, type RefObject } from 'react';
import type { PaperListId } from '../../../shared/model/id';
import {
  findNameProblem,
  foldersFor,
  listPath,
  listsIn,
  MAX_LIST_DESCRIPTION,
  tidyListName,
  type ListMap,
} from '../../../shared/model/list-tree';
import type { PaperList } from '../../../shared/model/paper-list';
import { fold } from '../../../shared/text/fold';
import { createList, editList, type ListWords } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { useLibraryRows } from '../../shell/library-rows';
import { useListForm, type ListAsk } from '../../shell/list-form';
import { useRunCommand } from '../../shell/run-command';
import { goTo } from '../../shell/screen-state';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { ColourChoice, IconChoice } from './ListLook';
import styles from './ListForm.module.css';

const FORM = 'list-form';
const TOP = 'top';

/** What a list is called, is for, looks like and lies in. All of it is one change. */
export function ListForm({ asked, list }: { asked: ListAsk; list: PaperList | null }) {
  const words = useWords();
  const run = useRunCommand();
  const { lists } = useLibraryRows();
  const field = useRef<HTMLInputElement>(null);
  const isFolder = asked.kind === 'new' ? asked.isFolder : list?.isFolder === true;
  const [given, setGiven] = useState<ListWords>(() => list ?? { ...EMPTY, parentId: parentOf(asked) });
  const problem = findProblem(given, list?.id ?? null, lists);
  const close = (): void => useListForm.setState({ asked: null });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (problem !== null) return;
    close();
    const { name, description, colour, icon, parentId } = given;
    const said = { name, description, colour, icon, parentId };
    if (list !== null) void run((library) => editList(library, list.id, said));
    else void make({ ...said, isFolder });
  }
  async function make(said: ListWords & { isFolder: boolean }): Promise<void> {
    let made: PaperListId | null = null;
    await run(async (library) => {
      const result = await createList(library, said);
      made = result.listId;
      return result;
    });
    if (made !== null && !said.isFolder) goTo({ kind: 'list', listId: made });
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={words(titleOf(list !== null, isFolder))}
      closeLabel={words('app.close')}
      width={420}
      initialFocus={field}
      actions={
        <>
          <Button kind="quiet" keys="Escape" onClick={close}>
            {words('app.cancel')}
          </Button>
          <Button kind="main" type="submit" form={FORM} disabled={problem !== null}>
            {words(list === null ? 'lists.form.make' : 'lists.form.save')}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit}>
        <ListFields
          given={given}
          id={list?.id ?? null}
          isFolder={isFolder}
          error={problem === null || problem === 'blank' ? undefined : words(`lists.problem.${problem}`)}
          nameRef={field}
          onChange={(some) => setGiven({ ...given, ...some })}
        />
      </form>
    </Dialog>
  );
}

type ListFieldsProps = {
  given: ListWords;
  id: PaperListId | null;
  isFolder: boolean;
  error: string | undefined;
  nameRef: RefObject<HTMLInputElement | null>;
  onChange: (some: Partial<ListWords>) => void;
};

function ListFields({ given, id, isFolder, error, nameRef, onChange }: ListFieldsProps) {
  const words = useWords();
  return (
    <div className={styles['form']}>
      <span className={styles['label']} aria-hidden="true">
        {words('lists.form.name')}
      </span>
      <TextField
        ref={nameRef}
        placeholder=""
        label={words('lists.form.name')}
        value={given.name}
        onChange={(name) => onChange({ name })}
        error={error}
      />
      <span className={styles['label']} aria-hidden="true">
        {words('lists.form.about')}
      </span>
      <TextField
        placeholder=""
        label={words('lists.form.about')}
        value={given.description}
        maxLength={MAX_LIST_DESCRIPTION}
        onChange={(description) => onChange({ description })}
      />
      <FolderChoice id={id} parentId={given.parentId} onChoose={(parentId) => onChange({ parentId })} />
      <IconChoice icon={given.icon} colour={given.colour} isFolder={isFolder} onChoose={(icon) => onChange({ icon })} />
      <ColourChoice colour={given.colour} onChoose={(colour) => onChange({ colour })} />
    </div>
  );
}

type FolderChoiceProps = {
  id: PaperListId | null;
  parentId: PaperListId | null;
  onChoose: (parentId: PaperListId | null) => void;
};

/** Only folders that it may lie in; nothing where there are none. */
function FolderChoice({ id, parentId, onChoose }: FolderChoiceProps) {
  const words = useWords();
  const { lists } = useLibraryRows();
  const folders = foldersFor(id, lists);
  if (folders.length === 0 && parentId === null) return null;
  return (
    <div className={styles['line']}>
      <span aria-hidden="true">{words('lists.form.folder')}</span>
      <Select
        label={words('lists.form.folder')}
        value={parentId ?? TOP}
        choices={[
          { value: TOP, text: words('lists.top') },
          ...folders.map((one) => ({ value: one.id as string, text: listPath(one, lists) })),
        ]}
        onChange={(to) => onChoose(folders.find((one) => one.id === to)?.id ?? null)}
      />
    </div>
  );
}

const EMPTY = { name: '', description: '', colour: 0, icon: '' };

function parentOf(asked: ListAsk): PaperListId | null {
  return asked.kind === 'new' ? asked.parentId : null;
}

function titleOf(isThere: boolean, isFolder: boolean) {
  if (isThere) return isFolder ? 'lists.form.editFolder' : 'lists.form.edit';
  return isFolder ? 'lists.form.newFolder' : 'lists.form.new';
}

/** Two of one name side by side would look like one; in different folders they are told apart. */
function findProblem({ name, parentId }: ListWords, id: PaperListId | null, lists: ListMap) {
  const problem = findNameProblem(name);
  if (problem !== null) return problem;
  const key = fold(tidyListName(name));
  return listsIn(parentId, lists).some((one) => one.id !== id && fold(one.name) === key) ? 'taken' : null;
}
