import type { SourceId } from '../../shared/model/id';
import { compareOrder } from '../../shared/model/order-key';
import type { Rule } from '../../shared/model/rule';
import type { RuleScope } from '../../shared/list/ready-rule';
import type { PostilDatabase } from './database';
import { readTagMap } from './tags';

/** In the order in which they act. */
export async function readRules(db: PostilDatabase): Promise<Rule[]> {
  return (await db.rules.toArray()).sort(compareOrder);
}

/** What rules may name, as it stands now. A removed import and a folder of lists hold no papers. */
export async function readRuleScope(db: PostilDatabase): Promise<RuleScope> {
  const [tags, lists, sources] = await Promise.all([
    readTagMap(db),
    db.paperLists.toArray(),
    db.sources.where('state').equals('live').primaryKeys(),
  ]);
  return {
    tags,
    lists: new Set(lists.filter((list) => !list.isFolder).map((list) => list.id)),
    sources: new Set(sources as SourceId[]),
  };
}
