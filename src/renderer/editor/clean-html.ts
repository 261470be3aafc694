import { isSha256 } from '../../shared/model/id';
import { isLinkAllowed } from './links';
import { mendWordLists, PASTED_STYLE } from './word-lists';

// What is never text of the page: code, styles, what loads something, and what only a form shows.
const DROPPED = new Set(
  'script style template head meta link base title iframe frame object embed applet noscript svg canvas audio video source track map area select datalist'.split(
    ' ',
  ),
);
const NESTING = new Set(['blockquote', 'ul', 'ol', 'table', 'dl']);
const BLOCK =
  /^(p|div|h[1-6]|pre|hr|section|article|main|header|footer|figure|figcaption|address|aside|nav|form|details|summary|center)$/;
const PARTS_OF_LIST = new Set(['li', 'dd', 'dt']);
const PARTS_OF_TABLE = new Set(['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'col']);
/**
 * Deeper than this nothing can be told apart on the screen, and ProseMirror walks a document by calling itself: levels below are
 * flattened into the last one, with their words.
 */
export const MAX_PASTED_DEPTH = 12;

const KEPT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  code: ['class'],
  img: ['alt'],
};
// How a note's own nodes stand on the clipboard; the codec's guards look at the values.
const OWN_ATTRIBUTE = /^data-(type|latex|checked|pm-slice|kind|label|sha256|media|width|height|size|note|quoted|id)$/;

/**
 * The structure of a pasted page or Word text without anything else: no script, style, class, address that is none. Nothing is run
 * while it is looked at: a document made by DOMParser has no window.
 */
export function cleanHtml(html: string): string {
  const body = readPage(html);
  cleanPage(body);
  return body.innerHTML;
}

// The content policy holds for a parsed document too: it would refuse each style, and say so. They are read here, and applied nowhere.
const STYLE_SHEET = /<style\b[\s\S]*?<\/style\s*>/gi;
const STYLE_ATTRIBUTE = /(<[a-z][^<>]*?[\s"'])style(?=\s*=)/gi;

/** The page without its style sheets; what an element says of its looks stands in `PASTED_STYLE`. */
export function readPage(html: string): HTMLElement {
  const mute = flattenQuotes(html.replace(STYLE_SHEET, '').replace(STYLE_ATTRIBUTE, `$1${PASTED_STYLE}`));
  return new DOMParser().parseFromString(mute, 'text/html').body;
}

// Ends a line of words without being a line of its own.
const LINE_END = '<div></div>';

/**
 * Quotes below the deepest level that is kept go while the page is still text: with thousands of them reading it and taking it apart cost
 * their number times the depth, which was seconds.
 */
function flattenQuotes(html: string): string {
  let depth = 0;
  return html.replace(/<(\/?)blockquote\b[^>]*>/gi, (tag, end: string) => {
    if (end === '') depth += 1;
    const kept = depth <= MAX_PASTED_DEPTH;
    if (end !== '') depth = Math.max(0, depth - 1);
    return kept ? tag : LINE_END;
  });
}

/** The same for a part of a page that is parsed already, in its place. */
export function cleanPage(body: Element): void {
  mendWordLists(body);
  mendFormulas(body);
  cleanChildren(body);
}

/** A stack of its own, since a page may be as deep as the browser allows. */
function cleanChildren(body: Element): void {
  const open: { parent: Element; depth: number }[] = [{ parent: body, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { parent, depth } = next;
    const here = [...parent.childNodes].reverse();
    for (let node = here.pop(); node !== undefined; node = here.pop()) {
      if (node.nodeType === Node.TEXT_NODE) continue;
      if (depth >= MAX_PASTED_DEPTH && isElement(node) && isNesting(node.localName)) {
        here.push(...takeApart(node).reverse());
        continue;
      }
      const element = isElement(node) ? cleanElement(node) : null;
      if (element === null) node.parentNode?.removeChild(node);
      else open.push({ parent: element, depth: NESTING.has(element.localName) ? depth + 1 : depth });
    }
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** The element that stands there now; null where it goes with all that is in it. */
function cleanElement(element: Element): Element | null {
  const tag = element.localName;
  if (DROPPED.has(tag)) return null;
  if (tag === 'p' && element.childElementCount < 3 && (element.textContent ?? '').trim() === '' && isWordBlank(element))
    return null;
  if (/^h[4-6]$/.test(tag)) return replaceBy(element, 'h3');
  if (tag === 'ul') mendTasks(element);
  if (tag === 'img' && !isSha256(element.getAttribute('data-sha256'))) return takePictureWords(element);
  const style = element.getAttribute(PASTED_STYLE) ?? '';
  cleanAttributes(element);
  if ((tag === 'b' || tag === 'strong') && NOT_BOLD.test(style)) return replaceBy(element, 'span');
  if (tag === 'a' && !isLinkAllowed(element.getAttribute('href') ?? '')) return replaceBy(element, 'span');
  if (tag === 'span') addMarks(element, style);
  return element;
}

// Signs, smileys and what only counts readers: a link to them says nothing.
const LEAST_LINKED_PICTURE = 32;

/** A picture of somewhere else is not asked for: what it shows, in words, and where it is. Null for one that is only there for its looks. */
function takePictureWords(element: Element): Element | null {
  const address = element.getAttribute('src') ?? '';
  const alt = (element.getAttribute('alt') ?? element.getAttribute('title') ?? '').trim();
  const sides = ['width', 'height'].map((name) => Number(element.getAttribute(name) ?? LEAST_LINKED_PICTURE));
  const isLinked =
    /^https?:/i.test(address) &&
    isLinkAllowed(address) &&
    element.closest('a') === null &&
    sides.every((side) => side >= LEAST_LINKED_PICTURE);
  // With empty words its page says that it shows nothing; without any, only one that has a size is there to be seen.
  if (alt === '' && (!isLinked || element.hasAttribute('alt') || !element.hasAttribute('width'))) return null;
  const words = element.ownerDocument.createElement(isLinked ? 'a' : 'span');
  if (isLinked) words.setAttribute('href', address);
  words.textContent = alt === '' ? address : alt;
  element.replaceWith(words);
  return words;
}

/** Puts what is in the element in its place, words that stood loose in it as a paragraph: two cells are not one word. */
function takeApart(element: Element): ChildNode[] {
  const parts: ChildNode[] = [];
  let loose: Element | null = null;
  // All levels in one go: each time that an element is put elsewhere costs what is in it.
  const open = [...element.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isElement(node) && isNesting(node.localName)) {
      loose = null;
      open.push(...[...node.childNodes].reverse());
      continue;
    }
    if (isElement(node) && BLOCK.test(node.localName)) {
      loose = null;
      parts.push(node);
      continue;
    }
    if (loose === null) {
      loose = element.ownerDocument.createElement('p');
      parts.push(loose);
    }
    loose.append(node);
  }
  element.replaceWith(...parts);
  return parts;
}

function isNesting(tag: string): boolean {
  return NESTING.has(tag) || PARTS_OF_LIST.has(tag) || PARTS_OF_TABLE.has(tag);
}

/** Word keeps lines apart with empty paragraphs; a note has room between its paragraphs. */
function isWordBlank(element: Element): boolean {
  return /^Mso/.test(element.className) || element.querySelector('o\\:p') !== null;
}

function replaceBy(element: Element, tag: string): Element {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

function cleanAttributes(element: Element): void {
  const kept = KEPT_ATTRIBUTES[element.localName] ?? [];
  for (const { name } of [...element.attributes])
    if (!kept.includes(name) && !OWN_ATTRIBUTE.test(name)) element.removeAttribute(name);
}

const NOT_BOLD = /(?:^|[;\s])font-weight:\s*(normal|400)/i;
const STYLED: readonly [RegExp, string][] = [
  [/(?:^|[;\s])font-weight:\s*(bold|[6-9]00)/i, 'strong'],
  [/(?:^|[;\s])font-style:\s*italic/i, 'em'],
  [/text-decoration[^;]*line-through/i, 's'],
  [/text-decoration[^;]*underline/i, 'u'],
];

/** Word processors say bold and italic in styles, which are not kept. */
function addMarks(element: Element, style: string): void {
  for (const [sign, tag] of STYLED) {
    if (!sign.test(style)) continue;
    const mark = element.ownerDocument.createElement(tag);
    mark.append(...element.childNodes);
    element.append(mark);
  }
}

/** A box in a list's line makes tasks of all its lines: a list is of one kind. */
function mendTasks(list: Element): void {
  const items = [...list.children].filter((one) => one.localName === 'li');
  const boxes = items.map((item) => {
    const box = item.querySelector('input[type="checkbox"]');
    return box?.closest('li') === item ? box : null;
  });
  if (list.getAttribute('data-type') === 'taskList' || boxes.every((box) => box === null)) return;
  list.setAttribute('data-type', 'taskList');
  items.forEach((item, at) => {
    item.setAttribute('data-type', 'taskItem');
    item.setAttribute('data-checked', String(boxes[at]?.hasAttribute('checked') === true));
    boxes[at]?.remove();
    // A task's words are read from the first block of this kind in it; what stands beside that would be lost.
    const words = item.ownerDocument.createElement('div');
    words.append(...item.childNodes);
    item.append(words);
  });
}

/** A formula on a page stands there twice, as drawn signs and for a screen reader; its source is in the second. */
function mendFormulas(body: Element): void {
  for (const source of body.querySelectorAll('annotation[encoding="application/x-tex"]')) {
    const formula = ['.katex-display', '.katex', 'mjx-container', 'math']
      .map((one) => source.closest(one))
      .find((one) => one !== null);
    if (formula === undefined || formula.closest('[data-latex]') !== null) continue;
    const isBlock = formula.classList.contains('katex-display');
    const own = body.ownerDocument.createElement(isBlock ? 'div' : 'span');
    own.setAttribute('data-type', isBlock ? 'block-math' : 'inline-math');
    own.setAttribute('data-latex', (source.textContent ?? '').trim());
    formula.replaceWith(own);
  }
}
