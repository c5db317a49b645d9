import { addWords } from '../../shared/words.js';

/** English texts of the list of devices; `{name}` stands for a value. */
export const deviceTableWords = addWords({
  'deviceTable.created': 'Added',
  'deviceTable.delete': 'Delete',
  'deviceTable.edit': 'Edit',
  'deviceTable.empty': 'No devices yet',
  'deviceTable.emptyLead': 'Desk phones, softphones, mobiles and browsers that ring show here.',
  'deviceTable.label': 'Devices',
  'deviceTable.newPassword': 'New password',
  'deviceTable.search': 'Search devices',
  'deviceTable.searchHint': 'Name, model, address',
  'deviceTable.sipName': 'SIP name',
  'deviceTable.total': { one: '{count} device', other: '{count} devices' },
  'deviceTable.user': 'User',
});
