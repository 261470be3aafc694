export const trash = {
  'trash.title': 'Trash',
  'trash.label': 'Papers in the Trash, newest first',
  'trash.empty': 'Empty the Trash',
  'trash.when': 'Thrown away {{when}}',
  'trash.merged': 'Merged into another paper {{when}}',
  'trash.none': 'The Trash is empty',
  'trash.noneText': 'Papers that you throw away wait here, with their notes, until you empty the Trash.',
  'trash.paneNone': 'Nothing to put back',
  'trash.text': 'Text of the paper',
  'trash.note': 'Note',
} as const;
