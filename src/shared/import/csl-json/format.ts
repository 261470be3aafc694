import { createJsonFormat } from '../json/create-format';
import { toCslPaper } from './to-paper';

export const cslJsonFormat = createJsonFormat({
  name: 'csl-json',
  marks: [
    /"issued"\s*:\s*[{"]/,
    /"date-parts"\s*:/,
    /"container-title"\s*:/,
    /"(?:family|literal)"\s*:\s*"/,
    /"citation-key"\s*:/,
    /"type"\s*:\s*"(?:article-(?:journal|magazine|newspaper)|paper-conference|entry-encyclopedia|post-weblog|journal-article|posted-content|proceedings-article|book-chapter)"/,
  ],
  toPaper: toCslPaper,
});
