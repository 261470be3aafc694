import { createJsonFormat } from '../json/create-format';
import { toArxivPaper } from './to-paper';

export const arxivJsonlFormat = createJsonFormat({
  name: 'arxiv-jsonl',
  marks: [/"authors_parsed"\s*:/, /"update_date"\s*:/, /"submitter"\s*:/, /"journal-ref"\s*:/, /"report-no"\s*:/],
  toPaper: toArxivPaper,
});
