/** One paper that becomes several again. */
export const split = {
  'split.title': 'Split this paper',
  'split.about':
    'It was made of these parts. Tick what is another paper: files that you tick become one new paper, merged papers come back as they were. Notes and highlights stay here.',
  'split.parts': 'Parts of this paper',
  'split.merged': 'Merged into it by you',
  'split.lines_one': '{{name}}, line {{first}}',
  'split.lines_other': '{{name}}, lines {{first}} to {{last}}',
  'split.gone': 'a file that is not here any more',
  'split.withTags': 'The new paper has the same tags and lists',
  'split.none': 'Nothing to split',
  'split.noneText': 'This paper comes from one place only.',
  'split.makes_one': 'Makes {{count}} more paper.',
  'split.makes_other': 'Makes {{count}} more papers.',
  'split.choose': 'Tick what is another paper.',
  'split.stay': 'One of its own files has to stay.',
  'split.do': 'Split',
} as const;
