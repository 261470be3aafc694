/**
 * Rooms: imports run downwards only. The table stands in docs/decisions/0001; this file is the one that is checked.
 * A rule per room names all it may import; anything else inside src is an error.
 */
const AREAS = [
  'text',
  'actions',
  'import',
  'export',
  'anchoring',
  'query',
  'search',
  'ranking',
  'list',
  'dedupe',
  'insight',
  'triage',
  'schema',
  'ipc',
];
const BASE = 'src/shared/(model/|app-error|result)';
const TEXT = 'src/shared/text/';

function room(name, path, may) {
  return {
    name: `room-${name}`,
    severity: 'error',
    comment: `${name} may import: itself, ${may.join(', ') || 'nothing else'}`,
    from: { path: `^${path}`, pathNot: '\\.(test|bench|cases)\\.tsx?$' },
    to: { path: '^src/', pathNot: [`^${path}`, ...may.map((one) => `^${one}`)] },
  };
}

const sharedExtras = {
  import: ['src/shared/anchoring/'],
  query: ['src/shared/search/'],
  export: ['src/shared/schema/'],
  // Identity looks at what a file said.
  dedupe: ['src/shared/import/types'],
  // It counts what the columns hold.
  insight: ['src/shared/list/'],
};

const RENDERER = 'src/renderer/';
const LOWER = ['src/shared/', `${RENDERER}ui/`, `${RENDERER}i18n/`];
const DATA = [`${RENDERER}storage/`, `${RENDERER}clients/`, `${RENDERER}commands/`];
const FOR_FEATURES = [
  ...LOWER,
  ...DATA,
  `${RENDERER}anchoring/`,
  `${RENDERER}editor/`,
  `${RENDERER}shell/`,
  `${RENDERER}marks/`,
];

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'no-orphans',
      severity: 'warn',
      from: { orphan: true, pathNot: '\\.(d|test|cases|bench)\\.tsx?$' },
      to: {},
    },
    room('base', BASE, []),
    ...AREAS.filter((area) => area !== 'ipc' && area !== 'schema').map((area) =>
      room(`shared-${area}`, `src/shared/${area}/`, [BASE, TEXT, ...(sharedExtras[area] ?? [])]),
    ),
    // Types of all; their values come from the rows above only, which the shared project's lack of ambient types keeps true.
    room('shared-ipc', 'src/shared/ipc/', ['src/shared/']),
    room('shared-schema', 'src/shared/schema/', ['src/shared/']),
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: '\\.(test|bench|cases)\\.tsx?$' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: 'node_modules/approx-string-match/' },
    },
    room('main', 'src/main/', ['src/shared/']),
    room('preload', 'src/preload/', ['src/shared/ipc/', BASE]),
    room('ui', `${RENDERER}ui/`, []),
    room('i18n', `${RENDERER}i18n/`, ['src/shared/']),
    room('storage', `${RENDERER}storage/`, ['src/shared/']),
    room('clients', `${RENDERER}clients/`, ['src/shared/']),
    room('anchoring', `${RENDERER}anchoring/`, ['src/shared/']),
    room('editor', `${RENDERER}editor/`, ['src/shared/']),
    room('commands', `${RENDERER}commands/`, ['src/shared/', `${RENDERER}storage/`, `${RENDERER}clients/`]),
    // A worker does a part of a command (docs/decisions/0013): the window alone commits.
    room('workers', `${RENDERER}workers/`, ['src/shared/', ...DATA]),
    room('shell', `${RENDERER}shell/`, [...LOWER, ...DATA]),
    // Highlights as they are drawn and changed, in the text of a paper and in a note: two features show them.
    room('marks', `${RENDERER}marks/`, [...LOWER, ...DATA, `${RENDERER}editor/`, `${RENDERER}shell/`]),
    {
      name: 'room-features',
      severity: 'error',
      comment: 'A feature never imports another: go through app, or move it down',
      from: { path: '^src/renderer/features/([^/]+)/', pathNot: '\\.(test|bench|cases)\\.tsx?$' },
      to: { path: '^src/', pathNot: ['^src/renderer/features/$1/', ...FOR_FEATURES.map((one) => `^${one}`)] },
    },
    {
      name: 'electron-stays-in-main',
      severity: 'error',
      from: { path: '^src/(shared|renderer)/' },
      to: { path: '^(electron|node:.*)$|node_modules/electron/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'react-stays-in-renderer',
      severity: 'error',
      from: { path: '^src/(shared|main|preload)/' },
      to: { path: 'node_modules/(react|react-dom|dexie|@tiptap)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    exclude: { path: '\\.(css|svg|json)$' },
  },
};
