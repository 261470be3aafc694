import { cx } from './cx';
import list from './popup-list.module.css';
import popup from './popup.module.css';

/** How what opens looks, for the pieces that open something: a surface above the page, and how it comes and goes. */
export const popupStyles = {
  raised: cx(popup['raised']),
  quiet: cx(popup['quiet']),
  fading: cx(popup['fading']),
} as const;

/** How choices in a popup look. */
export const popupListStyles = {
  positioner: cx(list['positioner']),
  popup: cx(popup['raised'], list['popup']),
  item: cx(list['item']),
  text: cx(list['text']),
  tick: cx(list['tick']),
  label: cx(list['label']),
} as const;
