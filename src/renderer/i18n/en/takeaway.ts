/** What a reader took away from a paper, in a line. */
export const takeaway = {
  'takeaway.title': 'Takeaway',
  'takeaway.line': 'What you took away, in a line',
  'takeaway.save': 'Save',
  'takeaway.offer': 'Rate and note',
  'takeaway.edit': 'Edit the takeaway',
} as const;
