import { Fragment, type Ref } from 'react';
import { useWords } from '../../i18n/start-i18n';
import { ReadingSample } from '../../ui/ReadingSample';
import type { Found } from './find-settings';
import { Marked } from './Marked';
import { SettingRow } from './SettingRow';
import { settingsList, type KnownSetting, type Section, type SettingId } from './settings-list';
import { WayBack } from './WayBack';
import styles from './Settings.module.css';

/** What the sample shows. It stands below the last of them. */
const SAMPLED: readonly SettingId[] = ['font', 'size', 'measure', 'line', 'letters', 'justify'];

export type SettingsSectionProps = { found: Found; query: string; headRef: Ref<HTMLHeadingElement> | undefined };

export function SettingsSection({ found: { section, settings }, query, headRef }: SettingsSectionProps) {
  const words = useWords();
  const lastSampled = settings.findLast(({ id }) => SAMPLED.includes(id))?.id;
  const name = words(`settings.section.${section}`);
  return (
    <section className={styles['section']} data-section={section} aria-label={name}>
      <header className={styles['head']}>
        <h3 ref={headRef} tabIndex={-1}>
          <Marked text={name} query={query} />
        </h3>
        <ResetSection section={section} name={name} />
      </header>
      {settings.map((setting) => (
        <Fragment key={setting.id}>
          <SettingRow setting={setting} query={query} />
          {setting.id === lastSampled ? (
            <ReadingSample
              className={styles['sample']}
              label={words('reading.preview')}
              title={words('reading.preview.title')}
              text={words('reading.preview.text')}
            />
          ) : null}
        </Fragment>
      ))}
    </section>
  );
}

/** All of a section at once; where each has its own way back there is none for all. */
function ResetSection({ section, name }: { section: Section; name: string }) {
  const words = useWords();
  const own = settingsList.filter((one) => one.section === section);
  if (own.every(({ back, resetsItself }: KnownSetting) => back === null || resetsItself === true)) return null;
  return (
    <WayBack
      settings={own}
      text={words('settings.resetSection')}
      name={words('settings.resetSectionOf', { name })}
      undoName={words('settings.undoResetOf', { name })}
    />
  );
}
