import type { ReactElement } from 'react';
import { Tooltip as Base } from '@base-ui/react/tooltip';
import { cx } from './cx';
import { Kbd } from './Kbd';
import { popupStyles } from './popup-styles';
import styles from './Tooltip.module.css';

export type TooltipProps = {
  text: string;
  keys?: string | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  disabled?: boolean | undefined;
  /** One element that takes a ref: what the tooltip belongs to. */
  children: ReactElement;
};

/** Says what an icon does or what was cut. Never the only place of a word that is needed: touch and speech skip it. */
export function Tooltip({ text, keys, side = 'bottom', disabled = false, children }: TooltipProps) {
  return (
    <Base.Root disabled={disabled}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className={styles['positioner']}>
          <Base.Popup className={cx(popupStyles.fading, styles['popup'])}>
            {text}
            {keys === undefined ? null : <Kbd keys={keys} silent />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Once around the app: after the first tooltip the next ones come at once. */
export const TooltipProvider = Base.Provider;
