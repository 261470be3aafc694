/** What a keyboard event says, in the form in which the registry of actions writes keys. */
export type KeyPress = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** AltGr types a character on many layouts; its Ctrl and Alt are no modifiers then. */
  altGraph: boolean;
};

const MODIFIERS = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
]);
const LETTER_CODE = /^Key([A-Z])$/;

/** A layout without Latin letters still has the key where the letter is. */
function readKey(press: KeyPress): string {
  const { key, code } = press;
  if (key.length !== 1 || key.charCodeAt(0) < 128) return key;
  const letter = LETTER_CODE.exec(code)?.[1];
  if (letter === undefined) return key;
  return press.shiftKey ? letter : letter.toLowerCase();
}

/**
 * `Mod+Shift+Z`, `Shift+X`, `j`, `#`, `Shift+F6`; null for a lone modifier. Shift is part of a letter's or named key's
 * chord, and not of a sign's: how `#` is typed differs by layout.
 */
export function readChord(press: KeyPress, mac: boolean): string | null {
  if (MODIFIERS.has(press.key)) return null;
  const key = readKey(press);
  const isLetter = /^[a-z]$/i.test(key);
  const isSign = key.length === 1 && !isLetter && !/^[0-9]$/.test(key);
  const mod = mac ? press.metaKey : press.ctrlKey && !press.altGraph;
  const parts: string[] = [];
  if (mod) parts.push('Mod');
  if (mac && press.ctrlKey) parts.push('Ctrl');
  if (!mac && press.metaKey) parts.push('Meta');
  // Option types signs on a Mac as AltGr does elsewhere.
  if (press.altKey && !press.altGraph && !(mac && isSign)) parts.push('Alt');
  if (press.shiftKey && !isSign) parts.push('Shift');
  return [...parts, isLetter && parts.length > 0 ? key.toUpperCase() : named(key, isLetter)].join('+');
}

function named(key: string, isLetter: boolean): string {
  if (key === ' ') return 'Space';
  // Caps Lock without Shift is no other key.
  return isLetter ? key.toLowerCase() : key;
}
