import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../../i18n/start-i18n';
import { changeSettings, settingsOf, useScreen, type ScreenSettings } from '../../shell/screen-state';
import { Button } from '../../ui/Button';
import { differs, findWayBack, type Setting } from './settings-list';

export type WayBackProps = {
  settings: readonly Setting[];
  text: string;
  /** Read aloud, where the text does not say of what. */
  name?: string | undefined;
  undoName: string;
};

/**
 * Takes several settings back at once. They have no undo of their own, and a notice lies below the dialog: the way back from the way back
 * stands where the button was, until one of them changes.
 */
export function WayBack({ settings, text, name, undoName }: WayBackProps) {
  const words = useWords();
  const isOther = useScreen((state) => differs(settings, settingsOf(state)));
  const [undo, setUndo] = useState<Partial<ScreenSettings> | null>(null);
  if (isOther && undo !== null) setUndo(null);
  if (!isOther && undo === null) return null;

  function takeBack(): void {
    const before = settingsOf(useScreen.getState());
    const back = findWayBack(settings, before);
    const keys = Object.keys(back) as (keyof ScreenSettings)[];
    // Both at once: between them it would look as if nothing could be undone.
    flushSync(() => {
      setUndo(Object.fromEntries(keys.map((key) => [key, before[key]])));
      changeSettings(back);
    });
  }
  return (
    <Button
      kind="quiet"
      aria-label={undo === null ? name : undoName}
      onClick={() => (undo === null ? takeBack() : changeSettings(undo))}
    >
      {undo === null ? text : words('app.undo')}
    </Button>
  );
}
