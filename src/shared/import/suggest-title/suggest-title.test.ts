import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { MAX_SUGGESTION_LENGTH, suggestTitle } from './suggest-title';

// Written for these tests: each way in which authors name their work, and each thing that only looks like a name.
const cases: [string, string][] = [
  ['Much is read (RL). We introduce Quillfish, a small model of reading. Quillfish is fast.', 'Quillfish'],
  [
    'Graph networks (GNs) are slow. We propose a Slow and Thorough Reader (STR), which reads. STR reads all.',
    'STR: Slow and Thorough Reader',
  ],
  ['We propose ReFold (Recurrent Folding), a method for maps. ReFold folds.', 'ReFold: Recurrent Folding'],
  ['We present Mirror Folding (Mirror-F), a new way to fold maps.', 'Mirror Folding'],
  ['Maps are large. We then propose a new model, Cartulary, that folds them.', 'Cartulary'],
  ['In this study, we collect a corpus of maps, called MapBank, and use it. MapBank is free.', 'MapBank'],
  ['This effort led to Atlas Ultra, a map of everything.', 'Atlas Ultra'],
  ['In summary, our method FoldFast reduces paper by half.', 'FoldFast'],
  ['QuickFold-2 is a folding machine. QuickFold-2 folds twice as fast as LLMs.', 'QuickFold-2'],
  ['We introduce Lookahead PArallel Folding LoPAF, a free algorithm.', 'LoPAF: Lookahead PArallel Folding'],
  [
    'Folding matters. We are the first to identify and carefully study paper fatigue in old atlases.',
    'Paper fatigue in old atlases',
  ],
  [
    'This survey gives a broad overview of the folding of maps, with examples.',
    'A broad overview of the folding of maps',
  ],
  [
    'Objective: To compare the effects of warm and cold rooms (n=20) on readers. Methods: we asked.',
    'Effects of warm and cold rooms on readers',
  ],
  ['We propose a novel algorithm, staged folding, to save paper.', 'Staged folding'],
  [
    'Large Map Models (LMMs) are big. We use LMMs and BERT. We propose a two-stage way to fold maps.',
    'A two-stage way to fold maps',
  ],
  [
    'Reading is costly. Maps are old. Hence we weigh it by the reading return on effort (Reading ROE). Reading ROE grows; the ROE of maps does not.',
    'Reading ROE',
  ],
  ['Maps fold. They always have.', 'Maps fold'],
];

describe('suggestTitle', () => {
  it.each(cases)('%s', (abstract, title) => {
    expect(suggestTitle(abstract)?.title).toBe(title);
  });

  it('gives the words it took the title from', () => {
    expect(suggestTitle('Maps fold. Here we present QuiFi (Quick Fish), a model.')?.evidence).toBe(
      'we present QuiFi (Quick Fish)',
    );
  });

  it('has nothing to say about nothing', () => {
    expect(suggestTitle(' \n ')).toBeNull();
  });

  const words = fc.constantFrom(
    'We',
    'propose',
    'present',
    'a',
    'the',
    'model',
    'LLMs',
    'BERT',
    'Quillfish',
    '(QF)',
    ',',
    'called',
    'first to study',
    '. ',
    '$x$',
    '\\&',
    'x'.repeat(300),
    '(',
    ')',
  );
  test.prop([fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 60 })])(
    'stays short, and its evidence stands in the text',
    (parts) => {
      const text = parts.join(' ');
      const suggestion = suggestTitle(text);
      if (suggestion === null) return;
      expect(suggestion.title).not.toBe('');
      expect(suggestion.title.length).toBeLessThanOrEqual(MAX_SUGGESTION_LENGTH);
      expect(text.replace(/\s+/g, ' ')).toContain(suggestion.evidence.replace(/\s+/g, ' '));
    },
  );
});
