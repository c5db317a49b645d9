import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { PageContext } from '../routes.js';
import { page as callCentre } from './call-centre.js';
import { page as conference } from './conference.js';
import { page as messages } from './messages.js';

/** A page at an address; tells where it leads. */
function open(page: (context: PageContext) => unknown, address: string, params = {}) {
  const { pathname: path, searchParams: query } = new URL(address, 'https://portal.example');
  const went: string[] = [];
  const root = document.createElement('div');
  const context = {
    ...{ words: (id: string) => id, path, query, params, userId: 'me' },
    ...{ can: () => true, go: (to: string) => went.push(to) },
  };
  render(page(context as unknown as PageContext), root);
  const change = (tag: string, type: string, detail: unknown) =>
    root.querySelector(tag)?.dispatchEvent(new CustomEvent(type, { detail }));
  return { root, went, change };
}
const view = { query: 'roy', sort: '-name', filters: {}, columns: [] };

describe('a page with lists among other things', () => {
  it('keeps the view of each of them in the address', () => {
    const { root, went, change } = open(
      callCentre,
      '/call-centre?callers.queueId=q1&agents.q=lee&agents.state=offline',
    );
    expect(root.querySelector('pbx-queue-callers')?.filters).to.deep.equal({ queueId: 'q1' });
    expect(root.querySelector('pbx-agent-table')).to.deep.include({ query: 'lee', sort: 'name' });
    change('pbx-agent-table', 'pbx-view-change', view);
    change('pbx-queue-callers', 'pbx-view-change', { ...view, query: '', sort: 'position' });
    expect(went).to.deep.equal([
      '/call-centre?callers.queueId=q1&agents.q=roy&agents.sort=-name',
      '/call-centre?agents.q=lee&agents.state=offline',
    ]);
  });

  it('keeps it within its tab', () => {
    const params = { conferenceId: 'c1' };
    const room = open(conference, '/organization/conferences/c1?tab=room&q=lee', params);
    expect(room.root.querySelector('pbx-conference-room')?.query).to.equal('lee');
    room.change('pbx-conference-room', 'pbx-view-change', view);
    expect(room.went).to.deep.equal(['/organization/conferences/c1?tab=room&q=roy&sort=-name']);
    const past = open(conference, '/organization/conferences/c1?tab=meetings&period=last7', params);
    const list = past.root.querySelector('pbx-conference-meetings');
    expect(list?.filters).to.deep.equal({ period: 'last7' });
    past.change('pbx-conference-meetings', 'pbx-view-change', { ...view, sort: '-startedAt' });
    expect(past.went).to.deep.equal(['/organization/conferences/c1?tab=meetings&q=roy']);
  });

  it('keeps whom a message was looked for from', () => {
    const { root, went, change } = open(messages, '/account/messages?shown=new&q=lee');
    expect(root.querySelector('pbx-voicemail')?.query).to.equal('lee');
    change('pbx-voicemail', 'pbx-query-change', 'roy');
    change('pbx-voicemail', 'pbx-shown-change', 'all');
    expect(went).to.deep.equal(['/account/messages?shown=new&q=roy', '/account/messages?q=lee']);
  });
});
