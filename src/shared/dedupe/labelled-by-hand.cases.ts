import type { LabelledFacts, LabelledPair } from './labelled-chance.cases';

/**
 * The hard half, written one by one: how lists really disagree about a paper, and what only looks like it. Data, and therefore long.
 */

const TIDES =
  'Tide tables are still computed from a few dozen harmonic constants, although harbours have been measured every minute for decades. We ask how much of the residual between table and gauge can be foreseen. TideLoom, a small recurrent model trained on eleven harbours of the inner sound, halves the residual for horizons of up to six hours, and explains most of what remains by the wind over the outer shelf. Its errors are largest in February, when ice lies on two of the gauges. We argue that tables should be published with their expected error.';
const LEDGER =
  'Merchants of the late fourteenth century kept ledgers in which debts, gifts and gossip stand side by side. Reading 212 ledgers from nine towns with a layout model and two patient archivists, we reconstruct who lent to whom. Credit was far less local than is usually assumed: 41% of all sums crossed a border, and widows ran more than a tenth of the houses. The transcriptions, 1.2 million lines, are published with this article. We describe the mistakes that the layout model made, since the next project will make them too.';
const MOSS =
  'Background: Roof moss is removed at great expense, yet little is known about the water that it stores. Methods: We weighed 40 roofs before and after rain in a randomised crossover design. Results: Moss held 74 litres per roof on average (95% CI 61-88), which delayed the peak runoff by 22 minutes. No damage to tiles was found. Conclusions: Removing moss from roofs cannot be justified by drainage, and costs a street about one cloudburst of storage.';
const PROOFS =
  'Large language models write proofs that look right. We collect 1,904 such proofs of statements from undergraduate algebra, have each checked by three examiners, and ask what the wrong ones have in common. Most errors are not false steps but missing ones: a case that is not treated, a constant that is never bounded. A checker that only asks "and what if not?" finds 58% of them. We release ProofGaps, the annotated collection, and show that models trained on it ask the question by themselves.';
const LICHEN =
  'Lichens grow by fractions of a millimetre a year, so that their thalli date the stones they sit on. The method depends on a growth curve that is calibrated for each valley. Here we present curves for three species of $\\textit{Xanthoria}$ in five valleys, and show that a single curve with an offset for altitude, $g(a) = g_0 - \\alpha a$, does as well as fifteen separate ones. Ages of up to 400 years are recovered with a mean error of 9 years. Old photographs of two chapels serve as an independent test.';
const BUSES =
  'Night buses carry other people than day buses do. From the ticket records of nine towns we learn who travels when, and find that one bus an hour changes where bakers and nurses choose to live within two years. The effect is absent in towns with a tram. We discuss what this means for operators that close lines at midnight to save fuel, and give a simple rule for the last departure.';
const KERNEL =
  'We study the eigenvalues of random geometric graphs whose points lie on a manifold with boundary. Under mild conditions the empirical spectrum of the normalised Laplacian converges to that of a Neumann problem, with a rate of O(n^{-1/(d+4)}) that is optimal up to logarithms. The proof compares Dirichlet forms and needs neither curvature bounds nor smoothness beyond C^{1,1}. Numerical experiments on a punctured torus agree with the rate.';
const CHINESE =
  '针对传统潮汐预报方法在近岸海域精度不足的问题，本文提出一种融合风场信息的循环神经网络模型。模型以十一个港口的逐分钟潮位数据为训练集，在六小时预报时效内将残差降低一半。实验结果表明，剩余误差主要来源于外陆架风场的不确定性。本文还讨论了冬季海冰对验潮站观测的影响，并建议在潮汐表中给出预报误差的期望值，以供港口调度部门参考使用。';
const RUSSIAN =
  'В работе рассматривается задача восстановления торговых связей по книгам купцов конца четырнадцатого века. С помощью модели разметки страниц и при участии двух архивистов прочитаны 212 книг из девяти городов. Показано, что кредит был гораздо менее местным, чем принято считать: 41% всех сумм пересекал границы. Расшифровки опубликованы вместе со статьёй, а ошибки модели подробно описаны.';
const SHORT =
  'We weigh moss on forty roofs and find that it stores 74 litres of rain per roof on average, delaying the peak runoff.';

type Facts = LabelledFacts;
function label(kind: LabelledPair['label']): (why: string, a: Facts, b: Facts) => LabelledPair {
  return (why, a, b) => ({ a, b, label: kind, why, by: 'hand' });
}
const [same, family, different] = [label('same'), label('family'), label('different')];

