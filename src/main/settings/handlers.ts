import type { Handlers } from '../../shared/ipc/calls';
import type { SettingsStore } from './settings-store';

export function createSettingsHandlers(store: SettingsStore): Pick<Handlers, 'settings.read' | 'settings.save'> {
  return {
    'settings.read': () => store.read(),
    'settings.save': ({ settings }) => store.save(settings),
  };
}
