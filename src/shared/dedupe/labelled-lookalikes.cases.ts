import {
  capitalise,
  createChance,
  inventAbstract,
  inventAuthor,
  inventPaper,
  type Chance,
  type Invented,
  type LabelledFacts,
  type LabelledPair,
} from './labelled-chance.cases';

/** Papers that look alike and are not the same, made by rule: each rule gives a handful, each with another share of what is stated. */
type Rule = { why: string; make: (chance: Chance, turn: number) => [LabelledFacts, LabelledFacts] };

const VERSION_WORDS = ['Ultra', 'Pro', 'MoE', 'v2', 'II', 'Lite', 'Plus', 'Mini', 'XL', 'Turbo', '2.0', 'Next'];
const NUMBERS: [string, string][] = [
  ['7B', '13B'],
  ['2', '3'],
  ['1.5', '2.5'],
  ['32K', '128K'],
  ['Stage 1', 'Stage 2'],
  ['4', '40'],
];
const FORMS: [string, string][] = [
  ['nitrate', 'nitrite'],
  ['causal', 'casual'],
  ['prenatal', 'perinatal'],
  ['alkane', 'alkene'],
  ['affect', 'effect'],
  ['trail', 'trial'],
];
const OPPOSITES: [string, string][] = [
  ['with Supervision', 'without Supervision'],
  ['Supervised', 'Unsupervised'],
  ['Hypertension', 'Hypotension'],
  ['Online', 'Offline'],
  ['Interspecies', 'Intraspecies'],
  ['Maximum', 'Minimum'],
];
const SPECIES: [string, string][] = [
  ['mice', 'rats'],
  ['barley', 'wheat'],
  ['herring', 'sprats'],
  ['teachers', 'nurses'],
  ['Spanish', 'Catalan'],
  ['lakes', 'rivers'],
];
const GENERIC = [
  'Introduction',
  'Editorial',
  'Preface',
  'Book Review',
  'Guest Editorial',
  'Foreword',
  'In This Issue',
  'Conclusion',
  'Reply',
  'Letter to the Editor',
];
const NOTES = ['Erratum: ', 'Correction to: ', 'Reply to: ', 'Comment on: ', 'Retraction of: ', 'Corrigendum to '];

/**
 * What both sides state besides their titles, by turn: nothing; people and year; a template text; texts of their own. A template is the
 * hard one: the same group reports its next system in the words of its last.
 */
function dress(
  chance: Chance,
  turn: number,
  paper: Invented,
  titles: [string, string],
  change: (text: string) => string,
): [LabelledFacts, LabelledFacts] {
  const { authors, year } = paper;
  const [one, other] = titles;
  if (turn % 4 === 0) return [{ title: one }, { title: other }];
  if (turn % 4 === 1)
    return [
      { title: one, authors, year },
      { title: other, authors, year },
    ];
  if (turn % 4 === 2) {
    const [abstract, next] = [paper.abstract, change(paper.abstract)];
    return [
      { title: one, authors, year, abstract },
      { title: other, authors, year, abstract: next },
    ];
  }
  const own = inventAbstract(chance, paper);
  return [
    { title: one, abstract: paper.abstract },
    { title: other, abstract: own },
  ];
}

function replaceAll(from: string, to: string): (text: string) => string {
  return (text) => text.replaceAll(from, to).replace(/\d+(?=%)/g, (digits) => String(Number(digits) + 1));
}

/** The paper, and the same with another name in title and text. */
function dressRenamed(chance: Chance, turn: number, paper: Invented, name: string): [LabelledFacts, LabelledFacts] {
  const titles: [string, string] = [paper.title, paper.title.replace(paper.name, name)];
  return dress(chance, turn, paper, titles, replaceAll(paper.name, name));
}

