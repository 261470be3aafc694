import type { Status } from '../../model/paper';
import { normaliseDoi } from '../../text/ids';
import { htmlToText } from '../../text/markup';
import { createRecorded } from '../list-paper';
import type { Recorded } from '../types';

// ASReview writes one note a label; "not seen" says that nobody has decided.
const ASREVIEW_LABEL = /[^\S\n]*\bASReview_(relevant|irrelevant|not_seen|prior|[a-z_]+)\b\.?/gi;
const RAYYAN_PART = /^(?:RAYYAN|USER)-(INCLUSION|LABELS|EXCLUSION-REASONS|NOTES)\s*:\s*(.*)$/i;
const RATING = /^(?:my )?rating\s*[:=]\s*([1-5])(?:\s*(?:\/\s*5|stars?))?$|^(★{1,5})☆*$/i;

/** What databases put into note fields about the paper: nobody's note. */
const PROVIDER_NOTE = new RegExp(
  `^(?:${[
    'Export Date',
    'Cited By',
    'Times Cited',
    'Total Times Cited',
    'Cited References? Count',
    'References',
    'CODEN',
    'Correspondence Address',
    'Funding(?:\\sdetails|\\stext\\s\\d*)?',
    'Chemicals/CAS',
    'Tradenames',
    'Manufacturers',
    'Molecular Sequence Numbers',
    'Source',
    'ISI Document Delivery No\\.?',
    'Language of Original Document',
    'Conference code',
    'Sponsors',
    'doi',
    'PMID',
    'Accession Number',
    'Publisher',
    'Date (?:completed|created|revised)',
    'Place of publication',
    'Last updated(?: on)?',
    'Update code',
    'SuppNotes',
    'Copyright',
    'Document feature',
    'Number of references',
    'Location',
    'People',
    'SubjectsTermNotLitGenreText',
    'ID',
  ].join('|')})(?:\\s*:| - )`,
  'i',
);

// Labels are short; what is longer is somebody's text.
const MAX_LABELS_LENGTH = 20_000;

const statusOf: Readonly<Record<string, Status>> = {
  relevant: 'to-read',
  included: 'to-read',
  irrelevant: 'dismissed',
  excluded: 'dismissed',
  maybe: 'maybe',
};

/** Notes of the file, each with its line breaks: decisions of screening tools, ratings, and what a person wrote. */
export function readRecorded(notes: readonly string[], tags: readonly string[] = []): Recorded | null {
  if (notes.length === 0 && tags.length === 0) return null;
  const kept: string[] = [];
  const found: Status[] = [];
  const labels: string[] = [];
  let rating: number | null = null;
  for (const note of notes.map(htmlToText)) {
    if (note.length <= MAX_LABELS_LENGTH && /^RAYYAN-|\| ?RAYYAN-/i.test(note)) {
      readRayyan(note, found, labels, kept);
      continue;
    }
    const rest = note.replace(ASREVIEW_LABEL, (_, label: string) => {
      const status = statusOf[label.toLowerCase()];
      if (status !== undefined) found.push(status);
      return '';
    });
    const text = rest === note ? note : rest.replace(/\n{3,}/g, '\n\n').trim();
    const stars = RATING.exec(text);
    if (stars !== null) rating ??= stars[1] === undefined ? (stars[2] ?? '').length : Number(stars[1]);
    else if (text !== '' && !PROVIDER_NOTE.test(text) && !isDoi(text)) kept.push(text);
  }
  return createRecorded({
    tags: [...new Set([...tags, ...labels])],
    notes: [...new Set(kept)],
    status: agreed(found),
    rating,
  });
}

/** A DOI alone is the paper's, and was read as such. */
function isDoi(note: string): boolean {
  return note.length <= MAX_LABELS_LENGTH && normaliseDoi(note) !== null;
}

/** Reviewers who disagree have decided nothing. */
function agreed(found: readonly Status[]): Status | null {
  const [first] = found;
  return first !== undefined && found.every((status) => status === first) ? first : null;
}

/** `RAYYAN-INCLUSION: {"Ada"=>"Included"} | RAYYAN-LABELS: one,two | USER-NOTES: {"Ada"=>["text"]}` */
function readRayyan(note: string, found: Status[], labels: string[], kept: string[]): void {
  for (const part of note.split(/\|\s*(?=[A-Z]+-[A-Z]+)/)) {
    const [, kind, value] = RAYYAN_PART.exec(part.trim()) ?? [];
    if (kind === undefined || value === undefined) {
      if (part.trim() !== '') kept.push(part.trim());
      continue;
    }
    if (/^inclusion$/i.test(kind)) {
      const decisions = [...value.matchAll(/=>\s*"(included|excluded|maybe)"/gi)].map((match) => match[1] ?? '');
      found.push(...decisions.flatMap((one) => statusOf[one.toLowerCase()] ?? []));
    } else if (/^notes$/i.test(kind)) {
      const lists = [...value.matchAll(/=>\s*\[([^\]]*)\]/g)].map((match) => match[1] ?? '');
      kept.push(...lists.flatMap((list) => [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '')));
    } else {
      labels.push(...splitLabels(value));
    }
  }
}

function splitLabels(value: string): string[] {
  return value
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '');
}
