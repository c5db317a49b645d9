import { addWords } from '../../shared/words.js';

/** English texts of lists and of deleting; `{name}` stands for a value. */
export const listsWords = addWords({
  'delete.cannotRepoint': 'Nothing else can take its place. Change these first.',
  'delete.checking': 'Looking where it is used…',
  'delete.choose': 'Choose…',
  'delete.confirm': 'Delete',
  'delete.deleted': '{name} was deleted.',
  'delete.repointConfirm': 'Re-point and delete',
  'delete.repointTo': 'Put in its place',
  'delete.title': 'Delete “{name}”?',
  'delete.unused': 'Nothing uses it.',
  'delete.used': { one: 'It is used in {count} place:', other: 'It is used in {count} places:' },
  'delete.usedMore': { one: 'and {count} more', other: 'and {count} more' },

  'list.all': 'All',
  'list.asOf': 'As of {time}',
  'list.cancelExport': 'Cancel export',
  'list.clearFilters': 'Clear filters',
  'list.cut': 'Not live',
  'list.cutHint':
    'The connection for live changes is broken. What others change shows after a refresh.',
  'list.export': 'Export CSV',
  'list.exporting': { one: '{count} row exported…', other: '{count} rows exported…' },
  'list.filterChip': '{filter}: {value}',
  'list.filters': 'Filters',
  'list.noMatch': 'Nothing matches',
  'list.noMatchLead': 'Try other words or fewer filters.',
  'list.refresh': 'Refresh',
  'list.removeFilter': 'Remove filter {filter}',
  'list.undone': 'Undone: everything is as before.',

  'resource.answering-rules': 'Answering rules',
  'resource.domains': 'Organization',
  'resource.emergency-addresses': 'Emergency address',
  'resource.holidays': 'Holiday',
  'resource.overrides': 'Override',
  'resource.phone-numbers': 'Phone number',
  'resource.queues': 'Call queue',
  'resource.sites': 'Site',
  'resource.time-frames': 'Time frame',
  'resource.users': 'User',
});
