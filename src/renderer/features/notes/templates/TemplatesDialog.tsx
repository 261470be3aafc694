import { Plus, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { liveTemplates } from '../../../../shared/model/default-templates';
import type { TemplateId } from '../../../../shared/model/id';
import type { Template } from '../../../../shared/model/template';
import { createTemplate, moveTemplate, restoreTemplate } from '../../../commands/commands';
import { useWords } from '../../../i18n/start-i18n';
import { useLibrary } from '../../../shell/library';
import { runCommand } from '../../../shell/notices';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { EmptyState } from '../../../ui/EmptyState';
import { TemplateList } from './TemplateList';
import { TemplatePane } from './TemplatePane';
import { useTemplates } from './use-templates';
import styles from './Templates.module.css';

/** All templates, and the text of the one that is open. Each change acts at once and can be undone from its notice. */
export function TemplatesDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const library = useLibrary();
  const all = useTemplates();
  const live = liveTemplates(all ?? []);
  const box = useRef<HTMLDivElement>(null);
  const [openId, setOpenId] = useState<TemplateId | null>(null);
  // Where the open one stood: after a delete the next one is open.
  const [openAt, setOpenAt] = useState(0);
  const [newest, setNewest] = useState<TemplateId | null>(null);
  const open = live.find(({ id }) => id === openId) ?? live[Math.min(openAt, live.length - 1)];
  // The button that deleted a template goes with it; the keys would act nowhere.
  useEffect(() => {
    const row = document.activeElement === document.body ? box.current?.querySelector('[aria-current="true"]') : null;
    if (row instanceof HTMLElement) row.focus();
  }, [open?.id]);
  function choose(id: TemplateId): void {
    setOpenId(id);
    setOpenAt(live.findIndex((template) => template.id === id));
  }
  function move(id: TemplateId, to: number): void {
    if (to < 0 || to >= live.length || library.readOnly) return;
    void runCommand(moveTemplate(library, id, to));
  }
  async function add(): Promise<void> {
    const made = await runCommand(createTemplate(library, words('templates.newName')), { quiet: true });
    if (made === null) return;
    setOpenId(made.templateId);
    setNewest(made.templateId);
  }
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={words('templates.title')}
      about={all === undefined ? undefined : words('templates.about', { count: live.length })}
      closeLabel={words('app.close')}
      width={880}
      bare
    >
      <div ref={box} className={styles['dialog']}>
        <div className={styles['side']}>
          <TemplateList templates={live} openId={open?.id ?? null} onOpen={choose} onMove={move} />
          <Button kind="quiet" icon={Plus} disabled={library.readOnly} onClick={() => void add()}>
            {words('templates.new')}
          </Button>
          <GoneTemplates templates={all ?? []} onRestored={setOpenId} />
        </div>
        {open === undefined ? (
          <div className={styles['pane']}>
            {all === undefined ? null : (
              <EmptyState title={words('templates.none')}>{words('templates.noneText')}</EmptyState>
            )}
          </div>
        ) : (
          <TemplatePane
            key={open.id}
            template={open}
            at={live.indexOf(open)}
            count={live.length}
            isNew={open.id === newest}
            onMove={move}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}

type GoneProps = { templates: readonly Template[]; onRestored: (id: TemplateId) => void };

/** Only those of the app: they are few, and nobody could write them again. */
function GoneTemplates({ templates, onRestored }: GoneProps) {
  const words = useWords();
  const library = useLibrary();
  return templates
    .filter(({ gone }) => gone)
    .map(({ id, name }) => (
      <Button
        key={id}
        kind="quiet"
        icon={Undo2}
        disabled={library.readOnly}
        onClick={() => {
          void runCommand(restoreTemplate(library, id)).then(() => onRestored(id));
        }}
      >
        {words('templates.restore', { name })}
      </Button>
    ));
}
