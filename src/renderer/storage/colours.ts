import type { Colour } from '../../shared/model/colour';
import { arrangeColours } from '../../shared/model/default-colours';
import type { PostilDatabase } from './database';

/** In the order of the palette, with those that were deleted: their highlights still show in them. */
export async function readColours(db: PostilDatabase): Promise<Colour[]> {
  return arrangeColours(await db.colours.toArray());
}
