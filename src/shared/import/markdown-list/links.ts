import { idsOfUrl } from '../../text/ids';

// Where papers stand without an id in their address.
const PAPER_HOST =
  /^https?:\/\/(?:[\w-]+\.)*?(?:papers\.n(?:eur)?ips\.cc|proceedings\.(?:neurips\.cc|mlr\.press)|jmlr\.org\/(?:papers|proceedings)|(?:openaccess\.)?thecvf\.com|cv-foundation\.org|dl\.acm\.org|ieeexplore\.ieee\.org|sciencedirect\.com\/science|link\.springer\.com\/(?:article|chapter|content)|nature\.com\/(?:articles|nature\/journal)|science\.org\/doi|pnas\.org\/(?:doi|content)|cell\.com\/|transacl\.org|direct\.mit\.edu|mitpressjournals\.org|biorxiv\.org\/content|medrxiv\.org\/content|(?:papers\.)?ssrn\.com|semanticscholar\.org\/paper|citeseerx\.|researchgate\.net\/p|ojs\.aaai\.org|aaai\.org\/o?c?s?|ijcai\.org\/|isca-(?:speech|archive)\.org|usenix\.org\/(?:conference|system)|eprint\.iacr\.org\/\d|osf\.io\/|mdpi\.com\/\d|frontiersin\.org\/articles|journals\.plos\.org|academic\.oup\.com|onlinelibrary\.wiley\.com|tandfonline\.com\/doi|journals\.sagepub\.com|hal\.science|(?:hal|[\w-]+)\.archives-ouvertes\.fr|huggingface\.co\/papers\/\d|paperswithcode\.com\/paper|alphaxiv\.org\/abs|ar5iv\.|jstor\.org\/stable|aclanthology\.(?:org|info)|aclweb\.org\/anthology|openreview\.net\/(?:forum|pdf)|arxiv\.org\/(?:abs|pdf|html)|deepmind\.com\/(?:research\/)?publications|distill\.pub\/\d)/i;
const PDF = /\.(?:pdf|ps)(?:\.gz)?(?:$|[?#)%])/i;

/** An address at which a paper stands. A repository, a blog or a course is none. */
export function isPaperUrl(url: string): boolean {
  return PDF.test(url) || PAPER_HOST.test(url) || Object.keys(idsOfUrl(url)).length > 0;
}

const PAPER_WORDS = new Set(
  ['pdf', 'paper', 'papers', 'arxiv', 'doi', 'abs', 'abstract', 'html', 'publication', 'preprint', 'openreview'].concat(
    ['acl', 'acm', 'ieee', 'cvf', 'biorxiv', 'manuscript', 'ar5iv', '论文', 'ps', 'scroll', 'newspaper', 'report'],
  ),
);
const OTHER_WORDS = new Set(
  (
    'code codes github git gitlab repo repository project projects page pages website web site homepage home demo blog post slides slide poster ' +
    'video videos talk tweet twitter thread x data dataset datasets bib bibtex cite citation model models weights checkpoint note notes review ' +
    'reviews supp supplementary supplement material appendix colab notebook hugging face huggingface hf youtube wechat torch pytorch tensorflow tf keras jax ' +
    'caffe matlab official unofficial implementation link links url here source read more summary wiki docs documentation api share discussion star stars ' +
    'download online full text version the and paperswithcode pwc scholar semantic google s2 zhihu 知乎 代码 项目 中文 link1 link2 mirror article thesis 链接'
  ).split(' '),
);

/** `pdf`, `Paper`, `PyTorch code`, `2303.00001`: words that name what an address is, and no title. */
export function isLabel(text: string): boolean {
  const words = wordsOf(text);
  return words.every(
    (word) => PAPER_WORDS.has(word) || OTHER_WORDS.has(word) || /^\d+(?:\.\d+)?(?:v\d+|k)?$/.test(word),
  );
}

export function isPaperLabel(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && isLabel(text) && words.some((word) => PAPER_WORDS.has(word)) && !words.includes('code');
}

function wordsOf(text: string): string[] {
  if (text.length > 120) return [text];
  if (/^https?:\/\//i.test(text.trim())) return [];
  return text.toLowerCase().match(/\d+\.\d+(?:v\d+)?|[\p{L}\p{N}]+/gu) ?? [];
}

/** A link that is about something else than the paper itself: its ids are not the paper's. */
export function isBesideLabel(text: string): boolean {
  return wordsOf(text).some((word) =>
    /^(?:code|blog|slides?|video|talk|tweet|dataset|bib|bibtex|supp|supplementary|demo|poster)$/.test(word),
  );
}

/** Addresses that a person can open from anywhere. */
export function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(url);
}

/** Whether a line could stand for a record by its own words: a label or an address of a paper in it. */
export function hasPaperMark(line: string): boolean {
  const part = line.slice(0, 3_000);
  if (!/https?:|\]\(|et al|\.pdf/.test(part)) return false;
  if (/\bet\.? al\b/.test(part)) return true;
  return (
    [...part.matchAll(/\[([^\][]{0,60})\]?\]\(\s*([^)\s]{1,500})/g)].some(
      ([, label = '', url = '']) => isPaperUrl(url) || (isPaperLabel(label) && isWebUrl(url)),
    ) || [...part.matchAll(/https?:\/\/[^\s)>\]|"]{4,500}/g)].some(([url]) => isPaperUrl(url))
  );
}
