// Writes api-names.json and electron.mjs from the installed Electron's type declarations: which members and events each class has. The
// runtime needs the names to tell "Electron has this and we do not" (throws) from "no such thing" (undefined).
// Run: node tools/chromium-runtime/list-api.mjs
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const ts = require('typescript');
const here = path.dirname(new URL(import.meta.url).pathname);
const file = path.join(path.dirname(require.resolve('electron/package.json')), 'electron.d.ts');
const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

const CLASSES = [
  'App',
  'BrowserWindow',
  'WebContents',
  'Session',
  'Protocol',
  'WebRequest',
  'IpcMain',
  'Dialog',
  'Shell',
  'Menu',
  'MenuItem',
  'NativeTheme',
  'Screen',
  'Clipboard',
  'PowerMonitor',
  'NativeImage',
  'CommandLine',
  'WebFrameMain',
  'IpcRenderer',
  'ContextBridge',
  'WebUtils',
];
const EVENT_METHOD = 'on';
const found = new Map();
const modules = new Set();

function visit(node) {
  if ((ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) && node.name) read(node);
  if (ts.isModuleDeclaration(node) && ['Main', 'Common'].includes(node.name.text)) readModules(node);
  ts.forEachChild(node, visit);
}

function read(node) {
  const name = node.name.text;
  if (!CLASSES.includes(name)) return;
  const entry = found.get(name) ?? { members: new Set(), statics: new Set(), events: new Set() };
  found.set(name, entry);
  for (const member of node.members) {
    if (!member.name) continue;
    const key = member.name.text;
    const isStatic =
      ts.canHaveModifiers(member) && ts.getModifiers(member)?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword);
    (isStatic ? entry.statics : entry.members).add(key);
    if (key === EVENT_METHOD) {
      const type = member.parameters[0]?.type;
      if (type && ts.isLiteralTypeNode(type)) entry.events.add(type.literal.text);
    }
  }
}

function readModules(node) {
  for (const statement of node.body?.statements ?? []) {
    if (ts.isVariableStatement(statement)) {
      for (const one of statement.declarationList.declarations) modules.add(one.name.text);
    }
    if (ts.isTypeAliasDeclaration(statement) || ts.isClassDeclaration(statement)) {
      if (/^[A-Z]/.test(statement.name.text) && ts.isClassDeclaration(statement)) modules.add(statement.name.text);
    }
  }
}

visit(source);
const sorted = (set) => [...set].sort();
const classes = Object.fromEntries(
  [...found].map(([name, e]) => [
    name,
    { members: sorted(e.members), statics: sorted(e.statics), events: sorted(e.events) },
  ]),
);
fs.writeFileSync(
  path.join(here, 'api-names.json'),
  `${JSON.stringify({ modules: sorted(modules), classes }, null, 1)}\n`,
);
fs.writeFileSync(
  path.join(here, 'electron.mjs'),
  `// The same as electron.cjs with the names that an \`import\` needs; list-api.mjs writes it.
import { createRequire } from 'node:module';

const electron = createRequire(import.meta.url)('./electron.cjs');

export default electron;
export const {
${sorted(modules)
  .map((name) => `  ${name},`)
  .join('\n')}
} = electron;
`,
);
