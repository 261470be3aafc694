// A bare domain is believed only with an ending that is common for pages of research and no English word, file type or
// unit. Two-letter endings that are words ("in", "to", "is", "it", "so", "me", "at", "be", "no") are out even with a
// path, since "either.in/out" is more often text.
const GENERIC = 'com org net edu gov mil int info io ai dev app cloud tech science academy institute foundation';
const COUNTRIES = 'uk de fr nl ch eu ca au jp cn kr br ru se fi dk es pt pl cz hu gr ie il nz sg hk tw mx ar cl za';
const WITH_PATH =
  'me ly gl gle co cc tv page site online xyz link one us lu al ee ro sk si hr lt lv ua tr ir ph th vn id my';

/** Endings that make a bare domain a link on their own. */
export const bareDomains: ReadonlySet<string> = new Set(`${GENERIC} ${COUNTRIES}`.split(' '));

/** Endings that also mean something else (`clip.tv`, "about.me"): a link only with a path behind them. */
export const pathDomains: ReadonlySet<string> = new Set(WITH_PATH.split(' '));
