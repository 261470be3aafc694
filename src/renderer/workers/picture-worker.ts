import {
  fitPicture,
  KEPT_BYTES,
  KEPT_SIDE,
  MAX_PICTURE_BYTES,
  MAX_PICTURE_PIXELS,
  scaleSides,
  type PictureRefusal,
} from '../../shared/pictures/fit-picture';
import { looksLikeSvg, readPictureHead, type PictureType } from '../../shared/pictures/read-picture';
import type { PictureAnswer } from '../clients/picture-worker';
import { answerAsks, type WorkerScope } from './answer-asks';

const SHRUNK_QUALITY = 0.9;
// Noise can stay too large at any quality; a smaller one of half the side is a quarter of the bytes.
const LEAST_SIDE = 256;

function refuse(why: PictureRefusal): PictureAnswer {
  return { kind: 'refused', why };
}

async function take({ file }: { file: Blob }): Promise<PictureAnswer> {
  // Before it is read: a film that was dropped by mistake has gigabytes.
  if (file.size > MAX_PICTURE_BYTES) return refuse('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const head = readPictureHead(bytes);
  if (head === null) return refuse(looksLikeSvg(bytes) ? 'svg' : 'unknown');
  // A head is believed where it says too much: a few hundred bytes can ask for gigabytes of pixels.
  if (head.size !== null && head.size.width * head.size.height > MAX_PICTURE_PIXELS) return refuse('too-many-pixels');
  const bitmap = await createImageBitmap(new Blob([bytes], { type: head.type })).catch(() => null);
  if (bitmap === null) return refuse('broken');
  try {
    const { width, height } = bitmap;
    const fit = fitPicture(head, bytes.length, bitmap);
    if (fit.kind === 'refuse') return refuse(fit.why);
    if (fit.kind === 'keep') return { kind: 'picture', bytes, type: head.type, width, height, shrunk: false };
    return await shrink(bitmap, fit.type);
  } finally {
    bitmap.close();
  }
}

async function shrink(bitmap: ImageBitmap, type: PictureType): Promise<PictureAnswer> {
  for (let side = Math.min(KEPT_SIDE, Math.max(bitmap.width, bitmap.height)); side >= LEAST_SIDE; side /= 2) {
    const { width, height } = scaleSides(bitmap, Math.floor(side));
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    if (pen === null) break;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(bitmap, 0, 0, width, height);
    const blob = await canvas.convertToBlob({ type, quality: SHRUNK_QUALITY });
    if (blob.size > KEPT_BYTES) continue;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return { kind: 'picture', bytes, type, width, height, shrunk: true };
  }
  return refuse('too-large');
}

answerAsks(self as unknown as WorkerScope, { 'picture.take': take }, (value) => {
  const answer = value as PictureAnswer;
  return answer.kind === 'picture' ? [answer.bytes.buffer] : [];
});
