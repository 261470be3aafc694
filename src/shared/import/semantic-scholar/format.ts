import { createJsonFormat } from '../json/create-format';
import { toSemanticScholarPaper } from './to-paper';

export const semanticScholarFormat = createJsonFormat({
  name: 'semantic-scholar',
  marks: [
    /"paperId"\s*:/,
    /"external[iI]ds"\s*:/,
    /"corpus[iI]d"\s*:/i,
    /"authorId"\s*:/,
    /"openAccessPdf"\s*:/,
    /"citationStyles"\s*:/,
    /semanticscholar\.org\/paper\//,
  ],
  toPaper: toSemanticScholarPaper,
});
