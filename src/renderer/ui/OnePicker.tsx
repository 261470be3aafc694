import { useState, type ReactElement, type ReactNode } from 'react';
import { PickerFrame } from './PickerFrame';
import { Popover } from './Popover';
import styles from './Picker.module.css';

export type OneOption = {
  key: string;
  name: string;
  mark?: ReactNode;
  /** Another name by which it was found. */
  also?: string | null | undefined;
  onChoose: () => void;
};

export type OnePickerProps = {
  /** The button that opens it; it takes a ref. */
  trigger: ReactElement;
  label: string;
  placeholder: string;
  hint: string;
  empty: string;
  /** Asked while it is open, with what is typed. */
  findOptions: (typed: string) => readonly OneOption[];
};

/** One of very many: a field, and what matches it. The choice closes it. */
export function OnePicker({ trigger, label, ...rest }: OnePickerProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover bare align="end" label={label} trigger={trigger} open={open} onOpenChange={setOpen}>
      <Options label={label} {...rest} onClose={() => setOpen(false)} />
    </Popover>
  );
}

// More than anybody looks through; each would be laid out when it comes and when it goes.
const MOST_SHOWN = 50;

function Options({ label, findOptions, onClose, ...frame }: Omit<OnePickerProps, 'trigger'> & { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [pointed, setPointed] = useState(0);
  const options = findOptions(typed).slice(0, MOST_SHOWN);
  const active = Math.min(pointed, options.length - 1);
  return (
    <PickerFrame
      {...frame}
      label={label}
      listLabel={label}
      typed={typed}
      active={active}
      rows={options.map(({ key, name, mark, also }, at) => ({
        key,
        isSelected: at === active,
        content: (
          <>
            {mark}
            <span className={styles['name']}>
              {name}
              {also !== null && also !== undefined && <span className={styles['also']}>{also}</span>}
            </span>
          </>
        ),
      }))}
      onType={(text) => {
        setTyped(text);
        setPointed(0);
      }}
      onPoint={(at) => setPointed(Math.max(0, Math.min(at, options.length - 1)))}
      onChoose={(at) => {
        onClose();
        options[at]?.onChoose();
      }}
      onClose={onClose}
    />
  );
}
