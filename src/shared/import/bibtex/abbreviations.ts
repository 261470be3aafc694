import { detach } from '../../text/line-blocks';
import type { Abbreviations } from './entry-cursor';

// More than any file defines; a file made to define millions must not fill the memory.
const MAX_ABBREVIATIONS = 20_000;
const MAX_LENGTH = 2_000;

/** What `@string` has defined so far; a name that is defined again means the new text from there on. */
export function createAbbreviations(): {
  expand: Abbreviations;
  define: (fields: ReadonlyMap<string, string>) => void;
} {
  const texts = new Map<string, string>();
  return {
    expand: (name) => texts.get(name),
    define(fields) {
      for (const [name, text] of fields)
        if (texts.size < MAX_ABBREVIATIONS) texts.set(detach(name), detach(text.slice(0, MAX_LENGTH)));
    },
  };
}

/** Macros of the journals of astronomy, which its database writes and the styles of its publishers define. */
const JOURNALS: Readonly<Record<string, string>> = {
  aap: 'Astronomy and Astrophysics',
  aapr: 'Astronomy and Astrophysics Reviews',
  aaps: 'Astronomy and Astrophysics Supplement',
  actaa: 'Acta Astronomica',
  aj: 'Astronomical Journal',
  apj: 'Astrophysical Journal',
  apjl: 'Astrophysical Journal Letters',
  apjs: 'Astrophysical Journal Supplement',
  ao: 'Applied Optics',
  apss: 'Astrophysics and Space Science',
  araa: 'Annual Review of Astronomy and Astrophysics',
  baas: 'Bulletin of the American Astronomical Society',
  gca: 'Geochimica et Cosmochimica Acta',
  grl: 'Geophysical Research Letters',
  icarus: 'Icarus',
  jcap: 'Journal of Cosmology and Astroparticle Physics',
  jgr: 'Journal of Geophysical Research',
  memras: 'Memoirs of the Royal Astronomical Society',
  mnras: 'Monthly Notices of the Royal Astronomical Society',
  na: 'New Astronomy',
  nar: 'New Astronomy Review',
  nat: 'Nature',
  pasa: 'Publications of the Astronomical Society of Australia',
  pasj: 'Publications of the Astronomical Society of Japan',
  pasp: 'Publications of the Astronomical Society of the Pacific',
  physrep: 'Physics Reports',
  planss: 'Planetary and Space Science',
  pra: 'Physical Review A',
  prb: 'Physical Review B',
  prc: 'Physical Review C',
  prd: 'Physical Review D',
  pre: 'Physical Review E',
  prl: 'Physical Review Letters',
  procspie: 'Proceedings of the SPIE',
  psj: 'Planetary Science Journal',
  rmxaa: 'Revista Mexicana de Astronomía y Astrofísica',
  skytel: 'Sky and Telescope',
  solphys: 'Solar Physics',
  ssr: 'Space Science Reviews',
};

/** `\apj` is a journal; every other text stays. */
export function expandJournal(text: string): string {
  const name = text.startsWith('\\') ? text.slice(1).trim().toLowerCase() : '';
  return Object.hasOwn(JOURNALS, name) ? (JOURNALS[name] ?? text) : text;
}
