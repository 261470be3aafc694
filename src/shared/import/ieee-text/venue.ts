/**
 * `in IEEE Transactions on Lists, vol. 1, no. 2, pp. 3-4, Feb. 2021, doi: ...`: the venue is what stands before its numbers, the year the last one
 * that is no page. Of a meeting the place comes behind its short name in brackets, and is left out there.
 */
export function readVenue(reference: string): { venue: string | null; year: number | null } {
  const text = reference.replace(/\bdoi:.*$/i, '').replace(/\bpp?\.\s*[\w.]+(?:\s?[-–]\s?[\w.]+)?/g, '');
  const years = [...text.matchAll(/\b(?:19|20)\d\d\b/g)];
  const named = text.replace(/^\s*in:?\s/i, '').replace(/, (?:vol|no|pp?|art)\..*$/i, '');
  const place = /^(.*?\)), /.exec(named)?.[1] ?? named;
  const venue = place
    .replace(
      /,\s+(?:[A-Z][a-z]{2,8}\.?(?:[-–/][A-Z][a-z]{2,8}\.?)?\s+)?(?:\d{1,2}(?:[-–]\d{1,2})?\s+)?(?:19|20)\d\d\b.*$/,
      '',
    )
    .replace(/[\s,.;]+$/, '')
    .trim();
  const year = years.at(-1)?.[0];
  return {
    venue: venue === '' || /^(?:19|20)\d\d$/.test(venue) ? null : venue,
    year: year === undefined ? null : Number(year),
  };
}
