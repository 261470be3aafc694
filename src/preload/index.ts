import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, type Bridge } from '../shared/ipc/bridge';
import type { FileGrant } from '../shared/ipc/calls';
import type { Reply } from '../shared/result';

// The first word of a message says who speaks and is set here alone: a page can name any call, but none of the preload's.
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, 'page', name, input),
  on: (name, listener) => {
    function hear(_event: unknown, sent: unknown, detail: unknown): void {
      if (sent === name) listener(detail as Parameters<typeof listener>[0]);
    }
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, hear);
    };
  },
  grantFiles: async (files): Promise<Reply<FileGrant[]>> => {
    const paths = files.map(pathOf);
    // Something that is not a file on disk (made by the page, or dragged out of a mail) has no path to grant.
    if (paths.some((path) => path === '')) {
      return { ok: false, error: { code: 'call-invalid', params: { name: 'import.grantPaths' } } };
    }
    return ipcRenderer.invoke(CALL_CHANNEL, 'preload', 'import.grantPaths', { paths });
  },
};

function pathOf(file: unknown): string {
  try {
    return webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]);
  } catch {
    // No File at all.
    return '';
  }
}

// The preload is the one part between Node and the page: of the page's globals it needs this.
declare const indexedDB: { databases(): Promise<unknown> };

// Storage of 100,000 papers takes a quarter of a second to wake. Asked for here, it does so while the page is still being read.
indexedDB.databases().catch(() => undefined);

contextBridge.exposeInMainWorld('postil', bridge);