const rules: Rule[] = [
  {
    why: 'a version word behind the name',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const next = `${paper.name} ${VERSION_WORDS[turn % VERSION_WORDS.length] ?? 'Ultra'}`;
      return dressRenamed(chance, turn, paper, next);
    },
  },
  {
    why: 'a version word alone behind a bare name',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const next = `${paper.name} ${VERSION_WORDS[(turn + 5) % VERSION_WORDS.length] ?? 'Pro'}`;
      return dress(chance, turn, paper, [paper.name, next], replaceAll(paper.name, next));
    },
  },
  {
    why: 'another number',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const [a, b] = NUMBERS[turn % NUMBERS.length] ?? ['1', '2'];
      const title = paper.title.replace(paper.name, `${paper.name}-${a}`);
      return dress(chance, turn, paper, [title, title.replace(`-${a}`, `-${b}`)], (text) =>
        replaceAll(paper.name, `${paper.name}-${b}`)(text),
      );
    },
  },
  {
    why: 'a year in the title',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const title = `Overview of the ${paper.year} Shared Task on ${capitalise(paper.subject)}`;
      const [a, b] = dress(
        chance,
        turn,
        paper,
        [title, title.replace(String(paper.year), String(paper.year + 1))],
        replaceAll('We present', 'This year we present'),
      );
      return [a, { ...b, ...(b.year === undefined ? {} : { year: paper.year + 1 }) }];
    },
  },
  {
    why: 'one letter of the name',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const at = 1 + chance.below(paper.name.length - 1);
      const letter = paper.name.charAt(at) === 'e' ? 'o' : 'e';
      const next = paper.name.slice(0, at) + letter + paper.name.slice(at + 1);
      return dressRenamed(chance, turn, paper, next);
    },
  },
  {
    why: 'one letter that makes another word',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const [a, b] = FORMS[turn % FORMS.length] ?? ['a', 'b'];
      const titles: [string, string] = [
        `${capitalise(a)} Effects and ${capitalise(paper.method)} for ${capitalise(paper.subject)}`,
        `${capitalise(b)} Effects and ${capitalise(paper.method)} for ${capitalise(paper.subject)}`,
      ];
      const text = paper.abstract.replaceAll(paper.method, `${a} exposure`);
      return dress(chance, turn, { ...paper, abstract: text }, titles, replaceAll(a, b));
    },
  },
  {
    why: 'a single letter that names a kind',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const titles: [string, string] = [
        `Type A ${capitalise(paper.subject)} in ${capitalise(paper.place)}`,
        `Type B ${capitalise(paper.subject)} in ${capitalise(paper.place)}`,
      ];
      return dress(chance, turn, paper, titles, (text) => text.replaceAll(paper.subject, `type B ${paper.subject}`));
    },
  },
  {
    why: 'the same words the other way round',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const [a, b] = [capitalise(paper.method), capitalise(paper.subject)];
      return dress(chance, turn === 2 ? 3 : turn, paper, [`From ${a} to ${b}`, `From ${b} to ${a}`], (text) => text);
    },
  },
  {
    why: 'a survey, and a survey of something else of that name',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const about = capitalise(paper.subject);
      const titles: [string, string] =
        turn % 2 === 0
          ? [`${about}: A Survey`, `${about}: A Survey of Evaluation`]
          : [`A Survey of ${about}`, `A Survey of ${about} in ${capitalise(paper.place)}`];
      return dress(chance, turn === 2 ? 3 : turn, paper, titles, (text) => text);
    },
  },
  {
    why: 'reports of a series',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const [a, b] = [
        `${paper.name} Technical Report`,
        `${paper.name}${turn % 2 === 0 ? '-2' : ' Omni'} Technical Report`,
      ];
      return dress(chance, turn, paper, [a, b], replaceAll(paper.name, b.replace(' Technical Report', '')));
    },
  },
  {
    why: 'a title that many have, other people and years',
    make(chance, turn) {
      const [a, b] = [inventPaper(chance), inventPaper(chance)];
      const title = GENERIC[turn % GENERIC.length] ?? 'Introduction';
      const texts = turn % 3 === 2;
      return [
        { title, authors: a.authors, year: 2001 + turn, ...(texts ? { abstract: a.abstract } : {}) },
        {
          title,
          authors: turn % 3 === 1 ? a.authors : b.authors,
          year: 2008 + turn,
          ...(texts ? { abstract: b.abstract } : {}),
        },
      ];
    },
  },
  {
    why: 'a telling title that two groups found years apart',
    make(chance, turn) {
      const [a, b] = [inventPaper(chance), inventPaper(chance)];
      const title = `Learning ${capitalise(a.subject)} from ${capitalise(a.place)}`;
      return [
        { title, authors: a.authors, year: 2004 + turn, ...(turn % 2 === 0 ? { abstract: a.abstract } : {}) },
        { title, authors: b.authors, year: 2013 + turn, ...(turn % 2 === 0 ? { abstract: b.abstract } : {}) },
      ];
    },
  },
  {
    why: 'parts of one work',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const base = `${capitalise(paper.method)} and ${capitalise(paper.subject)}`;
      const titles: [string, string] =
        turn % 2 === 0 ? [`${base}, Part I`, `${base}, Part II`] : [`${base} (1): Theory`, `${base} (2): Practice`];
      return dress(chance, turn, paper, titles, (text) =>
        text.replace('The central idea', 'In this second part the central idea'),
      );
    },
  },
  {
    why: 'a note about the paper',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const title = `${NOTES[turn % NOTES.length] ?? 'Erratum: '}${paper.title}`;
      const { authors, year, abstract } = paper;
      if (turn % 3 === 0)
        return [
          { title: paper.title, authors, year, abstract },
          { title, authors, year },
        ];
      if (turn % 3 === 1)
        return [
          { title: paper.title, authors, year },
          { title, authors: [inventAuthor(chance)], year },
        ];
      return [
        { title: paper.title, abstract },
        { title, abstract },
      ];
    },
  },
  {
    why: 'the same study of something else',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const [a, b] = SPECIES[turn % SPECIES.length] ?? ['a', 'b'];
      const title = `The Effect of ${capitalise(paper.method)} on ${capitalise(paper.subject)} in ${capitalise(a)}`;
      const abstract = paper.abstract.replaceAll(paper.place, a);
      const changed = abstract.replaceAll(a, b);
      const { authors, year } = paper;
      return [
        { title, authors, year, abstract },
        {
          title: turn % 3 === 2 ? null : title.replace(capitalise(a), capitalise(b)),
          authors,
          year,
          abstract: changed,
        },
      ];
    },
  },
  {
    why: 'the opposite',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const [a, b] = OPPOSITES[turn % OPPOSITES.length] ?? ['a', 'b'];
      const end = `${capitalise(paper.subject)} in ${capitalise(paper.place)}`;
      const abstract = paper.abstract.replaceAll(paper.method, a.toLowerCase());
      return dress(
        chance,
        turn,
        { ...paper, abstract },
        [`${a} ${end}`, `${b} ${end}`],
        replaceAll(a.toLowerCase(), b.toLowerCase()),
      );
    },
  },
  {
    why: 'one word more',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const word =
        ['Efficient', 'Multilingual', 'Continual', 'Private', 'Rethinking', 'Causal'][turn % 6] ?? 'Efficient';
      const title = `${capitalise(paper.method)} for ${capitalise(paper.subject)}`;
      return dress(chance, turn === 2 ? 3 : turn, paper, [title, `${word} ${title}`], (text) => text);
    },
  },
  {
    why: 'the same name, another subtitle',
    make(chance, turn) {
      const [paper, other] = [inventPaper(chance), inventPaper(chance)];
      const titles: [string, string] = [
        paper.title,
        `${paper.name}: ${capitalise(other.method)} for ${capitalise(other.subject)}`,
      ];
      return dress(chance, turn === 2 ? 3 : turn, paper, titles, (text) => text);
    },
  },
  {
    why: 'ids that contradict',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const { title, authors, year, arxiv, doi } = paper;
      if (turn % 2 === 0)
        return [
          { title, authors, year, ids: { doi } },
          { title, authors, year, ids: { doi: `${doi}.2` } },
        ];
      return [
        { title, authors, year, ids: { arxiv } },
        { title, authors, year: year + 1, ids: { arxiv: arxiv.replace(/\d$/, (d) => String((Number(d) + 1) % 10)) } },
      ];
    },
  },
  {
    why: 'two first authors of one family name',
    make(chance, turn) {
      const paper = inventPaper(chance);
      const title = `Notes on ${capitalise(paper.subject)} and ${capitalise(paper.method)}`;
      const [family] = (paper.authors[0] ?? 'Quelström, Ivo').split(',');
      const { year } = paper;
      return [
        { title, authors: [`${family ?? ''}, Ivo`], year },
        { title, authors: [turn % 2 === 0 ? `${family ?? ''}, T.` : `Tamsin ${family ?? ''}`], year: year + turn },
      ];
    },
  },
];

const TURNS = 6;

export function makeLookalikes(seed: number): LabelledPair[] {
  const chance = createChance(seed);
  return rules.flatMap(({ why, make }) =>
    Array.from({ length: TURNS }, (_, turn): LabelledPair => {
      const [a, b] = make(chance, turn);
      return { a, b, label: 'different', why, by: 'rule' };
    }),
  );
}
