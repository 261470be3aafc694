/**
 * Gzip, written here because the browser's own (`CompressionStream`) manages 5 MB/s where this one does 25, and cannot be told to try less
 * hard: it took half of the time of a large import. This one looks each place up once and takes the match it finds; what it writes is a
 * quarter larger. Any gunzip reads it, and `DecompressionStream` does. RFC 1951 and 1952.
 */
export type Gzip = {
  /** Some hundred kilobytes at once: what is alike is found within one piece only. */
  write(bytes: Uint8Array): void;
  end(): Uint8Array<ArrayBuffer>;
};

export function createGzip(): Gzip {
  const out = createBits();
  let size = 0;
  let sum = 0xffff_ffff;
  for (const byte of [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 4, 255]) write(out, byte, 8);
  return {
    write(bytes) {
      makeRoom(out, bytes.length);
      deflate(bytes, out);
      sum = addToSum(sum, bytes);
      size += bytes.length;
    },
    end() {
      makeRoom(out, 0);
      writeBlock(new Int32Array(0), 0, true, out);
      write(out, 0, (8 - (out.count & 7)) & 7);
      for (const word of [~sum, size]) {
        write(out, word & 0xffff, 16);
        write(out, (word >>> 16) & 0xffff, 16);
      }
      for (; out.count > 0; out.count -= 8) {
        out.bytes[out.length++] = out.held & 0xff;
        out.held >>>= 8;
      }
      spare = out.bytes;
      return out.bytes.slice(0, out.length);
    },
  };
}

// In the loops below a place is read that is there: a check for each of some hundred million bytes would be felt.

type Bits = { bytes: Uint8Array<ArrayBuffer>; length: number; held: number; count: number };

// One that ended leaves its room to the next: a large import compresses some fifty pieces, and rooms of megabytes lie about for long.
let spare: Bits['bytes'] | null = null;

function createBits(): Bits {
  const bytes = spare ?? new Uint8Array(65_536);
  spare = null;
  return { bytes, length: 0, held: 0, count: 0 };
}

/** For the worst: noise grows by some bits in a thousand, and each block by its table. */
function makeRoom(out: Bits, more: number): void {
  const needed = out.length + more + (more >> 3) + 1_024;
  if (needed <= out.bytes.length) return;
  const larger = new Uint8Array(Math.max(needed, out.bytes.length * 2));
  larger.set(out.bytes.subarray(0, out.length));
  out.bytes = larger;
}

/** At most 16 bits at once, the lowest first. */
function write(out: Bits, value: number, bits: number): void {
  const held = out.held | (value << out.count);
  const count = out.count + bits;
  if (count < 16) {
    out.held = held;
    out.count = count;
    return;
  }
  const { bytes, length } = out;
  bytes[length] = held;
  bytes[length + 1] = held >>> 8;
  out.length = length + 2;
  out.held = held >>> 16;
  out.count = count - 16;
}

const MIN_MATCH = 4;
const MAX_MATCH = 258;
const WINDOW = 32_768;
const HASH_BITS = 15;
// Tokens of one block: its codes fit what is in it, and their table is some hundred bytes.
const BLOCK_TOKENS = 32_768;
const END_OF_BLOCK = 256;

/** A literal is its byte; a match has this bit, its length above 16 bits and its distance below. */
const MATCH = 0x4000_0000;

// Written anew by each call.
const heads = new Int32Array(1 << HASH_BITS);
const tokens = new Int32Array(BLOCK_TOKENS);

function deflate(bytes: Uint8Array, out: Bits): void {
  heads.fill(-WINDOW - 1);
  const size = bytes.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let used = 0;
  let at = 0;
  while (at < size) {
    let length = 0;
    let before = 0;
    if (at + MIN_MATCH <= size) {
      const hash = hashAt(view, at);
      before = heads[hash] as number;
      heads[hash] = at;
      // Four bytes in one comparison: most places that hash alike are not.
      const isAlike = at - before <= WINDOW && view.getInt32(at, true) === view.getInt32(before, true);
      if (isAlike) length = matchLength(bytes, before, at);
    }
    if (length < MIN_MATCH) {
      tokens[used] = bytes[at] as number;
      at += 1;
    } else {
      tokens[used] = MATCH | (length << 16) | (at - before - 1);
      at += length;
    }
    used += 1;
    if (used < BLOCK_TOKENS && at < size) continue;
    writeBlock(tokens, used, false, out);
    used = 0;
  }
}

