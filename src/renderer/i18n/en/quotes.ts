/** Highlights that are quoted in notes. */
export const quotes = {
  'quote.inNote': 'Quote in the note',
  'quote.removed': 'The highlight was removed. These were its words.',
  'quote.trashed': 'Its paper is in the trash. These were its words.',
  'quote.gone': 'Its paper is not in the library. These were its words.',
  'quote.review': 'Its text has changed: its place there is not certain.',
  'quote.orphan': 'Its text has changed: the words are no longer there.',
  'quote.quotedIn_one': 'Quoted in {{count}} note',
  'quote.quotedIn_other': 'Quoted in {{count}} notes',
  'quote.noteOn': 'Note on “{{title}}”',
} as const;
