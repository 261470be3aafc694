import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import type { Library } from './library';

const LibraryContext = createContext<Library | null>(null);

export function LibraryProvider(props: { library: Library; children: ReactNode }): ReactElement {
  return <LibraryContext.Provider value={props.library}>{props.children}</LibraryContext.Provider>;
}

/** @throws Error outside of a LibraryProvider: no screen that shows papers is mounted before the library is open. */
export function useLibrary(): Library {
  const library = useContext(LibraryContext);
  if (library === null) throw new Error('useLibrary outside of LibraryProvider');
  return library;
}
