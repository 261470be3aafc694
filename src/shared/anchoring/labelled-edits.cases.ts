import { createChance, type Chance } from '../dedupe/labelled-chance.cases';
import { inventPassage, inventSentence, type AnchorCase } from './labelled-texts.cases';

/** Quotes of which one character in ten was changed, made by rule. The text around them is left, moved, or edited as well. */

const CHANGED = 0.1;

type Edit = { why: string; change: (chance: Chance, text: string) => string };

const EDITS: readonly Edit[] = [
  { why: 'letters exchanged here and there', change: (chance, text) => scatter(chance, text, () => letter(chance)) },
  { why: 'letters lost here and there', change: (chance, text) => scatter(chance, text, () => '') },
  {
    why: 'letters put in here and there',
    change: (chance, text) => scatter(chance, text, (old) => old + letter(chance)),
  },
  {
    why: 'slips of all kinds',
    change: (chance, text) =>
      scatter(chance, text, (old) => chance.pick([letter(chance), '', old + letter(chance), old.toUpperCase() + '-'])),
  },
  { why: 'words exchanged', change: exchangeWords },
  {
    why: 'a piece cut out',
    change: (chance, text) => {
      const letters = Array.from(text);
      const size = share(letters.length);
      return letters.toSpliced(1 + chance.below(letters.length - size - 1), size).join('');
    },
  },
  {
    why: 'a piece put in',
    change: (chance, text) => {
      const letters = Array.from(text);
      const piece = Array.from(inventSentence(chance)).slice(0, share(letters.length));
      return letters.toSpliced(1 + chance.below(letters.length - 1), 0, ...piece).join('');
    },
  },
];

function share(length: number): number {
  return Math.max(1, Math.floor(length * CHANGED));
}

function letter(chance: Chance): string {
  return chance.pick(Array.from('etaoinshrdlucmф的م 7,'));
}

function scatter(chance: Chance, text: string, renew: (old: string) => string): string {
  const letters = Array.from(text);
  const places = new Set<number>();
  while (places.size < share(letters.length)) places.add(chance.below(letters.length));
  return letters.map((one, place) => (places.has(place) ? renew(one) : one)).join('');
}

/** Whole words until a tenth of the letters is another; where no word is short enough for that, or there are none, letters. */
function exchangeWords(chance: Chance, text: string): string {
  const words = text.split(' ');
  if (words.length < 4) return scatter(chance, text, () => letter(chance));
  let left = share(text.length);
  const order = words.map((_, place) => place).sort(() => chance.below(3) - 1);
  for (const place of order) {
    const word = words[place] ?? '';
    if (word.length === 0 || word.length > left + 1) continue;
    words[place] = inventSentence(chance).split(' ')[1 + chance.below(4)] ?? 'and';
    left -= word.length;
    if (left <= 0) break;
  }
  const made = words.join(' ');
  return made === text ? scatter(chance, text, () => letter(chance)) : made;
}

type Around = { why: string; before: (chance: Chance, text: string) => string; after: Around['before'] };

const same = (_chance: Chance, text: string): string => text;
const AROUND: readonly Around[] = [
  { why: 'the rest untouched', before: same, after: same },
  {
    why: 'a paragraph put before',
    before: (chance, text) => `${inventPassage(chance, 4).join(' ')}\n\n${text}`,
    after: same,
  },
  { why: 'most of the text before it gone', before: (_chance, text) => text.slice(-120), after: same },
  { why: 'the rest edited alike', before: everywhere, after: everywhere },
];

function everywhere(chance: Chance, text: string): string {
  return text.length < 20 ? text : chance.pick(EDITS).change(chance, text);
}

/** At least 24 letters, at most a few sentences, beginning and ending with words where there are any. */
function chooseQuote(chance: Chance, text: string): { start: number; end: number } {
  const breaks = Array.from(text.matchAll(/[\s.。]+/gu), (match) => match.index);
  const wanted = 24 + chance.below(chance.pick([40, 120, 400]));
  const from = chance.pick(breaks.filter((one) => one < text.length - 30));
  const start = from + (/^[\s.。]+/u.exec(text.slice(from))?.[0].length ?? 0);
  const end = breaks.find((one) => one >= start + wanted) ?? text.trimEnd().length;
  return { start, end };
}

export function makeEdits(seed: number, count: number): AnchorCase[] {
  const chance = createChance(seed);
  return Array.from({ length: count }, (_, turn) => {
    const edit = EDITS[turn % EDITS.length];
    const around = AROUND[Math.floor(turn / EDITS.length) % AROUND.length];
    if (edit === undefined || around === undefined) throw new Error('no edit');
    const before = [...new Set(inventPassage(chance, 8 + chance.below(30)))].join(chance.pick([' ', '\n']));
    const { start, end } = chooseQuote(chance, before);
    const lead = around.before(chance, before.slice(0, start));
    const quote = edit.change(chance, before.slice(start, end));
    const after = lead + quote + around.after(chance, before.slice(end));
    const at = { start: lead.length, end: lead.length + quote.length };
    return { why: `${edit.why}; ${around.why}`, by: 'rule', before, start, end, after, at };
  });
}
