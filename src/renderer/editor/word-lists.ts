/** Where the style of a pasted element stands while it is read. */
export const PASTED_STYLE = 'data-pasted-style';

/**
 * Word puts a list on the clipboard as paragraphs: `mso-list:l0 level2 lfo1` in the style, the bullet or number as text in a part that
 * says `mso-list:Ignore`. They become the lists that they look like.
 */
export function mendWordLists(body: Element): void {
  const seen = new Set<Element>();
  for (const first of body.querySelectorAll(`[${PASTED_STYLE}*="mso-list:"]`)) {
    if (seen.has(first) || findLevel(first) === null) continue;
    const run: Element[] = [];
    for (let at: Element | null = first; at !== null && findLevel(at) !== null; at = at.nextElementSibling)
      run.push(at);
    for (const one of run) seen.add(one);
    makeList(run);
  }
}

function styleOf(element: Element): string {
  return element.getAttribute(PASTED_STYLE) ?? '';
}

function findLevel(element: Element): number | null {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(styleOf(element))?.[1];
  return level === undefined ? null : Number(level);
}

type Marker = { ordered: boolean; start: number };

/** Takes the marker's text out: the list draws its own. */
function takeMarker(paragraph: Element): Marker {
  const parts = [...paragraph.querySelectorAll(`[${PASTED_STYLE}]`)].filter((one) =>
    /mso-list:\s*Ignore/i.test(styleOf(one)),
  );
  const text = parts.map((one) => one.textContent).join('');
  for (const one of parts) one.remove();
  const number = /^[\s\u00a0]*\(?(\d{1,4}|[a-z]{1,4})[.)]/i.exec(text)?.[1];
  // Letters and Roman numbers begin at one in nearly every list; which they are cannot be told from "i.".
  return { ordered: number !== undefined, start: number !== undefined && /^\d+$/.test(number) ? Number(number) : 1 };
}

function makeList(run: readonly Element[]): void {
  const open: Element[] = [];
  for (const paragraph of run) {
    const level = Math.max(1, findLevel(paragraph) ?? 1);
    const { ordered, start } = takeMarker(paragraph);
    const tag = ordered ? 'ol' : 'ul';
    while (open.length > level) open.pop();
    // A list of the other kind at the same level is another list; an item at a level that was skipped hangs on the one above.
    if (open.length === level && open.at(-1)?.localName !== tag) open.pop();
    if (open.length === 0 || open.length < level) open.push(beginList(paragraph, open.at(-1), tag, start));
    const item = paragraph.ownerDocument.createElement('li');
    open.at(-1)?.append(item);
    const text = paragraph.ownerDocument.createElement('p');
    text.append(...paragraph.childNodes);
    item.append(text);
    paragraph.remove();
  }
}

function beginList(paragraph: Element, above: Element | undefined, tag: 'ol' | 'ul', start: number): Element {
  const list = paragraph.ownerDocument.createElement(tag);
  if (start > 1) list.setAttribute('start', String(start));
  const item = above?.lastElementChild;
  if (item === null || item === undefined) paragraph.before(list);
  else item.append(list);
  return list;
}
