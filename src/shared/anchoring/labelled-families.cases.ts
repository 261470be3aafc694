import type { AnchorCase } from './labelled-texts.cases';

/**
 * Lookalikes written by hand: what papers really say twice with another meaning. Each pair is a quote and what stands elsewhere and is
 * not it; each is put into the arrangements below, in all of which the quote is deleted.
 */
type Family = { why: string; around: Surroundings; pairs: readonly (readonly [quote: string, copy: string])[] };

/** Six sentences that stand around a quote. */
type Surroundings = readonly [string, string, string, string, string, string];

const STUDY: Surroundings = [
  'Participants were recruited through notices in two public libraries.',
  'None of them had taken part in an earlier round of the survey.',
  'Reading times were logged by the tablet itself, page by page.',
  'We excluded nine people whose devices lost their clock.',
  'The remaining sections describe the instruments in the order of their use.',
  'A replication with other texts is under way.',
];
const MACHINE: Surroundings = [
  'All models were trained from scratch on the same shards.',
  'Checkpoints were kept every thousand steps.',
  'We use the public tokenizer without changes.',
  'Evaluation follows the script that came with the benchmark.',
  'Appendix C lists every hyperparameter that was searched.',
  'The cost of the search is not counted in what follows.',
];
const RUSSIAN: Surroundings = [
  'Опрос проводился в двух районных библиотеках.',
  'Никто из участников раньше не видел этих текстов.',
  'Время чтения записывал сам планшет.',
  'Девять человек пришлось исключить из выборки.',
  'Далее описаны приборы в порядке их применения.',
  'Повторный опыт с другими текстами уже начат.',
];
const CHINESE: Surroundings = [
  '参与者通过两家公共图书馆的告示招募。',
  '他们都没有参加过此前的调查。',
  '阅读时间由平板电脑逐页记录。',
  '我们排除了九名设备时钟出错的人。',
  '下文按使用顺序介绍各种仪器。',
  '使用其他文本的重复实验正在进行。',
];
const ARABIC: Surroundings = [
  'جُنّد المشاركون عبر إعلانات في مكتبتين عامتين.',
  'لم يشارك أحد منهم في جولة سابقة من المسح.',
  'سجّل الجهاز اللوحي أوقات القراءة صفحة بعد صفحة.',
  'استبعدنا تسعة أشخاص تعطلت ساعات أجهزتهم.',
  'تصف الأقسام الباقية الأدوات بحسب ترتيب استعمالها.',
  'تجري الآن إعادة للتجربة بنصوص أخرى.',
];
const EMOJI: Surroundings = [
  'Ratings were given with one tap 🙂 or 🙁 after each page.',
  'Cafe\u0301 corpora were left out because of their licences.',
  'The order of 📚 and 📄 was drawn anew for each reader 👩🏽‍🔬.',
  'Nobody was paid 💶 for taking part.',
  'A key to all pictograms 🗝️ is printed on the back.',
  'Two raters 👥 agreed on nearly everything.',
];

