import { escapeMarkdown } from '../../../shared/export/markdown';
import type { Said } from '../../../shared/triage/deck';
import type { Screening } from '../../../shared/triage/screening';
import type { Verdict } from '../../../shared/model/triage';
import { formatCount, formatDate, formatDateTime } from '../../i18n/format';
import type { Words } from '../../i18n/words';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
// Up to here a number of seconds says more than a part of minutes, and one of minutes more than a part of hours.
const MANY = 90;

/** `8 s`, `50 min`, `2 h 5 min`. */
export function tellSpan(words: Words, ms: number): string {
  if (ms < MANY * SECOND) return words('triage.seconds', { count: formatCount(Math.max(1, Math.round(ms / SECOND))) });
  const minutes = Math.round(ms / MINUTE);
  if (minutes < MANY) return words('triage.minutes', { count: formatCount(minutes) });
  return words('triage.hours', { hours: formatCount(Math.floor(minutes / 60)), minutes: minutes % 60 });
}

export function nameVerdict(words: Words, verdict: Verdict): string {
  return verdict === 'later' ? words('triage.later') : words(`status.${verdict}`);
}

/** What was said of a paper, in a line. */
export function tellSaid(words: Words, said: Said, decisions: number): string {
  const { verdict, reason, snoozedUntil, snoozedFor } = said;
  if (verdict === 'inbox') return words('triage.back');
  if (snoozedUntil !== undefined) return words('triage.until', { day: formatDate(snoozedUntil) });
  if (snoozedFor !== undefined) return words('triage.forPapers', { count: Math.max(1, snoozedFor - decisions) });
  const name = nameVerdict(words, verdict);
  return reason === undefined ? name : words('triage.because', { verdict: name, reason });
}

export type Report = { title: string; facts: [string, string][]; tables: { head: string; rows: [string, number][] }[] };

/** A sitting in words, for the screen and for what is copied of it. */
export function describeReport(
  words: Words,
  { placeName, begunAt, total, screening }: { placeName: string; begunAt: number; total: number; screening: Screening },
): Report {
  const { decided, counts, reasons, time, pace } = screening;
  const facts: [string, string][] = [
    [words('triage.reportBegun'), formatDateTime(begunAt)],
    [words('triage.reportDecided'), `${formatCount(decided)} ${words('triage.of', { total: formatCount(total) })}`],
    [words('triage.reportTime'), decided === 0 ? words('triage.noPace') : tellSpan(words, time)],
    [
      words('triage.reportPace'),
      pace === null ? words('triage.noPace') : words('triage.each', { time: tellSpan(words, pace) }),
    ],
  ];
  const tables: Report['tables'] = [];
  if (counts.length > 0)
    tables.push({
      head: words('triage.reportVerdict'),
      rows: counts.map(({ verdict, count }) => [nameVerdict(words, verdict), count]),
    });
  if (reasons.length > 0)
    tables.push({ head: words('triage.reportReason'), rows: reasons.map(({ reason, count }) => [reason, count]) });
  return { title: words('triage.reportTitle', { place: placeName }), facts, tables };
}

export function writeMarkdownReport(words: Words, { title, facts, tables }: Report): string {
  const papers = words('triage.reportPapers');
  const lines = [
    `# ${escapeMarkdown(title)}`,
    '',
    ...facts.map(([name, value]) => `- ${name}: ${escapeMarkdown(value)}`),
  ];
  for (const { head, rows } of tables) {
    lines.push('', `| ${head} | ${papers} |`, '| --- | ---: |');
    for (const [name, count] of rows) lines.push(`| ${escapeMarkdown(oneLine(name))} | ${formatCount(count)} |`);
  }
  return `${lines.join('\n')}\n`;
}

export function writePlainReport({ title, facts, tables }: Report): string {
  const lines = [title, '', ...facts.map(([name, value]) => `${name}: ${value}`)];
  for (const { head, rows } of tables) {
    lines.push('', head);
    for (const [name, count] of rows) lines.push(`  ${oneLine(name)}: ${formatCount(count)}`);
  }
  return `${lines.join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
