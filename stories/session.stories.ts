import '@pbxkit/components/session.js';
import '@pbxkit/components/user-table.js';
import { createTestSession, problem, testGrant } from '@pbxkit/client/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inSession, themeOf } from './in-session.js';
import { userHandlers } from './seed.js';

const meta: Meta = { title: 'Session', component: 'pbx-session', tags: ['autodocs'] };
export default meta;

const table = html`<pbx-user-table></pbx-user-table>`;

export const Default: StoryObj = { render: inSession(table, userHandlers()) };

/** Signed out while the page was open: what is shown stays, one prompt offers to sign in again. */
export const Expired: StoryObj = {
  render: (_args, { globals }) => {
    let signedIn = true;
    const handlers = userHandlers();
    const session = createTestSession(
      { ...handlers, getMe: () => problem(401, 'unauthorized') },
      {
        locale: String(globals['locale'] ?? 'en-CA'),
        theme: themeOf(globals),
        getToken: ({ reason }) => (signedIn || reason === 'resume' ? testGrant() : null),
      },
    );
    void session.ready.then(() => {
      signedIn = false;
      return session.client.GET('/me').catch(() => undefined);
    });
    return html`<pbx-session .session=${session}>${table}</pbx-session>`;
  },
};

export const DarkAndCompact: StoryObj = {
  render: () =>
    html`<pbx-session scheme="dark" density="compact" .session=${createTestSession(userHandlers())}
      >${table}</pbx-session
    >`,
};

/** A surface of one's own: borders, hover and every text follow, so that all can be read. */
export const OwnSurface: StoryObj = {
  render: inSession(table, userHandlers(), {
    theme: { tokens: { 'color-surface': '#fbf6ec', 'color-accent': '#8a5a00', 'radius-m': '2px' } },
  }),
};
