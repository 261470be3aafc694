import { createChance, type Chance } from '../dedupe/labelled-chance.cases';
import { inventPassage, SWAPS, type AnchorCase } from './labelled-texts.cases';

/** Near copies of a quote stand elsewhere and the quote itself is deleted, made by rule: every answer but "gone" or "look" is wrong. */

type Chapter = { before: string; after: string; start: number; end: number };
type Made = { sentences: string[]; quoted: number; gone: Set<number>; added: Map<number, string> };
type Layout = { why: string; make: (chance: Chance, passage: string[], quoted: number) => Made };

function nothingElse(sentences: string[], quoted: number): Made {
  return { sentences, quoted, gone: new Set([quoted]), added: new Map() };
}

const LAYOUTS: readonly Layout[] = [
  {
    why: 'a near copy stands in another part',
    make: (chance, passage, quoted) => {
      const place = quoted < passage.length / 2 ? passage.length : 0;
      const copy = nearCopy(chance, at(passage, quoted));
      return nothingElse(passage.toSpliced(place, 0, copy), place === 0 ? quoted + 1 : quoted);
    },
  },
  {
    why: 'a near copy follows at once',
    make: (chance, passage, quoted) =>
      nothingElse(passage.toSpliced(quoted + 1, 0, nearCopy(chance, at(passage, quoted))), quoted),
  },
  {
    why: 'a near copy comes just before',
    make: (chance, passage, quoted) =>
      nothingElse(passage.toSpliced(quoted, 0, nearCopy(chance, at(passage, quoted))), quoted + 1),
  },
  {
    why: 'a near copy slides up behind the same lead, as what stood between went too',
    make: (chance, passage, quoted) => {
      const sentences = passage.toSpliced(quoted + 2, 0, nearCopy(chance, at(passage, quoted)));
      return { ...nothingElse(sentences, quoted), gone: new Set([quoted, quoted + 1]) };
    },
  },
  {
    why: 'a near copy stands between copies of its neighbours',
    make: (chance, passage, quoted) => {
      const frame = [at(passage, quoted - 1), nearCopy(chance, at(passage, quoted)), at(passage, quoted + 1)];
      const made = nothingElse([...passage, ...frame], quoted);
      return chance.below(2) === 0 ? made : { ...made, gone: new Set([quoted - 1, quoted, quoted + 1]) };
    },
  },
  {
    why: 'near copies of a whole passage, neighbours slightly changed as well',
    make: (chance, passage, quoted) => {
      const echo = passage.map((sentence) => nearCopy(chance, sentence));
      const reach = chance.below(3);
      const gone = [...passage.keys()].filter((one) => Math.abs(one - quoted) <= reach);
      return { ...nothingElse([...passage, ...echo], quoted), gone: new Set(gone) };
    },
  },
  {
    why: 'three near copies in a row, the quoted one among them',
    make: (chance, passage, quoted) => {
      const copies = Array.from({ length: 3 }, () => nearCopy(chance, at(passage, quoted)));
      const before = chance.below(4);
      const sentences = passage
        .toSpliced(quoted + 1, 0, ...copies.slice(before))
        .toSpliced(quoted, 0, ...copies.slice(0, before));
      return nothingElse(sentences, quoted + before);
    },
  },
  {
    why: 'the same words again, letter by letter, in another part',
    make: (_chance, passage, quoted) => nothingElse([...passage, at(passage, quoted)], quoted),
  },
  {
    why: 'a near copy is written into the new text, far from the old place',
    make: (chance, passage, quoted) => ({
      ...nothingElse(passage, quoted),
      added: new Map([[quoted < passage.length / 2 ? passage.length - 1 : 0, nearCopy(chance, at(passage, quoted))]]),
    }),
  },
];

function at(list: readonly string[], index: number): string {
  const one = list[index];
  if (one === undefined) throw new Error(`no sentence ${index}`);
  return one;
}

/** Another sentence that looks like it: a word swapped, a number moved, a letter or two. Never the same. */
export function nearCopy(chance: Chance, sentence: string): string {
  const swaps = SWAPS.filter(([from]) => sentence.includes(from));
  let copy = sentence;
  if (swaps.length > 0) {
    const [from, to] = chance.pick(swaps);
    copy = copy.replace(from, to);
  }
  const letters = Array.from(copy);
  for (let slips = chance.below(3); slips > 0 || letters.join('') === sentence; slips -= 1) {
    const place = chance.below(letters.length);
    letters[place] = chance.pick(['n', 'e', 'of', ' very', '7', '']);
  }
  return letters.join('');
}

function lay(made: Made, chance: Chance): Chapter {
  const gap = chance.pick([' ', ' ', '\n', '\n\n']);
  let before = '';
  let after = '';
  let start = 0;
  let end = 0;
  made.sentences.forEach((sentence, index) => {
    if (index === made.quoted) {
      start = before.length;
      end = start + sentence.length;
    }
    before += sentence + gap;
    if (!made.gone.has(index)) after += sentence + gap;
    const extra = made.added.get(index);
    if (extra !== undefined) after += extra + gap;
  });
  return { before, after, start, end };
}

/** A quote is not always a sentence: some are a part of it, which its copy has as well. */
function narrow(chance: Chance, chapter: Chapter): Chapter {
  const length = chapter.end - chapter.start;
  if (chance.below(3) > 0 || length < 40) return chapter;
  const start = chapter.before.indexOf(' ', chapter.start + chance.below(Math.floor(length / 3))) + 1;
  const end = chapter.before.lastIndexOf(' ', chapter.end - 1 - chance.below(Math.floor(length / 3)));
  return start > chapter.start && end > start + 12 ? { ...chapter, start, end } : chapter;
}

export function makeLookalikes(seed: number, count: number): AnchorCase[] {
  const chance = createChance(seed);
  return Array.from({ length: count }, (_, turn) => {
    const layout = LAYOUTS[turn % LAYOUTS.length];
    if (layout === undefined) throw new Error('no layout');
    const passage = inventDistinct(chance, 6 + chance.below(20));
    const quoted = 2 + chance.below(passage.length - 4);
    const chapter = narrow(chance, lay(layout.make(chance, passage, quoted), chance));
    return { ...chapter, why: layout.why, by: 'rule', at: null };
  });
}

/** A sentence that stands twice by accident would make another case of it. */
function inventDistinct(chance: Chance, count: number): string[] {
  const distinct = [...new Set(inventPassage(chance, count))];
  for (let number = 1; distinct.length < 6; number += 1)
    distinct.push(`№ ${number}: ${inventPassage(chance, 1).join('')}`);
  return [...new Set(distinct)];
}
