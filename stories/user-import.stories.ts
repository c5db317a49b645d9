import '@pbxkit/components/user-import.js';
import type { UserImport } from '@pbxkit/client';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession, never, powerless, signedOut } from './in-session.js';
import { failure } from './seed-account.js';
import { importHandlers, planned, uploaded } from './seed-import.js';

const meta: Meta = { title: 'Users/User import', component: 'pbx-user-import', tags: ['autodocs'] };
export default meta;

const empty = html`<pbx-user-import></pbx-user-import>`;
const opened = html`<pbx-user-import import-id=${uploaded.id}></pbx-user-import>`;
const at = (current: UserImport): StoryObj => ({
  render: inSession(opened, importHandlers(current)),
});
const allGood = { ...planned.counts, conflict: 0, error: 0 };

export const Default: StoryObj = { render: inSession(empty, importHandlers()) };
export const Mapping = at(uploaded);
export const Checking = at({ ...uploaded, status: 'planning', processed: 1730 });
export const PlanWithErrors = at(planned);
export const PlanWithoutErrors = at({ ...planned, counts: allGood });
export const Applying = at({ ...planned, status: 'applying', processed: 3200 });
export const Applied = at({ ...planned, status: 'applied', changeId: planned.id });
export const Undone = at({ ...planned, status: 'undone', changeId: planned.id });
export const FailedImport = at({
  ...planned,
  status: 'failed',
  failure: 'The server stopped while the rows were checked. Check the file again.',
});
export const Loading: StoryObj = {
  tags: ['stays-busy'],
  render: inSession(opened, { ...importHandlers(), getUserImport: never }),
};
export const Failed: StoryObj = {
  render: inSession(opened, { ...importHandlers(), getUserImport: failure }),
};
export const Denied: StoryObj = { render: inSession(empty, importHandlers(), powerless) };
export const Expired: StoryObj = { render: inSession(opened, importHandlers(), signedOut) };
