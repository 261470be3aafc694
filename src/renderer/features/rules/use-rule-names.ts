import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { RuleScope } from '../../../shared/list/ready-rule';
import type { PaperListId, SourceId, TagId } from '../../../shared/model/id';
import type { PaperList } from '../../../shared/model/paper-list';
import type { Source } from '../../../shared/model/source';
import type { Tag } from '../../../shared/model/tag';
import { useLibraryRows } from '../../shell/library-rows';
import type { PostilDatabase } from '../../storage/database';
import { useLibrary } from '../../storage/library-context';
import { readRuleScope } from '../../storage/rules';

/** What rules may name, by the names that a reader knows. */
export type RuleNames = {
  /** Live ones, in the colours that they are seen in. */
  tags: ReadonlyMap<TagId, Tag>;
  lists: ReadonlyMap<PaperListId, PaperList>;
  /** Newest first. */
  sources: ReadonlyMap<SourceId, Source>;
  scope: RuleScope;
};

/** Undefined until they are read. */
export function useRuleNames(): RuleNames | undefined {
  const { db } = useLibrary();
  const { tags } = useLibraryRows();
  const read = useLiveQuery(() => readNames(db), [db]);
  return useMemo(() => read && { ...read, tags }, [read, tags]);
}

async function readNames(db: PostilDatabase): Promise<Omit<RuleNames, 'tags'>> {
  const [scope, lists, sources] = await Promise.all([
    readRuleScope(db),
    db.paperLists.toArray(),
    db.sources.orderBy('id').reverse().toArray(),
  ]);
  return {
    scope,
    lists: new Map(lists.filter((list) => scope.lists.has(list.id)).map((list) => [list.id, list])),
    sources: new Map(sources.filter((source) => scope.sources.has(source.id)).map((source) => [source.id, source])),
  };
}
