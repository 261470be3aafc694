import { expect, test } from '@playwright/test';
import { catchOpenedLinks, createProfile, launchApp, openedLinks, removeProfile, type App } from './app';
import { importFiles, openPaper, paperPane } from './steps';
import { dumpPapers, pageDump } from './lists';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

test.describe.serial('the window', () => {
  const profile = createProfile();
  let app: App;
  test.beforeAll(async () => {
    app = await launchApp({ profile });
  });
  test.afterAll(async () => {
    // These tests provoke refusals, which the console tells; what must be empty is what reached out.
    await app.electron.close();
    removeProfile(profile);
  });

  test('sees neither Node nor Electron, and a bridge of three functions that cannot be changed', async () => {
    const seen = await app.page.evaluate(() => {
      const all = window as unknown as Record<string, unknown>;
      const bridge = all['postil'] as Record<string, unknown>;
      const names = Object.keys(bridge).sort();
      try {
        bridge['call'] = () => 'mine';
      } catch {
        // frozen objects throw in modules, which is as good as ignoring it
      }
      return {
        names,
        globals: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
          (name) => name in all,
        ),
        replaced: String(bridge['call']).includes('mine'),
      };
    });
    expect(seen).toEqual({ names: ['call', 'grantFiles', 'on'], globals: [], replaced: false });
  });

  test('is served with the policy, whole', async () => {
    const policy = await app.page.evaluate(async () =>
      (await fetch(location.href)).headers.get('content-security-policy'),
    );
    expect(policy?.replace(/;\s*$/, '')).toBe(POLICY);
  });

  test('runs no script that a text brings along', async () => {
    const ran = await app.page.evaluate(async () => {
      const image = document.createElement('div');
      image.innerHTML = '<img src="x" onerror="window.intruder = 1"><script>window.intruder = 2</' + 'script>';
      const script = document.createElement('script');
      script.textContent = 'window.intruder = 3';
      document.body.append(image, script);
      await new Promise((resolve) => setTimeout(resolve, 300));
      image.remove();
      script.remove();
      return (window as unknown as Record<string, unknown>)['intruder'];
    });
    expect(ran).toBeUndefined();
  });

  test('cannot ask for anything outside, by any way a page has', async () => {
    const { page } = app;
    const outcomes = await page.evaluate(async () => {
      const url = 'https://example.org/leak';
      const tried = async (job: () => Promise<unknown>): Promise<string> => {
        try {
          return `came back: ${String(await job())}`;
        } catch {
          return 'refused';
        }
      };
      const loaded = (element: HTMLElement): Promise<void> =>
        new Promise((resolve, reject) => {
          element.addEventListener('load', () => resolve());
          element.addEventListener('error', () => reject(new Error('no')));
          document.body.append(element);
        });
      return {
        fetch: await tried(() => fetch(url)),
        beacon: navigator.sendBeacon(url) ? 'sent' : 'refused',
        image: await tried(() => loaded(Object.assign(new Image(), { src: `${url}.png` }))),
        frame: await tried(
          () =>
            new Promise((resolve, reject) => {
              const frame = Object.assign(document.createElement('iframe'), { src: url });
              document.body.append(frame);
              // A frame that is refused may still "load" an error page: what counts is that it is not that site.
              setTimeout(() => {
                const inside = frame.contentDocument === null ? 'another origin' : frame.contentDocument.body.innerText;
                frame.remove();
                if (inside === '' || inside === 'another origin') reject(new Error('no'));
                else resolve(inside);
              }, 500);
            }),
        ),
        socket: await tried(
          () =>
            new Promise((resolve, reject) => {
              const socket = new WebSocket('wss://example.org/leak');
              socket.onopen = () => resolve('open');
              socket.onerror = () => reject(new Error('no'));
            }),
        ),
      };
    });
    expect(outcomes).toMatchObject({ fetch: 'refused', image: 'refused', frame: 'refused', socket: 'refused' });
  });

  test('opens no window and goes nowhere', async () => {
    const { page, electron } = app;
    const home = page.url();
    const opened = await page.evaluate(() => window.open('https://example.org/') === null);
    expect(opened).toBe(true);
    await page.evaluate(() => {
      location.href = 'https://example.org/away';
    });
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: 'https://example.org/blank', target: '_blank' });
      document.body.append(link);
      link.click();
      link.remove();
    });
    await page.waitForTimeout(500);
    expect(page.url()).toBe(home);
    expect(electron.windows()).toHaveLength(1);
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('gets no permission', async () => {
    const states = await app.page.evaluate(async () => {
      const ask = async (name: string): Promise<string> =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      return {
        notifications: await Notification.requestPermission(),
        geolocation: await ask('geolocation'),
        camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
          () => 'granted',
          () => 'denied',
        ),
      };
    });
    expect(states).toEqual({ notifications: 'denied', geolocation: 'denied', camera: 'denied' });
  });

  test('is refused by main with an error, not with silence, for what it may not ask', async () => {
    const replies = await app.page.evaluate(async () => {
      const bridge = (window as unknown as { postil: { call(name: string, input: unknown): Promise<unknown> } }).postil;
      return [
        await bridge.call('files.readAnything', { path: '/etc/passwd' }),
        await bridge.call('import.start', { paths: ['/etc/passwd'] }),
        await bridge.call('files.read', { sha256: '../../../../etc/passwd' }),
        await bridge.call('shell.openLink', { url: 'file:///etc/passwd' }),
        await bridge.call('shell.openLink', { url: 'javascript:alert(1)' }),
      ];
    });
    const codes = replies.map((reply) => (reply as { ok: boolean; error?: { code: string } }).error?.code);
    expect(codes).toEqual(['call-unknown', 'call-invalid', 'call-invalid', 'link-refused', 'link-refused']);
  });

  test('opens a link of a paper in the system browser, and only after a click', async () => {
    const { page } = app;
    await importFiles(app, [pageDump]);
    await catchOpenedLinks(app);
    const title = dumpPapers[4]?.title ?? '';
    await openPaper(page, title);
    expect(await openedLinks(app)).toEqual([]);
    await paperPane(page)
      .getByRole('link', { name: /lantern\.example\.org/ })
      .first()
      .click();
    await expect.poll(() => openedLinks(app)).toEqual(['https://lantern.example.org/quiet-index']);
    // A page gone bad has no click to show: the browser decides whether there was one, and forgets it after five seconds.
    // The wait is in the page, because the test tool counts as a click each time it enters.
    const reply = await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      const { postil } = window as unknown as { postil: { call(name: string, input: unknown): Promise<unknown> } };
      return postil.call('shell.openLink', { url: 'https://example.org/unasked' });
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'link-refused' } });
    expect(await openedLinks(app)).toHaveLength(1);
  });

  test('has let nothing out of all this', async () => {
    const ours = app.foreignRequests.filter(
      (url) => !url.startsWith('https://example.org/') && !url.startsWith('wss:'),
    );
    expect(ours).toEqual([]);
  });
});