function hashAt(view: DataView, at: number): number {
  return Math.imul(view.getInt32(at, true), 0x9e37_79b1) >>> (32 - HASH_BITS);
}

function matchLength(bytes: Uint8Array, before: number, at: number): number {
  const most = Math.min(MAX_MATCH, bytes.length - at);
  let length = MIN_MATCH;
  while (length < most && bytes[before + length] === bytes[at + length]) length += 1;
  return length;
}

/** Symbol, number of extra bits and what is subtracted, for each length and distance. */
const lengthSymbols = new Uint16Array(MAX_MATCH + 1);
const lengthBases: number[] = [];
const lengthExtra: number[] = [];
const distanceBases: number[] = [];
const distanceExtra: number[] = [];

function fillTables(): void {
  let base = 3;
  for (let symbol = 0; symbol < 28; symbol += 1) {
    const extra = symbol < 8 ? 0 : (symbol >> 2) - 1;
    lengthBases.push(base);
    lengthExtra.push(extra);
    for (let length = base; length < base + (1 << extra) && length <= MAX_MATCH; length += 1) {
      lengthSymbols[length] = symbol;
    }
    base += 1 << extra;
  }
  lengthBases.push(MAX_MATCH);
  lengthExtra.push(0);
  lengthSymbols[MAX_MATCH] = 28;
  let distance = 1;
  for (let symbol = 0; symbol < 30; symbol += 1) {
    const extra = symbol < 4 ? 0 : (symbol >> 1) - 1;
    distanceBases.push(distance);
    distanceExtra.push(extra);
    distance += 1 << extra;
  }
}
fillTables();

function distanceSymbol(distance: number): number {
  if (distance <= 4) return distance - 1;
  const bits = 31 - Math.clz32(distance - 1);
  return bits * 2 + (((distance - 1) >> (bits - 1)) & 1);
}

function writeBlock(tokens: Int32Array, used: number, isLast: boolean, out: Bits): void {
  const literals = new Uint32Array(286);
  const distances = new Uint32Array(30);
  literals[END_OF_BLOCK] = 1;
  for (let i = 0; i < used; i += 1) {
    const token = tokens[i] as number;
    if (token < MATCH) literals[token] = (literals[token] as number) + 1;
    else {
      const symbol = 257 + (lengthSymbols[(token >> 16) & 0x1ff] as number);
      const far = distanceSymbol((token & 0xffff) + 1);
      literals[symbol] = (literals[symbol] as number) + 1;
      distances[far] = (distances[far] as number) + 1;
    }
  }
  const literalCode = createCode(literals, 15);
  const distanceCode = createCode(distances, 15);
  write(out, isLast ? 1 : 0, 1);
  write(out, 2, 2);
  writeCodes(literalCode, distanceCode, out);
  const { bits, lengths } = literalCode;
  for (let i = 0; i < used; i += 1) {
    const token = tokens[i] as number;
    if (token < MATCH) write(out, bits[token] as number, lengths[token] as number);
    else writeMatch(token, literalCode, distanceCode, out);
  }
  write(out, bits[END_OF_BLOCK] as number, lengths[END_OF_BLOCK] as number);
}

function writeMatch(token: number, literal: Code, distance: Code, out: Bits): void {
  const length = (token >> 16) & 0x1ff;
  const far = (token & 0xffff) + 1;
  const symbol = lengthSymbols[length] as number;
  write(out, literal.bits[257 + symbol] as number, literal.lengths[257 + symbol] as number);
  write(out, length - (lengthBases[symbol] as number), lengthExtra[symbol] as number);
  const farSymbol = distanceSymbol(far);
  write(out, distance.bits[farSymbol] as number, distance.lengths[farSymbol] as number);
  write(out, far - (distanceBases[farSymbol] as number), distanceExtra[farSymbol] as number);
}

const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Lengths of both codes, one by one: runs would save some dozen bytes a block. */
function writeCodes(literal: Code, distance: Code, out: Bits): void {
  const lengths = [...literal.lengths, ...distance.lengths];
  const counts = new Uint32Array(19);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const code = createCode(counts, 7);
  write(out, literal.lengths.length - 257, 5);
  write(out, distance.lengths.length - 1, 5);
  write(out, LENGTH_ORDER.length - 4, 4);
  for (const symbol of LENGTH_ORDER) write(out, code.lengths[symbol] ?? 0, 3);
  for (const length of lengths) write(out, code.bits[length] ?? 0, code.lengths[length] ?? 0);
}

