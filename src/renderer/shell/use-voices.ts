import { useSyncExternalStore } from 'react';
import { systemSpeech, type Voice } from '../clients/speech';
import type { Words } from '../i18n/words';
import type { SelectChoice } from '../ui/Select';

/** As text, so that React can tell whether it changed. */
function readVoices(): string {
  return JSON.stringify(systemSpeech.readVoices());
}

/** Those that the system has now; more may come while they are shown. */
export function useVoices(): Voice[] {
  return JSON.parse(useSyncExternalStore(systemSpeech.watchVoices, readVoices)) as Voice[];
}

/** The system's own choice stands first, as ''. */
export function nameVoices(words: Words, voices: readonly Voice[]): SelectChoice<string>[] {
  const named = voices.map(({ id, name, language }) => ({
    value: id,
    text: words('reading.voice.name', { name, language }),
  }));
  return [{ value: '', text: words('reading.voice.system') }, ...named];
}

/** A voice that was taken off the system is as none. */
export function findVoice(voices: readonly Voice[], wanted: string): string {
  return voices.some(({ id }) => id === wanted) ? wanted : '';
}
