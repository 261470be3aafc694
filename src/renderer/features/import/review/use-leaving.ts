import { useState } from 'react';
import { countDecisions } from './decide';
import { dropReview } from './run-review';
import type { Review } from './review-state';

export type Leaving = {
  /** Decisions were made that leaving would lose: the foot asks. */
  asking: boolean;
  /** The first time asks where something would be lost; while the work runs it stops the work. */
  leave: () => void;
  stay: () => void;
  drop: () => void;
};

export function useLeaving(review: Review): Leaving {
  const [asking, setAsking] = useState(false);
  const drop = (): void => void dropReview();
  function leave(): void {
    if (review.work !== null) review.work.stop.abort();
    else if (asking) setAsking(false);
    else if (countDecisions(review.decisions) > 0) setAsking(true);
    else drop();
  }
  return { asking, leave, stay: () => setAsking(false), drop };
}
