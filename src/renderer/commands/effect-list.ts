import { isEffect, MAX_INLINE_ROWS, type Change, type Effect } from '../../shared/model/change';
import { rowKey } from '../../shared/model/effects';
import { upgradeEffect, SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { isPacked } from '../../shared/model/change';
import { AppError } from '../../shared/app-error';
import type { Sha256 } from '../../shared/model/id';
import type { LibraryFiles } from '../storage/library';

// Strings handed to the compressor at once: large enough to be quick, small enough to stay out of the way.
const WRITE_CHARS = 1_000_000;

/**
 * Gathers the effects of a command. Up to 200 rows stay as they are; more go through gzip as they come, so that an
 * import of any size costs memory for its compressed form only.
 */
export type EffectList = {
  add(effects: readonly Effect[]): Promise<void>;
  /** For who has no files at hand: what was gathered, to be saved by `saveEffects`. */
  end(): Promise<PackedBytes>;
};

/** Few effects as they are, many as a compressed file that is not saved yet. */
export type PackedBytes = { kind: 'inline'; effects: Effect[] } | { kind: 'packed'; bytes: Uint8Array; count: number };

export function createEffectList(): EffectList {
  let inline: Effect[] | null = [];
  const rows = new Set<string>();
  let packer: Packer | null = null;
  let count = 0;
  return {
    async add(effects) {
      count += effects.length;
      if (inline === null) return packer?.write(effects);
      inline.push(...effects);
      for (const effect of effects) rows.add(rowKey(effect));
      if (rows.size <= MAX_INLINE_ROWS) return;
      packer = createPacker();
      await packer.write(inline);
      inline = null;
    },
    async end() {
      if (inline !== null || packer === null) return { kind: 'inline', effects: inline ?? [] };
      return { kind: 'packed', bytes: await packer.end(), count };
    },
  };
}

/** Saves the packed file, where there is one, before anything can name it. */
export async function saveEffects(files: LibraryFiles, packed: PackedBytes): Promise<Change['effects']> {
  if (packed.kind === 'inline') return packed.effects;
  return { file: await save(files, packed.bytes), count: packed.count };
}

/** For the journal a full disk is a delay; here it means that nothing was done, and the reader must hear that. */
async function save(files: LibraryFiles, bytes: Uint8Array): Promise<Sha256> {
  try {
    return await files.save(bytes);
  } catch (error) {
    const isFull = error instanceof AppError && error.code === 'disk-full';
    throw isFull ? new AppError('storage-full', error.params, error) : error;
  }
}

export async function packEffects(files: LibraryFiles, effects: readonly Effect[]): Promise<Change['effects']> {
  const list = createEffectList();
  await list.add(effects);
  return saveEffects(files, await list.end());
}

type Packer = { write(effects: readonly Effect[]): Promise<void>; end(): Promise<Uint8Array> };

/** A line of JSON for each effect, compressed. */
function createPacker(): Packer {
  const gzip = new CompressionStream('gzip');
  const writer = gzip.writable.getWriter();
  const bytes = new Response(gzip.readable).arrayBuffer();
  const encoder = new TextEncoder();
  return {
    async write(effects) {
      let text = '';
      for (const effect of effects) {
        text += `${JSON.stringify(effect)}\n`;
        if (text.length < WRITE_CHARS) continue;
        await writer.write(encoder.encode(text));
        text = '';
      }
      if (text !== '') await writer.write(encoder.encode(text));
    },
    async end() {
      await writer.close();
      return new Uint8Array(await bytes);
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

async function unpack(files: LibraryFiles, packed: { file: Parameters<LibraryFiles['read']>[0]; count: number }) {
  const bytes = await files.read(packed.file);
  const plain = new Response(bytes.slice()).body?.pipeThrough(new DecompressionStream('gzip'));
  const text = await new Response(plain ?? null).text();
  const effects = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
  if (!effects.every(isEffect) || effects.length !== packed.count) {
    throw new AppError('row-invalid', { table: 'changes', id: packed.file });
  }
  return effects;
}
