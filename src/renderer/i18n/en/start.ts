export const start = {
  'start.title': 'A reading list with room in the margin',
  'start.lead':
    'Give Postil any text that lists papers. It finds each title and abstract, and shows you what became of every line.',
  'start.drop': 'Drop text files here',
  'start.formats': 'Page copies, mails, exports: any plain text with titles and abstracts.',
  'start.open': 'Open files',
  'start.paste': 'Paste a list',
  'start.looking': 'Only looking? <sample>Try the sample library</sample>: 27 classic papers.',
  'start.decide': 'Decide',
  'start.decide.text': 'Go through the inbox one abstract at a time. Every decision can be undone.',
  'start.organise': 'Put it in order',
  'start.organise.text': 'Tag and rate what you keep. A tag is made by typing its name.',
  'start.write': 'Write it down',
  'start.write.text': 'A note for each paper: lists, tasks, tables, formulas.',
  'start.find': 'Find it again',
  'start.find.text': 'Papers, places, tags and commands in one field.',
  'start.network': 'No account, no network',
} as const;
