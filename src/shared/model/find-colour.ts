import type { Colour } from './colour';

/** Grey, which no colour that a reader makes can be; its values hold in each theme what those of others do. */
const unknownLooks: Pick<Colour, 'sign' | 'stroke' | 'light' | 'dark' | 'sepia'> = {
  sign: '·',
  stroke: 'solid',
  light: { field: '#e3e3e0', stroke: '#7b7b77', ink: '#565653' },
  dark: { field: '#35383a', stroke: '#9a9a96', ink: '#bdbdb8' },
  sepia: { field: '#ddd6c8', stroke: '#7a705f', ink: '#584f42' },
};

/**
 * The colour that a highlight shows in. One that was deleted is among `colours` still. A row of another build may name one that is not here: it is
 * shown as what it is, and never in another, which means something else.
 */
export function findColour(colours: readonly Colour[], id: string, unknownName: string): Colour {
  return colours.find((one) => one.id === id) ?? createUnknown(id, unknownName);
}

/** Offered to nothing that is marked anew, and behind all others where colours are in order. */
export function createUnknown(id: string, name: string): Colour {
  return { ...unknownLooks, id, name, meaning: '', order: Number.MAX_SAFE_INTEGER, gone: true };
}
