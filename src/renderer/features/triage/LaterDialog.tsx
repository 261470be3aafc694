import { useState } from 'react';
import type { Said } from '../../../shared/triage/deck';
import type { Snooze } from '../../../shared/triage/snooze';
import { formatDate } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { readDay, startOfDayIn, startOfNextMonth } from '../../shell/calendar-days';
import { ChoiceDialog, type Choice } from '../../ui/ChoiceDialog';
import { OneFieldForm } from '../../ui/OneFieldForm';

const WEEK = 7;
const SOME_PAPERS = 20;
const MAX_PAPERS = 9_999;

type LaterDialogProps = {
  /** How many there will be with this one. */
  decisions: number;
  onPut: (said: Omit<Said, 'took'>) => void;
  onClose: () => void;
};

/** When a paper comes back: a figure chooses at once, any day to come or any number of papers can be written below. */
export function LaterDialog({ decisions, onPut, onClose }: LaterDialogProps) {
  const words = useWords();
  const [now] = useState(() => Date.now());
  const put = (snooze: Snooze) => onPut({ verdict: 'later', ...snooze });
  function onDay(key: string, name: string, day: number): Choice {
    return { key, name, about: formatDate(day), run: () => put({ snoozedUntil: day }) };
  }
  const choices = [
    onDay('tomorrow', words('day.tomorrow'), startOfDayIn(now, 1)),
    onDay('week', words('day.inWeek'), startOfDayIn(now, WEEK)),
    onDay('month', words('day.inMonth'), startOfNextMonth(now)),
    {
      ...{ key: 'some', name: words('triage.after', { count: SOME_PAPERS }) },
      run: () => put({ snoozedFor: decisions + SOME_PAPERS }),
    },
  ];
  function putDay(text: string): string | null {
    const at = readDay(text);
    if (at === null) return words('day.wrong');
    if (at <= now) return words('day.notLater');
    put({ snoozedUntil: at });
    return null;
  }
  function putCount(text: string): string | null {
    const papers = Number(text);
    if (!Number.isInteger(papers) || papers < 1 || papers > MAX_PAPERS) return words('triage.countWrong');
    put({ snoozedFor: decisions + papers });
    return null;
  }
  return (
    <ChoiceDialog
      title={words('triage.laterTitle')}
      closeLabel={words('app.close')}
      label={words('triage.whenList')}
      choices={choices}
      onClose={onClose}
    >
      <OneFieldForm type="date" label={words('day.on')} submit={words('triage.put')} onSubmit={putDay} />
      <OneFieldForm
        inputMode="numeric"
        label={words('triage.afterCount')}
        submit={words('triage.put')}
        onSubmit={putCount}
      />
    </ChoiceDialog>
  );
}
