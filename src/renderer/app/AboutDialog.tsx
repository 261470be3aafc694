import { useEffect, useState } from 'react';
import type { Bridge } from '../../shared/ipc/bridge';
import { callMain } from '../clients/bridge';
import { useWords } from '../i18n/start-i18n';
import { useActions } from '../shell/actions';
import { notifyError } from '../shell/notices';
import { Dialog } from '../ui/Dialog';
import styles from './AboutDialog.module.css';

type About = { version: string; refusedRequests: number };

export function AboutDialog({ bridge }: { bridge: Bridge }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [about, setAbout] = useState<About | null>(null);
  useActions({ 'app.about': () => setOpen(true) });
  useEffect(() => {
    if (open) callMain(bridge, 'shell.about', undefined).then(setAbout, notifyError);
  }, [bridge, open]);
  return (
    <Dialog open={open} onOpenChange={setOpen} title={words('about.title')} closeLabel={words('app.close')} width={420}>
      <div className={styles['about']}>
        <p>{words('about.text')}</p>
        {about === null ? null : (
          <>
            <p>{words('about.version', { version: about.version })}</p>
            <p>{words('about.refused', { count: about.refusedRequests })}</p>
          </>
        )}
        <p className={styles['licence']}>{words('about.licence')}</p>
      </div>
    </Dialog>
  );
}
