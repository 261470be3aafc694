import { nameNote } from '../../shared/model/folder-tree';
import type { NoteId, PaperId, TagId } from '../../shared/model/id';
import { linkTo, type LinkName } from '../../shared/model/note-links';
import { findTag } from '../../shared/model/tag';
import type { PostilDatabase } from './database';
import { readNote } from './notes';
import { readPaper } from './papers';
import { readTagMap } from './tags';

/** By link. Nothing is asked about what nobody mentions. */
export async function readLinkNames(db: PostilDatabase, links: readonly string[]): Promise<Map<string, LinkName>> {
  const names = await Promise.all(links.map((link) => readLinkName(db, link)));
  return new Map(links.map((link, at) => [link, names[at] ?? gone('')]));
}

function gone(id: string): LinkName {
  return { state: 'gone', id, label: '' };
}

async function readLinkName(db: PostilDatabase, link: string): Promise<LinkName> {
  const id = link.slice(link.indexOf(':') + 1);
  if (link === linkTo('paper', id)) return readPaperName(db, id as PaperId);
  if (link === linkTo('tag', id)) {
    const tags = await readTagMap(db);
    const tag = findTag(id as TagId, tags);
    return tag === null
      ? { ...gone(id), label: tags.get(id as TagId)?.name ?? '' }
      : { state: 'here', id: tag.id, label: tag.name };
  }
  const note = link === linkTo('note', id) ? await readNote(db, id as NoteId) : null;
  return note === null ? gone(id) : { state: 'here', id, label: nameNote(note) };
}

// Each merge names the paper that is left, so one step is the rule; a circle must not hang.
const MOST_MERGES = 8;

async function readPaperName(db: PostilDatabase, first: PaperId): Promise<LinkName> {
  let id = first;
  for (let step = 0; step < MOST_MERGES; step += 1) {
    const paper = await readPaper(db, id);
    if (paper !== null) return { state: 'here', id, label: paper.title };
    const trashed = await db.trash.get(id);
    if (trashed === undefined) return gone(first);
    if (trashed.mergedInto === null) return { state: 'trash', id, label: trashed.paper.title };
    id = trashed.mergedInto;
  }
  return gone(first);
}
