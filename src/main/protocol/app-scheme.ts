import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { answerRequest, type AppFiles } from './answer-request';

/** Before `ready`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function serveApp(folder: string, parts: Omit<AppFiles, 'folder' | 'readAppFile'>): void {
  const files: AppFiles = { folder, readAppFile: (path) => readFile(path), ...parts };
  protocol.handle('app', (request) => answerRequest(request, files));
}
