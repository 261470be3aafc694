import type { Chance } from '../dedupe/labelled-chance.cases';

/**
 * A text before and after, a quote in it, and where a careful reader would say that it stands now. Null: it is gone, and what is left
 * are others that look like it. Written before the matcher, so that it answers to them and not they to it; all of it is invented.
 */
export type AnchorCase = {
  why: string;
  by: 'rule' | 'hand';
  before: string;
  /** Of the quote in `before`, half-open, UTF-16 units. */
  start: number;
  end: number;
  after: string;
  /** In `after`, half-open, UTF-16 units. */
  at: { start: number; end: number } | null;
};

/** Invented prose for the cases that are made by rule: few words and few frames, so that sentences are alike by nature. */

const SUBJECTS = [
  'the estimator',
  'our baseline',
  'a shallow network',
  'the tidal gauge',
  'each annotator',
  'the second cohort',
  'this protocol',
  'the calibration step',
  'a linear probe',
  'the sampling scheme',
  'every warm-up run',
  'the residual term',
];
const VERBS = [
  'reduces',
  'explains',
  'overestimates',
  'preserves',
  'masks',
  'reproduces',
  'delays',
  'amplifies',
  'bounds',
  'predicts',
  'cancels',
  'tracks',
];
const OBJECTS = [
  'the variance between sites',
  'most of the drift',
  'the error on unseen stations',
  'the gap between both groups',
  'the cost of a second pass',
  'the seasonal component',
  'an effect of the reader’s fatigue',
  'the loss on held-out words',
  'the bias of the first sensor',
  'what the older model had learned',
];
const ENDS = [
  'in all but two of the trials',
  'when labels are scarce',
  'by a factor of 1.4',
  'at depths below 30 metres',
  'across five random seeds',
  'although the sample is small',
  'under a fixed budget of 12 hours',
  'without any further tuning',
  'for readers of both scripts',
  'if the threshold is set to 0.25',
];
const OPENERS = ['', '', '', 'In practice, ', 'However, ', 'By contrast, ', 'As Figure 3 shows, ', 'Overall, '];

export function inventSentence(chance: Chance): string {
  const said = `${chance.pick(OPENERS)}${chance.pick(SUBJECTS)} ${chance.pick(VERBS)} ${chance.pick(OBJECTS)} ${chance.pick(ENDS)}.`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Sentences of other scripts, written by hand; a passage takes them in any order. */
const OTHER_SCRIPTS: readonly (readonly string[])[] = [
  [
    'Приливные датчики занижают уровень воды в узких заливах.',
    'Мы сравнили три способа поправки на данных двенадцати станций.',
    'Ошибка убывает медленнее, чем предсказывает линейная модель.',
    'Зимой приборы покрываются льдом и молчат по нескольку недель.',
    'Повторные измерения подтверждают вывод о сдвиге фаз.',
    'Остальные ряды слишком коротки для надёжной оценки.',
  ],
  [
    '我们在十二个潮位站上比较了三种校正方法的误差。',
    '结果表明线性模型会低估狭窄海湾中的水位变化。',
    '冬季仪器结冰以后数据常常中断数周之久。',
    '重复测量证实了两组之间存在明显的相位差。',
    '其余序列太短因此无法得到可靠的估计值。',
    '这一方法只需要少量标注样本就能取得稳定效果。',
  ],
  [
    'تقارن هذه الدراسة ثلاث طرق لتصحيح قياسات المد في اثنتي عشرة محطة.',
    'تنخفض الأخطاء ببطء أكثر مما يتوقعه النموذج الخطي.',
    'تتجمد الأجهزة في الشتاء فتنقطع البيانات أسابيع كاملة.',
    'أكدت القياسات المتكررة وجود فرق في الطور بين المجموعتين.',
    'السلاسل الباقية أقصر من أن تعطي تقديرا موثوقا.',
  ],
  [
    'Οι παλιρροϊκοί αισθητήρες υποεκτιμούν τη στάθμη στους στενούς κόλπους.',
    'Συγκρίναμε τρεις τρόπους διόρθωσης σε δώδεκα σταθμούς.',
    'Το σφάλμα μειώνεται πιο αργά από όσο προβλέπει το γραμμικό μοντέλο.',
    'Οι υπόλοιπες σειρές είναι πολύ σύντομες για αξιόπιστη εκτίμηση.',
  ],
  [
    'समान प्रयोग बारह केन्द्रों पर तीन बार दोहराया गया।',
    'रैखिक प्रतिरूप सँकरी खाड़ी में जलस्तर को कम आँकता है।',
    'सर्दियों में यन्त्र जम जाते हैं और आँकड़े हफ़्तों तक रुके रहते हैं।',
    'शेष शृंखलाएँ विश्वसनीय अनुमान के लिए बहुत छोटी हैं।',
  ],
  [
    'Die Sensoren unterschätzen den Wasserstand in engen Buchten, wie Größe und Maß zeigen.',
    'Le modèle linéaire sous-estime la marée « réelle » dans les baies étroites.',
    'Les séries restantes sont trop brèves pour une estimation fiable à cet égard.',
    'Der Fehler nimmt langsamer ab, als das lineare Modell es vorhersagt.',
  ],
  [
    'The reviewer wrote 👍🏽 beside the first claim and 🤔 beside the second one.',
    'A flag 🇫🇮 marks the northern stations, a family 👩‍👩‍👧 the households of the survey.',
    'Cafe\u0301 and re\u0301sume\u0301 are spelled with combining marks in this corpus.',
    'Let 𝒜 be the family of sets for which 𝔼[X] is finite and 𝑥 < 3.',
  ],
];

/** Several sentences in one script, mostly English; separated as prose is. */
export function inventPassage(chance: Chance, count: number): string[] {
  const script = chance.below(4) === 0 ? chance.pick(OTHER_SCRIPTS) : null;
  return Array.from({ length: count }, () => (script === null ? inventSentence(chance) : chance.pick(script)));
}

export const SWAPS: readonly (readonly [string, string])[] = [
  ['the', 'a'],
  ['reduces', 'increases'],
  ['most', 'some'],
  ['all but two', 'all but three'],
  ['five', 'seven'],
  ['1.4', '2.4'],
  ['30', '80'],
  ['12', '10'],
  ['0.25', '0.75'],
  ['below', 'above'],
  ['without', 'with'],
  ['both', 'neither'],
  ['second', 'first'],
  ['predicts', 'predicted'],
  ['explains', 'does not explain'],
  ['small', 'large'],
  ['Figure 3', 'Figure 5'],
  ['however', 'moreover'],
  ['scarce', 'plentiful'],
  ['станций', 'постов'],
  ['три', 'два'],
  ['十二', '十三'],
  ['低估', '高估'],
  ['ثلاث', 'أربع'],
  ['τρεις', 'δύο'],
  ['तीन', 'चार'],
  ['first', 'third'],
  ['fiable', 'exacte'],
  ['engen', 'weiten'],
];
