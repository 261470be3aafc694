import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Dialog as Base } from '@base-ui/react/dialog';
import { barStyles } from './bar-styles';
import { IconButton } from './Button';
import { cx } from './cx';
import { focusAtOnce } from './focus-at-once';
import { readAloud } from './read-aloud';
import { popupStyles } from './popup-styles';
import styles from './Dialog.module.css';

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The dialog has gone, and the focus is back where it was. */
  onClosed?: (() => void) | undefined;
  title: string;
  /** Read aloud only, where the content has its own head (the palette). */
  hideTitle?: boolean | undefined;
  /** A line beside the title. */
  about?: ReactNode;
  /** At the right of the head, before the close button. */
  tools?: ReactNode;
  closeLabel: string;
  /** In CSS pixels; never wider or higher than the window. */
  width?: number | undefined;
  /** From the top of the window; the default centres. */
  top?: number | undefined;
  /** The row of buttons below: one main action at the right, Esc beside it. */
  actions?: ReactNode;
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** Without padding: the content reaches the edges. */
  bare?: boolean | undefined;
  /** It is to be read, and nothing in it takes the focus: the content does, so that keys scroll it. */
  isText?: boolean | undefined;
  children: ReactNode;
};

export function Dialog(props: DialogProps) {
  const {
    open,
    onOpenChange,
    onClosed,
    title,
    hideTitle = false,
    width = 480,
    top,
    actions,
    bare = false,
    isText = false,
    children,
  } = props;
  const scrolled = isText ? { tabIndex: 0, role: 'group', 'aria-label': title } : {};
  const focus = props.initialFocus === undefined ? {} : { initialFocus: focusAtOnce(props.initialFocus) };
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      onOpenChangeComplete={(isOpen) => {
        if (!isOpen) onClosed?.();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={cx(popupStyles.fading, styles['scrim'])} />
        <Base.Viewport
          className={cx(styles['viewport'], top === undefined && styles['centred'])}
          style={{ paddingTop: top }}
        >
          <Base.Popup
            className={cx(popupStyles.quiet, popupStyles.fading, styles['popup'])}
            style={{ width }}
            {...focus}
          >
            {hideTitle ? <Base.Title className={readAloud}>{title}</Base.Title> : <Head {...props} />}
            <div className={cx(styles['content'], !bare && styles['padded'])} {...scrolled}>
              {children}
            </div>
            {actions === undefined ? null : <footer className={styles['actions']}>{actions}</footer>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

function Head({ title, about, tools, closeLabel }: DialogProps) {
  return (
    <header className={styles['head']}>
      <Base.Title className={cx(barStyles.title, styles['title'])}>{title}</Base.Title>
      <div className={barStyles.about}>{about}</div>
      {tools}
      {/* It often has the focus first, and Escape would close its tooltip instead of the dialog. */}
      <Base.Close render={<IconButton tip={false} label={closeLabel} icon={X} />} />
    </header>
  );
}
