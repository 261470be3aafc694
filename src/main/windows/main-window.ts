import { BrowserWindow, nativeTheme, screen, type BrowserWindowConstructorOptions } from 'electron';
import { EVENT_CHANNEL } from '../../shared/ipc/bridge';
import type { EventName, Events } from '../../shared/ipc/calls';
import type { Settings, WindowBounds } from '../../shared/model/settings';
import { clampBounds, MIN_HEIGHT, MIN_WIDTH } from './clamp-bounds';
import { createCloseHandshake } from './close-handshake';
import { themeBackground } from './theme-background';

export type MainWindowOptions = {
  url: string;
  preload: string;
  settings: Settings;
  onBounds: (bounds: WindowBounds) => void;
  /** The renderer is gone and not by our wish. */
  onCrash: (reason: string) => void;
  onCloseTimeout: () => void;
};
export type MainWindow = {
  send: <N extends EventName>(name: N, event: Events[N]) => void;
  bringForward: () => void;
  reload: () => void;
  confirmClose: () => void;
  /** On the task bar or the dock; null takes it away. */
  showProgress: (done: number | 'unknown' | null) => void;
  /** True within a few seconds of a click or key in the page; the browser decides, not the page's word. */
  hasUserActivation: () => Promise<boolean>;
};

// What Electron takes for no bar, and for one without an end.
const NO_PROGRESS = -1;
const ENDLESS = 2;
// The last place of a window that was dragged is what counts, not each on the way.
const BOUNDS_DELAY_MS = 300;

export function createMainWindow(options: MainWindowOptions): MainWindow {
  const window = new BrowserWindow(windowOptions(options));
  let isCrashed = false;
  const close = createCloseHandshake({
    tellWindow: () => {
      send('window.closing', undefined);
    },
    close: () => {
      window.destroy();
    },
    onTimeout: options.onCloseTimeout,
  });

  function send<N extends EventName>(name: N, event: Events[N]): void {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, event);
  }
  if (options.settings.window.maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', (event) => {
    // A page that crashed or never came has nothing to save and nobody to answer.
    if (isCrashed) return;
    event.preventDefault();
    close.ask();
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    isCrashed = true;
    close.confirm();
    if (!window.isDestroyed()) options.onCrash(details.reason);
  });
  window.webContents.on('did-finish-load', () => {
    isCrashed = false;
  });
  rememberBounds(window, options.onBounds);
  void window.loadURL(options.url).catch(() => {
    isCrashed = true;
    window.show();
  });
  return {
    send,
    bringForward: () => {
      bringForward(window);
    },
    reload: () => {
      window.webContents.reload();
    },
    confirmClose: close.confirm,
    showProgress: (done) => {
      if (!window.isDestroyed())
        window.setProgressBar(done === null ? NO_PROGRESS : done === 'unknown' ? ENDLESS : done);
    },
    hasUserActivation: async () =>
      (await window.webContents.executeJavaScript('navigator.userActivation.isActive')) === true,
  };
}

function windowOptions({ preload, settings }: MainWindowOptions): BrowserWindowConstructorOptions {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const { x, y, width, height } = clampBounds(settings.window, areas);
  return {
    ...(x === null || y === null ? {} : { x, y }),
    width,
    height,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title: 'Postil',
    backgroundColor: themeBackground(settings.theme, nativeTheme.shouldUseDarkColors),
    // The menu bar is there with Alt; the text keeps its place at the top.
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Electron would download dictionaries.
      spellcheck: false,
    },
  };
}

function rememberBounds(window: BrowserWindow, onBounds: (bounds: WindowBounds) => void): void {
  let timer: NodeJS.Timeout | null = null;
  function tell(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (window.isDestroyed() || window.isMinimized()) return;
    onBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  }
  function tellSoon(): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(tell, BOUNDS_DELAY_MS);
  }
  window.on('resize', tellSoon);
  window.on('move', tellSoon);
  window.on('maximize', tellSoon);
  window.on('unmaximize', tellSoon);
  window.on('close', () => {
    if (timer !== null) tell();
  });
  window.on('closed', () => {
    if (timer !== null) clearTimeout(timer);
  });
}

function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
