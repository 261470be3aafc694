import { useLiveQuery } from 'dexie-react-hooks';
import { useLibrary } from '../../storage/library-context';
import { readImports, type Import } from '../../storage/sources';
import { useImportScreen } from './import-screen';

const NONE: readonly Import[] = [];

/** Newest first; undefined while they are read. Without a choice the newest is open. */
export function useImports(): { imports: readonly Import[] | undefined; open: Import | null } {
  const { db } = useLibrary();
  const imports = useLiveQuery(() => readImports(db), [db]);
  const openId = useImportScreen((state) => state.openId);
  const all = imports ?? NONE;
  return { imports, open: all.find((one) => one.importId === openId) ?? all[0] ?? null };
}
