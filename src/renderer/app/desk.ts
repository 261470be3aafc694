// What papers are read and notes are written with: the editor and formulas are more than half of all code of the page.
// It comes as one piece of its own, once the list is painted: see use-desk.ts.
export { Backlinks } from '../features/notes/mentions/Backlinks';
export { NotePanel } from '../features/notes/NotePanel';
export { ListedNote } from '../features/notes/place/ListedNote';
export { LooseNote } from '../features/notes/place/LooseNote';
export { QuotesHost } from '../features/notes/quotes/QuotesHost';
export { TemplatesHost } from '../features/notes/templates/TemplatesHost';
export { PaperPane } from '../features/reader/PaperPane';
export { ReaderPane } from '../features/reader/ReaderPane';
export { TriageSheet } from '../features/reader/TriageSheet';
