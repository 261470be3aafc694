import { rateLimits, readingFonts, readingLimits, type ReadingNumber } from '../../../shared/model/reading';
import { densities, layouts, OTHER_PLACES, themes } from '../../../shared/model/settings';
import {
  changeUsualView,
  setImports,
  setPanes,
  setReading,
  setSpeech,
  setWriting,
  useScreen,
} from '../../shell/screen-state';
import { Licence, LinksText, NetworkText, Updates, Version } from './app-parts';
import { box, choice, number, part, type Control } from './control-kinds';
import { Take, Tables, Trusted } from './import-parts';
import { Keys } from './key-parts';
import { Contents, Folder, SettingsFile } from './library-parts';
import type { SettingId } from './settings-list';
import { VoiceChoice } from './voice-parts';

function ofReading(of: ReadingNumber): Control {
  return number({
    read: ({ reading }) => reading[of],
    write: (value) => setReading({ [of]: value }),
    limits: readingLimits[of],
    word: `reading.${of}.value`,
  });
}

/** What each setting is set with. Each acts at once. */
export const controls: Record<SettingId, Control> = {
  theme: choice({
    read: ({ theme }) => theme,
    write: (theme) => useScreen.setState({ theme }),
    values: themes,
    word: (value) => `reading.theme.${value}`,
  }),
  density: choice({
    read: ({ density }) => density,
    write: (density) => useScreen.setState({ density }),
    values: densities,
    word: (value) => `list.density.${value}`,
  }),
  layout: choice({
    read: ({ views }) => views[OTHER_PLACES]?.layout ?? 'rows',
    write: (layout) => changeUsualView({ layout }),
    values: layouts,
    word: (value) => `view.layout.${value}`,
  }),
  places: box(
    ({ panes }) => panes.placesShown,
    (placesShown) => setPanes({ placesShown }),
  ),
  list: box(
    ({ panes }) => panes.listShown,
    (listShown) => setPanes({ listShown }),
  ),
  facets: box(
    ({ facetsShown }) => facetsShown,
    (facetsShown) => useScreen.setState({ facetsShown }),
  ),
  font: choice({
    read: ({ reading }) => reading.font,
    write: (font) => setReading({ font }),
    values: readingFonts,
    word: (value) => `reading.font.${value}`,
  }),
  size: ofReading('size'),
  measure: ofReading('measure'),
  line: ofReading('line'),
  letters: ofReading('letters'),
  justify: box(
    ({ reading }) => reading.justify,
    (justify) => setReading({ justify }),
  ),
  voice: part(VoiceChoice),
  rate: number({
    read: ({ speech }) => speech.rate,
    write: (rate) => setSpeech({ rate }),
    limits: rateLimits,
    word: 'reading.rate.value',
  }),
  quotes: box(
    ({ writing }) => writing.quotes,
    (quotes) => setWriting({ quotes }),
  ),
  takeaway: box(
    ({ takeawayOffered }) => takeawayOffered,
    (takeawayOffered) => useScreen.setState({ takeawayOffered }),
  ),
  keys: part(Keys),
  review: box(
    ({ imports }) => imports.review,
    (review) => setImports({ review }),
  ),
  trusted: part(Trusted),
  take: part(Take),
  tables: part(Tables),
  folder: part(Folder),
  contents: part(Contents),
  file: part(SettingsFile),
  network: part(NetworkText),
  links: part(LinksText),
  version: part(Version),
  licence: part(Licence),
  updates: part(Updates),
};
