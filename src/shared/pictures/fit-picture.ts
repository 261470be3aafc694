import type { PictureHead, PictureType } from './read-picture';

/** More than any camera or scanner of a desk gives; one of this size is read into memory whole. */
export const MAX_PICTURE_BYTES = 64_000_000;
// Four bytes each while it is decoded: a quarter of a gigabyte, for a moment, in a worker.
export const MAX_PICTURE_PIXELS = 64_000_000;
// What is kept: sharp on a large screen at full width, and drawn without a stutter while a note is scrolled.
export const KEPT_SIDE = 4_096;
export const KEPT_BYTES = 8_000_000;

export type PictureRefusal = 'svg' | 'unknown' | 'broken' | 'too-large' | 'too-many-pixels' | 'animation-too-large';

/** A file as it is, one that has to be made smaller first, or why it cannot be kept. Sides are those to be kept. */
export type PictureFit =
  { kind: 'keep' } | { kind: 'shrink'; type: PictureType } | { kind: 'refuse'; why: PictureRefusal };

/** @param size as decoded, or as the head says before anything is decoded */
export function fitPicture(head: PictureHead, bytes: number, size: { width: number; height: number }): PictureFit {
  if (bytes > MAX_PICTURE_BYTES) return { kind: 'refuse', why: 'too-large' };
  if (size.width * size.height > MAX_PICTURE_PIXELS) return { kind: 'refuse', why: 'too-many-pixels' };
  if (bytes <= KEPT_BYTES && Math.max(size.width, size.height) <= KEPT_SIDE) return { kind: 'keep' };
  // Drawn anew it would stand still.
  if (head.type === 'image/gif') return { kind: 'refuse', why: 'animation-too-large' };
  // WebP keeps holes; without any JPEG is a tenth of the work.
  return { kind: 'shrink', type: head.opaque ? 'image/jpeg' : 'image/webp' };
}

/** The sides with the longer one at most `most`, in whole pixels, at least one. */
export function scaleSides(size: { width: number; height: number }, most: number): { width: number; height: number } {
  const by = Math.min(1, most / Math.max(size.width, size.height));
  return { width: Math.max(1, Math.round(size.width * by)), height: Math.max(1, Math.round(size.height * by)) };
}
