import { useState } from 'react';
import {
  defaultReading,
  defaultSpeech,
  rateLimits,
  readingFonts,
  readingLimits,
  type ReadingNumber,
} from '../../../shared/model/reading';
import { defaultSettings, themes } from '../../../shared/model/settings';
import { useWords } from '../../i18n/start-i18n';
import { formatCount } from '../../i18n/format';
import { useActions } from '../../shell/actions';
import { setReading, setSpeech, useScreen } from '../../shell/screen-state';
import { findVoice, nameVoices, useVoices } from '../../shell/use-voices';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { ReadingSample } from '../../ui/ReadingSample';
import { Select } from '../../ui/Select';
import { Segmented } from '../../ui/Segmented';
import { Slider } from '../../ui/Slider';
import styles from './ReadingDialog.module.css';

/** How papers are set for reading. Each control acts at once, on the preview and on the paper behind. */
export function ReadingDialog() {
  const words = useWords();
  const [open, setOpen] = useState(false);
  useActions({ 'view.reading': () => setOpen(true) });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words('reading.title')}
      closeLabel={words('app.close')}
      width={760}
      bare
      actions={
        <>
          <Button kind="quiet" onClick={reset}>
            {words('reading.reset')}
          </Button>
          <Button kind="main" onClick={() => setOpen(false)}>
            {words('app.close')}
          </Button>
        </>
      }
    >
      <div className={styles['parts']}>
        <Controls />
        <ReadingSample
          label={words('reading.preview')}
          title={words('reading.preview.title')}
          text={words('reading.preview.text')}
        />
      </div>
    </Dialog>
  );
}

function reset(): void {
  useScreen.setState({ reading: defaultReading, speech: defaultSpeech, theme: defaultSettings.theme });
}

function Controls() {
  const words = useWords();
  const theme = useScreen((state) => state.theme);
  const reading = useScreen((state) => state.reading);
  return (
    <div className={styles['controls']}>
      <span className={styles['name']}>{words('reading.theme')}</span>
      <span className={styles['wide']}>
        <Segmented
          label={words('reading.theme')}
          value={theme}
          choices={themes.map((value) => ({ value, text: words(`reading.theme.${value}`) }))}
          onChange={(next) => useScreen.setState({ theme: next })}
        />
      </span>
      <span className={styles['name']}>{words('reading.font')}</span>
      <span className={styles['wide']}>
        <Segmented
          label={words('reading.font')}
          value={reading.font}
          choices={readingFonts.map((value) => ({ value, text: words(`reading.font.${value}`) }))}
          onChange={(font) => setReading({ font })}
        />
      </span>
      <NumberSlider of="size" />
      <NumberSlider of="measure" />
      <NumberSlider of="line" />
      <NumberSlider of="letters" />
      <span className={styles['whole']}>
        <Checkbox
          checked={reading.justify}
          onChange={(justify) => setReading({ justify })}
          label={words('reading.justify')}
        />
      </span>
      <VoiceControls />
    </div>
  );
}

function NumberSlider({ of }: { of: ReadingNumber }) {
  const words = useWords();
  const value = useScreen((state) => state.reading[of]);
  return (
    <Slider
      label={words(`reading.${of}`)}
      value={value}
      {...readingLimits[of]}
      text={words(`reading.${of}.value`, { value: formatCount(value) })}
      onChange={(next) => setReading({ [of]: next })}
    />
  );
}

function VoiceControls() {
  const words = useWords();
  const { voice, rate } = useScreen((state) => state.speech);
  const voices = useVoices();
  if (voices.length === 0) {
    return (
      <>
        <span className={styles['name']}>{words('reading.voice')}</span>
        <span className={styles['none']}>{words('reading.voice.none')}</span>
      </>
    );
  }
  return (
    <>
      <span className={styles['name']}>{words('reading.voice')}</span>
      <span className={styles['wide']}>
        <Select
          label={words('reading.voice')}
          value={findVoice(voices, voice)}
          choices={nameVoices(words, voices)}
          onChange={(next) => setSpeech({ voice: next })}
        />
      </span>
      <Slider
        label={words('reading.rate')}
        value={rate}
        {...rateLimits}
        text={words('reading.rate.value', { value: formatCount(rate) })}
        onChange={(next) => setSpeech({ rate: next })}
      />
    </>
  );
}
