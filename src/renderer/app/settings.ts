import { create } from 'zustand';
import { AppError } from '../../shared/app-error';
import type { Bridge } from '../../shared/ipc/bridge';
import type { Settings } from '../../shared/model/settings';
import { callMain } from '../clients/bridge';
import type { FileNotice } from '../features/settings/SettingsHost';
import { getWords } from '../i18n/start-i18n';
import { notifyError } from '../shell/notices';
import { applySettings, settingsOf, useScreen } from '../shell/screen-state';
import { registerFlush } from '../shell/flush';
import { readFileNotice } from './start-notices';

// A pane that is dragged changes with each frame; what counts is where it was left.
const SETTINGS_SAVE_DELAY_MS = 400;

/** What the start found in the file, for the settings to tell as long as it holds. */
export const useFileNotices = create<{ notices: readonly FileNotice[] }>(() => ({ notices: [] }));

/** Reads them into the screen and keeps them from then on. Answers what is to be said about the file. */
export async function loadSettings(bridge: Bridge): Promise<readonly FileNotice[]> {
  const { settings, notices: said } = await callMain(bridge, 'settings.read', undefined);
  applySettings(settings);
  keepSettings(bridge);
  const words = getWords();
  const notices = said.map((notice) => readFileNotice(words, notice));
  useFileNotices.setState({ notices });
  return notices;
}

function keepSettings(bridge: Bridge): void {
  let saved: Omit<Settings, 'window'> = settingsOf(useScreen.getState());
  let timer: ReturnType<typeof setTimeout> | null = null;
  let failed = false;

  async function save(): Promise<void> {
    timer = null;
    const next = settingsOf(useScreen.getState());
    const changed = findChanged(saved, next);
    if (changed === null) return;
    try {
      await callMain(bridge, 'settings.save', { settings: changed });
      saved = next;
      failed = false;
    } catch (error) {
      // Told once, not with each drag of a pane: the next save tries all of it again.
      if (!failed) notifyError(isDisk(error) ? new AppError('settings-unsaved', {}, error) : error);
      failed = true;
    }
  }
  useScreen.subscribe((state, before) => {
    if (timer !== null || findChanged(settingsOf(before), settingsOf(state)) === null) return;
    timer = setTimeout(() => void save(), SETTINGS_SAVE_DELAY_MS);
  });
  registerFlush(async () => {
    if (timer !== null) clearTimeout(timer);
    await save();
  });
}

/** The words of a full disk speak of the library, which lacks nothing here. */
function isDisk(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'disk-full' || error.code === 'disk-unwritable');
}

/** Only what differs, so that two windows do not write each other's settings back. Null where nothing does. */
export function findChanged<T extends object>(before: T, after: T): Partial<T> | null {
  const keys = (Object.keys(after) as (keyof T)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  if (keys.length === 0) return null;
  const changed: Partial<T> = {};
  for (const key of keys) changed[key] = after[key];
  return changed;
}
