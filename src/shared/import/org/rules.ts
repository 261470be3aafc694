import type { BoilerplateRules } from '../rule';

/** What holds an outline together and is no paper. */
export const orgRules = {
  'org-heading': (line) => /^\*+\s/.test(line),
  'org-keyword': (line) => /^\s*#\+[\w-]+:/.test(line),
  'org-property': (line) => /^\s*:[\w@-]+\+?:(?:\s|$)/.test(line),
  'org-comment': (line) => /^\s*#(?:\s|$)/.test(line),
} satisfies BoilerplateRules;

export type OrgRule = keyof typeof orgRules;

export function findOrgRule(line: string): OrgRule | null {
  const names = Object.keys(orgRules) as OrgRule[];
  return names.find((name) => orgRules[name](line)) ?? null;
}
