import { subjectNames } from '../arxiv/subjects';
import type { BoilerplateRules } from '../rule';

/** Marks of quotation that a mail program put before a line. */
export function withoutQuotation(line: string): string {
  return line
    .slice(0, 2_000)
    .replace(/^[\s>]+/, '')
    .trimEnd();
}

// A header or a sentence of the list's own; anything longer is text.
const MAX_LINE = 300;

const HEADER =
  /^(?:Date: +\w{3}, +\d|Date: \d|Date: \w+day, |Subject: |From: |To: |Cc: |Bcc: |Sent: |Reply-To: |Sender: |Return-Path: |Received: |Message-ID: |References: |In-Reply-To: |MIME-Version: |Content-[\w-]+: |Precedence: |List-[\w-]+: |X-[\w-]+: |Begin forwarded message:|-+ ?(?:Original Message|Forwarded [Mm]essage|Weitergeleitete Nachricht) ?-+)/i;

const NOTICES: readonly RegExp[] = [
  /^Send any comments regarding submissions directly to submitter/i,
  /^Archives? at https?:\/\//i,
  /^To (?:un)?subscribe\b/i,
  /^Submissions to:/i,
  /^received from +\w{3} +\d/i,
  /^Papers received as of /i,
  /^\(abstracts alone may be retrieved/i,
  /^get \d.*\.abs\b/i,
  /^For (?:general information on|subscribe options to|help with|information on) /i,
  /^keyword subject classification\), see https?:/i,
  /^e-mail To: \S+@\S+/i,
  /^On .{1,200} wrote:$/,
];

/** What stands around the records of arXiv's daily mail. */
export const arxivMailRules = {
  'arxiv-mail-rule': (line) => line.length < MAX_LINE && /^(?:[-%]{3,}=?|\\\\|\d+kb\))$/.test(withoutQuotation(line)),
  'arxiv-mail-header': (line) => line.length < MAX_LINE * 10 && HEADER.test(withoutQuotation(line)),
  'arxiv-mail-notice': (line) => {
    const text = line.length < MAX_LINE ? withoutQuotation(line) : '';
    return NOTICES.some((notice) => notice.test(text));
  },
  'arxiv-subject-heading': (line) => line.length < MAX_LINE && subjectNames.has(withoutQuotation(line)),
} satisfies BoilerplateRules;
