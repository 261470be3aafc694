import { defaultReading, type Reading } from '../../../shared/model/reading';
import { isEqual } from '../../../shared/model/equal';
import { defaultSettings, OTHER_PLACES, type Panes, type Settings, type Views } from '../../../shared/model/settings';
import type { WordKey } from '../../i18n/words';
import type { ScreenSettings } from '../../shell/screen-state';

export const sections = ['appearance', 'reading', 'keys', 'import', 'library', 'privacy', 'about'] as const;
export type Section = (typeof sections)[number];

/** What of the present settings must change so that this one is as at first. */
type Back = (now: ScreenSettings) => Partial<ScreenSettings>;

export type Setting = {
  id: string;
  section: Section;
  label: WordKey;
  /** A line below the label, where that does not say it all. */
  help?: WordKey;
  /** What else a person may type for it; searched and never shown. */
  also: WordKey;
  /** Null for what is told and cannot be set. */
  back: Back | null;
  /** It has its own way back among its controls. */
  resetsItself?: boolean;
};

function setting<const Id extends string>(
  id: Id,
  section: Section,
  label: WordKey,
  also: WordKey,
  back: Back | null,
  more: Pick<Setting, 'help' | 'resetsItself'> = {},
): Setting & { id: Id } {
  return { id, section, label, also, back, ...more };
}

/** A value that is a setting by itself. */
const whole =
  (key: keyof ScreenSettings): Back =>
  () => ({ [key]: defaultSettings[key] });

const pane =
  (key: keyof Panes): Back =>
  ({ panes }) => ({ panes: { ...panes, [key]: defaultSettings.panes[key] } });

const reading =
  (key: keyof Reading): Back =>
  (now) => ({ reading: { ...now.reading, [key]: defaultReading[key] } });

const speech =
  (key: keyof Settings['speech']): Back =>
  (now) => ({ speech: { ...now.speech, [key]: defaultSettings.speech[key] } });

const imports =
  (key: keyof Settings['import']): Back =>
  (now) => ({ import: { ...now.import, [key]: defaultSettings.import[key] } });

/** What is said of single places stays, and what is said of the others besides the layout. */
function usualLayout({ views }: ScreenSettings): { views?: Views } {
  const { [OTHER_PLACES]: all, ...others } = views;
  if (all?.layout === undefined || all.layout === 'rows') return {};
  const { layout: _, ...rest } = all;
  return { views: Object.keys(rest).length === 0 ? others : { ...others, [OTHER_PLACES]: rest } };
}

/** In the order in which they stand. */
export const settingsList = [
  setting('theme', 'appearance', 'reading.theme', 'settings.also.theme', whole('theme'), {
    help: 'settings.help.theme',
  }),
  setting('density', 'appearance', 'list.density', 'settings.also.density', whole('density')),
  setting('layout', 'appearance', 'settings.layout', 'settings.also.layout', usualLayout, {
    help: 'settings.help.layout',
  }),
  setting('places', 'appearance', 'settings.places', 'settings.also.panes', pane('placesShown')),
  setting('list', 'appearance', 'settings.list', 'settings.also.panes', pane('listShown')),
  setting('facets', 'appearance', 'settings.facets', 'settings.also.facets', whole('facetsShown'), {
    help: 'settings.help.facets',
  }),

  setting('font', 'reading', 'reading.font', 'settings.also.font', reading('font')),
  setting('size', 'reading', 'reading.size', 'settings.also.size', reading('size')),
  setting('measure', 'reading', 'reading.measure', 'settings.also.measure', reading('measure')),
  setting('line', 'reading', 'reading.line', 'settings.also.line', reading('line')),
  setting('letters', 'reading', 'reading.letters', 'settings.also.letters', reading('letters')),
  setting('justify', 'reading', 'reading.justify', 'settings.also.justify', reading('justify')),
  setting('voice', 'reading', 'reading.voice', 'settings.also.voice', speech('voice')),
  setting('rate', 'reading', 'settings.rate', 'settings.also.voice', speech('rate')),
  setting('quotes', 'reading', 'settings.quotes', 'settings.also.quotes', whole('writing'), {
    help: 'settings.help.quotes',
  }),
  setting('takeaway', 'reading', 'settings.takeaway', 'settings.also.takeaway', whole('takeawayOffered'), {
    help: 'settings.help.takeaway',
  }),

  setting('keys', 'keys', 'settings.keys', 'settings.also.keys', whole('keys'), {
    help: 'settings.help.keys',
    resetsItself: true,
  }),

  setting('review', 'import', 'import.settings.review', 'settings.also.review', imports('review'), {
    help: 'settings.help.review',
  }),
  setting('trusted', 'import', 'import.settings.trusted', 'settings.also.trusted', imports('unreviewed'), {
    help: 'settings.help.trusted',
    resetsItself: true,
  }),
  setting('take', 'import', 'review.take', 'settings.also.take', imports('take'), { help: 'settings.help.take' }),
  setting('tables', 'import', 'settings.tables', 'settings.also.tables', imports('columns'), {
    help: 'settings.help.tables',
    resetsItself: true,
  }),

  setting('folder', 'library', 'settings.folder', 'settings.also.folder', null, { help: 'settings.help.folder' }),
  setting('contents', 'library', 'settings.contents', 'settings.also.contents', null),
  setting('file', 'library', 'settings.file', 'settings.also.file', null, { help: 'settings.help.file' }),

  setting('network', 'privacy', 'settings.network', 'settings.also.network', null),
  setting('links', 'privacy', 'settings.links', 'settings.also.links', null),

  setting('version', 'about', 'settings.version', 'settings.also.version', null),
  setting('licence', 'about', 'settings.licence', 'settings.also.licence', null),
  setting('updates', 'about', 'settings.updates', 'settings.also.updates', null, { help: 'settings.help.updates' }),
] as const satisfies readonly Setting[];

export type SettingId = (typeof settingsList)[number]['id'];
export type KnownSetting = Setting & { id: SettingId };

/** What must change so that all of these are as at first. Empty where they are. */
export function findWayBack(settings: readonly Setting[], now: ScreenSettings): Partial<ScreenSettings> {
  const next = settings.reduce((so, { back }) => (back === null ? so : { ...so, ...back(so) }), now);
  const changed = (Object.keys(next) as (keyof ScreenSettings)[]).filter((key) => !isEqual(next[key], now[key]));
  return Object.fromEntries(changed.map((key) => [key, next[key]]));
}

export function differs(settings: readonly Setting[], now: ScreenSettings): boolean {
  return Object.keys(findWayBack(settings, now)).length > 0;
}
