import { useState } from 'react';
import type { PaperId } from '../../../shared/model/id';
import { setDueDay } from '../../commands/commands';
import { formatDate } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { useActions } from '../../shell/actions';
import { readDay, startOfDayIn, startOfNextMonth } from '../../shell/calendar-days';
import { useLibrary } from '../../shell/library';
import { isPaperPlace } from '../../shell/place';
import { useRunCommand } from '../../shell/run-command';
import { readTargets, useScreen } from '../../shell/screen-state';
import { targetsOf } from '../../shell/selection';
import { ChoiceDialog, type Choice } from '../../ui/ChoiceDialog';
import { OneFieldForm } from '../../ui/OneFieldForm';

/** Mounted once by the app: asks by which day papers are to be read. */
export function DueHost() {
  const { readOnly } = useLibrary();
  const hasTargets = useScreen(({ place, selection }) => isPaperPlace(place) && targetsOf(selection).length > 0);
  const [ids, setIds] = useState<readonly PaperId[] | null>(null);
  useActions({ 'paper.due': hasTargets && !readOnly ? () => setIds(readTargets()) : null });
  return ids === null ? null : <DueDialog ids={ids} onClose={() => setIds(null)} />;
}

const WEEK = 7;

function DueDialog({ ids, onClose }: { ids: readonly PaperId[]; onClose: () => void }) {
  const words = useWords();
  const run = useRunCommand();
  const [now] = useState(() => Date.now());
  function set(day: number | null): void {
    onClose();
    void run((library, long) => setDueDay(library, ids, day, long));
  }
  function onDay(key: string, name: string, day: number): Choice {
    return { key, name, about: formatDate(day), run: () => set(day) };
  }
  const choices = [
    onDay('today', words('day.today'), startOfDayIn(now, 0)),
    onDay('tomorrow', words('day.tomorrow'), startOfDayIn(now, 1)),
    onDay('week', words('day.inWeek'), startOfDayIn(now, WEEK)),
    onDay('month', words('day.inMonth'), startOfNextMonth(now)),
    { key: 'none', name: words('due.none'), run: () => set(null) },
  ];
  function setWritten(text: string): string | null {
    const day = readDay(text);
    if (day === null) return words('day.wrong');
    if (day < startOfDayIn(now, 0)) return words('day.past');
    set(day);
    return null;
  }
  return (
    <ChoiceDialog
      title={words('due.title')}
      closeLabel={words('app.close')}
      label={words('due.choices')}
      choices={choices}
      onClose={onClose}
    >
      <OneFieldForm type="date" label={words('day.on')} submit={words('due.set')} onSubmit={setWritten} />
    </ChoiceDialog>
  );
}
