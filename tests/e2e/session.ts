import { test, type Page } from '@playwright/test';
import { closeApp, createProfile, launchApp, removeProfile, type App } from './app';

/** One app for all tests of a `describe.serial`, on a profile of its own. */
export type Session = {
  /** The one that is open now: after a restart it is another. */
  readonly app: App;
  readonly page: Page;
  readonly profile: string;
  /** For files of these tests. */
  readonly folder: string;
  /** Ends the app and opens it again on the same profile. */
  restart(end?: (app: App) => Promise<void>): Promise<void>;
};

/**
 * To be called in a `describe`: the app is opened before its first test and closed after its last, when nothing may have been complained about.
 * `prepare` runs once it is open.
 */
export function openSession(prepare?: (session: Session) => Promise<void>): Session {
  const profile = createProfile();
  const folder = createProfile();
  let app: App | null = null;
  const session: Session = {
    profile,
    folder,
    get app() {
      if (app === null) throw new Error('the app is opened before the first test, not while tests are gathered');
      return app;
    },
    get page() {
      return session.app.page;
    },
    async restart(end = closeApp) {
      await end(session.app);
      app = await launchApp({ profile });
    },
  };
  test.beforeAll(async () => {
    app = await launchApp({ profile });
    await prepare?.(session);
  });
  test.afterAll(async () => {
    try {
      if (app !== null) await closeApp(app);
    } finally {
      removeProfile(profile);
      removeProfile(folder);
    }
  });
  return session;
}
