import type { BoilerplateRules } from '../rule';

export const jsonRules = {
  // Brackets around the records, and what a service says of its answer: `"results": [`, `"count": 3,`; `null` for what it did not find.
  'json-wrapper': (line) => /^(?:[\s[\]{},]|null\b)*(?:"[^"]{0,200}"\s*:[^]*)?$/.test(line),
} satisfies BoilerplateRules;
