/** Everything a reader can do to a library: what features import. One function is one entry to undo. */
export type { CommandResult } from './run-command';
export type { LongOptions } from './commit-pieces';
export type { ImportOptions, ImportOutcome, ImportProgress } from './import-outcome';
export type { RemovedImport, RemoveOptions } from './remove-import';
export { setRating, setStatus } from './decide-papers';
export { addPaper, editDetails, type AddedPaper } from './edit-details';
export { acceptTitle, editTitle } from './edit-title';
export { joinFamilies, joinFamily, takeApart } from './families';
export {
  addHighlight,
  commentHighlight,
  keepHighlights,
  recolourHighlights,
  relinkHighlight,
  removeHighlights,
  tagHighlights,
  untagHighlights,
  type ChosenWords,
  type FirstWritten,
} from './highlights';
export {
  createColour,
  deleteColour,
  moveColour,
  renameColour,
  restoreColour,
  restyleColour,
  type ColourLook,
} from './colours';
export { importFiles } from './import-files';
export { importSample } from './import-sample';
export { discardPreview, previewImport } from './preview-import';
export { createLooseNote, deleteNote, moveNote, renameNote } from './loose-notes';
export { createFolder, deleteFolder, moveFolder, renameFolder } from './manage-folders';
export {
  deleteTag,
  deleteTags,
  describeTag,
  mergeTags,
  moveTag,
  renameTag,
  setTagAliases,
  setTagColour,
  type TagLook,
} from './manage-tags';
export { addToList, removeFromList } from './list-papers';
export { archiveList, createList, deleteList, editList, moveList, type ListWords } from './manage-lists';
export { mergeGroups, mergePapers, type MergeGroup } from './merge-papers';
export { emptyHistory, restoreNoteVersion } from './note-versions';
export {
  quoteHighlights,
  type QuotedNote,
  type QuotePorts,
  type QuoteResult,
  type QuoteWish,
} from './quote-highlights';
export { createRule, deleteRule, editRule, moveRule } from './manage-rules';
export { previewRules, runRules, type RulesResult } from './run-rules';
export { sayNotSame } from './say-not-same';
export { findWorkedPapers, removeImport } from './remove-import';
export { saveNote } from './save-note';
export { addTag, createTag, giveTag, removeTag } from './tag-papers';
export { orderInList, orderPapers } from './order-papers';
export { setPriority } from './set-priority';
export { decideInTriage, endTriage } from './decide-in-triage';
export { setDueDay } from './set-due-day';
export { splitPaper, type SplitPart, type SplitResult } from './split-paper';
export { setTakeaway } from './set-takeaway';
export {
  createTemplate,
  deleteTemplate,
  editTemplate,
  moveTemplate,
  renameTemplate,
  restoreTemplate,
  setDefaultTemplate,
} from './templates';
export { emptyTrash, restorePapers, trashPapers } from './trash-papers';
export {
  createWordList,
  deleteWordList,
  renameWordList,
  setWordListColour,
  setWordListWords,
  showWordList,
} from './word-lists';
export { findRedo, findUndo, redo, undo, undoChange } from './undo';
