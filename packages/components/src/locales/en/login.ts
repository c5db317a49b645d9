import { addWords } from '../../shared/words.js';

/** English texts; `{name}` stands for a value. */
export const loginWords = addWords({
  'login.asked':
    'If {login} has an account, a link was sent to its e-mail address. It works once, for one hour.',
  'login.back': 'Back to log in',
  'login.code': 'Code',
  'login.codeExpired': 'The second step took too long. Log in again.',
  'login.codeHint': '6 digits from the app, or a recovery code.',
  'login.codeLead': 'Type the code that your authenticator app shows now.',
  'login.forgot': 'Forgot your password?',
  'login.forgotLead':
    'Type your login. A link to choose a new password is sent to your e-mail address.',
  'login.locked': {
    one: 'Too many attempts. This login is locked for {count} minute. You can wait, or reset the password.',
    other:
      'Too many attempts. This login is locked for {count} minutes. You can wait, or reset the password.',
  },
  'login.login': 'Login',
  'login.loginHint': 'Extension@organization, or your login name.',
  'login.loginNeeded': 'Type your login.',
  'login.password': 'Password',
  'login.passwordNeeded': 'Type your password.',
  'login.send': 'Send the link',
  'login.startAgain': 'Start again',
  'login.submit': 'Log in',
  'login.verify': 'Verify',
  'login.wrong': 'Login or password is wrong.',
  'login.wrongCode': 'The code is wrong or was used already.',
});
