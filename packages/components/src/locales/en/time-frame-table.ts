import { addWords } from '../../shared/words.js';

/** English texts; `{name}` stands for a value. */
export const timeFrameTableWords = addWords({
  'timeFrameTable.begins': 'Begins',
  'timeFrameTable.clone': 'Clone',
  'timeFrameTable.delete': 'Delete',
  'timeFrameTable.edit': 'Edit',
  'timeFrameTable.empty': 'No time frames yet',
  'timeFrameTable.emptyLead': 'Add opening hours, nights or holidays; rules then use them.',
  'timeFrameTable.ends': 'Ends',
  'timeFrameTable.inForce': 'In force now',
  'timeFrameTable.label': 'Time frames',
  'timeFrameTable.name': 'Name',
  'timeFrameTable.nextChange': 'Next change',
  'timeFrameTable.owner': 'Owner',
  'timeFrameTable.search': 'Search time frames',
  'timeFrameTable.searchHint': 'Name',
  'timeFrameTable.summary': 'When',
  'timeFrameTable.total': { one: '{count} time frame', other: '{count} time frames' },
  'timeFrameTable.type': 'Type',
  'timeFrameTable.uses': 'Uses',
});
