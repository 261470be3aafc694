import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { PaperId, PaperListId, RuleId, TagId } from '../../../shared/model/id';
import type { Paper } from '../../../shared/model/paper';
import { readMark } from '../../../shared/model/rule-gift';
import type { Source } from '../../../shared/model/source';
import { findTag, resolveTags, type Tag } from '../../../shared/model/tag';
import type { Library } from '../../storage/library';
import { useLibrary } from '../../storage/library-context';
import { readPaper } from '../../storage/papers';
import { readSources } from '../../storage/sources';
import { readShownTagMap } from '../../storage/tags';

/** A paper as the pane shows it, read at once so that no part of it is older than another. */
export type OpenPaper = { paper: Paper; body: string | null; tags: Tag[]; sources: Source[]; given: GivenByRules };

/** Which rules gave it what, by name; null where the rule is gone. What the reader gave is not named. */
export type GivenByRules = GivenBy<string | null>;
type GivenBy<By> = { status?: By; tags: ReadonlyMap<TagId, By>; lists: ReadonlyMap<PaperListId, By> };

/**
 * Undefined before the first is read, null where it is not there (any more). Until the next is read the last one stays:
 * an empty pane between two papers would flicker at each key. So whoever acts on it takes the id from what it holds.
 */
export function usePaper(id: PaperId): OpenPaper | null | undefined {
  const library = useLibrary();
  const open = useLiveQuery(() => readOpenPaper(library, id), [library, id]);
  // A change of a rule does not touch the paper, and is asked for by itself.
  const rules = useLiveQuery(() => library.db.rules.toArray(), [library]);
  return useMemo(() => {
    if (open === null || open === undefined || rules === undefined) return open && { ...open, given: NOTHING_GIVEN };
    const names = new Map(rules.map((rule) => [rule.id, rule.name]));
    return { ...open, given: nameGiven(open.given, (rule) => names.get(rule) ?? null) };
  }, [open, rules]);
}

const NOTHING_GIVEN: GivenByRules = { tags: new Map(), lists: new Map() };

function nameGiven({ status, tags, lists }: GivenBy<RuleId>, nameOf: (rule: RuleId) => string | null): GivenByRules {
  return {
    tags: new Map([...tags].map(([tag, rule]) => [tag, nameOf(rule)])),
    lists: new Map([...lists].map(([list, rule]) => [list, nameOf(rule)])),
    ...(status === undefined ? {} : { status: nameOf(status) }),
  };
}

type ReadPaper = Omit<OpenPaper, 'given'> & { given: GivenBy<RuleId> };

async function readOpenPaper(library: Library, id: PaperId): Promise<ReadPaper | null> {
  const paper = await readPaper(library.db, id);
  if (paper === null) return null;
  const [tagMap, sources, body] = await Promise.all([
    readShownTagMap(library.db),
    readSources(library.db, paper.sourceIds),
    library.db.bodies.get(id),
  ]);
  return {
    paper,
    body: body?.text ?? null,
    tags: resolveTags(paper.tagIds, tagMap),
    sources,
    given: readGiven(paper, tagMap),
  };
}

function readGiven({ byRule = {} }: Paper, tagMap: ReadonlyMap<TagId, Tag>): GivenBy<RuleId> {
  const tags = new Map<TagId, RuleId>();
  const lists = new Map<PaperListId, RuleId>();
  for (const [mark, rule] of Object.entries(byRule)) {
    const given = readMark(mark);
    if (given === null) continue;
    if ('listId' in given) lists.set(given.listId, rule);
    else {
      const tag = findTag(given.tagId, tagMap);
      if (tag !== null) tags.set(tag.id, rule);
    }
  }
  const { status } = byRule;
  return { tags, lists, ...(status === undefined ? {} : { status }) };
}
