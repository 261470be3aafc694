/** The site, and mirrors that write their own name over it. */
export const HOST = String.raw`https?:\/\/(?:huggingface\.co|hf-mirror\.com|hf-[\w-]+\.pages\.dev)`;

const ID = String.raw`([\w.-]+?)`;
const VOTES = String.raw`[\d.,]*k?-?`;
const DATE = String.raw`(?:Published on )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}(?:, (\d{4}))?`;

function pattern(source: string): RegExp {
  return new RegExp(`^${source}$`);
}

const COUNTED_VOTES = pattern(String.raw`\[-\]\s+${VOTES}`);
const LOGIN = pattern(String.raw`${HOST}\/login\?next=%2Fpapers%2F${ID}`);
const LINKED_VOTES = pattern(String.raw`\[${VOTES}\]\(${HOST}\/login\?next=%2Fpapers%2F${ID}\)`);
const THUMBNAIL = pattern(String.raw`\[!?\[[^\]]*\](?:\([^)]*\))?\]\(${HOST}\/papers\/${ID}\)`);
const PAPER_LINK = pattern(String.raw`${HOST}\/papers\/${ID}`);
const LINKED_TITLE = pattern(String.raw`#{2,4}\s+\[(.*)\]\(${HOST}\/papers\/${ID}\)`);
// Text browsers number their links and list the addresses at the end.
const NUMBERED_TITLE = /^#{2,4}\s+\[(.*)\]\[\d+\]$/;
const OPEN_TITLE = /^#{2,4}\s+\[(?!!|\[)([^\]]*)$/;
const PLAIN_TITLE = /^###\s+(\S.*)$/;
const END_OF_LINK = new RegExp(String.raw`\]\(${HOST}\/papers\/${ID}\)$`);

const DATED = new RegExp(
  String.raw`(?:^|·\s*)${DATE}(?:\[\d+\]\(${HOST}\/papers\/[\w.]+#community\)|\s*\[\s*\d+\]\[\d+\])?$`,
);
const TAIL: readonly RegExp[] = [
  // "2 authors](...)", "- 8 authors", "[- 10 authors](...)"
  pattern(String.raw`\[?(?:[-*]\s+)?\d+ authors?(?:\]\(${HOST}\/papers\/[\w.]+\))?`),
  // Avatars of authors: "[- ![](...)\\", "- [image]", "-", and a link that opens or the rest of one.
  /^\[?(?:[-*]\s*)?(?:!?\[[^\]]*\](?:\([^)]*\))?)?\\*$/,
  // An organisation, with its logo, with or without the date.
  pattern(String.raw`\[!?\[[^\]]*\](?:\([^)]*\))?[^\]]*\]\(${HOST}\/[\w.-]+\)(?:\s*·\s*${DATE})?`),
  pattern(String.raw`·(?:\s*${DATE})?`),
  // The end of a numbered link, and an organisation's.
  /^\]\[\d+\]$/,
  /^\[\[[^\]]*\](?!\s*Hugging Face\])[^\]]*\]\[\d+\]$/,
  /^\[Upvote(?:\s+[\d.,k-]+)?$/,
  pattern(String.raw`(?:\[Upvote\s+)?[\d.,k-]+\]\(${HOST}\/login\?next=%2Fpapers%2F[\w.]+\)`),
  pattern(String.raw`(?:\[\d+\]\()?${HOST}\/papers\/[\w.]+#community\)?`),
  pattern(String.raw`${HOST}\/[\w.-]+`),
  /^(?:\[[^\]]*\]\(https?:[^)\s]*\)\s*)+$/,
];

export type HfLine =
  /** Votes, a log-in link, a thumbnail or "Submitted by": a card begins. */
  | { kind: 'lead'; id: string | null; announcesTitle: boolean }
  | { kind: 'title'; text: string; id: string | null; isOpen: boolean; isNumbered?: true }
  | { kind: 'paper-link'; id: string }
  | { kind: 'tail'; year: number | null; isDate: boolean }
  | { kind: 'count' }
  | { kind: 'text' };

// No line of a card but its text is longer; a long line is text without a look at it.
const MAX_MARKED_LINE = 1_000;

// Nearly every line of a text is told by its first letters, which spares a dozen patterns.
const PLAIN = /^(?!https?:|Submitted by$|Published on |(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\p{L}/u;

export function readHfLine(line: string): HfLine {
  const text = line.slice(0, MAX_MARKED_LINE + 1).trim();
  if (text.length > MAX_MARKED_LINE || PLAIN.test(text)) return { kind: 'text' };
  return readLead(text) ?? readTitle(text) ?? readTail(text) ?? { kind: 'text' };
}

function readLead(text: string): HfLine | null {
  if (COUNTED_VOTES.test(text) || text === 'Submitted by') return { kind: 'lead', id: null, announcesTitle: false };
  const login = LOGIN.exec(text);
  if (login !== null) return { kind: 'lead', id: login[1] ?? null, announcesTitle: true };
  const id = (LINKED_VOTES.exec(text) ?? THUMBNAIL.exec(text))?.[1];
  if (id !== undefined) return { kind: 'lead', id, announcesTitle: false };
  const link = PAPER_LINK.exec(text)?.[1];
  // Pages of dates and of trends lie beside the papers.
  return link === undefined || !/\d/.test(link) ? null : { kind: 'paper-link', id: link };
}

function readTitle(text: string): HfLine | null {
  const linked = LINKED_TITLE.exec(text);
  if (linked !== null) return { kind: 'title', text: linked[1] ?? '', id: linked[2] ?? null, isOpen: false };
  const numbered = NUMBERED_TITLE.exec(text);
  if (numbered !== null) {
    return { kind: 'title', text: numbered[1] ?? '', id: null, isOpen: false, isNumbered: true };
  }
  const open = OPEN_TITLE.exec(text);
  if (open !== null) return { kind: 'title', text: open[1] ?? '', id: null, isOpen: true };
  const plain = PLAIN_TITLE.exec(text);
  return plain === null ? null : { kind: 'title', text: plain[1] ?? '', id: null, isOpen: false };
}

function readTail(text: string): HfLine | null {
  if (/^\d+$/.test(text)) return { kind: 'count' };
  const dated = DATED.exec(text);
  if (dated !== null) {
    return { kind: 'tail', year: dated[1] === undefined ? null : Number(dated[1]), isDate: true };
  }
  return TAIL.some((one) => one.test(text)) ? { kind: 'tail', year: null, isDate: false } : null;
}

/** `][33]`, the end of a numbered link. */
export function isEndOfNumberedLink(line: string): boolean {
  return /^\s*\]\[\d+\]\s*$/.test(line.slice(0, 40));
}

/** `text](https://huggingface.co/papers/2410.05434)`: the text before the link's end, and the paper it leads to. */
export function readEndOfLink(text: string): { text: string; id: string } | null {
  const end = text.trimEnd();
  // The address stands in the last characters; the text before it may be long.
  const match = END_OF_LINK.exec(end.slice(-200));
  return match === null ? null : { text: end.slice(0, end.length - match[0].length), id: match[1] ?? '' };
}
