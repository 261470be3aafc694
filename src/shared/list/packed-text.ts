// More arguments than that do not fit on every stack.
const UNITS_AT_ONCE = 8_192;
const LAST_NARROW = 0xff;

/**
 * Writes UTF-16 units, one byte each or two. Most titles have no letter above 255, and at one byte each 100,000 rows take half of the memory.
 * @returns false where a unit does not fit into one byte: then what was written is worthless
 */
export function writeUnits(into: Uint8Array, at: number, text: string, isWide: boolean): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (isWide) {
      into[at + 2 * index] = unit & LAST_NARROW;
      into[at + 2 * index + 1] = unit >> 8;
    } else {
      if (unit > LAST_NARROW) return false;
      into[at + index] = unit;
    }
  }
  return true;
}

export function readUnits(from: Uint8Array, start: number, end: number, isWide: boolean): string {
  const units = isWide ? joinBytes(from, start, end) : from.subarray(start, end);
  let text = '';
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE) {
    // Spread out, an array goes through its iterator, which takes many times as long.
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + UNITS_AT_ONCE)) as string;
  }
  return text;
}

function joinBytes(from: Uint8Array, start: number, end: number): Uint16Array {
  const units = new Uint16Array((end - start) / 2);
  for (let index = 0; index < units.length; index += 1) {
    units[index] = (from[start + 2 * index] ?? 0) | ((from[start + 2 * index + 1] ?? 0) << 8);
  }
  return units;
}
