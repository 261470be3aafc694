import { describe, expect, it } from 'vitest';
import { readRecorded } from './screening';

describe('readRecorded', () => {
  it.each([
    ['ASReview_relevant', 'to-read'],
    ['<p>ASReview_irrelevant</p>', 'dismissed'],
    ['RAYYAN-INCLUSION: {"Ada"=>"Maybe"}', 'maybe'],
    ['RAYYAN-INCLUSION: {"Ada"=>"Included", "Bo"=>"Included"}', 'to-read'],
  ])('%s', (note, status) => {
    expect(readRecorded([note])).toEqual({ tags: [], notes: [], status, rating: null });
  });

  it.each([
    'ASReview_not_seen',
    'RAYYAN-INCLUSION: {"Ada"=>"Included", "Bo"=>"Excluded"}',
    'Export Date: today',
    '10.5555/x',
  ])('records nothing of %s', (note) => {
    expect(readRecorded([note])).toBeNull();
  });

  it('keeps a note that stands beside a label, ratings apart', () => {
    expect(readRecorded(['ASReview_relevant\nread table 2', '★★★☆☆'])).toEqual({
      tags: [],
      notes: ['read table 2'],
      status: 'to-read',
      rating: 3,
    });
  });

  it('takes a label of ASReview out of the sentences around it', () => {
    expect(readRecorded(['Old notes. ASReview_irrelevant. New notes'])).toMatchObject({
      notes: ['Old notes. New notes'],
      status: 'dismissed',
    });
  });

  it('takes the labels, reasons and notes of Rayyan apart', () => {
    const note =
      'RAYYAN-INCLUSION: {"Ada"=>"Excluded"} | RAYYAN-LABELS: pilot,later | RAYYAN-EXCLUSION-REASONS: no data | USER-NOTES: {"Ada"=>["see p. 3", "old"]}';
    expect(readRecorded([note])).toEqual({
      tags: ['pilot', 'later', 'no data'],
      notes: ['see p. 3', 'old'],
      status: 'dismissed',
      rating: null,
    });
  });
});
