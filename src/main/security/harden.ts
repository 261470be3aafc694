import { app, type Session, type WebContents } from 'electron';
import { devPolicy } from '../protocol/policy';
import type { Log } from '../log/log';
import { isInnerRequest, type RequestCount } from './refuse-requests';

/** Before `ready`: what Chromium itself would ask the network for, and a resolver that knows no names. */
export function hardenCommandLine(isDev: boolean): void {
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability']) {
    app.commandLine.appendSwitch(name);
  }
  const allowed = isDev ? ', EXCLUDE localhost, EXCLUDE 127.0.0.1' : '';
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${allowed}`);
}

export function hardenSession(session: Session, devUrl: string | null, log: Log): RequestCount {
  const count: RequestCount = { refused: 0 };
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    const isAllowed = isInnerRequest(details.url, devUrl);
    if (!isAllowed) {
      count.refused += 1;
      log.write('warn', `request refused: ${hostOf(details.url)}`);
    }
    answer({ cancel: !isAllowed });
  });
  if (devUrl !== null) {
    session.webRequest.onHeadersReceived((details, answer) => {
      answer({ responseHeaders: { ...details.responseHeaders, 'content-security-policy': [devPolicy] } });
    });
  }
  return count;
}

/** Every page, also one that should never come to be: no navigation, no windows, no webviews. */
export function hardenContents(contents: WebContents, log: Log): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    // The page itself, again: how a reader goes on after an error, and in another language.
    if (isSamePage(event.url, contents.getURL())) return;
    log.write('warn', 'navigation refused');
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}

function isSamePage(url: string, shown: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(shown)) return false;
  const [next, present] = [new URL(url), new URL(shown)];
  return next.protocol === present.protocol && next.host === present.host && next.pathname === present.pathname;
}

/** The host alone: a path may name what somebody reads. */
function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    // A request whose address cannot be read is refused like any other.
    return 'an unreadable address';
  }
}
