import { useRef, useState, type KeyboardEvent } from 'react';
import type { PaperId } from '../../../shared/model/id';
import type { Paper } from '../../../shared/model/paper';
import { addPaper, editDetails } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { runCommand } from '../../shell/notices';
import { showPaper } from '../../shell/screen-state';
import { useLibrary } from '../../storage/library-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useDetailsScreen, type FormOf } from './details-screen';
import { DetailsFields } from './DetailsFields';
import { usePaperForm } from './use-paper-form';
import styles from './DetailsDialog.module.css';

type DetailsProps = { of: FormOf; paper: Paper | null; onClose: () => void };

/** Every field of one paper, or of one that no file brought. */
export function DetailsDialog({ of, paper, onClose }: DetailsProps) {
  const words = useWords();
  const library = useLibrary();
  const title = useRef<HTMLTextAreaElement>(null);
  const [known, setKnown] = useState<PaperId | null>(null);
  const typed = usePaperForm(of, paper);
  async function save(): Promise<void> {
    const details = typed.read();
    if (details === null) return;
    if (paper !== null) {
      if ((await runCommand(editDetails(library, paper.id, details))) === null) return;
    } else {
      const added = await runCommand(addPaper(library, details));
      if (added === null) return;
      if (added.known !== null) return setKnown(added.known);
      useDetailsScreen.setState({ added: added.paperId });
    }
    typed.forget();
    onClose();
  }
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words(paper === null ? 'details.add' : 'details.edit')}
      closeLabel={words('app.close')}
      width={640}
      initialFocus={title}
      actions={
        <>
          <span className={styles['state']} role="status">
            {known !== null && <KnownPaper id={known} onShow={onClose} />}
            {known === null && typed.isKept && (
              <>
                {words('details.kept')}
                <Button kind="link" onClick={typed.startOver}>
                  {words('details.startOver')}
                </Button>
              </>
            )}
          </span>
          <Button keys="Escape" onClick={onClose}>
            {words('app.cancel')}
          </Button>
          <Button kind="main" keys="Mod+Enter" onClick={() => void save()}>
            {words(paper === null ? 'details.addThis' : 'details.save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']} onKeyDown={press}>
        <DetailsFields typed={typed} first={title} />
      </div>
    </Dialog>
  );
}

function KnownPaper({ id, onShow }: { id: PaperId; onShow: () => void }) {
  const words = useWords();
  function show(): void {
    showPaper(id);
    onShow();
  }
  return (
    <>
      {words('details.known')}
      <Button kind="link" onClick={show}>
        {words('details.show')}
      </Button>
    </>
  );
}
