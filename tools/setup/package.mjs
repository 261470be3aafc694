// `npm run package`: makes what this machine can make, in `dist/`.
import path from 'node:path';
import { buildThinDeb } from '../package/thin-deb.mjs';
import { buildApp } from './build.mjs';
import { root, say } from './steps.mjs';

await buildApp();
const made = await buildThinDeb({ to: path.join(root, 'dist') });
say(`made ${path.relative(root, made)}`);