const tides: Facts = {
  title: 'TideLoom: Foreseeing What Tide Tables Leave Out',
  authors: ['Quillfeather, Orla', 'Marrowby, Ivo'],
  year: 2019,
};
const ledger: Facts = {
  title: 'Credit Without Borders: Reading 212 Merchant Ledgers by Machine',
  authors: ['Ödegårdsson, Bertil', 'Pimwick, Fenna'],
  year: 2021,
};
const moss: Facts = {
  title: 'Weighing the water that moss keeps on roofs',
  authors: ['Thirvault, Ngaio', 'Nasberg, Q. R.'],
  year: 2016,
};
const proofs: Facts = {
  title: 'And What If Not? On the Gaps in Proofs by Language Models',
  authors: ['Kovelová, Ysolde', 'Dugetmann, Radek'],
  year: 2024,
};
const kernel: Facts = {
  title: 'Spectral convergence of random geometric graphs on manifolds with boundary',
  authors: ['Falgetić, Milos'],
  year: 2020,
};

const sameByForm: LabelledPair[] = [
  same(
    'TeX accents against letters in title and names',
    {
      title: "Sur les fen{\\^e}tres d'Erd{\\H{o}}s et la mar{\\'e}e",
      authors: ["Qu{\\'e}lmo, Andr{\\'e}"],
      year: 2011,
    },
    { title: 'Sur les fenêtres d’Erdős et la marée', authors: ['André Quélmo'], year: 2011 },
  ),
  same(
    'TeX maths against letters',
    { title: 'A bound of $O(n^2)$ for $\\alpha$-stable folds', abstract: KERNEL },
    { title: 'A bound of O(n2) for α-stable folds', abstract: KERNEL },
  ),
  same(
    'braces that keep capitals',
    {
      title: '{TideLoom}: {F}oreseeing What Tide Tables Leave Out',
      authors: ['Quillfeather, Orla and Marrowby, Ivo'],
      year: 2019,
    },
    tides,
  ),
  same(
    'HTML in the title',
    { title: 'Growth of <i>Xanthoria</i> in five valleys &amp; two chapels', authors: ['Wyxlor, T.'], year: 2014 },
    { title: 'Growth of Xanthoria in Five Valleys and Two Chapels', authors: ['Wyxlor, Tamsin'], year: 2014 },
  ),
  same(
    'entities for dashes and quotes',
    { title: 'Moss &#8211; a &ldquo;free&rdquo; reservoir on the roof', authors: ['Thirvault N'], year: 2017 },
    { title: 'Moss — a "free" reservoir on the roof', authors: ['Thirvault, Ngaio'], year: 2017 },
  ),
  same(
    'sub- and superscripts',
    { title: 'CO<sub>2</sub> uptake of roof moss at −4 °C in winter', abstract: MOSS },
    { title: 'CO₂ uptake of roof moss at -4°C in winter', abstract: MOSS },
  ),
  same(
    'hyphens between words',
    { title: 'Pre-training on old ledgers helps few-shot reading', authors: ['Pimwick, Fenna'], year: 2022 },
    { title: 'Pretraining on Old Ledgers Helps Few Shot Reading', authors: ['Fenna Pimwick'], year: 2022 },
  ),
  same(
    'a name with and without hyphen',
    { title: 'Tide-Loom 2: coastal forecasts for everybody', abstract: TIDES },
    { title: 'TideLoom 2: Coastal Forecasts for Everybody', abstract: TIDES },
  ),
  same(
    'title and text only, in capitals',
    { title: 'WEIGHING THE WATER THAT MOSS KEEPS ON ROOFS', abstract: MOSS },
    { title: 'Weighing the water that moss keeps on roofs.', abstract: MOSS },
  ),
  same(
    'ligatures and wide letters',
    { title: 'Eﬃcient ﬁnite folds', abstract: KERNEL },
    { title: 'Efficient finite folds', abstract: KERNEL },
  ),
  same(
    'a quotation mark more',
    { ...proofs, title: '"And What If Not?" On the Gaps in Proofs by Language Models' },
    proofs,
  ),
  same(
    'spaces lost at a line end',
    { ...ledger, title: 'Credit Without Borders: Reading 212 MerchantLedgers by Machine' },
    ledger,
  ),
  same(
    'a hyphen from a line end',
    { ...kernel, title: 'Spectral convergence of random geo-metric graphs on manifolds with boundary' },
    kernel,
  ),
  same(
    'a translated ampersand',
    { title: 'Widows & Lenders of the Inner Sound', authors: ['Pimwick, Fenna'], year: 2020 },
    { title: 'Widows and lenders of the inner sound', authors: ['Pimwick, F'], year: 2020 },
  ),
  same(
    'Chinese, full width stops',
    { title: '融合风场信息的近岸潮汐预报', abstract: CHINESE },
    { title: '融合风场信息的近岸潮汐预报。', abstract: CHINESE.replace(/，/g, ',').replace(/。/g, '.') },
  ),
  same(
    'Chinese without texts, the name in another order',
    { title: '融合风场信息的近岸潮汐预报方法研究', authors: ['莫 潮'], year: 2018 },
    { title: '融合风场信息的近岸潮汐预报方法研究', authors: ['莫 潮'], year: null },
  ),
  same(
    'Chinese, untitled on one side',
    { title: '融合风场信息的近岸潮汐预报', abstract: CHINESE },
    { title: null, abstract: `摘要：${CHINESE}` },
  ),
  same(
    'Russian, yo and ye',
    { title: 'Торговые книги и учёт кредита без границ', authors: ['Пимвик, Ф. Р.'], year: 2021 },
    { title: 'Торговые книги и учет кредита без границ', authors: ['Ф. Р. Пимвик'], year: 2021 },
  ),
  same(
    'Russian, a text with one word changed',
    { title: 'Кредит без границ', abstract: RUSSIAN },
    { title: null, abstract: RUSSIAN.replace('подробно', 'тщательно') },
  ),
  same(
    'Greek letters spelt out',
    { title: 'β-sheet folding under γ radiation in lake ice', authors: ['Vel, Ivo'], year: 2009 },
    { title: 'Beta-sheet folding under gamma radiation in lake ice', authors: ['Ivo Vel'], year: 2009 },
  ),
  same(
    'diacritics lost',
    { title: 'Über die Größe der Ström von Håkonsund', authors: ['Ödegårdsson, B.'], year: 1998 },
    { title: 'Uber die Grosse der Strom von Hakonsund', authors: ['Odegardsson, Bertil'], year: 1998 },
  ),
  same('a stop and a star', { ...moss, title: `${moss.title ?? ''}*` }, { ...moss, title: `${moss.title ?? ''}.` }),
];

