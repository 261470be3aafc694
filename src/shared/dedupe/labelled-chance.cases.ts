/** Seeded chance and invented papers for the pairs that are made by rule. Nothing here exists: no name, no finding, no id. */

export type LabelledFacts = {
  title?: string | null;
  titleSource?: 'file' | 'derived';
  authors?: string[];
  year?: number | null;
  venue?: string | null;
  ids?: Record<string, string>;
  abstract?: string | null;
  abstractKind?: 'whole' | 'excerpt';
};

/**
 * Pairs of papers with the answer a careful librarian would give. `family`: one work in two states, a preprint and what was published
 * of it. Written before the matcher, so that it answers to them and not they to it; all of it is invented.
 */
export type LabelledPair = {
  a: LabelledFacts;
  b: LabelledFacts;
  label: 'same' | 'family' | 'different';
  why: string;
  by: 'rule' | 'hand';
};

export type Chance = { below(count: number): number; pick<T>(list: readonly T[]): T };

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  function below(count: number): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  }
  return {
    below,
    pick<T>(list: readonly T[]): T {
      const one = list[below(list.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
  };
}

const SYLLABLES = ['bra', 'quel', 'mo', 'thir', 'vel', 'nas', 'ko', 'rin', 'du', 'fal', 'get', 'wyx', 'lor', 'pim'];
const ENDINGS = ['dottir', 'wick', 'ström', 'ová', 'mann', 'escu', 'ault', 'ić', 'berg', 'nov'];
const GIVEN = ['Orla', 'Tamsin', 'Bertil', 'Ngaio', 'Ivo', 'Quentin', 'Ysolde', 'Milos', 'Fenna', 'Radek'];
const COINED = [
  'Lumen',
  'Peb',
  'Tarn',
  'Vesp',
  'Quoll',
  'Mica',
  'Brack',
  'Sorrel',
  'Fathom',
  'Gannet',
  'Kelp',
  'Umber',
];
const KINDS = ['Net', 'Former', 'Bench', 'LM', 'Flow', 'Sense', 'Graph', 'Coder'];
const SUBJECTS = [
  'sediment transport',
  'tidal forecasting',
  'protein folding kinetics',
  'speech separation',
  'crop mapping',
  'contract summarisation',
  'glacier retreat',
  'traffic assignment',
  'theorem retrieval',
  'bird song classification',
  'coral bleaching',
  'query rewriting',
  'battery ageing',
  'handwriting synthesis',
  'wildfire spread',
  'gene annotation',
];
const METHODS = [
  'sparse attention',
  'ordinal regression',
  'graph kernels',
  'contrastive pairs',
  'latent diffusion',
  'spectral priors',
  'active sampling',
  'weak labels',
  'curriculum schedules',
  'neural operators',
  'Bayesian stacking',
  'token pruning',
];
const PLACES = [
  'estuaries',
  'mountain towns',
  'night-time scenes',
  'rural clinics',
  'small corpora',
  'deep lakes',
  'old archives',
  'noisy channels',
];
const VENUES = [
  'Annals of Imagined Hydrology',
  'Journal of Made-Up Methods',
  'Proceedings of the Nowhere Conference',
  'Letters in Fictive Science',
];

const SENTENCES = [
  'Progress on {subject} has been held back by the cost of labels and by models that were tuned on {place} alone.',
  'We present {name}, a method for {subject} that relies on {method} instead of hand-made features.',
  'Unlike earlier work, {name} needs no more than {small} labelled examples and runs on a single machine.',
  'The central idea is to treat {method} as a constraint on what may vary between two observations of one scene.',
  'We show that this view explains why earlier systems fail in {place}, and derive a bound that is tight up to a constant.',
  'On {count} test sets {name} improves the mean score by {gain} points while it uses {percent}% of the memory.',
  'An ablation over {small} design choices attributes most of the gain to {method}.',
  'In a study with {people} readers the results were preferred in {percent2}% of the cases.',
  'A comparison with {other} methods suggests that scale matters less for {subject} than the choice of samples.',
  'We release the data, the trained weights and the scripts that draw every figure.',
  'Finally, we discuss where {name} should not be used, and which harms a careless use may do in {place}.',
];

export type Invented = Required<Pick<LabelledFacts, 'authors' | 'ids'>> & {
  title: string;
  name: string;
  year: number;
  abstract: string;
  venue: string;
  arxiv: string;
  doi: string;
  subject: string;
  method: string;
  place: string;
};

export function inventAuthor(chance: Chance): string {
  const family = chance.pick(SYLLABLES) + chance.pick(SYLLABLES) + chance.pick(ENDINGS);
  return `${family.charAt(0).toUpperCase()}${family.slice(1)}, ${chance.pick(GIVEN)}`;
}

/** A paper with everything that a list could say about it; a pair then leaves out or changes. */
export function inventPaper(chance: Chance): Invented {
  const name = chance.pick(COINED) + chance.pick(KINDS);
  const [subject, method, place] = [chance.pick(SUBJECTS), chance.pick(METHODS), chance.pick(PLACES)];
  const number = String(10_000 + chance.below(89_999));
  return {
    name,
    subject,
    method,
    place,
    title: `${name}: ${capitalise(method)} for ${capitalise(subject)} in ${capitalise(place)}`,
    authors: Array.from({ length: 2 + chance.below(4) }, () => inventAuthor(chance)),
    year: 2004 + chance.below(20),
    venue: chance.pick(VENUES),
    ids: {},
    arxiv: `9913.${number}`,
    doi: `10.5555/invented.${number}`,
    abstract: inventAbstract(chance, { name, subject, method, place }),
  };
}

export function inventAbstract(
  chance: Chance,
  about: { name: string; subject: string; method: string; place: string },
): string {
  const left = new Set([chance.below(SENTENCES.length), chance.below(SENTENCES.length)]);
  const values: Record<string, string> = {
    ...about,
    small: String(3 + chance.below(60)),
    count: String(2 + chance.below(30)),
    gain: `${1 + chance.below(12)}.${chance.below(10)}`,
    percent: String(5 + chance.below(90)),
    percent2: String(51 + chance.below(45)),
    people: String(12 + chance.below(300)),
    other: String(4 + chance.below(20)),
  };
  return SENTENCES.filter((_, at) => !left.has(at))
    .map((sentence) => sentence.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? key))
    .join(' ');
}

export function capitalise(words: string): string {
  return words.replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase());
}
