import noUnsanitized from 'eslint-plugin-no-unsanitized';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may not import whom is checked by dependency-cruiser; here stands what a room may not touch at all. */
function forbidGlobals(names, reason) {
  return names.map((name) => ({ name, message: reason }));
}

const TESTS = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/*.cases.ts',
  '**/*.bench.ts',
  'tests/**',
  'vitest.config.ts',
  'playwright.config.ts',
];

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'coverage/', 'test-results/', 'playwright-report/', '.cache/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strict],
    plugins: { 'no-unsanitized': noUnsanitized },
    rules: {
      ...noUnsanitized.configs.recommended.rules,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A guard of the shape "nothing comes in" and calls that answer nothing are part of the contract.
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-throw-literal': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/shared/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...forbidGlobals(
          ['document', 'window', 'process', 'fetch', 'setTimeout', 'Date'],
          'Rules are pure: take it as a value.',
        ),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Rules are pure: take it as a value.' },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.ts', 'src/renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-globals': [
        'error',
        ...forbidGlobals(['XMLHttpRequest', 'WebSocket', 'EventSource'], 'No request leaves this app.'),
        ...forbidGlobals(['localStorage', 'sessionStorage'], 'Data lives in the library or in settings.'),
      ],
    },
  },
  {
    files: ['src/main/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...forbidGlobals(['fetch'], 'No request leaves this app.')] },
  },
  {
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      'no-console': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-exports': 'off',
    },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.base],
    rules: { 'no-eval': 'error', 'no-throw-literal': 'error', eqeqeq: 'error', 'prefer-const': 'error' },
  },
);