const sameByPeople: LabelledPair[] = [
  same('initials against given names', tides, { ...tides, authors: ['O. Quillfeather', 'I. Marrowby'] }),
  same('family names behind, no year', ledger, {
    title: ledger.title ?? '',
    authors: ['Bertil Ödegårdsson', 'Fenna Pimwick'],
  }),
  same('PubMed names', moss, { ...moss, authors: ['Thirvault N', 'Nasberg QR'] }),
  same('only the first is named', tides, { ...tides, authors: ['Quillfeather, Orla'] }),
  same('a particle', { ...kernel, authors: ['van der Braquel, Jan'] }, { ...kernel, authors: ['Jan van der Braquel'] }),
  same('a double name', { ...kernel, authors: ['Nasko-Thirvel, Ana'] }, { ...kernel, authors: ['A. Nasko Thirvel'] }),
  same(
    'the family name first, as in the country',
    { ...kernel, authors: ['Mo Thir'] },
    { ...kernel, authors: ['Thir Mo'] },
  ),
  same('a year late', moss, { ...moss, year: 2017 }),
  same('a year early', proofs, { ...proofs, year: 2023, authors: ['Ysolde Kovelová'] }),
  same('the year is missing', kernel, { title: kernel.title ?? '', authors: ['M. Falgetić'] }),
  same('nobody is named on one side', tides, { title: tides.title ?? '', year: 2019 }),
  same('title alone on one side', ledger, { title: ledger.title ?? '' }),
  same('title alone on both', { title: kernel.title ?? '' }, { title: (kernel.title ?? '').toUpperCase() }),
  same(
    'a group as author',
    { title: 'A census of roofs and what grows on them', authors: ['The Roof Census Collaboration'], year: 2013 },
    { title: 'A census of roofs and what grows on them', authors: ['Roof Census Collaboration'], year: 2013 },
  ),
  same(
    'anonymous under review',
    { ...proofs, authors: ['Anonymous'], abstract: PROOFS },
    { ...proofs, abstract: PROOFS },
  ),
  same(
    'a short title, all else equal',
    { title: 'TideLoom', authors: ['Quillfeather, Orla'], year: 2019 },
    { title: 'Tideloom', authors: ['O. Quillfeather'], year: 2019 },
  ),
  same(
    'a title of two words and the same text',
    { title: 'Roof moss', abstract: MOSS },
    { title: 'Roof Moss', abstract: MOSS, year: 2016 },
  ),
];

