/** `error.<code>`: what happened and what to do, for a person. `name` is a file's name where the caller knows it. */
export const errors = {
  'error.file-not-found': '{{name}} is no longer there. It may have been moved or deleted: choose it again.',
  'error.file-is-directory': '{{name}} is a folder. Open it and choose the text files in it.',
  'error.file-no-permission':
    '{{name}} may not be read by you. Change its permissions, or copy it to a folder of your own, and try again.',
  'error.file-binary':
    '{{name}} is not a text file, so nothing was taken from it. Save the list as text and import that.',
  'error.file-changed': '{{name}} changed while it was being read. Nothing was taken from it: import it again.',
  'error.file-unreadable':
    '{{name}} could not be read to its end. Check the drive or connection it is on, then import it again.',
  'error.file-too-large':
    '{{name}} is too large to import at once: files up to one gigabyte are read. Split it into smaller files.',
  'error.folder-empty': 'There are no files in the folder {{name}}.',
  'error.folder-too-large':
    '{{name}} holds too many files to import at once. Choose a smaller folder, or the files in it.',
  'error.copy-gone': 'The copy of {{name}} that was reviewed is gone. Import the file again.',
  'error.disk-full':
    'The disk is full, so the last changes are not in the library folder yet. Free some space; Postil goes on by itself.',
  'error.disk-unwritable':
    'The library folder cannot be written to. Check that its drive is connected and that you may write there.',
  'error.journal-damaged':
    'A part of the change journal in the library folder is damaged. It was kept as it is, and nothing after it was used.',
  'error.journal-conflict':
    'The library folder holds other changes than this window knows. Nothing was written: restart Postil and choose which to keep.',
  'error.snapshot-damaged':
    'A snapshot in the library folder is damaged. It was set aside; an older one was used instead.',
  'error.file-missing-in-library':
    'A file that belongs to the library is missing from its folder, so this cannot be shown or undone.',
  'error.settings-unreadable':
    'The settings file could not be read. It was kept under another name, and defaults are used.',
  'error.settings-unsaved':
    'The settings could not be saved: the disk is full or may not be written to. They hold until Postil is closed.',
  'error.library-folder-newer':
    'This library folder was written by a newer Postil. Nothing was touched: install that version or newer to open it.',
  'error.library-held':
    'Another Postil on the computer {{name}} has this library open. Nothing was touched: close it there, then try again. Where none runs any more, delete the file in-use.json in the library folder.',
  'error.storage-too-new':
    'This library was opened by a newer Postil. Nothing was touched: install that version or newer to open it.',
  'error.storage-unreadable':
    'The database could not be read. It was set aside unchanged, and the library is rebuilt from its folder.',
  'error.storage-full':
    'There is no space left for the library on this disk, so the change was not made. Free some space and do it again.',
  'error.storage-read-only': 'The library is open for reading only, so nothing was changed.',
  'error.upgrade-unsaved':
    'This library was last opened by an older Postil. Before it is brought up to date, a snapshot of it is saved in the library folder, and that failed, so nothing was changed. Check that the folder can be written to and has space, then try again.',
  'error.library-in-use': 'This library is open in another Postil window. Go on there, or close it and start again.',
  'error.row-invalid':
    'The change would have written something unreadable, so it was not made. Nothing else was touched.',
  'error.change-newer': 'This change was made by a newer Postil and cannot be undone here. Update Postil first.',
  'error.note-unreadable':
    'This note holds something that this Postil cannot show, so it stays as it is and cannot be edited.',
  'error.note-newer':
    'This note was written by a newer Postil. It is shown for reading only: update Postil to edit it.',
  'error.call-refused': 'The window asked for something it may not do. Restart Postil if this happens again.',
  'error.call-invalid': 'The window asked in a way that was not understood, and nothing was done. Restart Postil.',
  'error.call-unknown': 'The window and the rest of Postil are of different versions. Restart Postil.',
  'error.grant-unknown': 'Postil no longer holds the permission for this file. Choose the file again.',
  'error.job-unknown': 'This import was already over. Start it again.',
  'error.cancelled': 'Cancelled. Nothing was changed.',
  'error.link-refused': 'Only web links can be opened, and this is not one.',
  'error.link-failed':
    '{{name}} was not opened: this system has no browser that could be asked. Copy the address and open it yourself.',
  'error.folder-not-shown':
    '{{name}} was not shown: this system has no program that could be asked. It can be opened by hand.',
  'error.internal': 'Something went wrong inside Postil. Nothing you saved is lost; the log has the details.',
  'error.file': 'The file',
} as const;
