const SECTIONS = new Set(
  [
    'introduction',
    'background',
    'related work',
    'related works',
    'preliminaries',
    'motivation',
    'method',
    'methods',
    'methodology',
    'materials and methods',
    'methods and materials',
    'approach',
    'model',
    'experiments',
    'experimental setup',
    'evaluation',
    'results',
    'results and discussion',
    'discussion',
    'limitations',
    'conclusion',
    'conclusions',
    'conclusion and future work',
    'discussion and conclusion',
    'future work',
    'acknowledgments',
    'acknowledgements',
    'references',
    'bibliography',
    'appendix',
    'supplementary material',
  ].map((name) => name.toLowerCase()),
);

const MAX_HEADING_LENGTH = 120;
// "# 1. ", "## ", "2 ", "IV. ", "**3.1** ", "4 - "
const DECORATION =
  /^(?:#{1,6}\s+)?\*{0,2}(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-H])[.)]?\*{0,2}\s+(?:[-–—]\s+)?)?/;

/** The section that a line names as papers do ("1 Introduction", "## Related Work", "REFERENCES"), or null. */
export function readSectionHeading(line: string): string | null {
  if (line.length > MAX_HEADING_LENGTH) return null;
  const name = line
    .trim()
    .replace(DECORATION, '')
    .replace(/[*:.\s]+$/, '')
    .toLowerCase();
  return SECTIONS.has(name) ? name : null;
}

// Manuals and licences have a background, methods and limitations too.
const OF_PAPERS = new Set([
  'introduction',
  'related work',
  'related works',
  'preliminaries',
  'experiments',
  'results',
  'discussion',
  'conclusion',
  'conclusions',
  'references',
  'bibliography',
  'materials and methods',
  'results and discussion',
  'conclusion and future work',
  'discussion and conclusion',
  'experimental setup',
]);

/** Whether a section that `readSectionHeading` gave is hardly found but in papers. */
export function isOfPapers(section: string): boolean {
  return OF_PAPERS.has(section);
}

/** A line that begins a section, whatever its name: a Markdown heading, a known name, or a number and a few words. */
export function isHeading(line: string): boolean {
  const text = line.trim();
  if (text.length > MAX_HEADING_LENGTH || text === '') return false;
  return (
    /^#{1,6}\s+\S/.test(text) ||
    readSectionHeading(text) !== null ||
    /^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5})\.?\s+\p{Lu}[^.!?]*$/u.test(text)
  );
}

/**
 * "3.1 Data": a number of several levels stands before sections, never before the titles of a list. Before a date it is a version, before
 * something in quotes a definition.
 */
export function isSubsection(line: string): boolean {
  return /^(?:#{1,6}\s+)?\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\p{L}/u.test(line.slice(0, 40).trimStart());
}
