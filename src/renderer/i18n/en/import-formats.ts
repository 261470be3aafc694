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
  'format.google-scholar': 'Google Scholar',
  'format.arxiv-listing': 'arXiv listing page',
  'format.arxiv-search': 'arXiv search results',
  'format.arxiv-abs': 'arXiv abstract pages',
  'format.nbib': 'PubMed (MEDLINE, nbib)',
  'format.sample': 'Sample library',
} as const;
