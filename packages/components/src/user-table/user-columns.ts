import type { User } from '@pbxkit/client';
import type { Column } from '../shared/data-table/data-table.model.js';
import type { Localize, StringId } from '../shared/localize.js';
import { nameOf } from './user-table.model.js';

type Given = Omit<Column<User>, 'header'>;

const headers = {
  name: 'userTable.name',
  extension: 'userTable.extension',
  department: 'userTable.department',
  site: 'userTable.site',
  email: 'userTable.email',
  role: 'userTable.role',
  tags: 'userTable.tags',
  lastSignIn: 'userTable.lastSignIn',
  kind: 'userTable.kind',
  loginName: 'userTable.loginName',
  callerId: 'userTable.callerId',
  language: 'userTable.language',
  mfa: 'userTable.mfa',
  created: 'userTable.created',
} as const satisfies Record<string, StringId>;

const tagTones: Record<User['tags'][number], string> = {
  new: 'accent',
  passwordRequired: 'warning',
  locked: 'danger',
  problem: 'danger',
};

type FileColumn = Pick<Column<User>, 'header' | 'value'>;

/** Columns as they go into a file: the name in its two parts, as every import wants it. */
export function fileColumns(words: Localize, columns: readonly Column<User>[]): FileColumn[] {
  const names: FileColumn[] = [
    { header: words.text('userTable.firstName'), value: ({ firstName }) => firstName },
    { header: words.text('userTable.lastName'), value: ({ lastName }) => lastName },
  ];
  return columns.flatMap((column) => (column.value === nameOf ? names : [column]));
}

/** The columns of the list of users; the headers follow the language of the session. */
export function userColumns(words: Localize): readonly Column<User>[] {
  const columns: (Given & { id: keyof typeof headers })[] = [
    { id: 'name', value: nameOf, sort: 'lastName', width: 11 },
    {
      id: 'extension',
      value: (user) => user.extension,
      sort: 'extension',
      width: 8,
      numeric: true,
    },
    {
      id: 'department',
      value: (user) => user.departmentName ?? '',
      sort: 'departmentName',
      width: 8.5,
    },
    { id: 'site', value: (user) => user.siteName ?? '', sort: 'siteName', width: 7 },
    { id: 'email', value: (user) => user.emails.join(', '), width: 11 },
    { id: 'role', value: (user) => words.text(`role.${user.role}`), sort: 'role', width: 10 },
    {
      id: 'tags',
      value: (user) => user.tags.map((tag) => words.text(`userTag.${tag}`)).join(', '),
      render: (user) => tagPills(user, words),
      width: 12.5,
    },
    {
      id: 'lastSignIn',
      value: (user) => dateOf(words, user.lastSignInAt),
      sort: 'lastSignInAt',
      hidden: true,
      numeric: true,
      width: 11,
    },
    { id: 'kind', value: (user) => words.text(`userKind.${user.kind}`), hidden: true },
    {
      id: 'loginName',
      value: (user) => user.loginName,
      sort: 'loginName',
      hidden: true,
      width: 12,
    },
    {
      id: 'callerId',
      value: (user) => words.phone(user.callerIdNumber ?? ''),
      hidden: true,
      numeric: true,
    },
    {
      id: 'language',
      value: ({ language }) => languageOf(words, language),
      render: ({ language }) =>
        document.createTextNode(languageOf(words, language) || words.text('userTable.inherited')),
      hidden: true,
      width: 7,
    },
    {
      id: 'mfa',
      value: (user) => words.text(user.mfaEnabled ? 'userTable.mfaOn' : 'userTable.mfaOff'),
      hidden: true,
    },
    {
      id: 'created',
      value: (user) => dateOf(words, user.createdAt),
      sort: 'createdAt',
      hidden: true,
      numeric: true,
      width: 11,
    },
  ];
  return columns.map(
    (column) =>
      Object.defineProperty(column as Given, 'header', {
        enumerable: true,
        get: () => words.text(headers[column.id]),
      }) as Column<User>,
  );
}

function tagPills(user: User, words: Localize): Node {
  const holder = document.createElement('span');
  holder.className = 'tags';
  for (const tag of user.tags) {
    const pill = document.createElement('span');
    pill.className = `tag ${tagTones[tag]}`;
    pill.textContent = words.text(`userTag.${tag}`);
    holder.append(pill);
  }
  return holder;
}

function dateOf(words: Localize, iso: string | null): string {
  return iso ? words.date(iso) : '';
}

function languageOf(words: Localize, language: User['language']): string {
  if (!language) return '';
  return words.text(language === 'fr-CA' ? 'userTable.french' : 'userTable.english');
}
