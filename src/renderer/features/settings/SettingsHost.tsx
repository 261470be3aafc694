import { useEffect, useRef, useState } from 'react';
import type { ActionId } from '../../../shared/actions/actions';
import { isEqual } from '../../../shared/model/equal';
import { defaultSettings, type Settings } from '../../../shared/model/settings';
import type { About } from '../../../shared/ipc/calls';
import { callMain, getBridge } from '../../clients/bridge';
import { useWords } from '../../i18n/start-i18n';
import { runAction, useActions } from '../../shell/actions';
import { notifyError } from '../../shell/notices';
import { settingsOf, useScreen, type ScreenSettings } from '../../shell/screen-state';
import { Dialog } from '../../ui/Dialog';
import { AboutProvider } from './about-context';
import { LeaveProvider } from './leave-for';
import { SettingsContent } from './SettingsContent';
import type { Section } from './settings-list';

/** What the start found in the file; `key` names the setting that fell back, and is null where the whole file did. */
export type FileNotice = { key: string | null; text: string };

/** Mounted once by the app. What the app is and which version stands in it too: one place tells both. */
export function SettingsHost({ notices }: { notices: readonly FileNotice[] }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [start, setStart] = useState<Section | null>(null);
  const searchRef = useRef<HTMLInputElement | null>(null);
  const headRef = useRef<HTMLHeadingElement | null>(null);
  const next = useRef<ActionId | null>(null);
  const about = useAboutOnOpen(open);
  const now = useScreen((state) => (open ? tellStanding(notices, settingsOf(state)) : ''));

  function show(section: Section | null): void {
    setStart(section);
    setOpen(true);
  }
  useActions({ 'app.settings': () => show(null), 'app.about': () => show('about') });

  function leaveFor(action: ActionId): void {
    next.current = action;
    setOpen(false);
  }
  function finish(): void {
    const action = next.current;
    next.current = null;
    if (action !== null) runAction(action);
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      onClosed={finish}
      title={words('settings.title')}
      closeLabel={words('app.close')}
      width={880}
      bare
      initialFocus={start === null ? searchRef : headRef}
    >
      <AboutProvider value={about}>
        <LeaveProvider value={leaveFor}>
          <SettingsContent
            start={start}
            searchRef={searchRef}
            headRef={headRef}
            notices={now === '' ? [] : now.split('\n')}
          />
        </LeaveProvider>
      </AboutProvider>
    </Dialog>
  );
}

/** Asked each time: requests may have been refused meanwhile. */
function useAboutOnOpen(open: boolean): About | null {
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    if (open) callMain(getBridge(), 'shell.about', undefined).then(setAbout, notifyError);
  }, [open]);
  return about;
}

/** As one text, so that React can tell whether it changed. A setting that was set since stands no more at its first value. */
function tellStanding(notices: readonly FileNotice[], now: ScreenSettings): string {
  const standing = notices.filter(
    ({ key }) =>
      key === null ||
      !(key in now) ||
      isEqual(now[key as keyof ScreenSettings], defaultSettings[key as keyof Settings]),
  );
  return standing.map(({ text }) => text).join('\n');
}
