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

/** The blocks of a page in pieces of about this weight, each in an element of its own. Empties the page. */
export function* splitPage(body: Element, size: number): Generator<Element> {
  let piece = body.ownerDocument.createElement('div');
  let weight = 0;
  for (const node of findBlocks(body, size)) {
    piece.append(node);
    weight += weigh(node);
    if (weight < size) continue;
    yield piece;
    piece = body.ownerDocument.createElement('div');
    weight = 0;
  }
  if (piece.childNodes.length > 0) yield piece;
}

// What an element costs to be read and drawn, in letters: a table of numbers is heavier than its digits.
const ELEMENT_WEIGHT = 40;

function weigh(node: Node): number {
  const letters = node.textContent?.length ?? 0;
  return isElement(node) ? letters + ELEMENT_WEIGHT * (1 + node.getElementsByTagName('*').length) : letters;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

const WRAPPERS = new Set(['div', 'article', 'section', 'main', 'body', 'span', 'b', 'center']);

/** What only wraps is opened; a list, a quote or a table that is larger than a piece becomes several. */
function* findBlocks(parent: Element, size: number): Generator<Node> {
  for (const node of [...parent.childNodes]) {
    if (!isElement(node) || weigh(node) < size) yield node;
    else if (WRAPPERS.has(node.localName) && node.querySelector('p, div, li, h1, h2, h3, tr, blockquote') !== null)
      yield* findBlocks(node, size);
    else if (node.localName === 'ul' || node.localName === 'ol') yield* splitList(node, size);
    else if (node.localName === 'blockquote') yield* splitQuote(node, size);
    else if (node.localName === 'table') yield* splitTable(node as HTMLTableElement, size);
    else yield node;
  }
}

function* splitQuote(quote: Element, size: number): Generator<Element> {
  for (const part of splitPage(quote, size)) {
    const piece = quote.cloneNode(false) as Element;
    piece.append(...part.childNodes);
    yield piece;
  }
}

/** Tables below one another, each of whole rows. In one of thousands of rows each key would cost all of them. */
function* splitTable(table: HTMLTableElement, size: number): Generator<Element> {
  if (table.caption !== null) {
    const title = table.ownerDocument.createElement('p');
    title.append(...table.caption.childNodes);
    yield title;
  }
  const empty = table.cloneNode(false) as Element;
  let part = empty.cloneNode(false) as Element;
  let weight = 0;
  for (const row of [...table.rows]) {
    weight += weigh(row);
    part.append(row);
    if (weight < size) continue;
    yield part;
    part = empty.cloneNode(false) as Element;
    weight = 0;
  }
  if (part.childNodes.length > 0) yield part;
}
function* splitList(list: Element, size: number): Generator<Element> {
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  let at = 0;
  let part = list.cloneNode(false) as Element;
  let weight = 0;
  for (const child of [...list.childNodes]) {
    part.append(child);
    weight += weigh(child);
    if (child.nodeName === 'LI') at += 1;
    if (weight < size) continue;
    yield part;
    part = list.cloneNode(false) as Element;
    if (list.localName === 'ol') part.setAttribute('start', String((Number.isNaN(start) ? 1 : start) + at));
    weight = 0;
  }
  yield part;
}
