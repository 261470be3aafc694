import {
  isEffect,
  isPacked,
  MAX_INLINE_ROWS,
  type Change,
  type Effect,
  type PackedEffects,
} from '../../shared/model/change';
import { rowKey } from '../../shared/model/effects';
import { upgradeEffect, SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { AppError } from '../../shared/app-error';
import type { Sha256 } from '../../shared/model/id';
import { createGzip } from '../storage/gzip';
import type { LibraryFiles } from '../storage/library';

// Handed to the compressor at once: what is alike is found within that.
const WRITE_BYTES = 1_000_000;
// A piece is held, sent to main and written as one: about a megabyte and a half when compressed. A change of any size then costs no more
// memory, and to send one holds up the window for less than a frame or two.
const PIECE_CHARS = 4_000_000;

/**
 * Gathers the effects of a command. Up to 200 rows stay as they are; more go through gzip as they come, and leave in pieces.
 */
export type EffectList = {
  add(effects: readonly Effect[]): void;
  /** Pieces that are complete, in order; each is given out once. */
  takePieces(): Uint8Array[];
  /** Nothing more comes. What was packed last is among the pieces. */
  end(): EndedEffects;
};

/** Few effects as they are, of many the number. */
export type EndedEffects = { kind: 'inline'; effects: Effect[] } | { kind: 'packed'; count: number };

export function createEffectList(): EffectList {
  let inline: Effect[] | null = [];
  const rows = new Set<string>();
  let pieces: Uint8Array[] = [];
  let packer: Packer | null = null;
  let count = 0;
  function pack(effects: readonly Effect[]): void {
    packer ??= createPacker();
    packer.write(effects);
    if (packer.chars() >= PIECE_CHARS) endPiece();
  }
  function endPiece(): void {
    if (packer !== null) pieces.push(packer.end());
    packer = null;
  }
  return {
    add(effects) {
      count += effects.length;
      if (inline === null) return pack(effects);
      inline.push(...effects);
      for (const effect of effects) rows.add(rowKey(effect));
      if (rows.size <= MAX_INLINE_ROWS) return;
      const begun = inline;
      inline = null;
      rows.clear();
      pack(begun);
    },
    takePieces() {
      const ready = pieces;
      pieces = [];
      return ready;
    },
    end() {
      if (inline !== null) return { kind: 'inline', effects: inline };
      endPiece();
      return { kind: 'packed', count };
    },
  };
}

/** Saves pieces before anything can name them, and then says what the change carries. */
export type EffectSaver = {
  /** Pieces that somebody else saved, in their order; they come before those that are saved here afterwards. */
  note(names: readonly Sha256[]): void;
  save(pieces: readonly Uint8Array[]): Promise<void>;
  finish(ended: EndedEffects): Change['effects'];
};

export function createEffectSaver(files: LibraryFiles): EffectSaver {
  const saved: Sha256[] = [];
  return {
    note(names) {
      saved.push(...names);
    },
    async save(pieces) {
      for (const piece of pieces) saved.push(await savePiece(files, piece));
    },
    finish(ended) {
      if (ended.kind === 'inline') return ended.effects;
      const [file, ...more] = saved;
      if (file === undefined) throw new Error('packed effects without a piece');
      return { file, ...(more.length === 0 ? {} : { more }), count: ended.count };
    },
  };
}

/** For the journal a full disk is a delay; here it means that nothing was done, and the reader must hear that. */
export async function savePiece(files: Pick<LibraryFiles, 'save'>, bytes: Uint8Array): Promise<Sha256> {
  try {
    return await files.save(bytes);
  } catch (error) {
    const isFull = error instanceof AppError && error.code === 'disk-full';
    throw isFull ? new AppError('storage-full', error.params, error) : error;
  }
}

// Effects packed between two looks at whether a piece is full.
const PACK_AT_ONCE = 1_000;

export async function packEffects(files: LibraryFiles, effects: readonly Effect[]): Promise<Change['effects']> {
  const list = createEffectList();
  const saver = createEffectSaver(files);
  for (let at = 0; at < effects.length; at += PACK_AT_ONCE) {
    list.add(effects.slice(at, at + PACK_AT_ONCE));
    await saver.save(list.takePieces());
  }
  const ended = list.end();
  await saver.save(list.takePieces());
  return saver.finish(ended);
}

// One that ended leaves its room to the next.
let spare: Uint8Array<ArrayBuffer> | null = null;

type Packer = { write(effects: readonly Effect[]): void; chars(): number; end(): Uint8Array };

/**
 * A line of JSON for each effect, compressed when a room is full: each time has a table of codes of its own, and commands that bring their effects
 * by threes would spend more on tables than on all else.
 */
function createPacker(): Packer {
  const encoded = spare ?? new Uint8Array(WRITE_BYTES);
  spare = null;
  const gzip = createGzip();
  const encoder = new TextEncoder();
  let chars = 0;
  let used = 0;
  function flush(): void {
    gzip.write(encoded.subarray(0, used));
    used = 0;
  }
  /** Line by line, and into one buffer: texts of a megabyte lie about until the next large clearing, and so do buffers. */
  function send(line: string): void {
    chars += line.length;
    for (let rest = line; rest !== '';) {
      const { read, written } = encoder.encodeInto(rest, encoded.subarray(used));
      used += written;
      rest = read === rest.length ? '' : rest.slice(read);
      if (rest !== '') flush();
    }
  }
  return {
    write(effects) {
      for (const effect of effects) send(`${JSON.stringify(effect)}\n`);
    },
    chars: () => chars,
    end() {
      flush();
      spare = encoded;
      return gzip.end();
    },
  };
}

/**
 * The effects of a change as this build understands them.
 * @throws AppError change-newer, file-missing-in-library, row-invalid where the packed file is not what was written
 */
export async function readEffects(files: LibraryFiles, change: Change): Promise<Effect[]> {
  if (change.schema > SCHEMA_VERSION) throw new AppError('change-newer', { seq: change.seq });
  const effects = isPacked(change.effects) ? await unpack(files, change.effects) : change.effects;
  return effects.map((effect) => upgradeEffect(effect, change.schema));
}

/**
 * The effects of a change one by one, as this build understands them: of a packed change a piece at a time stands in memory.
 * @throws AppError change-newer, file-missing-in-library, row-invalid
 */
export async function* streamEffects(files: LibraryFiles, change: Change): AsyncGenerator<Effect> {
  if (change.schema > SCHEMA_VERSION) throw new AppError('change-newer', { seq: change.seq });
  const { effects } = change;
  if (!isPacked(effects)) {
    for (const effect of effects) yield upgradeEffect(effect, change.schema);
    return;
  }
  for (const file of [effects.file, ...(effects.more ?? [])]) {
    for await (const effect of readPiece(files, file)) yield upgradeEffect(effect, change.schema);
  }
}

async function unpack(files: LibraryFiles, packed: PackedEffects): Promise<Effect[]> {
  const effects: Effect[] = [];
  for (const file of [packed.file, ...(packed.more ?? [])]) {
    // One by one: as arguments of one call, a hundred thousand are too many.
    for await (const effect of readPiece(files, file)) effects.push(effect);
  }
  if (effects.length !== packed.count) throw new AppError('row-invalid', { table: 'changes', id: packed.file });
  return effects;
}

/**
 * Those of one piece of a change, as this build understands them.
 * @throws AppError change-newer, file-missing-in-library, row-invalid
 */
export async function readPieceEffects(files: LibraryFiles, change: Change, piece: Sha256): Promise<Effect[]> {
  if (change.schema > SCHEMA_VERSION) throw new AppError('change-newer', { seq: change.seq });
  const effects: Effect[] = [];
  for await (const effect of readPiece(files, piece)) effects.push(upgradeEffect(effect, change.schema));
  return effects;
}

/** @throws AppError row-invalid where the file is not what was written */
async function* readPiece(files: LibraryFiles, file: Sha256): AsyncGenerator<Effect> {
  const bytes = await files.read(file);
  const plain = new Response(bytes.slice()).body?.pipeThrough(new DecompressionStream('gzip'));
  for (const line of (await new Response(plain ?? null).text()).split('\n')) {
    if (line === '') continue;
    const effect: unknown = JSON.parse(line);
    if (!isEffect(effect)) throw new AppError('row-invalid', { table: 'changes', id: file });
    yield effect;
  }
}
