import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import { isObject } from '../../shared/model/guard';
import { defaultSettings, type Settings } from '../../shared/model/settings';
import { isMissing, type Disk } from '../files/disk';
import { saveAtomic } from '../files/save-atomic';
import { setAside } from '../files/set-aside';
import { loadSettingsCheck, type CheckSetting, type SettingsKey } from './check-settings';

/** Notices name a key that fell back (`key:theme`) or the file that an unreadable one was renamed to (`file:...`). */
export type SettingsRead = { settings: Settings; notices: string[] };
export type SettingsStore = {
  read: () => Promise<SettingsRead>;
  /** Answers once the file is on disk. @throws AppError `disk-full`, `disk-unwritable`, or `call-invalid` for a bad value */
  save: (patch: Partial<Settings>) => Promise<void>;
  /** Writes what still waits; for the end of the app. */
  flush: () => Promise<void>;
};
export type SettingsOptions = { path: string; disk: Disk; now: () => number; delayMs?: number };

// Dragging a splitter sends a save for every frame; a fifth of a second after the last one is soon enough to keep.
const SAVE_DELAY_MS = 200;

type Opened = { check: CheckSetting; raw: Record<string, unknown>; settings: Settings; notices: string[] };

export function createSettingsStore(options: SettingsOptions): SettingsStore {
  let opened: Promise<Opened> | null = null;
  let waiting: { promise: Promise<void>; start: () => void } | null = null;
  let writing: Promise<void> = Promise.resolve();

  function open(): Promise<Opened> {
    opened ??= openSettings(options).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  }
  async function write(): Promise<void> {
    waiting = null;
    const { raw } = await open();
    const turn = writing.then(() => saveAtomic(options.disk, options.path, `${JSON.stringify(raw, null, 2)}\n`));
    // The next write begins also where this one failed; its own callers are told.
    writing = turn.catch(() => undefined);
    await turn;
  }
  function writeSoon(): Promise<void> {
    if (waiting === null) {
      let start: () => void = () => undefined;
      const began = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, options.delayMs ?? SAVE_DELAY_MS);
        start = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      waiting = { promise: began.then(write), start };
    }
    return waiting.promise;
  }
  async function save(patch: Partial<Settings>): Promise<void> {
    const { check, raw, settings } = await open();
    const checked = Object.entries(patch).map(([key, value]) => [key, check(key, value)] as const);
    const bad = checked.find(([, found]) => found === null);
    if (bad !== undefined) throw new AppError('call-invalid', { name: 'settings.save', key: bad[0] });
    for (const [key, found] of checked) {
      raw[key] = found?.value;
      Object.assign(settings, { [key]: found?.value });
    }
    await writeSoon();
  }
  return {
    read: async () => {
      const { settings, notices } = await open();
      return { settings: structuredClone(settings), notices: [...notices] };
    },
    save,
    flush: async () => {
      const pending = waiting;
      pending?.start();
      await (pending?.promise ?? writing);
    },
  };
}

/** Keys that this build cannot use stay in `raw`, and so in the file, until the person sets them again. */
async function openSettings({ path, disk, now }: SettingsOptions): Promise<Opened> {
  const [check, text] = await Promise.all([loadSettingsCheck(), readText(disk, path)]);
  const notices: string[] = [];
  const raw = parseObject(text);
  if (raw === null) notices.push(`file:${await setAside(disk, path, now())}`);
  const settings = structuredClone(defaultSettings);
  for (const key of Object.keys(settings) as SettingsKey[]) {
    if (raw === null || !Object.hasOwn(raw, key)) continue;
    const found = check(key, raw[key]);
    if (found === null) notices.push(`key:${key}`);
    else Object.assign(settings, { [key]: found.value });
  }
  return { check, raw: raw ?? {}, settings, notices };
}

/** Null where there is no file yet. */
async function readText(disk: Disk, path: string): Promise<string | null> {
  try {
    return await disk.readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw new AppError('settings-unreadable', { name: basename(path) }, error);
  }
}

function parseObject(text: string | null): Record<string, unknown> | null {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    // Cut off or edited by hand: the caller keeps the file under another name and says so.
    return null;
  }
}
