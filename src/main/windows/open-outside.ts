import { AppError } from '../../shared/app-error';

/** What a system may lack: a browser that is set up, a program that shows folders. */
export type SystemShell = { openExternal: (url: string) => Promise<void>; openPath: (path: string) => Promise<string> };

/** @throws AppError `link-failed` */
export async function openLink(system: SystemShell, url: string): Promise<void> {
  try {
    await system.openExternal(url);
  } catch (error) {
    throw new AppError('link-failed', { name: url }, error);
  }
}

/** @throws AppError `folder-not-shown`, which names the folder: a person can still go there. */
export async function showFolder(system: SystemShell, folder: string): Promise<void> {
  const problem = await system.openPath(folder);
  if (problem !== '') throw new AppError('folder-not-shown', { name: folder }, new Error(problem));
}
