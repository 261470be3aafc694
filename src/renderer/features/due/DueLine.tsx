import { useEffect, useMemo, useState } from 'react';
import { CalendarClock } from 'lucide-react';
import { findPicked } from '../../../shared/insight/picked';
import { useWords } from '../../i18n/start-i18n';
import { startOfDayIn } from '../../shell/calendar-days';
import { useLibraryRows } from '../../shell/library-rows';
import { goTo } from '../../shell/screen-state';
import { Button } from '../../ui/Button';

/** The quiet reminder: papers that are due, with the way to them; nothing where there are none. */
export function DueLine() {
  const words = useWords();
  const { list, tags } = useLibraryRows();
  const tomorrow = useTomorrow();
  const picked = useMemo(() => ({ kind: 'due', before: tomorrow }) as const, [tomorrow]);
  const count = useMemo(() => findPicked(list, picked, tags).length, [list, picked, tags]);
  if (count === 0) return null;
  return (
    <Button kind="link" icon={CalendarClock} onClick={() => goTo({ kind: 'picked', picked })}>
      {words('due.reminder', { count })}
    </Button>
  );
}

/** When the present day ends, also for who leaves the app open over it. */
function useTomorrow(): number {
  const [tomorrow, setTomorrow] = useState(() => startOfDayIn(Date.now(), 1));
  useEffect(() => {
    const timer = setTimeout(() => setTomorrow(startOfDayIn(Date.now(), 1)), Math.max(1_000, tomorrow - Date.now()));
    return () => clearTimeout(timer);
  }, [tomorrow]);
  return tomorrow;
}
