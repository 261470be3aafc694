import { expect, test } from 'vitest';
import { readChord, type KeyPress } from './chord';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false, ...more };
}

test.each<[string, KeyPress, boolean, string | null]>([
  ['a letter', press('j'), false, 'j'],
  ['a letter with Caps Lock', press('J'), false, 'j'],
  ['a letter with Shift', press('X', { shiftKey: true }), false, 'Shift+X'],
  ['a chord', press('z', { ctrlKey: true }), false, 'Mod+Z'],
  ['a chord with Shift', press('Z', { ctrlKey: true, shiftKey: true }), false, 'Mod+Shift+Z'],
  ['Command is Mod on a Mac', press('k', { metaKey: true }), true, 'Mod+K'],
  ['Ctrl is not Mod on a Mac', press('k', { ctrlKey: true }), true, 'Ctrl+K'],
  ['a letter with Alt', press('d', { altKey: true }), false, 'Alt+D'],
  ['a sign that needs Shift', press('#', { shiftKey: true }), false, '#'],
  ['a sign that needs AltGr', press('#', { ctrlKey: true, altKey: true, altGraph: true }), false, '#'],
  ['a sign that needs Option on a Mac', press('#', { altKey: true }), true, '#'],
  ['a question mark', press('?', { shiftKey: true }), false, '?'],
  ['a named key with Shift', press('F6', { shiftKey: true }), false, 'Shift+F6'],
  ['a digit with Mod', press('1', { ctrlKey: true }), false, 'Mod+1'],
  ['a key of a layout without Latin letters', press('о', { code: 'KeyJ' }), false, 'j'],
  ['the same with Ctrl', press('л', { code: 'KeyK', ctrlKey: true }), false, 'Mod+K'],
  ['a modifier alone', press('Shift', { shiftKey: true }), false, null],
  ['a dead key', press('Dead'), false, null],
])('%s', (_, event, mac, chord) => {
  expect(readChord(event, mac)).toBe(chord);
});
