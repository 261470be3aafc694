import { expect, test } from 'vitest';
import { openLink, showFolder, type SystemShell } from './open-outside';

const opened: string[] = [];
const whole: SystemShell = {
  openExternal: async (url) => void opened.push(url),
  openPath: async (path) => {
    opened.push(path);
    return '';
  },
};
const bare: SystemShell = {
  openExternal: () => Promise.reject(new Error('spawn xdg-open ENOENT')),
  openPath: () => Promise.resolve('spawn xdg-open ENOENT'),
};

test('the system opens links and folders', async () => {
  await openLink(whole, 'https://example.org/a');
  await showFolder(whole, '/library');
  expect(opened).toEqual(['https://example.org/a', '/library']);
});

test('a system without a browser is told as that, with the address', async () => {
  await expect(openLink(bare, 'https://example.org/a')).rejects.toMatchObject({
    code: 'link-failed',
    params: { name: 'https://example.org/a' },
  });
});

test('a system that shows no folders is told as that, with the folder', async () => {
  await expect(showFolder(bare, '/library')).rejects.toMatchObject({
    code: 'folder-not-shown',
    params: { name: '/library' },
  });
});
