import { addWords } from '../../shared/words.js';

/** English texts; `{name}` stands for a value. */
export const sessionTableWords = addWords({
  'sessionTable.count': {
    one: 'Signed in with {count} browser',
    other: 'Signed in with {count} browsers',
  },
  'sessionTable.current': 'This browser',
  'sessionTable.end': 'Sign out',
  'sessionTable.endNamed': 'Sign out {device}',
  'sessionTable.endOthers': 'Sign out all others',
  'sessionTable.ended': {
    one: '{count} browser signed out.',
    other: '{count} browsers signed out.',
  },
  'sessionTable.label': 'Sessions',
  'sessionTable.lastUsed': 'Last used {when}',
  'sessionTable.since': 'Signed in {when}',
});
