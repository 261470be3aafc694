/** Marks on the words of a paper, and the bar that makes and changes them. */
export const marks = {
  'highlight.role': 'highlight',
  'highlight.label': 'Highlight, {{colour}}',
  'highlight.labelComment': 'Highlight, {{colour}}, comment: {{comment}}',
  'highlight.caretOn':
    'Caret in the text. Arrows, w and b move it by letter, line and word, s by sentence; v selects; Enter opens the bar; Escape leaves.',
  'highlight.unsure_one':
    '{{count}} highlight of this text is not shown: its words were changed, and its place is not certain.',
  'highlight.unsure_other':
    '{{count}} highlights of this text are not shown: their words were changed, and their places are not certain.',
  'highlight.newBar': 'Mark these words',
  'highlight.oldBar': 'Highlight',
  'highlight.which': 'Which highlight?',
  'highlight.colours': 'Colour',
  'highlight.comments': 'Comments',
  'highlight.comment': 'Comment',
  'highlight.commentField': 'Comment. Leaving it saves it, Escape gives it up.',
  'highlight.commentTools': 'Look of the comment',
  'highlight.commentKeys': '$x$ is a formula',
  'highlight.commentReadOnly': 'It holds more than a comment can be written with here, and is only shown.',
  'highlight.commentHint': 'Write a comment',
  'highlight.tag': 'Tags',
  'highlight.tagField': 'Add a tag: Enter adds it',
  'highlight.removeTag': 'Take the tag {{tag}} off the highlight',
  'highlight.copy': 'Copy the words',
  'highlight.copied': 'Copied the words',
  'highlight.link.ask': 'Which words are these now?',
  'highlight.link.how': 'Select them with the mouse, or by the caret (v); Enter then links them.',
  'highlight.link.here': 'Link here',
  'highlight.link.leave': 'Leave it',
  'highlight.note.none': 'Select the words of the note that you want to highlight.',
  'highlight.note.notStored':
    'These words are not stored yet, and so cannot be highlighted. Write something of your own in the note first.',
  'highlight.note.unsure_one':
    '{{count}} highlight of this note is not shown: its words were changed, and its place is not certain.',
  'highlight.note.unsure_other':
    '{{count}} highlights of this note are not shown: their words were changed, and their places are not certain.',
  'highlight.note.linkHow': 'Select them with the mouse, or with Shift and the arrows and then {{keys}}.',
  'highlight.remove': 'Remove the highlight',
} as const;
