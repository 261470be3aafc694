import type { Locator } from '@playwright/test';

/** With the mouse in a text, from before the first of these words to behind the last. */
export async function dragWords(text: Locator, words: string): Promise<void> {
  const { mouse } = text.page();
  const [from, to] = await text.evaluate((root, wanted) => {
    const places: { node: Text; at: number; letter: string }[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('[data-whole]') !== null) continue;
      [...(node.nodeValue ?? '')].forEach((letter, at) => places.push({ node: node as Text, at, letter }));
    }
    const start = places
      .map((one) => one.letter)
      .join('')
      .indexOf(wanted);
    const boxOf = (index: number): DOMRect => {
      const place = places[index];
      const range = document.createRange();
      if (place !== undefined) {
        range.setStart(place.node, place.at);
        range.setEnd(place.node, place.at + 1);
      }
      return range.getBoundingClientRect();
    };
    const first = boxOf(start);
    const last = boxOf(start + wanted.length - 1);
    return [
      { x: first.left + 0.5, y: first.top + first.height / 2 },
      { x: last.right - 0.5, y: last.top + last.height / 2 },
    ] as const;
  }, words);
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await mouse.move(to.x, to.y, { steps: 3 });
  await mouse.up();
}
