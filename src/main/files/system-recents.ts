import { app } from 'electron';

// Windows and macOS keep lists of their own, in the jump list and in the Dock. On Linux Electron has none to tell.
const HAS_LIST = process.platform === 'win32' || process.platform === 'darwin';

export function addToSystemRecents(paths: readonly string[]): void {
  if (HAS_LIST) for (const path of paths) app.addRecentDocument(path);
}

export function clearSystemRecents(): void {
  if (HAS_LIST) app.clearRecentDocuments();
}
