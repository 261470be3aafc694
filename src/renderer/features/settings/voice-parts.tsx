import { useWords } from '../../i18n/start-i18n';
import { setSpeech, useScreen } from '../../shell/screen-state';
import { findVoice, nameVoices, useVoices } from '../../shell/use-voices';
import { Select } from '../../ui/Select';
import type { ControlProps } from './control-kinds';
import styles from './Settings.module.css';

export function VoiceChoice({ name }: ControlProps) {
  const words = useWords();
  const { voice } = useScreen((state) => state.speech);
  const voices = useVoices();
  if (voices.length === 0) return <p className={styles['none']}>{words('reading.voice.none')}</p>;
  return (
    <Select
      label={name}
      wide
      value={findVoice(voices, voice)}
      choices={nameVoices(words, voices)}
      onChange={(next) => setSpeech({ voice: next })}
    />
  );
}
