import type { Settings } from '../../shared/model/settings';

export type SettingsKey = keyof Settings;
/** Null where the value of that key cannot be used. */
export type CheckSetting = (key: string, value: unknown) => { value: Settings[SettingsKey] } | null;

/** Zod takes tens of milliseconds to load, so it loads while Electron gets ready. */
export async function loadSettingsCheck(): Promise<CheckSetting> {
  const { createShapes } = await import('./settings-shapes');
  const shapes = createShapes();
  return (key, value) => {
    if (!Object.hasOwn(shapes, key)) return null;
    const parsed = shapes[key as SettingsKey].safeParse(value);
    return parsed.success ? { value: parsed.data } : null;
  };
}
