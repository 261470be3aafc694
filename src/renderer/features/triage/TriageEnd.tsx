import { sumTime } from '../../../shared/triage/pace';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { keysOf } from '../../shell/actions';
import { useLibrary } from '../../shell/library';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { endSitting, leaveTriage, screenedCount, type Sitting } from './sitting';
import { tellSpan } from './triage-words';

/** Nothing is left to decide: what was done, and the ways on. */
export function TriageEnd({ sitting, onReport }: { sitting: Sitting; onReport: () => void }) {
  const words = useWords();
  const library = useLibrary();
  const { deck, waiting } = sitting;
  const decided = screenedCount(deck);
  const put = [...deck.said.values()].filter(({ verdict }) => verdict === 'later').length + waiting;
  const time = tellSpan(words, sumTime([...deck.said.values()].map(({ took }) => took)));
  return (
    <EmptyState
      title={decided === 0 ? words('triage.nothing') : words('triage.done')}
      actions={
        <>
          <Button kind="main" keys={keysOf('app.back')} onClick={leaveTriage}>
            {words('triage.toList')}
          </Button>
          {decided === 0 ? null : (
            <>
              <Button keys={keysOf('triage.report')} onClick={onReport}>
                {words('triage.report')}
              </Button>
              <Button kind="quiet" onClick={() => void endSitting(library)}>
                {words('triage.end')}
              </Button>
            </>
          )}
        </>
      }
    >
      {decided === 0 ? null : <p>{words('triage.doneAbout', { decided: formatCount(decided), time })}</p>}
      {put === 0 ? null : <p>{words('triage.waiting', { count: put })}</p>}
    </EmptyState>
  );
}
