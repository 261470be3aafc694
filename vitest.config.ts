import { createRequire } from 'node:module';
import { playwright } from '@vitest/browser-playwright';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

type Finder = { findChromium(): { path: string | null } };
// Chromium as a distribution packages it: found as the app's own runtime finds it.
const finder = createRequire(import.meta.url)('./tools/chromium-runtime/find-chromium.cjs') as Finder;
const executablePath = finder.findChromium().path ?? undefined;
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  test: {
    // A warning on the console is a defect that nobody reads: setup fails the test that caused it.
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'resources/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/*.dom.test.ts', '**/node_modules/**'],
          setupFiles: ['tests/setup/console.ts', 'tests/setup/seed.ts'],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['src/**/*.dom.test.ts', 'src/**/*.dom.test.tsx'],
          setupFiles: ['tests/setup/console.ts'],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react()],
        optimizeDeps: { include: ['react', 'react-dom/client', 'katex', '@tiptap/pm/history'] },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts', 'src/**/*.browser.test.tsx'],
          setupFiles: ['tests/setup/console.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath === undefined ? {} : { executablePath }),
                args: [
                  ...AS_ROOT,
                  '--disable-quic',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                  '--no-first-run',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'runtime',
          environment: 'node',
          include: ['tools/**/*.test.mjs'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each test starts Chromium: two at once on two cores only make both slow.
          fileParallelism: false,
        },
      },
    ],
  },
});
