import { createJsonFormat } from '../json/create-format';
import { toOpenAlexPaper } from './to-paper';

export const openAlexFormat = createJsonFormat({
  name: 'openalex',
  marks: [
    /openalex\.org\/W\d/,
    /"abstract_inverted_index"\s*:/,
    /"authorships"\s*:/,
    /"publication_year"\s*:/,
    /"referenced_works(?:_count)?"\s*:/,
  ],
  toPaper: toOpenAlexPaper,
});
