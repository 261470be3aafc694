// Code of `src/shared` as Node can load it, in a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @param {string} root
 * @param {Record<string, string>} entries files below `src/shared`, each under the name that its module is answered by
 * @returns {Promise<{ modules: Record<string, any>, addresses: Record<string, string>, remove: () => void }>} `addresses`: for other threads
 */
export async function bundleShared(root, entries) {
  const { build } = await import('vite');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'postil-bench-'));
  const input = Object.fromEntries(
    Object.entries(entries).map(([name, file]) => [name, path.join(root, 'src/shared', file)]),
  );
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rollupOptions: { input, output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  const modules = {};
  const addresses = {};
  for (const name of Object.keys(entries)) {
    addresses[name] = pathToFileURL(path.join(folder, `${name}.mjs`)).href;
    modules[name] = await import(addresses[name]);
  }
  return { modules, addresses, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
