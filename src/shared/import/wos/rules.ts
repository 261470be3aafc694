import type { BoilerplateRules } from '../rule';

export const wosRules = {
  'wos-frame': (line) => /^[\s\ufeff]*(?:FN \S.*|VR \d+(?:\.\d+)?|EF)\s*$/.test(line),
  'wos-stray-end': (line) => /^ER\s*$/.test(line),
} satisfies BoilerplateRules;
