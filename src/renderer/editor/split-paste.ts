const FENCE = /^\s{0,3}(```|~~~)/;
// What goes on with the line above: cutting before it would make two lists of one.
const GOES_ON = /^(\s|[-*+>|]|\d{1,3}[.)])/;
/** How much longer a piece gets in search of a good place to cut. */
const PATIENCE = 2;

/** Cuts Markdown between blocks, or where one block is endless between two lines; never within a fence. Joined they are the text. */
export function splitMarkdown(text: string, size: number): string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let length = 0;
  let fenced = false;
  let blankBefore = false;
  for (const line of text.split('\n')) {
    const good = blankBefore && !GOES_ON.test(line);
    if (!fenced && (length >= size * PATIENCE || (length >= size && good))) {
      pieces.push(piece.join('\n'));
      piece = [];
      length = 0;
    }
    if (FENCE.test(line)) fenced = !fenced;
    blankBefore = line.trim() === '';
    piece.push(line);
    length += line.length + 1;
  }
  pieces.push(piece.join('\n'));
  return pieces;
}

/** The blocks of a page in pieces of about this many letters, each in an element of its own. Empties the page. */
export function* splitPage(body: Element, size: number): Generator<Element> {
  let piece = body.ownerDocument.createElement('div');
  let length = 0;
  for (const node of findBlocks(body, size)) {
    piece.append(node);
    length += node.textContent?.length ?? 0;
    if (length < size) continue;
    yield piece;
    piece = body.ownerDocument.createElement('div');
    length = 0;
  }
  if (piece.childNodes.length > 0) yield piece;
}

const WRAPPERS = new Set(['div', 'article', 'section', 'main', 'body', 'span', 'b', 'center']);

/** What only wraps is opened, and a list that is larger than a piece becomes several. */
function* findBlocks(parent: Element, size: number): Generator<Node> {
  for (const node of [...parent.childNodes]) {
    if (!(node.nodeType === Node.ELEMENT_NODE) || (node.textContent?.length ?? 0) < size) {
      yield node;
      continue;
    }
    const element = node as Element;
    if (WRAPPERS.has(element.localName) && element.querySelector('p, div, li, h1, h2, h3, tr, blockquote') !== null)
      yield* findBlocks(element, size);
    else if (element.localName === 'ul' || element.localName === 'ol') yield* splitList(element, size);
    else yield node;
  }
}

function* splitList(list: Element, size: number): Generator<Element> {
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  let at = 0;
  let part = list.cloneNode(false) as Element;
  let length = 0;
  for (const child of [...list.childNodes]) {
    part.append(child);
    length += child.textContent?.length ?? 0;
    if (child.nodeName === 'LI') at += 1;
    if (length < size) continue;
    yield part;
    part = list.cloneNode(false) as Element;
    if (list.localName === 'ol') part.setAttribute('start', String((Number.isNaN(start) ? 1 : start) + at));
    length = 0;
  }
  yield part;
}
