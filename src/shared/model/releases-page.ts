/** Where newer versions are told. No build asks it anything: it is opened in the reader's browser, on a click. */
export const RELEASES_PAGE = 'https://github.com/postil-app/postil/releases';
