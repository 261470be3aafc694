import type { LucideIcon } from 'lucide-react';
import { X } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Icon } from './Icon';
import styles from './TextField.module.css';

export type TextFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'aria-label' | 'size'> & {
  /** Read aloud; shown as the placeholder too unless one is given. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  icon?: LucideIcon | undefined;
  /** With it a filled field shows a button that empties it. */
  clearLabel?: string | undefined;
  /** A sentence below the field; the field then counts as invalid. */
  error?: string | undefined;
};

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, icon, clearLabel, error, className, placeholder = label, ...rest } = props;
  return (
    <span className={cx(styles['wrap'], className)}>
      <span className={cx(styles['field'], error !== undefined && styles['wrong'])}>
        {icon === undefined ? null : <Icon of={icon} small />}
        <input
          type="text"
          className={styles['input']}
          aria-label={label}
          aria-invalid={error !== undefined || undefined}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...rest}
        />
        {clearLabel === undefined || value === '' ? null : (
          <button type="button" className={styles['clear']} aria-label={clearLabel} onClick={() => onChange('')}>
            <X width={12} height={12} strokeWidth={2} aria-hidden="true" />
          </button>
        )}
      </span>
      {error === undefined ? null : (
        <span className={styles['error']} role="alert">
          {error}
        </span>
      )}
    </span>
  );
}
