import { writeBibtex } from './bibtex';
import { writeCitations } from './citation';
import type { CitedPaper } from './cited-paper';
import { writeCslJson } from './csl-json';
import { writeMarkdownList } from './markdown';
import { writeRis } from './ris';
import type { CopyFormat } from '../model/copy-format';

const writers: Record<CopyFormat, (papers: readonly CitedPaper[]) => string> = {
  markdown: writeMarkdownList,
  citation: writeCitations,
  bibtex: writeBibtex,
  ris: writeRis,
  'csl-json': writeCslJson,
};

/** The papers as another program takes them, in their order. */
export function writeCopy(papers: readonly CitedPaper[], format: CopyFormat): string {
  return writers[format](papers);
}
