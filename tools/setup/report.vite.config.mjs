import { builtinModules } from 'node:module';
import path from 'node:path';

// The report is a command of its own: it runs on plain Node, without Electron, and starts before the app is built.
const root = path.resolve(import.meta.dirname, '../..');

export default {
  root,
  build: {
    target: 'node20.19',
    outDir: path.join(root, 'out/report'),
    emptyOutDir: true,
    ssr: path.join(root, 'src/main/report/cli.ts'),
    rollupOptions: {
      output: { format: 'es', entryFileNames: 'report.js' },
      external: [...builtinModules, /^node:/, 'chardet'],
    },
  },
};
