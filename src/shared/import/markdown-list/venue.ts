export type Venue = { name: string; year: number | null };

const WORD =
  /\b(?:conference|proceedings|proc\.?|journal|transactions|trans\.|workshops?|symposium|letters|findings|arxiv|corr|biorxiv|medrxiv|review|nature|science|press|magazine|bulletin|annals|archives|preprint|advances in|lecture notes|technical report|tech report|thesis|pnas|plos)\b/i;
// Capitals of a conference with its year, or one that everybody knows by them.
const ACRONYM_YEAR =
  /^@?((?:(?:Findings of|In|at)\s+)?[A-Z][A-Za-z&+/-]*[A-Z][A-Za-z&+/-]*(?:[\s-][A-Z][\w&+/-]*){0,3}?)(?:\s+\(?|['’ -]{1,2})((?:19|20)?\d{2})\)?(?:\s+[\p{L}\s()-]{0,30})?$/u;
const KNOWN =
  /^(?:NAACL|ACL|EMNLP|EACL|AACL|COLING|TACL|CoNLL|ICML|ICLR|NeurIPS|NIPS|AAAI|IJCAI|AISTATS|UAI|COLT|JMLR|TMLR|CVPR|ICCV|ECCV|WACV|BMVC|ACCV|TPAMI|PAMI|IJCV|TIP|SIGGRAPH|SIGIR|KDD|WWW|CIKM|WSDM|RecSys|VLDB|SIGMOD|ICDE|ICASSP|Interspeech|CHI|UIST|CSCW|CoRL|RSS|ICRA|IROS|MICCAI|TMI|MLSys|OSDI|SOSP|NSDI|ASPLOS|ISCA|PLDI|POPL|ICSE|FSE|CCS|NDSS|COLM|LREC|SemEval)(?:\s+(?:Findings|Workshops?|Demo|Oral|Spotlight|Best Paper))?$/i;
const MAX_LENGTH = 150;

/** Where a paper appeared, with its year. "Preprint" alone is nowhere: its name is empty. Null for other words. */
export function readVenue(source: string): Venue | null {
  const text = source.replace(/^[\s.,;:*_([]+|[\s.,;:*_)\]]+$/g, '').replace(/^In:?\s+(?=\p{Lu})/u, '');
  if (/\bet\.? ?al\b/.test(text)) return null;
  const yearFirst = /^((?:19|20)\d{2})[-\s]+(\D{3,30})$/.exec(text);
  if (yearFirst !== null && KNOWN.test(yearFirst[2] ?? ''))
    return { name: yearFirst[2] ?? '', year: Number(yearFirst[1]) };
  if (text === '' || text.length > MAX_LENGTH || !/\p{L}/u.test(text)) return null;
  const acronym = ACRONYM_YEAR.exec(text);
  if (acronym !== null) return { name: nameOf(acronym[1] ?? ''), year: fullYear(acronym[2] ?? '') };
  const year = /[\s,(]*\b((?:19|20)\d{2})(?:[./-]\d{1,2}){0,2}\)?$/.exec(text);
  const name = year === null ? text : text.slice(0, year.index).replace(/[\s,.;(]+$/, '');
  if (KNOWN.test(name)) return { name, year: year === null ? null : Number(year[1]) };
  if (!WORD.test(name) || !/^[\p{Lu}\p{Lo}]|^(?:ar[xX]iv|bioRxiv|medRxiv)/u.test(name) || isSentence(name)) return null;
  return { name: nameOf(name), year: year === null ? null : Number(year[1]) };
}

function nameOf(name: string): string {
  return /^(?:arxiv\s+)?pre-?prints?$|^under review$/i.test(name) ? '' : name.replace(/^(?:In|at)\s+/, '');
}

/** `'21` is a year of this century, `'98` of the last. */
function fullYear(digits: string): number | null {
  if (digits.length === 4) return Number(digits);
  return Number(digits) <= 50 ? 2000 + Number(digits) : 1900 + Number(digits);
}

/** More small words than a name has. */
function isSentence(text: string): boolean {
  const words = text.split(/\s+/);
  const small = words.filter(
    (word) => /^\p{Ll}/u.test(word) && !/^(?:of|on|in|the|and|for|to|de|et|arxiv|preprint)$/.test(word),
  );
  return words.length > 14 || small.length > 2;
}
