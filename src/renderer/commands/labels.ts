import type { ChangeLabel } from '../../shared/model/change';
import type { Paper } from '../../shared/model/paper';

/** Every label a command can leave: the words stand in i18n under the same keys, also for changes of long ago. */
export const labelKeys = [
  'change.setStatus',
  'change.putOff',
  'change.endTriage',
  'change.setRating',
  'change.orderPapers',
  'change.createList',
  'change.createListFolder',
  'change.editList',
  'change.moveList',
  'change.archiveList',
  'change.unarchiveList',
  'change.deleteList',
  'change.deleteListFolder',
  'change.addToList',
  'change.removeFromList',
  'change.orderInList',
  'change.setDueDay',
  'change.clearDueDay',
  'change.setPriority',
  'change.clearPriority',
  'change.setTakeaway',
  'change.clearTakeaway',
  'change.addTag',
  'change.removeTag',
  'change.createTag',
  'change.renameTag',
  'change.setTagColour',
  'change.mergeTags',
  'change.deleteTag',
  'change.deleteTags',
  'change.moveTag',
  'change.setTagAliases',
  'change.describeTag',
  'change.editTitle',
  'change.editDetails',
  'change.addPaper',
  'change.acceptTitle',
  'change.trashPapers',
  'change.restorePapers',
  'change.emptyTrash',
  'change.saveNote',
  'change.saveLooseNote',
  'change.createNote',
  'change.renameNote',
  'change.moveNote',
  'change.deleteNote',
  'change.createFolder',
  'change.renameFolder',
  'change.moveFolder',
  'change.deleteFolder',
  'change.restoreNote',
  'change.emptyHistory',
  'change.importFiles',
  'change.importSample',
  'change.removeImport',
  'change.mergePapers',
  'change.splitPaper',
  'change.joinFamily',
  'change.takeApart',
  'change.sayNotSame',
  'change.addHighlight',
  'change.recolourHighlights',
  'change.commentHighlight',
  'change.relinkHighlight',
  'change.keepHighlights',
  'change.tagHighlights',
  'change.untagHighlights',
  'change.removeHighlights',
  'change.quoteHighlights',
  'change.createColour',
  'change.renameColour',
  'change.restyleColour',
  'change.moveColour',
  'change.deleteColour',
  'change.restoreColour',
  'change.createWordList',
  'change.renameWordList',
  'change.setWordListWords',
  'change.setWordListColour',
  'change.showWordList',
  'change.hideWordList',
  'change.deleteWordList',
  'change.createTemplate',
  'change.renameTemplate',
  'change.editTemplate',
  'change.moveTemplate',
  'change.setDefaultTemplate',
  'change.clearDefaultTemplate',
  'change.deleteTemplate',
  'change.restoreTemplate',
  'change.createRule',
  'change.editRule',
  'change.moveRule',
  'change.deleteRule',
  'change.runRule',
  'change.runRules',
  'change.ruleTagged',
  'change.ruleListed',
  'change.ruleMoved',
] as const;
export type LabelKey = (typeof labelKeys)[number];

// A label is one line of a menu or toast, and stands in every change.
const MAX_LABEL_TITLE = 120;

export function createLabel(key: LabelKey, params: Record<string, string | number> = {}): ChangeLabel {
  return { key, params };
}

/** `count`, and `title` where it is one paper that has one. */
export function describePapers(papers: readonly Pick<Paper, 'title'>[]): Record<string, string | number> {
  const [first] = papers;
  const title = papers.length === 1 && first !== undefined ? cutTitle(first.title) : '';
  return { count: papers.length, ...(title === '' ? {} : { title }) };
}

export function cutTitle(title: string): string {
  return title.length <= MAX_LABEL_TITLE ? title : `${title.slice(0, MAX_LABEL_TITLE - 1).trimEnd()}…`;
}
