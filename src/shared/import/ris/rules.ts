import type { BoilerplateRules } from '../rule';

export const risRules = {
  // Ovid, Cochrane and others count their records.
  'ris-record-number': (line) =>
    /^[\s\ufeff]*(?:\d{1,7}\.|Record #?\d{1,7}(?: of \d{1,7})?\.?|<\d{1,7}\.? ?>)\s*$/i.test(line),
  'ris-provider': (line) =>
    /^[\s\ufeff]*(?:(?:Provider|Content|Database)\s?: ?\S|Link to the Ovid Full Text or citation:)/.test(line),
  // Ovid writes the short name of the journal below the end of the record.
  'ris-after-end': (line) => /^NL {0,2}- /.test(line),
  'ris-stray-end': (line) => /^[\s\ufeff]*ER\s{0,2}-\s*$/.test(line),
} satisfies BoilerplateRules;
