/** Why lines became no paper: problems by code, boilerplate by rule. */
export const importRules = {
  'import.why.unrecognised': 'Fits no record, and no rule knows it.',
  'import.why.title-without-abstract': 'Reads like a title, but no abstract comes after it.',
  'import.why.empty-abstract': 'A label with nothing behind it.',
  'import.why.too-long': 'Longer than any record: probably not a list.',
  'import.why.broken-record': 'A record that does not close, or cannot be read.',
  'import.why.empty-record': 'A record with no title, abstract or identifier.',
  'import.why.bad-row': 'A row whose columns do not match the head.',
  'import.rule.hf-trending-invite': 'Invitation to a mailing list.',
  'import.rule.hf-subscribe-glue': 'Label of a button that was copied along.',
  'import.rule.author-line-tail': 'Rest of a line of authors.',
  'import.rule.unknown': 'Recognised as no part of the list.',
} as const;
