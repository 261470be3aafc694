export { LibraryProvider, useLibrary } from '../storage/library-context';