const FAMILIES: readonly Family[] = [
  {
    why: 'a negation',
    around: STUDY,
    pairs: [
      [
        'Readers who marked the text remembered its argument better after a week.',
        'Readers who marked the text did not remember its argument better after a week.',
      ],
      [
        'The effect is significant at the five per cent level.',
        'The effect is not significant at the five per cent level.',
      ],
      [
        'Ethical approval was required for this part of the study.',
        'No ethical approval was required for this part of the study.',
      ],
      ['Speed and recall are independent of each other.', 'Speed and recall are never independent of each other.'],
      ['We could reproduce the published result.', 'We could hardly reproduce the published result.'],
    ],
  },
  {
    why: 'another number',
    around: MACHINE,
    pairs: [
      [
        'The 7B model reaches 61.4 points on the validation set after 20,000 steps.',
        'The 13B model reaches 64.1 points on the validation set after 20,000 steps.',
      ],
      [
        'We set the learning rate to 0.001 and the batch size to 256.',
        'We set the learning rate to 0.0001 and the batch size to 256.',
      ],
      [
        'Table 2 compares both variants on the held-out languages.',
        'Table 3 compares both variants on the held-out languages.',
      ],
      ['Training took 11 hours on four cards.', 'Training took 14 hours on four cards.'],
      ['In 1987 the gauge was moved 40 m to the north.', 'In 1978 the gauge was moved 40 m to the north.'],
      ['p < 0.05, two-sided, n = 112', 'p < 0.01, two-sided, n = 112'],
    ],
  },
  {
    why: 'another subject',
    around: STUDY,
    pairs: [
      [
        'Among teachers, the share of those who annotate on paper fell from 71 to 48 per cent.',
        'Among nurses, the share of those who annotate on paper fell from 71 to 48 per cent.',
      ],
      [
        'Mice were kept at 21 degrees with free access to water.',
        'Rats were kept at 21 degrees with free access to water.',
      ],
      [
        'The first annotator preferred short labels throughout.',
        'The second annotator preferred short labels throughout.',
      ],
      ['The left panel shows the raw counts per site.', 'The right panel shows the raw counts per site.'],
      ['Barley yields rose where the soil was limed.', 'Wheat yields rose where the soil was limed.'],
    ],
  },
  {
    why: 'the other direction',
    around: STUDY,
    pairs: [
      [
        'Longer sessions increase the error in the last third of the text.',
        'Longer sessions decrease the error in the last third of the text.',
      ],
      [
        'The upper bound follows from the convexity of the loss.',
        'The lower bound follows from the convexity of the loss.',
      ],
      ['Accuracy drops before the change of font.', 'Accuracy drops after the change of font.'],
      ['We maximise the margin subject to the budget.', 'We minimise the margin subject to the budget.'],
      [
        'Comprehension depends on speed, and speed on layout.',
        'Comprehension depends on layout, and speed on comprehension.',
      ],
    ],
  },
  {
    why: 'said again in the conclusion',
    around: MACHINE,
    pairs: [
      [
        'We propose a simple method that halves the cost of retrieval without loss of accuracy.',
        'We proposed a simple method that halves the cost of retrieval without loss of accuracy.',
      ],
      [
        'Our experiments on six benchmarks show that pruning early layers is harmless.',
        'Our experiments on six benchmarks have shown that pruning early layers is harmless.',
      ],
      ['Code and data are available on request.', 'Code and data will be available on request.'],
      ['This suggests that depth matters more than width.', 'This suggested that depth matters more than width.'],
      ['In this paper we ask whether small models can plan.', 'In this paper we asked whether small models can plan.'],
    ],
  },
  {
    why: 'a templated row',
    around: MACHINE,
    pairs: [
      ['Model A: precision 0.91, recall 0.84, F1 0.87.', 'Model B: precision 0.92, recall 0.81, F1 0.86.'],
      [
        'Site 4, winter: 212 samples, 17 outliers, mean 3.4 mm.',
        'Site 5, winter: 221 samples, 11 outliers, mean 3.9 mm.',
      ],
      ['Question 12. How often do you write in the margin?', 'Question 13. How often do you draw in the margin?'],
      ['(a) with attention, (b) without attention, (c) human', '(a) with attention, (b) without dropout, (c) human'],
      ['https://example.org/data/v1/run-0412.csv', 'https://example.org/data/v1/run-0413.csv'],
    ],
  },
  {
    why: 'a few words only',
    around: STUDY,
    pairs: [
      ['the second condition', 'the second conditions'],
      ['mean reading time', 'mean reading times'],
      ['Linus', 'Minus'],
      ['strong baseline', 'stronger baseline'],
      ['silent pauses', 'silent pages'],
    ],
  },
  {
    why: 'the same but for case, quotes, dashes or spaces',
    around: STUDY,
    pairs: [
      ['The so-called “margin effect” is well-known.', "The so-called 'margin effect' is well known."],
      ['Readers skim – then they return.', 'readers skim -- then they return.'],
      ['ON THE USE OF MARGINS IN TEACHING', 'On the Use of Margins in Teaching'],
      ['A long-term follow-up was planned in both places.', 'A long- term follow-\nup was planned in both places.'],
    ],
  },
  {
    why: 'the same in every letter',
    around: MACHINE,
    pairs: [
      ['See the appendix for details.', 'See the appendix for details.'],
      [
        'All reported figures are means over five runs with different seeds.',
        'All reported figures are means over five runs with different seeds.',
      ],
      ['Best results are set in bold.', 'Best results are set in bold.'],
    ],
  },
  {
    why: 'in Russian',
    around: RUSSIAN,
    pairs: [
      ['Испытуемые первой группы читали текст вслух.', 'Испытуемые второй группы читали текст вслух.'],
      ['Ошибка убывает с ростом длины текста.', 'Ошибка не убывает с ростом длины текста.'],
      ['В 2011 году прибор был заменён новым.', 'В 2017 году прибор был заменён новым.'],
    ],
  },
  {
    why: 'in Chinese',
    around: CHINESE,
    pairs: [
      ['第一组读者在一周后记得更多的论点。', '第二组读者在一周后记得更多的论点。'],
      ['阅读速度与理解程度有关。', '阅读速度与理解程度无关。'],
      ['表二列出了所有站点的平均误差。', '表三列出了所有站点的平均误差。'],
    ],
  },
  {
    why: 'in Arabic',
    around: ARABIC,
    pairs: [
      ['تذكّر قراء المجموعة الأولى الحجة بعد أسبوع.', 'تذكّر قراء المجموعة الثانية الحجة بعد أسبوع.'],
      ['يزداد الخطأ مع طول النص.', 'لا يزداد الخطأ مع طول النص.'],
    ],
  },
  {
    why: 'with signs of two units and marks',
    around: EMOJI,
    pairs: [
      ['Readers chose 👍🏽 more often than 👎 on every page.', 'Readers chose 👍🏿 more often than 👎 on every page.'],
      ['The re\u0301sume\u0301 of 𝒜 was read first 📖.', 'The résumé of 𝓑 was read first 📖.'],
      ['Flags 🇫🇮🇸🇪 were shown for half a second.', 'Flags 🇫🇮🇳🇴 were shown for half a second.'],
    ],
  },
];

