import { addWords } from '../../shared/words.js';

/** English texts of every element; `{name}` stands for a value. */
export const sharedWords = addWords({
  'dialog.cancel': 'Cancel',
  'dialog.close': 'Close',

  'error.auth': 'You are signed out. Sign in again to go on.',
  'error.decode': 'The server answered something unexpected. Try again; if it stays, tell support.',
  'error.denied': 'You are not allowed to do this.',
  'error.limit': 'Too many requests. Wait a moment and try again.',
  'error.limitFor': {
    one: 'Too many requests. Try again in {count} second.',
    other: 'Too many requests. Try again in {count} seconds.',
  },
  'error.missing': 'This does not exist any more.',
  'error.network': 'The server cannot be reached. Check the connection and try again.',
  'error.request': 'The request was refused.',
  'error.server': 'The server has a problem. Try again in a moment.',
  'error.timeout': 'The server takes too long to answer. Try again.',

  'role.advanced-user': 'Advanced user',
  'role.basic-user': 'Basic user',
  'role.call-center-agent': 'Call centre agent',
  'role.call-center-supervisor': 'Call centre supervisor',
  'role.no-portal': 'No portal',
  'role.office-manager': 'Office manager',
  'role.reseller': 'Reseller',
  'role.site-manager': 'Site manager',
  'role.super-user': 'Super user',

  'session.expiredLead': 'Nothing you typed is lost. Sign in again to go on.',
  'session.expiredTitle': 'Your session has ended',
  'session.failed': 'That did not work. Try again.',
  'session.resume': 'Sign in again',

  'state.askManager': 'Ask the manager of your organization for it.',
  'state.askProvider': 'It is not part of this page or plan. Ask your provider for it.',
  'state.deniedTitle': 'You may not see this',
  'state.errorTitle': 'This could not be loaded',
  'state.expiredLead': 'Sign in again to see this.',
  'state.expiredTitle': 'You are signed out',
  'state.loading': 'Loading…',
  'state.missingCapability': 'Missing:',
  'state.requestId': 'Request',
  'state.resume': 'Sign in again',
  'state.retry': 'Try again',

  'table.actions': 'Actions',
  'table.actionsFor': 'Actions for {name}',
  'table.ascending': 'ascending',
  'table.clearSelection': 'Clear selection',
  'table.columns': 'Columns',
  'table.descending': 'descending',
  'table.select': 'Select',
  'table.selectAll': 'Select all loaded rows',
  'table.selected': { one: '{count} selected', other: '{count} selected' },
  'table.selectRow': 'Select {name}',
  'table.sortBy': 'Sort by',
  'table.sortDirection': 'Sort direction',

  'theme.auto': 'As the system',
  'theme.dark': 'Dark',
  'theme.light': 'Light',

  'toast.dismiss': 'Dismiss',
  'toast.undo': 'Undo',
});
