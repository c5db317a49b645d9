import { addWords } from '../../shared/words.js';

/** English texts; `{name}` stands for a value. */
export const promptTableWords = addWords({
  'promptTable.add': 'Add prompt',
  'promptTable.added': 'Added',
  'promptTable.delete': 'Delete',
  'promptTable.duration': 'Length',
  'promptTable.edit': 'Edit',
  'promptTable.editTitle': 'Edit prompt',
  'promptTable.empty': 'No prompts yet',
  'promptTable.emptyLead':
    'Add greetings, announcements or music; menus, queues and music on hold play them.',
  'promptTable.label': 'Prompts',
  'promptTable.organization': 'Organization',
  'promptTable.owner': 'Owner',
  'promptTable.personal': 'Personal',
  'promptTable.play': 'Play',
  'promptTable.search': 'Search prompts',
  'promptTable.searchHint': 'Title or words',
  'promptTable.total': { one: '{count} prompt', other: '{count} prompts' },
  'promptTable.uses': 'Uses',
});
