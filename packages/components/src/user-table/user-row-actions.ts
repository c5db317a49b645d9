import type { User } from '@pbxkit/client';
import type { RowAction } from '../shared/data-table/data-table.model.js';
import type { Localize } from '../shared/localize.js';

interface Acts {
  edit(user: User): void;
  clone(user: User): void;
  welcome(user: User): void;
  lock(user: User, locked: boolean): void;
  askDelete(user: User): void;
}

const isPerson = (user: User) => user.kind === 'person';
const isLocked = (user: User) => user.accountState === 'locked';

/** What can be done with one user; the labels follow the language of the session. */
export function userRowActions(words: Localize, acts: Acts): readonly RowAction<User>[] {
  return [
    {
      id: 'edit',
      get label() {
        return words.text('userTable.edit');
      },
      run: (user) => acts.edit(user),
    },
    {
      id: 'welcome',
      get label() {
        return words.text('userTable.welcome');
      },
      run: (user) => acts.welcome(user),
      when: (user) => isPerson(user) && user.accountState === 'new',
      requires: 'users:write',
    },
    {
      id: 'clone',
      get label() {
        return words.text('userTable.clone');
      },
      run: (user) => acts.clone(user),
      requires: 'users:write',
    },
    {
      id: 'lock',
      get label() {
        return words.text('userTable.lock');
      },
      run: (user) => acts.lock(user, true),
      when: (user) => isPerson(user) && !isLocked(user),
      requires: 'users:write',
    },
    {
      id: 'unlock',
      get label() {
        return words.text('userTable.unlock');
      },
      run: (user) => acts.lock(user, false),
      when: (user) => isPerson(user) && isLocked(user),
      requires: 'users:write',
    },
    {
      id: 'delete',
      get label() {
        return words.text('userTable.delete');
      },
      run: (user) => acts.askDelete(user),
      requires: 'users:write',
      danger: true,
    },
  ];
}
