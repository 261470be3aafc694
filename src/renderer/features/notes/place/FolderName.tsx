import { useRef, useState, type FormEvent } from 'react';
import { createFolder, renameFolder } from '../../../commands/commands';
import { useWords } from '../../../i18n/start-i18n';
import { useRunCommand } from '../../../shell/run-command';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/TextField';
import { useNotesScreen } from './notes-screen';

/** Asks for the name of a folder, while one is being named. */
export function FolderName() {
  const naming = useNotesScreen((state) => state.naming);
  if (naming === null) return null;
  return <FolderForm key={naming.folder?.id ?? 'new'} naming={naming} />;
}

const FORM = 'folder-name';

function FolderForm({ naming }: { naming: NonNullable<ReturnType<typeof useNotesScreen.getState>['naming']> }) {
  const words = useWords();
  const run = useRunCommand();
  const { folder, parentId } = naming;
  const [name, setName] = useState(folder?.name ?? '');
  const field = useRef<HTMLInputElement>(null);
  const close = (): void => useNotesScreen.setState({ naming: null });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    close();
    void run((one) => (folder === null ? createFolder(one, name, parentId) : renameFolder(one, folder.id, name)));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={words(folder === null ? 'notes.newFolder' : 'notes.folderRename')}
      closeLabel={words('app.close')}
      width={400}
      initialFocus={field}
      actions={
        <>
          <Button kind="quiet" keys="Escape" onClick={close}>
            {words('app.cancel')}
          </Button>
          <Button kind="main" type="submit" form={FORM} disabled={name.trim() === ''}>
            {words(folder === null ? 'notes.folderMake' : 'notes.folderRename')}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit}>
        <TextField ref={field} label={words('notes.folderName')} value={name} onChange={setName} />
      </form>
    </Dialog>
  );
}
