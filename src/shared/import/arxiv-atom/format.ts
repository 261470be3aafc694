import { createXmlFormat } from '../xml/create-format';
import { toAtomPaper } from './to-paper';

export const arxivAtomFormat = createXmlFormat({
  name: 'arxiv-atom',
  records: new Set(['entry']),
  marks: [
    /<id>\s*https?:\/\/arxiv\.org\/(?:abs|api)\//,
    /xmlns:arxiv=/,
    /<arxiv:[a-z_]+/,
    /https?:\/\/arxiv\.org\/schemas\/atom/,
  ],
  toPaper: toAtomPaper,
});
