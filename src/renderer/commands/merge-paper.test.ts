import { describe, expect, it } from 'vitest';
import { createParsedPaper } from '../../shared/import/list-paper';
import type { PaperId, SourceId } from '../../shared/model/id';
import { createPaper, type Paper } from '../../shared/model/paper';
import { isPartOf, mergePaper } from './merge-paper';

const WHOLE = 'Moss holds water. Nobody weighed it before, and we did so on forty roofs.';
const EXCERPT = '… Nobody weighed it before, and we did so …';

function createKept(abstract: string, origin: 'file' | 'excerpt' | null): Paper {
  return createPaper({
    id: '01HF0000000000000000000001' as PaperId,
    title: 'Roofs',
    abstract,
    sources: [{ id: '01HF0000000000000000000002' as SourceId, first: 1, last: 2 }],
    fieldFrom: origin === null ? {} : { abstract: origin },
    keys: [],
    addedAt: 1,
  });
}

describe('the abstract of a paper that another list names', () => {
  it.each<[string, Paper, string, 'whole' | 'excerpt', string | null, string | null, string | null]>([
    ['fills a gap', createKept('', null), WHOLE, 'whole', WHOLE, 'file', null],
    [
      'fills a gap with an excerpt, which is marked',
      createKept('', null),
      EXCERPT,
      'excerpt',
      EXCERPT,
      'excerpt',
      null,
    ],
    ['takes the place of an excerpt', createKept(EXCERPT, 'excerpt'), WHOLE, 'whole', WHOLE, 'file', null],
    [
      'takes the place of an excerpt of other words, which are kept',
      createKept('Else …', 'excerpt'),
      WHOLE,
      'whole',
      WHOLE,
      'file',
      'Else …',
    ],
    ['is dropped where it is a part', createKept(WHOLE, 'file'), EXCERPT, 'excerpt', null, null, null],
    ['is kept beside one that differs', createKept(WHOLE, 'file'), 'Else.', 'whole', null, null, 'Else.'],
    [
      'is longer than the excerpt that was there',
      createKept('… weighed it …', 'excerpt'),
      EXCERPT,
      'excerpt',
      EXCERPT,
      'excerpt',
      null,
    ],
    [
      'is nothing new where only line ends differ',
      createKept(WHOLE, 'file'),
      WHOLE.replace('. ', '.\n'),
      'whole',
      null,
      null,
      null,
    ],
  ])('%s', (_, kept, abstract, abstractKind, taken, origin, version) => {
    const merged = mergePaper(kept, createParsedPaper({ abstract, abstractKind }), []);
    expect([merged.fields.abstract ?? null, merged.fields.fieldFrom?.['abstract'] ?? null, merged.version]).toEqual([
      taken,
      origin,
      version,
    ]);
  });

  it('is a part by its letters, piece by piece', () => {
    expect(isPartOf('moss HOLDS wa-ter ... forty roofs', WHOLE)).toBe(true);
    expect(isPartOf('forty lakes', WHOLE)).toBe(false);
  });
});
