import { giveByRules } from '../../shared/list/give-by-rules';
import { readyRules, type ReadyRule } from '../../shared/list/ready-rule';
import type { PaperListId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import { countGifts, withGifts, type RuleTally } from '../../shared/model/rule-gift';
import type { Tag } from '../../shared/model/tag';
import { foldPaper, hasWords } from '../../shared/text/match-words';
import type { Library } from '../storage/library';
import { readLibraryList } from '../storage/library-rows';
import { readRules, readRuleScope } from '../storage/rules';
import { createListPlaces, stepBehind } from './list-places';

/** The rules that act on what an import brings, and the last place of each list that they put papers in. */
export type RulesStart = { rules: ReadyRule[]; last: Map<PaperListId, string> };

/** Null where no rule acts on imports: then nothing of a paper is looked at. */
export async function readRulesStart(library: Library): Promise<RulesStart | null> {
  const wanted = (await readRules(library.db)).filter((rule) => rule.onImport);
  const rules = wanted.length === 0 ? [] : readyRules(wanted, await readRuleScope(library.db));
  if (rules.length === 0) return null;
  const givesLists = rules.some((rule) => rule.listIds.length > 0);
  const last = givesLists ? createListPlaces(await readLibraryList(library.db)).last() : new Map<PaperListId, string>();
  return { rules, last };
}

/** New papers as rules make them, before they are written: what rules gave then is a part of the import and of its undo. */
export type ImportByRules = { give(paper: Paper, hasNote: boolean, tally: RuleTally): Paper };

/** @param created tags that the import makes, which may lie under one that a rule asks for */
export function createImportByRules(start: RulesStart | null, created: () => readonly Tag[]): ImportByRules {
  if (start === null) return { give: (paper) => paper };
  const { last } = start;
  const rules = start.rules.map((rule) => ({ ...rule, within: new Set(rule.within) }));
  let seen = 0;
  function seeTags(): void {
    const all = created();
    for (; seen < all.length; seen += 1) {
      const tag = all[seen];
      if (tag === undefined || tag.parentId === null) continue;
      for (const { within } of rules) if (within.has(tag.parentId)) within.add(tag.id);
    }
  }
  return {
    give(paper, hasNote, tally) {
      seeTags();
      let folded: string | null = null;
      const gifts = giveByRules(rules, factsOf(paper, hasNote), ({ words }) => {
        if (words.length === 0) return true;
        return hasWords((folded ??= foldPaper(paper)), words);
      });
      countGifts(tally, gifts);
      return gifts.length === 0 ? paper : withGifts(paper, gifts, paper.addedAt, (id) => stepBehind(last, id));
    },
  };
}

/** A paper that was just read is in no list, and its import is there though it is not finished. */
function factsOf(paper: Paper, hasNote: boolean) {
  const { status, rating, year, tagIds, sourceIds } = paper;
  return { status, rating, year, tagIds, listIds: [], sourceIds, hasNote, hasHighlight: false, isWaiting: false };
}
