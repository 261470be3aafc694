export type SearchAbstract = { text: string | null; kind: 'whole' | 'excerpt' };

const MORE = /▽\s*More/;
const LESS = /△\s*Less/;

/**
 * A result holds its abstract short, up to `▽ More`, or whole, up to `△ Less`; text dumps hold both in a row. The short one begins and ends
 * with an ellipsis where the page cut it.
 */
export function readSearchAbstract(text: string): SearchAbstract {
  const more = MORE.exec(text);
  const before = more === null ? text : text.slice(0, more.index);
  const behind = more === null ? '' : text.slice(more.index + more[0].length);
  const whole = (more === null ? before : behind).split(LESS, 1)[0]?.trim() ?? '';
  if (more !== null && whole !== '') return { text: whole, kind: 'whole' };
  const short = before.split(LESS, 1)[0]?.trim() ?? '';
  const isCut = more !== null || (!LESS.test(text) && /^…|…$/.test(short));
  return { text: short === '' ? null : short, kind: isCut ? 'excerpt' : 'whole' };
}