const sameByTitle: LabelledPair[] = [
  same('subtitle missing, people and year', ledger, { ...ledger, title: 'Credit without borders' }),
  same(
    'subtitle missing, text the same',
    { title: 'Weighing roofs: a randomised crossover trial of moss removal', abstract: MOSS },
    { title: 'Weighing Roofs', abstract: MOSS },
  ),
  same(
    'subtitle behind a dash',
    { ...kernel, title: 'Graphs with a rim – spectral convergence on manifolds with boundary' },
    { ...kernel, title: 'Graphs with a Rim' },
  ),
  same(
    'subtitle missing and a year off',
    { ...tides, title: 'Leaving tables behind: foreseeing residuals in eleven harbours' },
    { ...tides, title: 'Leaving Tables Behind', year: 2020 },
  ),
  same(
    'one letter doubled',
    { ...ledger, title: 'Credit Without Borders: Reading 212 Merchant Leddgers by Machine' },
    ledger,
  ),
  same(
    'one letter lost, text the same',
    { ...proofs, title: 'And What If Not? On the Gaps in Profs by Language Models', abstract: PROOFS },
    { ...proofs, abstract: PROOFS },
  ),
  same(
    'one letter lost in a long word',
    { ...kernel, title: 'Spectral convergence of random geometric graphs on maniolds with boundary' },
    kernel,
  ),
  same(
    'plural',
    {
      ...kernel,
      title: 'Spectral convergence of random geometric graphs on manifolds with boundaries',
      abstract: KERNEL,
    },
    { ...kernel, abstract: KERNEL },
  ),
  same(
    'British spelling',
    { title: 'Modelling the behaviour of night bus travellers in nine towns', abstract: BUSES },
    { title: 'Modeling the Behavior of Night Bus Travelers in Nine Towns', abstract: BUSES },
  ),
  same(
    'a new title, the text the same',
    { title: 'Who Rides the Last Bus', abstract: BUSES },
    { title: 'Night Lines and Where People Choose to Live', abstract: BUSES },
  ),
  same(
    'a new title between versions, one arXiv id',
    { title: 'Residuals of Tide Tables', abstract: TIDES, ids: { arxiv: '9913.00017v1' } },
    { title: tides.title ?? '', abstract: TIDES, ids: { arxiv: '9913.00017v3' } },
  ),
  same(
    'a new title and a revised text, one arXiv id',
    { title: 'Gap-Aware Proof Checking', abstract: PROOFS, ids: { arxiv: '9913.00018' } },
    {
      title: proofs.title ?? '',
      abstract: PROOFS.replace('1,904', '2,010').replace('by themselves', 'unprompted'),
      ids: { arxiv: '9913.00018' },
    },
  ),
  same(
    'one word more, one DOI',
    { ...moss, ids: { doi: '10.5555/moss.1' } },
    { ...moss, title: 'Weighing the rain water that moss keeps on roofs', ids: { doi: '10.5555/MOSS.1' } },
  ),
  same(
    'the title of a talk, one DOI and the same text',
    { title: 'Roofs, weighed', abstract: MOSS, ids: { doi: '10.5555/moss.2' } },
    { ...moss, abstract: MOSS, ids: { doi: 'https://doi.org/10.5555/moss.2' } },
  ),
  same(
    'a suggested title against a stated one',
    { title: 'TideLoom', titleSource: 'derived', abstract: TIDES },
    { ...tides, abstract: TIDES },
  ),
  same(
    'two suggestions',
    { title: 'TideLoom', titleSource: 'derived', abstract: TIDES },
    { title: 'Residuals of tide tables', titleSource: 'derived', abstract: TIDES },
  ),
];

