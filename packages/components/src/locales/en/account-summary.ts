import { addWords } from '../../shared/words.js';

/** English texts; `{name}` stands for a value. */
export const accountSummaryWords = addWords({
  'accountSummary.emails': 'E-mails',
  'accountSummary.extension': 'Extension',
  'accountSummary.login': 'Login name',
  'accountSummary.mfa': 'Second step at sign-in',
  'accountSummary.mfaOff': 'Off',
  'accountSummary.mfaOn': 'On',
  'accountSummary.organization': 'Organization',
  'accountSummary.role': 'Role',
  'accountSummary.sessionCount': {
    one: '{count} browser',
    other: '{count} browsers',
  },
  'accountSummary.sessions': 'Signed in with',
  'accountSummary.timeZone': 'Time zone',
});
