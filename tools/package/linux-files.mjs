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

/**
 * Arguments go on as they are: a name may have blanks, quotes or letters of any script. What the package depends on is what
 * runs it, not a Node that comes first on somebody's PATH; and nothing of npm or of Node's own switches reaches the app.
 */
export function writeLauncher({ folder }) {
  return `#!/bin/sh
unset INIT_CWD NODE_OPTIONS NODE_PATH
[ -n "\${POSTIL_NODE:-}" ] || [ ! -x /usr/bin/node ] || export POSTIL_NODE=/usr/bin/node
exec ${folder}/runtime/electron ${folder}/app "$@"
`;
}

/** @param {{ version: string, endings: string[] }} facts */
export function writeManPage({ version, endings }) {
  const list = endings.map((ending) => `.I .${ending}`).join(' ,\n');
  return `.TH POSTIL 1 "" "postil ${version}" "User Commands"
.SH NAME
postil \\- a desktop reading list with margins
.SH SYNOPSIS
.B postil
.RI [ FILE ...]
.br
.B postil \\-\\-
.IR FILE ...
.SH DESCRIPTION
Opens the reading list. Each
.I FILE
is read and shown in a review; nothing is saved before you accept it. Any text that lists papers will do, among them
${list} .
Where Postil runs already, the files go to its window.
.PP
A name that begins with a dash is a name after
.B \\-\\-
or with a folder before it, as in
.IR ./\\-x.bib .
.SH FILES
.TP
.I ~/.config/Postil/library
The library: the journal, snapshots, pictures and lists as they were imported. Removing the package leaves it where it is.
.SH ENVIRONMENT
.TP
.B POSTIL_CHROMIUM
The Chromium, Chrome or Edge that shows the windows.
.TP
.B POSTIL_NODE
The Node that runs the app.
`;
}
