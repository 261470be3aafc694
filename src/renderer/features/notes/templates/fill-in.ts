import { fillTemplate, type TemplateFacts } from '../../../../shared/model/fill-template';
import type { PaperId } from '../../../../shared/model/id';
import type { NoteDoc } from '../../../../shared/model/note';
import type { Paper } from '../../../../shared/model/paper';
import type { Template } from '../../../../shared/model/template';
import { plainShownText } from '../../../../shared/text/segment-text';
import { findMath } from '../../../../shared/text/tex';
import { readNote } from '../../../editor/note-codec';
import { formatDate, formatList } from '../../../i18n/format';
import { looseIdOf, paperIdOf, type NoteOf } from '../../../shell/note-of';
import type { Library } from '../../../storage/library';
import { readNote as readStoredNote } from '../../../storage/notes';
import { readPaper } from '../../../storage/papers';
import { readDefaultTemplate } from '../../../storage/templates';

/** What the default template gives a new note on this paper. Null where there is none, or none that this build can read. */
export async function readBeginning(library: Library, paperId: PaperId): Promise<NoteDoc | null> {
  const template = await readDefaultTemplate(library.db);
  return template === null ? null : fillIn(library, template, paperId);
}

/** A template as it is put into a note: with what is known of its paper, or of itself. Null where this build cannot read it whole. */
export async function fillIn(library: Library, { doc, noteVersion }: Template, of: NoteOf): Promise<NoteDoc | null> {
  const read = readNote(doc, noteVersion);
  return read.kind === 'ok' ? fillTemplate(read.doc, await readFacts(library, of)) : null;
}

async function readFacts(library: Library, of: NoteOf): Promise<TemplateFacts> {
  const date = formatDate(library.now());
  const [paperId, noteId] = [paperIdOf(of), looseIdOf(of)];
  const paper = paperId === null ? null : await readPaper(library.db, paperId);
  if (paper !== null) return { ...factsOf(paper), date };
  const note = noteId === null ? null : await readStoredNote(library.db, noteId);
  // Of a note without a paper nobody wrote anything: what cannot be known stays to be seen.
  return note === null || note.title === '' ? { date } : { title: note.title, date };
}

// Collaborations list thousands; a note names the paper and is no copy of it.
const MOST_AUTHORS = 6;

export function factsOf({ title, authors, year }: Pick<Paper, 'title' | 'authors' | 'year'>): TemplateFacts {
  const shown = authors.slice(0, MOST_AUTHORS).map(turnName);
  return {
    title: plainShownText(title, findMath(title)),
    authors: authors.length > shown.length ? `${shown.join(', ')} et al.` : formatList(shown),
    year: year === null ? '' : String(year),
  };
}

/** `Family, Given` reads as a name; anything else stands as the file wrote it. */
function turnName(author: string): string {
  const [family, given, ...more] = author.split(',').map((part) => part.trim());
  return family && given && more.length === 0 ? `${given} ${family}` : author;
}
