import { useMemo } from 'react';
import { screen } from '../../../shared/triage/screening';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../shell/library';
import { notify } from '../../shell/notices';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copy-text';
import { Dialog } from '../../ui/Dialog';
import { endSitting, type Sitting } from './sitting';
import { describeReport, writeMarkdownReport, writePlainReport } from './triage-words';
import styles from './TriageDialogs.module.css';

/** What was screened, to be read and to be copied into a paper of one's own. */
export function ReportDialog({ sitting, onClose }: { sitting: Sitting; onClose: () => void }) {
  const words = useWords();
  const library = useLibrary();
  const { deck, session, placeName } = sitting;
  const screening = useMemo(() => screen(deck.said), [deck.said]);
  const report = describeReport(words, { placeName, begunAt: session.startedAt, total: deck.ids.length, screening });
  function copy(text: string): void {
    if (copyText(text)) notify({ text: words('triage.copied') });
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={report.title}
      closeLabel={words('app.close')}
      width={480}
      isText
      actions={
        <>
          {screening.decided > 0 ? (
            <Button
              kind="quiet"
              className={styles['end']}
              onClick={() => {
                onClose();
                void endSitting(library);
              }}
            >
              {words('triage.end')}
            </Button>
          ) : null}
          <Button onClick={() => copy(writePlainReport(report))}>{words('triage.copyText')}</Button>
          <Button kind="main" onClick={() => copy(writeMarkdownReport(words, report))}>
            {words('triage.copyMarkdown')}
          </Button>
        </>
      }
    >
      <dl className={styles['facts']}>
        {report.facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report.tables.map(({ head, rows }) => (
        <table key={head} className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col">{words('triage.reportPapers')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, count]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{formatCount(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Dialog>
  );
}
