import { addWords } from '../../shared/words.js';

/** English texts of the list of blocked numbers; `{name}` stands for a value. */
export const blockedNumberTableWords = addWords({
  'blockedNumberTable.created': 'Blocked on',
  'blockedNumberTable.empty': 'Nobody is blocked',
  'blockedNumberTable.emptyLead':
    'Callers whom the whole organization refuses are listed here. People block callers of their own in their answering rules.',
  'blockedNumberTable.label': 'Blocked numbers',
  'blockedNumberTable.notes': 'Notes',
  'blockedNumberTable.number': 'Number',
  'blockedNumberTable.prefix': 'All that begin with {prefix}',
  'blockedNumberTable.search': 'Search blocked numbers',
  'blockedNumberTable.searchHint': 'Number, notes',
  'blockedNumberTable.total': { one: '{count} blocked number', other: '{count} blocked numbers' },
  'blockedNumberTable.unblock': 'Unblock',
  'blockedNumberTable.unblocked': '{number} is let through again.',
  'blockedNumberTable.until': 'Until',
  'blockedNumberTable.withoutEnd': 'Without end',
});
