import { beforeEach, describe, expect, test } from 'vitest';
import { giveFocusBack, hasOverlay, isInOverlay } from './overlay';

beforeEach(() => {
  document.body.innerHTML =
    '<button id="below"></button><div data-pane="notices"><div role="dialog"><button id="undo"></button></div></div>';
});

function openDialog(): HTMLElement {
  document.body.insertAdjacentHTML('beforeend', '<div role="dialog"><button id="inside"></button></div>');
  return find('inside');
}

function find(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no ${id}`);
  return found;
}

const nextFrame = () => new Promise(requestAnimationFrame);

describe('what stands over the page', () => {
  test('is a dialog, and not a notice', () => {
    expect(hasOverlay()).toBe(false);
    expect(isInOverlay(find('undo'))).toBe(false);
    expect(isInOverlay(openDialog())).toBe(true);
    expect(hasOverlay()).toBe(true);
  });

  test('is no dialog that is fading out', () => {
    openDialog().parentElement?.setAttribute('data-closed', '');
    expect(hasOverlay()).toBe(false);
  });
});

describe('the focus that is given back', () => {
  test('comes in the next frame', async () => {
    giveFocusBack(() => find('below').focus());
    expect(document.activeElement).toBe(document.body);
    await nextFrame();
    expect(document.activeElement).toBe(find('below'));
  });

  test('is not taken from what has opened until then', async () => {
    giveFocusBack(() => find('below').focus());
    const inside = openDialog();
    inside.focus();
    await nextFrame();
    expect(document.activeElement).toBe(inside);
  });
});
