import { Plus, X } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Icon } from './Icon';
import styles from './Tag.module.css';

/** 1 to 8: the dots of the design tokens. */
export function TagDot({ colour, className }: { colour: number; className?: string }) {
  return <span className={cx(styles['dot'], styles[`c${colour}`], className)} aria-hidden="true" />;
}

/** In rows and menus: a dot and a name. */
export function Tag({ colour, name, className }: { colour: number; name: string; className?: string }) {
  return (
    <span className={cx(styles['tag'], className)}>
      <TagDot colour={colour} />
      <span className={styles['name']}>{name}</span>
    </span>
  );
}

export type TagChipProps = {
  colour: number;
  name: string;
  /** Opens what the tag stands for. Without it the chip is plain text. */
  onOpen?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
  /** Needed with `onRemove`: "Remove tag efficiency". */
  removeLabel?: string | undefined;
};

/** On the paper: a chip of 22, which may be opened and removed. */
export function TagChip({ colour, name, onOpen, onRemove, removeLabel }: TagChipProps) {
  return (
    <span className={styles['chip']}>
      <TagDot colour={colour} />
      {onOpen === undefined ? (
        <span className={styles['name']}>{name}</span>
      ) : (
        <button type="button" className={cx(styles['open'], styles['name'])} onClick={onOpen}>
          {name}
        </button>
      )}
      {onRemove === undefined ? null : (
        <button
          type="button"
          className={styles['remove']}
          aria-label={removeLabel}
          title={removeLabel}
          onClick={onRemove}
        >
          <X width={11} height={11} strokeWidth={2} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

/** The dashed chip that adds one. */
export function AddChip({ className, children, ...rest }: Omit<ComponentProps<'button'>, 'type'>) {
  return (
    <button type="button" className={cx(styles['chip'], styles['add'], className)} {...rest}>
      <Icon of={Plus} small />
      {children}
    </button>
  );
}
