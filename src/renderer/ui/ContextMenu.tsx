import type { ReactElement, ReactNode } from 'react';
import { ContextMenu as Base } from '@base-ui/react/context-menu';
import { cx } from './cx';
import { popupListStyles, popupStyles } from './popup-styles';
import styles from './Menu.module.css';

export type ContextMenuProps = {
  /** Where the right button opens it; it takes a ref. */
  area: ReactElement;
  /** As in a `Menu`. */
  children: ReactNode;
};

export function ContextMenu({ area, children }: ContextMenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={area} />
      <Base.Portal>
        <Base.Positioner className={popupListStyles.positioner} collisionPadding={8}>
          <Base.Popup className={cx(popupListStyles.popup, popupStyles.quiet, popupStyles.fading, styles['popup'])}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
