import type { FileNotice } from '../features/settings/SettingsHost';
import { describeFailure } from '../i18n/describe';
import { formatBytes } from '../i18n/format';
import { getWords } from '../i18n/start-i18n';
import type { Words } from '../i18n/words';
import { notify } from '../shell/notices';
import type { StartNotice } from './library/notices';

/** One sentence for what a start found and did. */
export function describeNotice(words: Words, notice: StartNotice): string {
  switch (notice.kind) {
    case 'torn-line':
      return words('notice.torn-line', { size: formatBytes(notice.bytes), name: notice.keptAs });
    case 'journal-damaged':
      return words('notice.journal-damaged', { seq: notice.seq, name: notice.file });
    case 'snapshot-damaged':
      return words('notice.snapshot-damaged', { name: notice.name });
    case 'rebuilt': {
      const rebuilt = words(`notice.rebuilt.${notice.why}`, { count: notice.papers });
      return notice.refused === 0 ? rebuilt : `${rebuilt} ${words('notice.refused', { count: notice.refused })}`;
    }
    case 'rebuilt-in-part':
      return `${words('notice.rebuilt-in-part', { count: notice.papers, seq: notice.seq })} ${describeFailure(words, notice.error)}`;
    case 'journal-renewed':
      return words('notice.journal-renewed', { name: notice.keptAs });
    case 'folder-lost':
      return words('notice.folder-lost', { count: notice.papers });
    case 'caught-up':
      return words('notice.caught-up', { count: notice.changes });
    case 'swept':
      return words('notice.swept', { count: notice.papers });
    case 'draft-restored':
      return words('notice.draft-restored');
  }
}

/** They stay until they are closed: a reader who comes back to the window finds them. Many drafts are one notice. */
export function tellNotices(notices: readonly StartNotice[]): void {
  const words = getWords();
  const drafts = notices.filter((notice) => notice.kind === 'draft-restored').length;
  for (const notice of notices) {
    if (notice.kind !== 'draft-restored') notify({ text: describeNotice(words, notice), stays: true });
  }
  if (drafts > 0) notify({ text: words('notice.draftsRestored', { count: drafts }), stays: true });
}

/** Main answers `file:<kept as>` or `key:<setting>`. */
export function readFileNotice(words: Words, notice: string): FileNotice {
  const name = notice.slice(notice.indexOf(':') + 1);
  if (notice.startsWith('file:')) return { key: null, text: words('notice.settings.file', { name }) };
  return { key: name, text: words('notice.settings.key', { name }) };
}
