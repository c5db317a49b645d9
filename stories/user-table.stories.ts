import '@pbxkit/components/user-table.js';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  type Granted,
  changesElsewhere,
  inSession,
  never,
  powerless,
  signedOut,
} from './in-session.js';
import { demoUsers, userHandlers } from './seed.js';
import { failure } from './seed-account.js';

const meta: Meta = { title: 'Users/User table', component: 'pbx-user-table', tags: ['autodocs'] };
export default meta;

const table = html`<pbx-user-table>
  <button slot="toolbar">Import</button>
  <button slot="actions">Add user</button>
</pbx-user-table>`;

/** Lists people once; after that, something else happens. */
function onceThen(next: () => object): TestHandlers {
  const { listUsers, ...rest } = userHandlers();
  let read = 0;
  return {
    ...rest,
    listUsers: (request) => ((read += 1) > 1 ? next() : listUsers?.(request)) as never,
  };
}

export const Default: StoryObj = { render: inSession(table, userHandlers()) };

export const FiveThousand: StoryObj = {
  render: inSession(table, userHandlers(demoUsers(5000))),
};

export const Filtered: StoryObj = {
  render: inSession(
    html`<pbx-user-table filters="role=basic-user&amp;tag=new" sort="-lastName"></pbx-user-table>`,
    userHandlers(),
  ),
};

export const OtherColumns: StoryObj = {
  render: inSession(
    html`<pbx-user-table shown-columns="name extension callerId mfa lastSignIn"></pbx-user-table>`,
    userHandlers(),
  ),
};

export const ReadOnly: StoryObj = {
  parameters: { granted: { 'user-table': ['users:read'] } } satisfies Granted,
  render: inSession(table, userHandlers()),
};

export const Empty: StoryObj = { render: inSession(table, userHandlers([])) };

export const NobodyMatches: StoryObj = {
  render: inSession(html`<pbx-user-table query="nobody"></pbx-user-table>`, userHandlers()),
};

export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(table, { listUsers: never }),
};

/** Something changed elsewhere: what was read stays in sight while it is read again. */
export const Refreshing: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(table, () => onceThen(never)),
  play: changesElsewhere('users'),
};

/** A second read that failed hides nothing. */
export const Stale: StoryObj = {
  render: inSession(table, () => onceThen(failure)),
  play: changesElsewhere('users'),
};

export const Failed: StoryObj = { render: inSession(table, { listUsers: failure }) };

export const Refused: StoryObj = { render: inSession(table, userHandlers(), powerless) };

export const Expired: StoryObj = {
  render: inSession(table, { listUsers: () => problem(401, 'unauthorized') }, signedOut),
};

export const StreamCut: StoryObj = {
  render: inSession(table, { ...userHandlers(), streamEvents: () => problem(403, 'forbidden') }),
};
