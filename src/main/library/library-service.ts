import { openLibrary, type LibraryOptions, type OpenLibrary } from './library';

export type LibraryService = {
  /** Opens once; a failed opening is tried again at the next call, since the person may have made room meanwhile. */
  require: () => Promise<OpenLibrary>;
  close: () => Promise<void>;
};

export function createLibraryService(options: LibraryOptions): LibraryService {
  let opened: Promise<OpenLibrary> | null = null;
  function require(): Promise<OpenLibrary> {
    opened ??= openLibrary(options).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  }
  return {
    require,
    close: async () => {
      const library = await opened?.catch(() => null);
      await library?.close();
    },
  };
}
