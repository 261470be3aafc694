import { createChance, inventPaper, type Chance, type LabelledFacts, type LabelledPair } from './labelled-chance.cases';

/** One paper as two lists have it, made by rule. */
type Rule = {
  why: string;
  label: 'same' | 'family';
  make: (chance: Chance, turn: number) => [LabelledFacts, LabelledFacts];
};

/** `Quelström, Ivo` as other lists write it. */
function writeName(author: string, form: number): string {
  const [family = '', given = ''] = author.split(', ');
  return (
    [
      `${given} ${family}`,
      `${family}, ${given.charAt(0)}.`,
      `${given.charAt(0)}. ${family}`,
      `${family} ${given.charAt(0)}`,
    ][form % 4] ?? author
  );
}

function misspell(chance: Chance, title: string): string {
  // Behind the name, where a slip of the typist does not make another name.
  const at = Math.floor(title.length / 2) + chance.below(Math.floor(title.length / 3));
  if (!/[a-z]{3}/.test(title.slice(at - 1, at + 2))) return misspell(chance, title);
  return chance.below(2) === 0
    ? title.slice(0, at) + title.slice(at + 1)
    : title.slice(0, at) + title.charAt(at) + title.slice(at);
}

/** A revision: two sentences reworded, one number corrected. */
function revise(abstract: string, turn: number): string {
  const edits: [string, string][] = [
    ['no more than', 'at most'],
    ['The central idea is to', 'Our key insight is to'],
    ['We release', 'We make available'],
    ['A comparison with', 'Comparing with'],
    ['Finally, we discuss', 'We also discuss'],
  ];
  const one = edits[turn % edits.length] ?? edits[0];
  const two = edits[(turn + 2) % edits.length] ?? edits[0];
  let text = abstract;
  for (const [from, to] of [one, two].filter((edit) => edit !== undefined)) text = text.replace(from, to);
  return text;
}

