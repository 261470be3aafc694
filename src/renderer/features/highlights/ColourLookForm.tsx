import { useState, type FormEvent } from 'react';
import { bendHue, hueOf, themeSurfaces, type ThemeName } from '../../../shared/model/bend-hue';
import { strokes, type Colour, type ColourValues } from '../../../shared/model/colour';
import type { ColourLook } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Segmented } from '../../ui/Segmented';
import { TextField } from '../../ui/TextField';
import { ColourSample } from './ColourSample';
import styles from './ColourLookForm.module.css';

const THEMES: readonly ThemeName[] = ['light', 'dark', 'sepia'];

type ColourLookFormProps = {
  colour: Colour;
  /** Only what was changed. */
  onSave: (look: Partial<ColourLook>) => void;
  onClose: () => void;
};

/** Hue, sign and stroke, with what comes of them in each theme. All of it is one change. */
export function ColourLookForm({ colour, onSave, onClose }: ColourLookFormProps) {
  const words = useWords();
  const [hue, setHue] = useState<number | null>(null);
  const [sign, setSign] = useState(colour.sign);
  const [stroke, setStroke] = useState(colour.stroke);
  const shown = hue === null ? colour : bendHue(hue);
  const isSign = [...sign.trim()].length === 1;
  function save(event: FormEvent): void {
    event.preventDefault();
    if (!isSign) return;
    onSave({
      ...(hue === null ? {} : { hue }),
      ...(sign.trim() === colour.sign ? {} : { sign: sign.trim() }),
      ...(stroke === colour.stroke ? {} : { stroke }),
    });
    onClose();
  }
  return (
    <form className={styles['form']} onSubmit={save}>
      <div className={styles['samples']}>
        {THEMES.map((theme) => (
          <div
            key={theme}
            className={styles['page']}
            data-theme={theme}
            style={{ background: themeSurfaces[theme].page }}
            title={words(`theme.${theme}`)}
          >
            <ColourSample colour={{ ...sampleOf(shown[theme]), stroke }}>{words('colours.sample')}</ColourSample>
          </div>
        ))}
      </div>
      <label className={styles['line']}>
        <span className={styles['label']}>{words('colours.hue')}</span>
        <input
          type="range"
          className={styles['hue']}
          min={0}
          max={359}
          value={hue ?? hueOf(colour.light.stroke)}
          onChange={(event) => setHue(Number(event.target.value))}
        />
      </label>
      <div className={styles['line']}>
        <span className={styles['label']}>{words('colours.stroke')}</span>
        <Segmented
          label={words('colours.stroke')}
          value={stroke}
          choices={strokes.map((value) => ({ value, text: words(`colours.stroke.${value}`) }))}
          onChange={setStroke}
        />
      </div>
      <div className={cx(styles['line'], styles['top'])}>
        <span className={styles['label']}>{words('colours.sign')}</span>
        <TextField
          className={styles['sign']}
          label={words('colours.sign')}
          value={sign}
          onChange={setSign}
          onFocus={(event) => event.currentTarget.select()}
          error={isSign ? undefined : words('colours.signOne')}
        />
      </div>
      <div className={styles['buttons']}>
        <Button kind="quiet" onClick={onClose}>
          {words('app.cancel')}
        </Button>
        <Button kind="main" type="submit" disabled={!isSign}>
          {words('colours.useLook')}
        </Button>
      </div>
    </form>
  );
}

/** The same whatever theme is on: a preview shows one of its own. */
function sampleOf(values: ColourValues): Pick<Colour, ThemeName> {
  return { light: values, dark: values, sepia: values };
}
