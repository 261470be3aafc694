import { everyHighlight } from '../features/highlights/highlight-rows';
import { setFilterPart } from '../features/highlights/highlights-screen';
import { goTo } from '../shell/screen-state';

/** The highlights of one colour in the whole library, and no others. */
export function openColour(colourId: string): void {
  setFilterPart({ ...everyHighlight, colourId });
  goTo({ kind: 'highlights' });
}
