import type { ReactElement, ReactNode, RefObject } from 'react';
import { Popover as Base } from '@base-ui/react/popover';
import { cx } from './cx';
import { focusAtOnce } from './focus-at-once';
import { popupStyles } from './popup-styles';
import styles from './Popover.module.css';

export type PopoverProps = {
  /** Read aloud as the popover's name. */
  label: string;
  /** The button that opens it; left out, `anchor` says where it stands and `open` is needed. */
  trigger?: ReactElement | undefined;
  anchor?: Element | RefObject<Element | null> | { getBoundingClientRect(): DOMRect } | null | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  align?: 'start' | 'center' | 'end' | undefined;
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** Without padding: the content reaches the edges. */
  bare?: boolean | undefined;
  children: ReactNode;
};

export function Popover(props: PopoverProps) {
  const { label, trigger, anchor, open, onOpenChange, side = 'bottom', align = 'start', bare, children } = props;
  const controlled = open === undefined ? {} : { open };
  const focus = props.initialFocus === undefined ? {} : { initialFocus: focusAtOnce(props.initialFocus) };
  return (
    <Base.Root {...controlled} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger === undefined ? null : <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          className={styles['positioner']}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          {...(anchor === undefined ? {} : { anchor })}
        >
          <Base.Popup
            className={cx(popupStyles.raised, popupStyles.quiet, popupStyles.fading, styles['popup'])}
            data-bare={bare}
            aria-label={label}
            {...focus}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
