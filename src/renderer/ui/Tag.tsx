import { Plus, X, Zap } from 'lucide-react';
import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './Icon';
import styles from './Tag.module.css';

/** 1 to 8: the dots of the design tokens. A hue of the reader's own has none, and comes with its value in each theme. */
export type DotColour = number | { light: string; dark: string; sepia: string; contrast: string };

export function TagDot({ colour, className }: { colour: DotColour; className?: string }) {
  if (typeof colour === 'number') {
    return <span className={cx(styles['dot'], styles[`c${colour}`], className)} aria-hidden="true" />;
  }
  return <span className={cx(styles['dot'], styles['own'], className)} style={ownStyle(colour)} aria-hidden="true" />;
}

function ownStyle({ light, dark, sepia, contrast }: Exclude<DotColour, number>): CSSProperties {
  const values: Record<`--${string}`, string> = {
    '--dot-light': light,
    '--dot-dark': dark,
    '--dot-sepia': sepia,
    '--dot-contrast': contrast,
  };
  return values as CSSProperties;
}

/** In rows and menus: a dot and a name. */
export function Tag({ colour, name, className }: { colour: DotColour; name: string; className?: string }) {
  return (
    <span className={cx(styles['tag'], className)}>
      <TagDot colour={colour} />
      <span className={styles['name']}>{name}</span>
    </span>
  );
}

export type TagChipProps = {
  colour: DotColour;
  name: string;
  /** What is said of the tag while the pointer rests on it. */
  about?: string | undefined;
  /** Who gave it, where it was not the reader. */
  given?: string | undefined;
  /** Opens what the tag stands for. Without it the chip is plain text. */
  onOpen?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
  /** Needed with `onRemove`: "Remove tag efficiency". */
  removeLabel?: string | undefined;
};

/** On the paper: a chip of 22, which may be opened and removed. */
export function TagChip({ colour, ...chip }: TagChipProps) {
  return <Chip {...chip} mark={<TagDot colour={colour} />} />;
}

/** As that of a tag, with another mark. */
export function Chip({
  mark,
  name,
  about,
  given,
  onOpen,
  onRemove,
  removeLabel,
}: Omit<TagChipProps, 'colour'> & { mark: ReactNode }) {
  return (
    <span className={styles['chip']} title={about}>
      {mark}
      {onOpen === undefined ? (
        <span className={styles['name']}>{name}</span>
      ) : (
        <button type="button" className={cx(styles['open'], styles['name'])} onClick={onOpen}>
          {name}
        </button>
      )}
      {given === undefined ? null : <GivenSign by={given} />}
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

/** Beside what a rule gave. */
export function GivenSign({ by }: { by: string }) {
  return (
    <span className={styles['given']} role="img" aria-label={by} title={by}>
      <Zap width={11} height={11} strokeWidth={2} aria-hidden="true" />
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
