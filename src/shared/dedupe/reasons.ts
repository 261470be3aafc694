/** Kinds of ids that name one paper, strongest first. An ISBN or ISSN names what it stands in, a citation key means nothing elsewhere. */
export const identityKinds = ['doi', 'arxiv', 'pmid', 'pmcid', 'openreview', 'acl', 'openalex', 's2', 'dblp'] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** Why two papers are taken for one, for two states of one work, or for worth a question. Told to the reader in words. */
export const identityReasons = [
  ...identityKinds,
  /** Equal titles, and nothing that speaks against it. */
  'title',
  /** Titles that differ by a slip or a missing subtitle. */
  'near-title',
  'abstract',
  /** Abstracts that differ as two versions of one do. */
  'near-abstract',
  /** One id and two titles that have little in common. */
  'other-title',
] as const;
export type IdentityReason = (typeof identityReasons)[number];
