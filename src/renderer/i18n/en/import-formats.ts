/** Names of formats, as a person would say them, and of the groups in which they are chosen. */
export const importFormats = {
  'format.group.list': 'Lists as text',
  'format.group.records': 'Records',
  'format.group.notes': 'Notes',
  'format.group.paper': 'One paper',
  'format.title-abstract': 'Title, then abstract',
  'format.abstract-blocks': 'Abstracts, each with a label',
  'format.ris': 'RIS',
  'format.hf-papers': 'Hugging Face papers',
  'format.arxiv-mail': 'arXiv mail',
  'format.sample': 'Sample library',
} as const;
