import { readLines } from '../text/lines';
import { scienceDirectTextFormat } from './sciencedirect-text/format';
import { ieeeTextFormat } from './ieee-text/format';
import { scopusTextFormat } from './scopus-text/format';
import { pubmedTextFormat } from './pubmed-text/format';
import { arxivAbsFormat } from './arxiv-abs/format';
import { arxivSearchFormat } from './arxiv-search/format';
import { arxivListingFormat } from './arxiv-listing/format';
import { arxivMailFormat } from './arxiv-mail/format';
import { abstractBlocksFormat } from './abstract-blocks/format';
import { bibtexFormat } from './bibtex/format';
import { titleAbstractFormat } from './title-abstract/format';
import { risFormat } from './ris/format';
import { hfPapersFormat } from './hf-papers/format';
import { googleScholarFormat } from './google-scholar/format';
import { nbibFormat } from './nbib/format';
import { endnoteReferFormat } from './endnote-refer/format';
import { openReviewFormat } from './openreview/format';
import { wosFormat } from './wos/format';
import { refworksFormat } from './refworks/format';
import { cslJsonFormat } from './csl-json/format';
import { openAlexFormat } from './openalex/format';
import { semanticScholarFormat } from './semantic-scholar/format';
import { arxivJsonlFormat } from './arxiv-jsonl/format';
import { openReviewJsonFormat } from './openreview-json/format';
import { hfDailyJsonFormat } from './hf-daily-json/format';
import { paragraphsFormat } from './paragraphs/format';
import { ovidFormat } from './ovid/format';
import { regularRhythmFormat } from './regular-rhythm/format';
import { cnkiFormat } from './cnki/format';
import { csvFormat } from './csv/format';
import { wholePaperFormat } from './whole-paper/format';
import { endNoteXmlFormat } from './endnote-xml/format';
import { pubMedXmlFormat } from './pubmed-xml/format';
import { arxivAtomFormat } from './arxiv-atom/format';
import { frontMatterFormat } from './front-matter/format';
import { orgFormat } from './org/format';
import { markdownListFormat } from './markdown-list/format';
import { obsidianFormat } from './obsidian/format';
import type { Format, Parse } from './types';
import { parseUnrecognised } from './unrecognised/parse';

/** A new format is a folder with a `format.ts` and a row here. In a tie the first one wins. */
export const formats: readonly Format[] = [
  scienceDirectTextFormat,
  ieeeTextFormat,
  scopusTextFormat,
  pubmedTextFormat,
  arxivAbsFormat,
  arxivSearchFormat,
  arxivListingFormat,
  arxivMailFormat,
  abstractBlocksFormat,
  titleAbstractFormat,
  bibtexFormat,
  risFormat,
  hfPapersFormat,
  googleScholarFormat,
  nbibFormat,
  endnoteReferFormat,
  openReviewFormat,
  wosFormat,
  refworksFormat,
  cslJsonFormat,
  openAlexFormat,
  semanticScholarFormat,
  arxivJsonlFormat,
  openReviewJsonFormat,
  hfDailyJsonFormat,
  paragraphsFormat,
  ovidFormat,
  regularRhythmFormat,
  cnkiFormat,
  csvFormat,
  wholePaperFormat,
  endNoteXmlFormat,
  pubMedXmlFormat,
  arxivAtomFormat,
  frontMatterFormat,
  obsidianFormat,
  orgFormat,
  markdownListFormat,
];

/** How much of a file's start is looked at; a file's kind shows in its first records. */
export const SAMPLE_LENGTH = 65_536;

// Below this half of the sample would end up as problems: better to say that the text was not understood.
const MIN_SCORE = 0.5;

export type RankedFormat = { format: Format; score: number };

/**
 * Best first, scored by content alone. Further samples from the middle of a long file count as one vote together with its start: a
 * preface may look like anything.
 */
export function rankFormats(samples: readonly string[]): RankedFormat[] {
  const lined = samples.map(readSample).filter((lines) => lines.length > 0);
  return formats
    .map((format) => ({ format, score: mean(lined.map((lines) => format.score(lines))) }))
    .sort((a, b) => b.score - a.score);
}

/** Null where no format fits well enough. */
export function pickFormat(samples: readonly string[]): Format | null {
  const [best] = rankFormats(samples);
  return best !== undefined && best.score >= MIN_SCORE ? best.format : null;
}

/** For a person who chooses: formats that fit at all, best first, and how well. */
export function scoreFormats(samples: readonly string[]): { format: string; score: number }[] {
  return rankFormats(samples).flatMap(({ format, score }) => (score > 0 ? [{ format: format.name, score }] : []));
}

export function findFormat(name: string): Format | null {
  return formats.find((format) => format.name === name) ?? null;
}

/** The parser of a format, or the one that reports every line where there is none. */
export function parserOf(format: Format | null): Parse {
  return format?.parse ?? parseUnrecognised;
}

/** A sample that fills its length was most likely cut within a line, which would be judged by half of it. */
function readSample(sample: string): string[] {
  const lines = [...readLines([sample])].map((line) => line.text);
  if (sample.length >= SAMPLE_LENGTH && lines.length > 1) lines.pop();
  return lines;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
