import { createJsonFormat } from '../json/create-format';
import { toOpenReviewPaper } from './to-paper';

export const openReviewJsonFormat = createJsonFormat({
  name: 'openreview-json',
  marks: [/"invitations?"\s*:/, /"signatures"\s*:/, /"readers"\s*:/, /"forum"\s*:/, /"venueid"\s*:/, /"_bibtex"\s*:/],
  toPaper: toOpenReviewPaper,
});
