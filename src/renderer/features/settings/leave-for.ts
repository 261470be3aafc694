import { createContext, useContext } from 'react';
import type { ActionId } from '../../../shared/actions/actions';

type LeaveFor = (action: ActionId) => void;

/** Closes the settings and does that once they have gone: what opens a dialog of its own must not open it over this one. */
const LeaveContext = createContext<LeaveFor>(() => undefined);
export const LeaveProvider = LeaveContext.Provider;

export function useLeaveFor(): LeaveFor {
  return useContext(LeaveContext);
}
