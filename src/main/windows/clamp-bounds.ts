import type { WindowBounds } from '../../shared/model/settings';

export type Area = { x: number; y: number; width: number; height: number };

export const MIN_WIDTH = 720;
export const MIN_HEIGHT = 480;
// Enough of the title bar to take hold of the window with a mouse.
const MIN_VISIBLE = 80;

/** The window as it was left, or centred by the system where that screen is gone or smaller now. */
export function clampBounds(bounds: WindowBounds, areas: readonly Area[]): WindowBounds {
  const { x, y } = bounds;
  const wide = { width: Math.max(MIN_WIDTH, bounds.width), height: Math.max(MIN_HEIGHT, bounds.height) };
  const home = x === null || y === null ? null : areas.find((area) => isReachable({ ...wide, x, y }, area));
  const room = home ?? areas[0] ?? { x: 0, y: 0, ...wide };
  const width = Math.round(Math.max(MIN_WIDTH, Math.min(wide.width, room.width)));
  const height = Math.round(Math.max(MIN_HEIGHT, Math.min(wide.height, room.height)));
  const place = home === null || home === undefined || x === null || y === null ? { x: null, y: null } : { x, y };
  return { ...place, width, height, maximized: bounds.maximized };
}

/** The title bar is at the top, so its line must be within the screen, and some of its width. */
function isReachable(window: Area, area: Area): boolean {
  const overlap = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return overlap >= MIN_VISIBLE && window.y >= area.y && window.y <= area.y + area.height - MIN_VISIBLE / 2;
}
