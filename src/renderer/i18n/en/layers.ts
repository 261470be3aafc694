/** Keyword layers: lists of words that are coloured in every text. */
export const layers = {
  'layers.title': 'Keyword layers',
  'layers.about':
    'The words of a layer are coloured in every title and text while it is on. They are no highlights and never become part of a paper.',
  'layers.new': 'Name of a new layer',
  'layers.add': 'Add',
  'layers.none': 'No layers yet',
  'layers.noneText': 'Name one, such as “Open questions”, and give it words: “remains open”, “unclear*”.',
  'layers.on': 'Show the layer {{name}}',
  'layers.name': 'Name of the layer {{name}}',
  'layers.colour': 'Colour of the layer {{name}}',
  'layers.delete': 'Delete the layer {{name}}',
  'layers.words': 'Words of the layer {{name}}',
  'layers.wordsHint': 'One word or phrase a line; * at the end stands for any ending',
  'layers.show': 'Show the layer {{name}}',
  'layers.hide': 'Hide the layer {{name}}',
} as const;
