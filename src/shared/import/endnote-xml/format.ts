import { createXmlFormat } from '../xml/create-format';
import { toEndNotePaper } from './to-paper';

export const endNoteXmlFormat = createXmlFormat({
  name: 'endnote-xml',
  records: new Set(['record']),
  marks: [
    /<style\s+face=/,
    /<ref-type[\s>]/,
    /<contributors>\s*<(?:authors|secondary-authors)/,
    /<electronic-resource-num>/,
    /<source-app\s+name="EndNote/i,
    /<titles>\s*<title>/,
  ],
  toPaper: toEndNotePaper,
});