const rules: Rule[] = [
  {
    why: 'a DOI as link and another title case',
    label: 'same',
    make(chance, turn) {
      const { title, doi, abstract } = inventPaper(chance);
      const other =
        [`https://doi.org/${doi}`, `doi:${doi.toUpperCase()}`, `http://dx.doi.org/${doi}`, `DOI: ${doi}`, doi][
          turn % 5
        ] ?? doi;
      return [
        { title, ids: { doi } },
        { title: title.toUpperCase(), ids: { doi: other }, ...(turn % 2 === 0 ? { abstract } : {}) },
      ];
    },
  },
  {
    why: 'an arXiv id with and without version',
    label: 'same',
    make(chance, turn) {
      const { title, arxiv, abstract } = inventPaper(chance);
      return [
        { title, ids: { arxiv } },
        {
          title: turn % 2 === 0 ? title : null,
          abstract,
          ids: { arxiv: `${turn % 3 === 0 ? 'arXiv:' : ''}${arxiv}v${turn + 1}` },
        },
      ];
    },
  },
  {
    why: 'names written in another way, year missing',
    label: 'same',
    make(chance, turn) {
      const { title, authors, year } = inventPaper(chance);
      return [
        { title, authors, year },
        { title, authors: authors.map((one) => writeName(one, turn)), ...(turn % 2 === 0 ? { year } : {}) },
      ];
    },
  },
  {
    why: 'case, stops and dashes',
    label: 'same',
    make(chance, turn) {
      const { title, abstract, authors, year } = inventPaper(chance);
      const other =
        [
          title.toLowerCase(),
          `${title}.`,
          title.replace(': ', ' – '),
          title.replace(':', ' :'),
          `"${title.toUpperCase()}"`,
        ][turn % 5] ?? title;
      return [
        { title, ...(turn % 2 === 0 ? { abstract } : { authors, year }) },
        { title: other, ...(turn % 2 === 0 ? { abstract } : { authors, year }) },
      ];
    },
  },
  {
    why: 'the subtitle is missing',
    label: 'same',
    make(chance, turn) {
      const { title, name, abstract, authors, year } = inventPaper(chance);
      const long = `${name} for the Patient Reader: ${title.slice(title.indexOf(':') + 2)}`;
      const rest = turn % 2 === 0 ? { abstract } : { authors, year };
      return [
        { title: long, ...rest },
        { title: long.slice(0, long.indexOf(':')), ...rest },
      ];
    },
  },
  {
    why: 'a slip of one letter in a long title, same people and year',
    label: 'same',
    make(chance, turn) {
      const { title, authors, year, abstract } = inventPaper(chance);
      return [
        { title, authors, year, ...(turn % 2 === 0 ? { abstract } : {}) },
        { title: misspell(chance, title), authors, year, ...(turn % 2 === 0 ? { abstract } : {}) },
      ];
    },
  },
  {
    why: 'an abstract that was revised',
    label: 'same',
    make(chance, turn) {
      const { title, abstract, authors } = inventPaper(chance);
      return [
        { title, abstract },
        {
          title: turn % 3 === 0 ? null : title,
          abstract: revise(abstract, turn),
          ...(turn % 2 === 0 ? { authors } : {}),
        },
      ];
    },
  },
  {
    why: 'an abstract cut off',
    label: 'same',
    make(chance, turn) {
      const { title, abstract, authors, year } = inventPaper(chance);
      const cut = `${abstract.slice(0, 200 + 60 * turn)}${turn % 2 === 0 ? '…' : ''}`;
      return [
        { title, abstract, authors },
        { title, abstract: cut, abstractKind: turn % 2 === 0 ? 'excerpt' : 'whole', year },
      ];
    },
  },
  {
    why: 'no title on one side, the words of the abstract broken by the copy',
    label: 'same',
    make(chance, turn) {
      const { title, abstract } = inventPaper(chance);
      const broken = [
        abstract.replace(/tion /g, '- tion '),
        `Abstract: ${abstract}`,
        `Abstract—${abstract}`,
        abstract.replace(/ /g, '  '),
        abstract.replace(/'/g, '’').replace(/-/g, '‐'),
      ][turn % 5];
      return [
        { title, abstract },
        { title: turn % 2 === 0 ? null : 'A Suggestion', titleSource: 'derived', abstract: broken ?? abstract },
      ];
    },
  },
  {
    why: 'another title of the same preprint, under one arXiv id',
    label: 'same',
    make(chance, turn) {
      const { title, abstract, arxiv, name, subject } = inventPaper(chance);
      const renamed = turn % 2 === 0 ? `${name}: Rethinking ${subject}` : `Towards ${title}`;
      return [
        { title, abstract, ids: { arxiv } },
        { title: renamed, abstract: revise(abstract, turn), ids: { arxiv } },
      ];
    },
  },
  {
    why: 'a preprint and the article with its own DOI',
    label: 'family',
    make(chance, turn) {
      const { title, authors, year, arxiv, doi, abstract } = inventPaper(chance);
      return [
        { title, authors, year, ids: { arxiv }, abstract },
        {
          title,
          authors,
          year: year + (turn % 3),
          ids: { doi },
          ...(turn % 2 === 0 ? { abstract: revise(abstract, turn) } : {}),
        },
      ];
    },
  },
  {
    why: 'a preprint by its DOI and the article by its PMID',
    label: 'family',
    make(chance, turn) {
      const { title, authors, year, doi } = inventPaper(chance);
      const prefix =
        ['10.1101/9913.01.01.', '10.2139/ssrn.', '10.31219/osf.io/', '10.48550/arxiv.9913.'][turn % 4] ?? '10.1101/';
      return [
        { title, authors, year, ids: { doi: `${prefix}${doi.slice(-5)}` } },
        {
          title: `${title}.`,
          authors: authors.map((one) => writeName(one, 3)),
          year: year + 1,
          ids: { pmid: doi.slice(-5) },
        },
      ];
    },
  },
  {
    why: 'a preprint by its venue and the paper of a conference',
    label: 'family',
    make(chance, turn) {
      const { title, authors, year, venue } = inventPaper(chance);
      const archive =
        ['arXiv preprint arXiv:9913.00001', 'CoRR', 'bioRxiv', 'SSRN Electronic Journal', 'medRxiv'][turn % 5] ??
        'CoRR';
      return [
        { title, authors, year, venue: archive },
        { title: title.toLowerCase(), authors, year, venue },
      ];
    },
  },
];

const TURNS = 5;

export function makeVariants(seed: number): LabelledPair[] {
  const chance = createChance(seed);
  return rules.flatMap(({ why, label, make }) =>
    Array.from({ length: TURNS }, (_, turn): LabelledPair => {
      const [a, b] = make(chance, turn);
      return { a, b, label, why, by: 'rule' };
    }),
  );
}
