// What a Linux desktop is told about the app: plain functions from facts to the text of files.

/** Files that open with Postil. Those that no desktop knows yet are made known; `glob` is the ending. */
export const fileTypes = [
  { mime: 'text/x-bibtex', glob: '*.bib', name: 'BibTeX bibliography', known: true },
  { mime: 'application/x-research-info-systems', glob: '*.ris', name: 'RIS citations', known: false },
  { mime: 'application/x-pubmed-nbib', glob: '*.nbib', name: 'PubMed citations', known: false },
  { mime: 'application/x-endnote-refer', glob: '*.enw', name: 'EndNote citations', known: false },
  { mime: 'application/x-isi-export', glob: '*.ciw', name: 'Web of Science citations', known: false },
];

/** Opened by choice only: they belong to editors. */
export const openWith = ['text/plain', 'text/markdown'];

/** By the Desktop Entry Specification 1.0: later ones say nothing more that we need. */
export function writeDesktopEntry({ name, comment, command }) {
  const types = [...fileTypes.map(({ mime }) => mime), ...openWith];
  return `${[
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.0',
    `Name=${name}`,
    'GenericName=Reading List',
    `Comment=${comment}`,
    `Exec=${command} %F`,
    `Icon=${command}`,
    'Terminal=false',
    'StartupNotify=true',
    'Categories=Education;Literature;',
    'Keywords=papers;reading;notes;annotation;bibliography;BibTeX;RIS;',
    `MimeType=${types.join(';')};`,
  ].join('\n')}\n`;
}

/** By the Shared MIME-info Specification. */
export function writeMimeTypes() {
  const types = fileTypes.filter(({ known }) => !known);
  return `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${types
  .map(
    ({ mime, glob, name }) => `  <mime-type type="${mime}">
    <comment>${name}</comment>
    <sub-class-of type="text/plain"/>
    <glob pattern="${glob}"/>
  </mime-type>`,
  )
  .join('\n')}
</mime-info>
`;
}

/** @param {{ name: string, version: string, description: string, kilobytes: number, maintainer: string }} facts */
export function writeControl({ name, version, description, kilobytes, maintainer }) {
  const [short = '', ...long] = description.split('\n');
  return `${[
    `Package: ${name}`,
    `Version: ${version}`,
    'Architecture: all',
    `Maintainer: ${maintainer}`,
    `Installed-Size: ${kilobytes}`,
    'Depends: nodejs (>= 20.19), chromium | google-chrome-stable | microsoft-edge-stable',
    'Section: science',
    'Priority: optional',
    `Description: ${short}`,
    ...long.map((line) => (line === '' ? ' .' : ` ${line}`)),
  ].join('\n')}\n`;
}

/** Arguments go on as they are: a name may have blanks, quotes or letters of any script. */
export function writeLauncher({ folder }) {
  return `#!/bin/sh
exec ${folder}/runtime/electron ${folder}/app "$@"
`;
}
