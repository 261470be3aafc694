/** Days that the reader chooses, and those by which papers are to be read. */
export const due = {
  'day.today': 'Today',
  'day.tomorrow': 'Tomorrow',
  'day.inWeek': 'In a week',
  'day.inMonth': 'In a month',
  'day.on': 'On a day',
  'day.wrong': 'There is no such day.',
  'day.past': 'That day is past. Choose today or a later one.',
  'day.notLater': 'That day is past or today. Choose a later one.',

  'due.title': 'Due',
  'due.choices': 'By which day it is to be read',
  'due.none': 'No due day',
  'due.set': 'Set',
  'due.on': 'due {{day}}',
  'due.change': 'Change the due day',
  'due.noneLeft': 'Nothing is due',
  'due.noneLeftText': 'Papers that have a due day stand here from that day on, until they are read.',
  'due.reminder_one': '{{count}} paper is due',
  'due.reminder_other': '{{count}} papers are due',
} as const;