type Arrangement = {
  why: string;
  lay: (quote: string, copy: string, around: Surroundings) => { before: string; after: string };
};

/** `before` holds the quote where `QUOTE` stands: it may have a copy in front of it. */
const QUOTE = '\u{f8ff}';

const ARRANGEMENTS: readonly Arrangement[] = [
  {
    why: 'in a later paragraph',
    lay: (_, copy, [a, b, c, d, e, f]) => ({
      before: `${a} ${QUOTE} ${b}\n\n${c} ${d} ${copy} ${e} ${f}`,
      after: `${a} ${b}\n\n${c} ${d} ${copy} ${e} ${f}`,
    }),
  },
  {
    why: 'in an earlier paragraph',
    lay: (_, copy, [a, b, c, d, e, f]) => ({
      before: `${a} ${copy} ${b}\n\n${c} ${d} ${QUOTE} ${e} ${f}`,
      after: `${a} ${copy} ${b}\n\n${c} ${d} ${e} ${f}`,
    }),
  },
  {
    why: 'next to it, after',
    lay: (_, copy, [a, b, c, d]) => ({
      before: `${a} ${b} ${QUOTE} ${copy} ${c} ${d}`,
      after: `${a} ${b} ${copy} ${c} ${d}`,
    }),
  },
  {
    why: 'next to it, before',
    lay: (_, copy, [a, b, c, d]) => ({
      before: `${a} ${b} ${copy} ${QUOTE} ${c} ${d}`,
      after: `${a} ${b} ${copy} ${c} ${d}`,
    }),
  },
  {
    why: 'with the same sentence before it',
    lay: (_, copy, [a, b, c, d, e]) => ({
      before: `${a} ${b} ${QUOTE} ${c}\n\n${d} ${b} ${copy} ${e}`,
      after: `${a} ${b} ${c}\n\n${d} ${b} ${copy} ${e}`,
    }),
  },
  {
    why: 'with the same sentence after it',
    lay: (_, copy, [a, b, c, d, e]) => ({
      before: `${a} ${QUOTE} ${b} ${c}\n\n${d} ${copy} ${b} ${e}`,
      after: `${a} ${b} ${c}\n\n${d} ${copy} ${b} ${e}`,
    }),
  },
  {
    why: 'slid up to its place, as what stood between went too',
    lay: (_, copy, [a, b, c, d, e]) => ({
      before: `${a} ${b} ${QUOTE} ${c} ${copy} ${d} ${e}`,
      after: `${a} ${b} ${copy} ${d} ${e}`,
    }),
  },
  {
    why: 'between the same two sentences, of which the first pair went with it',
    lay: (_, copy, [a, b, c, d, e, f]) => ({
      before: `${a} ${b} ${QUOTE} ${c} ${d} ${b} ${copy} ${c} ${e} ${f}`,
      after: `${a} ${d} ${b} ${copy} ${c} ${e} ${f}`,
    }),
  },
  {
    why: 'written anew, far from the old place',
    lay: (_, copy, [a, b, c, d, e, f]) => ({
      before: `${a} ${QUOTE} ${b}\n\n${c} ${d} ${e} ${f}`,
      after: `${a} ${b}\n\n${c} ${d} ${copy} ${e} ${f}`,
    }),
  },
  {
    why: 'at the end, the quote having opened the text',
    lay: (_, copy, [a, b, c]) => ({ before: `${QUOTE} ${a} ${b} ${c} ${copy}`, after: `${a} ${b} ${c} ${copy}` }),
  },
];

function arrange(family: Family, [quote, copy]: readonly [string, string], arrangement: Arrangement): AnchorCase {
  const { before, after } = arrangement.lay(quote, copy, family.around);
  const start = before.indexOf(QUOTE);
  return {
    why: `${family.why}, ${arrangement.why}`,
    by: 'hand',
    before: before.replace(QUOTE, quote),
    start,
    end: start + quote.length,
    after,
    at: null,
  };
}

export const familyCases: readonly AnchorCase[] = FAMILIES.flatMap((family) =>
  family.pairs.flatMap((pair) => ARRANGEMENTS.map((arrangement) => arrange(family, pair, arrangement))),
);