const sameByText: LabelledPair[] = [
  same('untitled, the text the same', { title: null, abstract: LEDGER }, { ...ledger, abstract: LEDGER }),
  same('untitled on both sides', { title: null, abstract: LEDGER }, { title: null, abstract: `Abstract: ${LEDGER}` }),
  same(
    'untitled, one word of the text changed',
    { title: null, abstract: TIDES.replace('halves', 'cuts in half') },
    { ...tides, abstract: TIDES },
  ),
  same(
    'untitled, a number corrected',
    { title: null, abstract: LEDGER.replace('41%', '42%') },
    { ...ledger, abstract: LEDGER },
  ),
  same(
    'untitled, first sentence dropped in revision',
    { title: null, abstract: BUSES.slice(BUSES.indexOf('From the ticket')) },
    { title: 'Who Rides the Last Bus and Where They Choose to Live', abstract: BUSES },
  ),
  same(
    'untitled, last sentence new',
    { title: null, abstract: `${PROOFS} Code is available.` },
    { ...proofs, abstract: PROOFS },
  ),
  same(
    'headings of a structured text missing',
    { ...moss, abstract: MOSS },
    { title: null, abstract: MOSS.replace(/(Background|Methods|Results|Conclusions): /g, '') },
  ),
  same(
    'TeX of a text rendered',
    { title: null, abstract: LICHEN },
    {
      title: 'Dating stones by lichen',
      abstract: LICHEN.replace('$\\textit{Xanthoria}$', 'Xanthoria').replace(
        '$g(a) = g_0 - \\alpha a$',
        'g(a) = g0 − αa',
      ),
    },
  ),
  same(
    'maths of a text rendered',
    { title: null, abstract: KERNEL },
    { ...kernel, abstract: KERNEL.replace('O(n^{-1/(d+4)})', '$O(n^{-1/(d+4)})$').replace('C^{1,1}', '$C^{1,1}$') },
  ),
  same('percent escaped', { title: null, abstract: LEDGER.replace('41%', '41\\%') }, { title: null, abstract: LEDGER }),
  same(
    'hyphens from a print column',
    { title: null, abstract: PROOFS.replace('statements', 'state- ments').replace('collection', 'collec-tion') },
    { ...proofs, abstract: PROOFS },
  ),
  same(
    'quotes and dashes',
    { title: null, abstract: PROOFS.replace(/"/g, '”').replace('right.', 'right .') },
    { title: null, abstract: PROOFS },
  ),
  same('an abstract behind its heading', { ...moss, abstract: `ABSTRACT\n${MOSS}` }, { title: null, abstract: MOSS }),
  same(
    'a rights notice behind the text',
    { title: null, abstract: `${MOSS} © 2016 The Made-Up Society. All rights reserved.` },
    { ...moss, abstract: MOSS },
  ),
  same(
    'cut at three quarters, same title',
    { ...tides, abstract: TIDES },
    { title: tides.title ?? '', abstract: TIDES.slice(0, 400) },
  ),
  same('cut and untitled', { ...ledger, abstract: LEDGER }, { title: null, abstract: `${LEDGER.slice(0, 380)}...` }),
  same(
    'a summary instead of the abstract, same title',
    { title: moss.title ?? '', abstract: SHORT },
    { title: moss.title ?? '', abstract: MOSS },
  ),
  same(
    'a snippet, same title and first author',
    { ...ledger, abstract: LEDGER },
    {
      title: ledger.title ?? '',
      authors: ['B Ödegårdsson'],
      abstract: '… we reconstruct who lent to whom. Credit was far less local than is usually assumed …',
      abstractKind: 'excerpt',
    },
  ),
  same(
    'title, people and year, the text written anew',
    { ...tides, abstract: TIDES },
    {
      ...tides,
      abstract:
        'Harmonic constants do not see the wind. A recurrent network does, and this article follows it through eleven harbours, two winters and one storm surge, asking at each what could have been known six hours before. The answer is: about half of it, unless there is ice. A list of harbours for which tables mislead is appended, together with advice to those who print them.',
    },
  ),
  same(
    'only the text, spaces swallowed',
    { title: null, abstract: BUSES.replace('bakers and nurses', 'bakersand nurses').replace('a tram', 'atram') },
    { title: null, abstract: BUSES },
  ),
];

const sameByIds: LabelledPair[] = [
  same(
    'a DOI with prefix',
    { ...tides, ids: { doi: 'https://doi.org/10.5555/tides' } },
    { title: null, ids: { doi: '10.5555/TIDES' } },
  ),
  same(
    'the DOI of arXiv is an arXiv id',
    { title: 'TideLoom', ids: { doi: '10.48550/arXiv.9913.00021' } },
    { ...tides, title: 'TideLoom', ids: { arxiv: '9913.00021' } },
  ),
  same(
    'an old arXiv id with a list name',
    { ...kernel, ids: { arxiv: 'math.PR/9901001' } },
    { ...kernel, ids: { arxiv: 'math/9901001v2' } },
  ),
  same('a PMID', { ...moss, ids: { pmid: '90000001' } }, { title: moss.title ?? '', ids: { pmid: '90000001' } }),
  same(
    'a PMCID with and without its letters',
    { ...moss, ids: { pmcid: 'PMC9000001' } },
    { ...moss, ids: { pmcid: 'pmc9000001' } },
  ),
  same(
    'an OpenReview id',
    { ...proofs, ids: { openreview: 'aB3xYzQ9w' } },
    { title: 'And what if not?', ids: { openreview: 'aB3xYzQ9w' } },
  ),
  same(
    'an ACL id',
    { ...proofs, ids: { acl: '2099.acl-long.1' } },
    { ...proofs, title: 'And What if Not? On the Gaps in Proofs by LMs', ids: { acl: '2099.acl-long.1' } },
  ),
  same(
    'an OpenAlex id, no title on one side',
    { ...ledger, ids: { openalex: 'w9000000001' } },
    { title: null, ids: { openalex: 'w9000000001' } },
  ),
  same(
    'a preprint server that numbers versions',
    { ...moss, ids: { doi: '10.1101/9913.01.02.123456v1' } },
    { ...moss, ids: { doi: '10.1101/9913.01.02.123456' } },
  ),
  same(
    'versions of a posted preprint',
    { ...moss, ids: { doi: '10.21203/rs.3.rs-990001/v1' } },
    { ...moss, ids: { doi: '10.21203/rs.3.rs-990001/v2' } },
  ),
  same(
    'one list has both ids, one the preprint',
    { ...tides, ids: { arxiv: '9913.00022', doi: '10.5555/tides.2' } },
    { ...tides, ids: { arxiv: '9913.00022' } },
  ),
  same(
    'one list has both ids, one the article',
    { ...tides, ids: { arxiv: '9913.00022', doi: '10.5555/tides.2' } },
    { title: tides.title ?? '', ids: { doi: '10.5555/tides.2' } },
  ),
  same('an id on one side only, people and year', { ...kernel, ids: { s2: '0a1b' } }, kernel),
  same(
    'an id on one side only, text the same',
    { title: kernel.title ?? '', abstract: KERNEL, ids: { arxiv: '9913.00030' } },
    { title: null, abstract: KERNEL },
  ),
  same(
    'different catalogues, same title and people',
    { ...ledger, ids: { openalex: 'w9000000002' } },
    { ...ledger, ids: { s2: 'ffee' } },
  ),
  same(
    'an ISBN beside, which is the book',
    { ...moss, ids: { isbn: '9780000000001', doi: '10.5555/moss.7' } },
    { ...moss, ids: { isbn: '9780000000002', doi: '10.5555/moss.7' } },
  ),
  same(
    'two citation keys',
    { ...kernel, ids: { citekey: 'falgetic2020' } },
    { ...kernel, ids: { citekey: 'falgetic20spectral' } },
  ),
];

const families: LabelledPair[] = [
  family(
    'arXiv and a journal',
    { ...tides, ids: { arxiv: '9913.00040' } },
    { ...tides, ids: { doi: '10.5555/tides.9' }, venue: 'Letters in Fictive Science' },
  ),
  family(
    'arXiv and a journal two years later',
    { ...kernel, ids: { arxiv: '9913.00041' } },
    { ...kernel, year: 2022, ids: { doi: '10.5555/kernel' } },
  ),
  family('CoRR and a conference', { ...proofs, venue: 'CoRR' }, { ...proofs, venue: 'Nowhere Conference on Proofs' }),
  family(
    'arXiv id and a venue without id',
    { title: proofs.title ?? '', abstract: PROOFS, ids: { arxiv: '9913.00042' } },
    { title: proofs.title ?? '', abstract: PROOFS, venue: 'Nowhere Conference on Proofs' },
  ),
  family(
    'bioRxiv and PubMed',
    { ...moss, ids: { doi: '10.1101/9913.05.05.654321' } },
    { ...moss, ids: { pmid: '90000009' }, venue: 'J Made Up Methods' },
  ),
  family(
    'medRxiv and a journal',
    { ...moss, venue: 'medRxiv' },
    { ...moss, year: 2017, ids: { doi: '10.5555/moss.11' } },
  ),
  family(
    'SSRN and a journal',
    { ...ledger, ids: { doi: '10.2139/ssrn.9900001' } },
    { ...ledger, ids: { doi: '10.5555/ledger' } },
  ),
  family(
    'OSF and a journal, the text revised',
    { ...ledger, abstract: LEDGER, ids: { doi: '10.31219/osf.io/ab9cd' } },
    { ...ledger, abstract: LEDGER.replace('41%', '39%'), ids: { doi: '10.5555/ledger.2' } },
  ),
  family(
    'a new title at the journal, the text the same',
    { title: 'Residuals of Tide Tables', abstract: TIDES, ids: { arxiv: '9913.00043' } },
    { title: tides.title ?? '', abstract: TIDES, ids: { doi: '10.5555/tides.10' } },
  ),
  family(
    'no title on the side of the preprint',
    { title: null, abstract: BUSES, ids: { arxiv: '9913.00044' } },
    { title: 'Who Rides the Last Bus and Where They Choose to Live', abstract: BUSES, ids: { doi: '10.5555/buses' } },
  ),
  family(
    'the DOI of arXiv and the DOI of the journal',
    { ...kernel, ids: { doi: '10.48550/arxiv.9913.00045' } },
    { ...kernel, ids: { doi: '10.5555/kernel.2' } },
  ),
  family(
    'arXiv and the anthology',
    { ...proofs, ids: { arxiv: '9913.00046' } },
    { ...proofs, ids: { acl: '2099.acl-long.7' } },
  ),
  family(
    'DBLP keeps both',
    { ...proofs, ids: { dblp: 'journals/corr/abs-9913-00047' } },
    { ...proofs, ids: { dblp: 'conf/nowhere/kovelova24' }, venue: 'Nowhere Conference' },
  ),
  family(
    'subtitle missing in the journal',
    { ...ledger, ids: { arxiv: '9913.00048' } },
    { ...ledger, title: 'Credit without borders', ids: { doi: '10.5555/ledger.3' } },
  ),
  family(
    'year unknown',
    { title: kernel.title ?? '', authors: ['Falgetić, M.'], ids: { arxiv: '9913.00049' } },
    { title: kernel.title ?? '', authors: ['M. Falgetić'], ids: { doi: '10.5555/kernel.3' } },
  ),
  family(
    'titles alone and ids',
    { title: tides.title ?? '', ids: { arxiv: '9913.00050' } },
    { title: (tides.title ?? '').toLowerCase(), ids: { doi: '10.5555/tides.11' } },
  ),
];

const lookalikes: LabelledPair[] = [
  different(
    'a series of one group, texts of one mould',
    { title: 'TideLoom Ultra', abstract: TIDES.replace('TideLoom', 'TideLoom Ultra') },
    {
      title: 'TideLoom Ultra MoE',
      abstract: TIDES.replace('TideLoom', 'TideLoom Ultra MoE')
        .replace('eleven', 'twelve')
        .replace('halves', 'quarters')
        .replace('February', 'March'),
    },
  ),
  different('two names of one stem', { title: 'Tarn-VL', abstract: TIDES }, { title: 'Tarn-LLM', abstract: PROOFS }),
  different('the same name, years apart, nothing else', { title: 'Mica', year: 2009 }, { title: 'MICA', year: 2022 }),
  different(
    'the sequel',
    { ...tides },
    { ...tides, title: 'TideLoom-2: Foreseeing What Tide Tables Leave Out', year: 2020 },
  ),
  different(
    'the same study a year later',
    { ...moss, title: 'Moss on roofs: results of the 2016 season', abstract: MOSS },
    {
      ...moss,
      title: 'Moss on roofs: results of the 2017 season',
      year: 2017,
      abstract: MOSS.replace('74', '69').replace('61-88', '55-80').replace('22 minutes', '19 minutes'),
    },
  ),
  different(
    'a protocol and its trial',
    { ...moss, title: 'Weighing roofs: protocol for a randomised crossover trial', year: 2015 },
    { ...moss, title: 'Weighing roofs: a randomised crossover trial' },
  ),
  different(
    'a reply by others',
    { ...ledger, title: 'Credit Without Borders? A Reply', authors: ['Nasberg, Q. R.'], year: 2022 },
    ledger,
  ),
  different(
    'a correction with the text of the paper',
    { ...ledger, title: `Correction: ${ledger.title ?? ''}`, abstract: LEDGER },
    { ...ledger, abstract: LEDGER },
  ),
  different(
    'an erratum without text, its own DOI',
    { ...kernel, title: `Erratum to: ${kernel.title ?? ''}`, ids: { doi: '10.5555/kernel.e' } },
    { ...kernel, ids: { doi: '10.5555/kernel' } },
  ),
  different(
    'a book and a chapter of it',
    { title: 'Moss', authors: ['Thirvault, Ngaio'], year: 2016, ids: { doi: '10.5555/book' } },
    { title: 'Moss', authors: ['Thirvault, Ngaio'], year: 2016, ids: { doi: '10.5555/book.c1' } },
  ),
  different(
    'a thesis of that title by another',
    { title: kernel.title ?? '', authors: ['Wyxlor, Tamsin'], year: 2012 },
    kernel,
  ),
  different(
    'introduction by another',
    { title: 'Introduction', authors: ['Pimwick, Fenna'], year: 2010 },
    { title: 'Introduction', authors: ['Marrowby, Ivo'], year: 2010 },
  ),
  different(
    'two editorials of one editor',
    { title: 'Editorial', authors: ['Pimwick, Fenna'], year: 2010 },
    { title: 'Editorial', authors: ['Pimwick, Fenna'], year: 2014 },
  ),
  different(
    'a placeholder for a text',
    { title: 'Roofs', abstract: 'No abstract available.' },
    { title: 'Harbours', abstract: 'No abstract available.' },
  ),
  different(
    'a placeholder of the publisher, long',
    {
      title: 'Roofs of the north',
      abstract:
        'An abstract is not available for this content so a preview has been provided. Please use the Get access link above for information on how to access this content.',
    },
    {
      title: 'Harbours of the south',
      abstract:
        'An abstract is not available for this content so a preview has been provided. Please use the Get access link above for information on how to access this content.',
    },
  ),
  different(
    'the case matters in the text: mice and rats',
    {
      title: 'Swimming after caffeine in mice',
      authors: ['Thirvault, Ngaio'],
      abstract: MOSS.replace('roofs', 'mice').replace('Roof moss', 'Caffeine in mice'),
    },
    {
      title: 'Swimming after caffeine in rats',
      authors: ['Thirvault, Ngaio'],
      abstract: MOSS.replace('roofs', 'rats').replace('Roof moss', 'Caffeine in rats'),
    },
  ),
  different(
    'hepatitis A and B',
    { title: 'Uptake of hepatitis A vaccination in four harbour towns', authors: ['Nasberg, Q.'], year: 2003 },
    { title: 'Uptake of hepatitis B vaccination in four harbour towns', authors: ['Nasberg, Q.'], year: 2003 },
  ),
  different(
    'first and second kind',
    { title: 'Integral equations of the first kind on punctured tori', authors: ['Falgetić, M.'], year: 2001 },
    { title: 'Integral equations of the second kind on punctured tori', authors: ['Falgetić, M.'], year: 2001 },
  ),
  different(
    'roman numerals',
    { title: 'Night buses III', abstract: BUSES },
    { title: 'Night buses IV', abstract: BUSES.replace('nine', 'ten').replace('two years', 'three years') },
  ),
  different(
    'a survey and its update',
    { title: 'Reading ledgers by machine: a survey', authors: ['Pimwick, F.'], year: 2018 },
    { title: 'Reading ledgers by machine: a survey revisited', authors: ['Pimwick, F.'], year: 2019 },
  ),
  different(
    'two proceedings of one DOI stem',
    { title: 'Front Matter', ids: { doi: '10.5555/proc.2018.0' } },
    { title: 'Front Matter', ids: { doi: '10.5555/proc.2019.0' } },
  ),
  different(
    'two arXiv ids, one title',
    { ...proofs, ids: { arxiv: '9913.00060' } },
    { ...proofs, ids: { arxiv: '9913.00061' } },
  ),
  different(
    'the numbers of a table',
    { title: 'Table 1. Litres per roof', abstract: MOSS },
    { title: 'Table 2. Minutes per roof', abstract: PROOFS },
  ),
  different(
    'in C and in C++',
    { title: 'A reader for ledgers in C', authors: ['Dugetmann, R.'], year: 2002 },
    { title: 'A reader for ledgers in C++', authors: ['Dugetmann, R.'], year: 2002 },
  ),
  different(
    'with a preprint of another paper',
    { title: 'TideLoom Ultra', ids: { arxiv: '9913.00070' }, authors: ['Quillfeather, Orla'], year: 2021 },
    { title: 'TideLoom Ultra MoE', ids: { doi: '10.5555/moe' }, authors: ['Quillfeather, Orla'], year: 2021 },
  ),
  different(
    'a preprint and an article of that title by others',
    { title: 'Deep folding of maps', ids: { arxiv: '9913.00071' }, authors: ['Vel, Ivo'], year: 2018 },
    { title: 'Deep folding of maps', ids: { doi: '10.5555/maps' }, authors: ['Brawick, Ana'], year: 2019 },
  ),
  different(
    'the same sentence in two texts',
    { title: null, abstract: `${MOSS.slice(0, 120)} ${LEDGER}` },
    { title: null, abstract: `${MOSS.slice(0, 120)} ${PROOFS}` },
  ),
  different(
    'an abstract that quotes another',
    { title: 'On a claim about moss', abstract: `${BUSES} ${MOSS.slice(0, 200)}` },
    { ...moss, abstract: MOSS },
  ),
  different(
    'sound of a name',
    { title: 'Quollnet for speech separation', year: 2018 },
    { title: 'Qualnet for speech separation', year: 2018 },
  ),
  different(
    'suggested titles are no evidence',
    { title: 'TideLoom', titleSource: 'derived', abstract: TIDES },
    { title: 'TideLoom', titleSource: 'derived', abstract: PROOFS },
  ),
];

export const handPairs: readonly LabelledPair[] = [
  ...sameByForm,
  ...sameByPeople,
  ...sameByTitle,
  ...sameByText,
  ...sameByIds,
  ...families,
  ...lookalikes,
];
