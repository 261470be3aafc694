import { createContext, useContext } from 'react';
import type { About } from '../../../shared/ipc/calls';

/** What main says of the app; null until it has answered. */
const AboutContext = createContext<About | null>(null);
export const AboutProvider = AboutContext.Provider;

export function useAbout(): About | null {
  return useContext(AboutContext);
}
