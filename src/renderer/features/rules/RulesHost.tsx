import { useEffect, useState } from 'react';
import { emptyFilter, type PaperFilter } from '../../../shared/model/paper-filter';
import { createRuleDraft, type RuleDraft } from '../../../shared/model/rule';
import { useActions } from '../../shell/actions';
import { isPaperPlace, type Place } from '../../shell/place';
import { answerRules, beginRule } from '../../shell/rule-wish';
import { useScreen } from '../../shell/screen-state';
import { useLibrary } from '../../storage/library-context';
import { RulesDialog } from './RulesDialog';

/** Mounted once by the app. A library that is only looked at keeps its rules as they are. */
export function RulesHost() {
  const { readOnly } = useLibrary();
  const inPapers = useScreen(({ place }) => isPaperPlace(place));
  const [open, setOpen] = useState<{ start: RuleDraft | null } | null>(null);
  useEffect(() => answerRules((filter) => setOpen({ start: createRuleDraft(filter) })), []);
  useActions({
    'rules.manage': readOnly ? null : () => setOpen({ start: null }),
    'rules.fromList': readOnly || !inPapers ? null : () => beginRule(readShown()),
  });
  return open === null ? null : <RulesDialog start={open.start} onClose={() => setOpen(null)} />;
}

function readShown(): PaperFilter {
  const { place, filter } = useScreen.getState();
  return { ...filterOfPlace(place), text: filter.trim() };
}

/** What a place asks of the papers that it lists. */
function filterOfPlace(place: Place): PaperFilter {
  if (place.kind === 'status') return { ...emptyFilter, statuses: [place.status] };
  return place.kind === 'tag' ? { ...emptyFilter, tagIds: [place.tagId] } : emptyFilter;
}
