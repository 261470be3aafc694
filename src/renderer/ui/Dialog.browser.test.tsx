import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test } from 'vitest';
import { Dialog } from './Dialog';
import { Popover } from './Popover';

let root: Root | null = null;
afterEach(() => {
  root?.unmount();
  root = null;
  document.body.replaceChildren();
});

/** Puts a field on the page that has the focus, as the list has it, and what opens beside it. */
function openBeside(popup: React.ReactNode): void {
  const below = document.createElement('input');
  const place = document.createElement('div');
  document.body.append(below, place);
  below.focus();
  root = createRoot(place);
  flushSync(() => root?.render(popup));
}

describe('what a popup opens with', () => {
  test('has the focus in a dialog before the next frame, so that no key goes to what lies below', async () => {
    const main = createRef<HTMLButtonElement>();
    openBeside(
      <Dialog open onOpenChange={() => {}} title="Rules" closeLabel="Close" initialFocus={main}>
        <button ref={main}>New rule</button>
      </Dialog>,
    );
    // A promise's turn, and no frame: the next key could be handled here at the earliest.
    await Promise.resolve();
    expect(document.activeElement).toBe(main.current);
  });

  test('has the focus in a popover before the next frame', async () => {
    const field = createRef<HTMLInputElement>();
    openBeside(
      <Popover label="Link" open anchor={document.body} initialFocus={field}>
        <input ref={field} />
      </Popover>,
    );
    await Promise.resolve();
    expect(document.activeElement).toBe(field.current);
  });

  test('keeps the focus after the frame in which it would have come', async () => {
    const main = createRef<HTMLButtonElement>();
    const next = createRef<HTMLButtonElement>();
    openBeside(
      <Dialog open onOpenChange={() => {}} title="Rules" closeLabel="Close" initialFocus={main}>
        <button ref={main}>New rule</button>
        <button ref={next}>Run all</button>
      </Dialog>,
    );
    await Promise.resolve();
    next.current?.focus();
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    expect(document.activeElement).toBe(next.current);
  });
});
