import { scopusRules } from './scopus-text/rules';
import { arxivPageRules } from './arxiv/rules';
import { arxivMailRules } from './arxiv-mail/rules';
import { authorPageRules } from './abstract-blocks/rules';
import { csvRules } from './csv/rules';
import { xmlRules } from './xml/rules';
import { jsonRules } from './json/rules';
import { bibtexRules } from './bibtex/rules';
import { orgRules } from './org/rules';
import { markdownRules } from './markdown-list/rules';
import { pageRules } from './title-abstract/rules';
import { risRules } from './ris/rules';
import { hfPageRules } from './hf-papers/rules';
import { scholarRules } from './google-scholar/rules';
import { openReviewRules } from './openreview/rules';
import { wosRules } from './wos/rules';
import { ovidRules } from './ovid/rules';
import { refworksRules } from './refworks/rules';

/**
 * What a page, a mail or a program leaves around its papers, each kind under a name. The lines of every boilerplate span match the rule it
 * names. Each format keeps its rules in its own folder; names stand in reports and are never renamed.
 */
const boilerplateRules = {
  ...scopusRules,
  ...arxivPageRules,
  ...arxivMailRules,
  ...pageRules,
  ...orgRules,
  ...markdownRules,
  ...bibtexRules,
  ...authorPageRules,
  ...csvRules,
  ...jsonRules,
  ...xmlRules,
  ...risRules,
  ...hfPageRules,
  ...scholarRules,
  ...openReviewRules,
  ...wosRules,
  ...ovidRules,
  ...refworksRules,
};

export type RuleName = keyof typeof boilerplateRules;

export const ruleNames = Object.keys(boilerplateRules) as RuleName[];

export function isBoilerplate(rule: RuleName, line: string): boolean {
  return boilerplateRules[rule](line);
}

/** The first of the rules that the line matches. */
export function findRule(rules: readonly RuleName[], line: string): RuleName | null {
  return rules.find((rule) => isBoilerplate(rule, line)) ?? null;
}
