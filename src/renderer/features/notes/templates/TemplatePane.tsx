import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { TemplateId } from '../../../../shared/model/id';
import { MAX_TEMPLATE_NAME, parseTemplateName, type Template } from '../../../../shared/model/template';
import { deleteTemplate, renameTemplate, setDefaultTemplate } from '../../../commands/commands';
import { useWords } from '../../../i18n/start-i18n';
import { useLibrary } from '../../../shell/library';
import { runCommand } from '../../../shell/notices';
import { IconButton } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { TextField } from '../../../ui/TextField';
import { TemplateText } from './TemplateText';
import styles from './Templates.module.css';

export type TemplatePaneProps = {
  template: Template;
  at: number;
  count: number;
  /** Made just now: what it lacks first is its name. */
  isNew: boolean;
  onMove: (id: TemplateId, to: number) => void;
  onClose: () => void;
};

export function TemplatePane({ template, at, count, isNew, onMove, onClose }: TemplatePaneProps) {
  const words = useWords();
  const library = useLibrary();
  const { id, isDefault } = template;
  const { readOnly } = library;
  return (
    <div className={styles['pane']}>
      <div className={styles['head']}>
        <NameField key={template.name} template={template} isNew={isNew} />
        <IconButton
          small
          label={words('templates.up')}
          icon={ArrowUp}
          disabled={readOnly || at === 0}
          onClick={() => onMove(id, at - 1)}
        />
        <IconButton
          small
          label={words('templates.down')}
          icon={ArrowDown}
          disabled={readOnly || at === count - 1}
          onClick={() => onMove(id, at + 1)}
        />
        <IconButton
          small
          label={words('templates.delete')}
          icon={Trash2}
          disabled={readOnly}
          onClick={() => void runCommand(deleteTemplate(library, id))}
        />
      </div>
      <Checkbox
        label={words('templates.default')}
        checked={isDefault}
        disabled={readOnly}
        onChange={(on) => void runCommand(setDefaultTemplate(library, on ? id : null))}
      />
      <TemplateText template={template} onClose={onClose} />
      <p className={styles['hint']}>{words('templates.hint')}</p>
    </div>
  );
}

/** Saved on leaving the field or with Enter; what cannot be a name goes back to what it was when the field is left. */
function NameField({ template, isNew }: { template: Template; isNew: boolean }) {
  const words = useWords();
  const library = useLibrary();
  const [typed, setTyped] = useState(template.name);
  const field = useRef<HTMLInputElement>(null);
  const name = parseTemplateName(typed);
  const error = words(typed.trim() === '' ? 'templates.nameEmpty' : 'templates.nameLong', { max: MAX_TEMPLATE_NAME });
  useEffect(() => {
    if (isNew) field.current?.select();
  }, [isNew]);
  function save(): void {
    if (name === null) setTyped(template.name);
    else if (name !== template.name) void runCommand(renameTemplate(library, template.id, name));
  }
  return (
    <TextField
      ref={field}
      className={styles['nameField']}
      label={words('templates.name')}
      value={typed}
      onChange={setTyped}
      readOnly={library.readOnly}
      error={name === null ? error : undefined}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && name !== null) save();
      }}
    />
  );
}
