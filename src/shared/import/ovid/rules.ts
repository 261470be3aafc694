import type { BoilerplateRules } from '../rule';

export const ovidRules = {
  'ovid-database-line': (line) =>
    /^[\s\ufeff]*Database: Ovid \S|^[\s\ufeff]*(?:Search Strategy|Results): ?$/.test(line),
} satisfies BoilerplateRules;
