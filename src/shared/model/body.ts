import { isUlid, type PaperId } from './id';
import { isShape, isString, type Guard } from './guard';

/** The full text of a paper whose file was the paper itself; up to megabytes, so it stands beside the row that lists read. */
export type Body = { id: PaperId; text: string };

export const isBody: Guard<Body> = isShape<Body>({ id: isUlid, text: isString });
