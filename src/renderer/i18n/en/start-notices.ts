/** `notice.<kind>`: what a start found and did, told once. */
export const startNotices = {
  'notice.torn-line':
    'The last line of the change journal was cut off ({{size}}), as happens when the computer stops. It was kept as {{name}}.',
  'notice.journal-damaged':
    'The change journal is damaged at change {{seq}} ({{name}}). The file was kept; nothing after it was used.',
  'notice.snapshot-damaged': 'The snapshot {{name}} is damaged. It was set aside and an older one was used.',
  'notice.rebuilt.missing_one': 'The database was gone, and was rebuilt from the library folder: {{count}} paper.',
  'notice.rebuilt.missing_other': 'The database was gone, and was rebuilt from the library folder: {{count}} papers.',
  'notice.rebuilt.unreadable_one':
    'The database could not be read. It was set aside, and rebuilt from the library folder: {{count}} paper.',
  'notice.rebuilt.unreadable_other':
    'The database could not be read. It was set aside, and rebuilt from the library folder: {{count}} papers.',
  'notice.rebuilt.interrupted_one': 'A rebuild that was interrupted has been done again: {{count}} paper.',
  'notice.rebuilt.interrupted_other': 'A rebuild that was interrupted has been done again: {{count}} papers.',
  'notice.rebuilt.chosen_one': 'The library was rebuilt from its folder: {{count}} paper.',
  'notice.rebuilt.chosen_other': 'The library was rebuilt from its folder: {{count}} papers.',
  'notice.refused_one': '{{count}} row could not be read and was left out; it is still in the library folder.',
  'notice.refused_other': '{{count}} rows could not be read and were left out; they are still in the library folder.',
  'notice.rebuilt-in-part_one':
    'The library could be rebuilt up to change {{seq}} only: {{count}} paper. Nothing is written until you choose.',
  'notice.rebuilt-in-part_other':
    'The library could be rebuilt up to change {{seq}} only: {{count}} papers. Nothing is written until you choose.',
  'notice.journal-renewed': 'A new change journal was begun; the damaged one was kept as {{name}}.',
  'notice.folder-lost_one':
    'The library folder was gone. Its {{count}} paper is still here and is being written to a new folder; the imported files themselves are not.',
  'notice.folder-lost_other':
    'The library folder was gone. Its {{count}} papers are still here and are being written to a new folder; the imported files themselves are not.',
  'notice.caught-up_one': '{{count}} change was in the library folder only, and has been brought in.',
  'notice.caught-up_other': '{{count}} changes were in the library folder only, and have been brought in.',
  'notice.swept_one': 'An import had not finished: its {{count}} paper was removed. Import the file again.',
  'notice.swept_other': 'An import had not finished: its {{count}} papers were removed. Import the file again.',
  'notice.draft-restored': 'What you were typing when Postil stopped is back in its note.',
  'notice.draftsRestored_one': 'What you were typing when Postil stopped is back in its note.',
  'notice.draftsRestored_other': 'What you were typing when Postil stopped is back in {{count}} notes.',
  'notice.settings.file':
    'The settings file could not be read. It was kept as {{name}}, and everything is as at first.',
  'notice.settings.key': 'The setting “{{name}}” could not be read and is as at first; the others stand.',
} as const;
