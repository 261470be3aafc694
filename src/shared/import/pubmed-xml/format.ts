import { createXmlFormat } from '../xml/create-format';
import { toPubMedPaper } from './to-paper';

export const pubMedXmlFormat = createXmlFormat({
  name: 'pubmed-xml',
  records: new Set(['PubmedArticle', 'PubmedBookArticle']),
  marks: [/<PubmedArticle/, /<MedlineCitation/, /<PubmedBookArticle/, /<ArticleTitle/, /<AbstractText/, /<PMID\s/],
  toPaper: toPubMedPaper,
});
