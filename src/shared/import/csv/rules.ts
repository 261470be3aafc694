import type { BoilerplateRules } from '../rule';
import { isHeadLine } from './head';

export const csvRules = {
  'csv-head': isHeadLine,
  // Spreadsheets are told so how the columns are divided.
  'csv-separator': (line) => /^\ufeff?"?sep=[,;|\t]"?[,;\s]*$/i.test(line),
} satisfies BoilerplateRules;
