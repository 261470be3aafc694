import type { PictureRefusal } from '../../shared/pictures/fit-picture';
import type { PictureType } from '../../shared/pictures/read-picture';
import { createWorkerClient, type WorkerClient } from './worker-client';

/** A picture as a note keeps it; sides in pixels, as drawn. */
export type TakenPicture = {
  kind: 'picture';
  bytes: Uint8Array<ArrayBuffer>;
  type: PictureType;
  width: number;
  height: number;
  /** It was larger, and was made smaller to be kept. */
  shrunk: boolean;
};
export type PictureAnswer = TakenPicture | { kind: 'refused'; why: PictureRefusal };

export type PictureCalls = {
  'picture.take': { input: { file: Blob }; output: PictureAnswer };
};

let client: WorkerClient<PictureCalls> | null = null;

/** Reads, decodes and where needed shrinks a picture beside the window, which stays free meanwhile. */
export async function takePicture(file: Blob): Promise<PictureAnswer> {
  client ??= createWorkerClient<PictureCalls>(
    new Worker(new URL('../workers/picture-worker.ts', import.meta.url), { type: 'module', name: 'pictures' }),
  );
  const mine = client;
  try {
    return await mine.call('picture.take', { file });
  } catch (error) {
    // One that ended, out of memory or not loaded, answers nothing any more: the next picture gets a new one.
    mine.dispose();
    if (client === mine) client = null;
    throw error;
  }
}