/** Bits are reversed already, as they are written lowest first. */
type Code = { lengths: Uint8Array; bits: Uint16Array };

/** A canonical Huffman code for these counts. At least two symbols get one, since some readers refuse less. */
function createCode(counts: Uint32Array, maxBits: number): Code {
  const lengths = new Uint8Array(counts.length);
  const used = [...counts.keys()].filter((symbol) => counts[symbol] !== 0);
  for (let symbol = 0; used.length < 2; symbol += 1) if (!used.includes(symbol)) used.push(symbol);
  const weights = used.map((symbol) => Math.max(1, counts[symbol] ?? 0));
  // Halving the weights evens them out until no code is too long; it is rarely needed.
  for (let depths = huffmanDepths(weights); ; depths = huffmanDepths(weights)) {
    if (Math.max(...depths) <= maxBits) {
      used.forEach((symbol, at) => (lengths[symbol] = depths[at] ?? 0));
      return { lengths, bits: assignBits(lengths, maxBits) };
    }
    weights.forEach((weight, at) => (weights[at] = (weight >> 1) + 1));
  }
}

/** Depths of the leaves of a Huffman tree, by the two queues: leaves sorted by weight, and inner nodes as they come. */
function huffmanDepths(weights: readonly number[]): number[] {
  const order = [...weights.keys()].sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
  const count = weights.length;
  const sums = order.map((at) => weights[at] ?? 0);
  const parents = new Int32Array(2 * count - 1);
  let leaf = 0;
  let inner = count;
  function takeLightest(): number {
    const isLeaf = leaf < count && (inner >= sums.length || (sums[leaf] ?? 0) <= (sums[inner] ?? 0));
    return isLeaf ? leaf++ : inner++;
  }
  while (sums.length < 2 * count - 1) {
    const [a, b] = [takeLightest(), takeLightest()];
    parents[a] = parents[b] = sums.length;
    sums.push((sums[a] ?? 0) + (sums[b] ?? 0));
  }
  const depths = new Int32Array(2 * count - 1);
  for (let node = 2 * count - 3; node >= 0; node -= 1) depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1;
  const result = new Array<number>(count).fill(0);
  order.forEach((at, place) => (result[at] = depths[place] ?? 0));
  return result;
}

function assignBits(lengths: Uint8Array, maxBits: number): Uint16Array {
  const next = new Uint32Array(maxBits + 2);
  for (const length of lengths) if (length > 0) next[length + 1] = (next[length + 1] ?? 0) + 1;
  for (let bits = 1; bits <= maxBits + 1; bits += 1)
    next[bits] = ((next[bits - 1] ?? 0) << 1) + ((next[bits] ?? 0) << 1);
  return Uint16Array.from(lengths, (length) => {
    if (length === 0) return 0;
    const code = next[length] ?? 0;
    next[length] = code + 1;
    return reverse(code, length);
  });
}

function reverse(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}

const crcTables = createTables();

/** Sums of one byte, and of the same with one, two and three bytes of nothing behind it: four bytes are then summed at once. */
function createTables(): Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb8_8320 : sum >>> 1;
    return sum >>> 0;
  });
  const tables = [first];
  for (let n = 1; n < 4; n += 1) {
    const before = tables[n - 1] as Uint32Array;
    tables.push(before.map((sum) => (sum >>> 8) ^ (first[sum & 0xff] as number)));
  }
  return tables;
}

function addToSum(before: number, bytes: Uint8Array): number {
  const [first, second, third, fourth] = crcTables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let sum = before | 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    const word = sum ^ view.getInt32(at, true);
    sum =
      (fourth[word & 0xff] as number) ^
      (third[(word >>> 8) & 0xff] as number) ^
      (second[(word >>> 16) & 0xff] as number) ^
      (first[word >>> 24] as number);
  }
  for (let at = whole; at < bytes.length; at += 1) {
    sum = (first[(sum ^ (bytes[at] as number)) & 0xff] as number) ^ (sum >>> 8);
  }
  return sum;
}
