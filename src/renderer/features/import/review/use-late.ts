import { useEffect, useState } from 'react';
import { PROGRESS_AFTER_MS } from '../../../shell/notices';

/** True once it has been so for a moment: work that is done within it shows nothing. */
export function useLate(is: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => setLate(true), PROGRESS_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [is]);
  return is && late;
}
