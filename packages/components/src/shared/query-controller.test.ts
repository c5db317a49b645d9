import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { unwrap, type User } from '@pbxkit/client';
import {
  createTestSession,
  deferred,
  problem,
  testGrant,
  type TestHandlers,
} from '@pbxkit/client/testing.js';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../session/session.js';
import { define } from './define.js';
import { QueryController } from './query-controller.js';
import { statusOf } from './status.js';
import { mount } from '../testing.js';

@define('pbx-query-sample')
class QuerySample extends LitElement {
  @property() userId: string | null = 'one';

  readonly user = new QueryController<User, readonly [string]>(
    this,
    'users',
    (client, [userId], signal) =>
      unwrap(client.GET('/users/{userId}', { params: { path: { userId } }, signal })),
    () => (this.userId === null ? null : [this.userId]),
    { requires: 'users:read' },
  );

  readonly status = statusOf(this, { queries: [this.user] });

  protected override render() {
    return html`${this.user.value?.firstName}`;
  }
}

const named = (firstName: string) => ({ firstName }) as User;
const sample = html`<pbx-query-sample></pbx-query-sample>`;

async function mountSample(handlers: TestHandlers, options = {}) {
  const session = createTestSession(handlers, options);
  const element = await mount<QuerySample>(session, sample);
  return { session, element };
}

/** Resolves when the element enters a state; at once when it is there. */
async function enters(element: QuerySample, state: string): Promise<void> {
  while (element.status.state !== state || !element.matches(`:state(${state})`)) {
    await oneEvent(element, 'pbx-state-changed');
  }
}

describe('QueryController', () => {
  it('reads once the session is ready', async () => {
    const { element } = await mountSample({ getUser: () => named('Anne') });
    await enters(element, 'ready');
    expect(element.shadowRoot?.textContent).to.equal('Anne');
  });

  it('reads in the very task in which the session becomes ready', async () => {
    const token = deferred<ReturnType<typeof testGrant>>();
    const { element, session } = await mountSample(
      { getUser: () => named('Anne') },
      { getToken: () => token.promise },
    );
    const leaving: boolean[] = [];
    session.subscribe((what) => {
      if (what === 'state') leaving.push(element.user.leaving !== null);
    });
    token.resolve(testGrant());
    await enters(element, 'ready');
    expect(leaving).to.deep.equal([true]);
    await element.user.leaving;
    expect(element.user.leaving).to.equal(null);
  });

  it('keeps the value on screen while the same is read again', async () => {
    const second = deferred<User>();
    const replies: (User | Promise<User>)[] = [named('Anne'), second.promise];
    const { element } = await mountSample({ getUser: () => replies.shift() ?? named('?') });
    await enters(element, 'ready');
    const reloaded = element.user.reload();
    await enters(element, 'refreshing');
    expect(element.user.value?.firstName).to.equal('Anne');
    second.resolve(named('Annie'));
    await reloaded;
    expect(element.user.value?.firstName).to.equal('Annie');
  });

  it('does not hide a good value when a re-read fails', async () => {
    const { element, session } = await mountSample({ getUser: () => named('Anne') });
    await enters(element, 'ready');
    session.handlers.getUser = () => problem(500, 'server-error');
    await element.user.reload();
    await element.updateComplete;
    expect(element.user.value?.firstName).to.equal('Anne');
    expect(element.status.state).to.equal('ready');
    expect(element.status.error?.kind).to.equal('server');
  });

  it('is settled only after the read that a write caused', async () => {
    const { element, session } = await mountSample({ getUser: () => named('Anne') });
    await enters(element, 'ready');
    session.handlers.getUser = () => named('Zoé');
    session.changes.announce('users');
    await element.user.settled;
    expect(element.user.value?.firstName).to.equal('Zoé');
  });

  it('reads again after an announcement that came during a read', async () => {
    const first = deferred<User>();
    const replies: (User | Promise<User>)[] = [first.promise, named('new')];
    const { element, session } = await mountSample({
      getUser: () => replies.shift() ?? named('?'),
    });
    await session.ready;
    session.changes.announce('users');
    first.resolve(named('old'));
    await enters(element, 'ready');
    await element.user.settled;
    expect(element.user.value?.firstName).to.equal('new');
  });

  it('reads again when it is connected again', async () => {
    const { element, session } = await mountSample({ getUser: () => named('Anne') });
    await enters(element, 'ready');
    const parent = element.parentElement;
    element.remove();
    session.handlers.getUser = () => named('Zoé');
    parent?.append(element);
    await element.updateComplete;
    await element.user.settled;
    expect(element.user.value?.firstName).to.equal('Zoé');
  });

  it('forgets the value of other arguments', async () => {
    const { element, session } = await mountSample({ getUser: () => named('Anne') });
    await enters(element, 'ready');
    const other = deferred<User>();
    session.handlers.getUser = () => other.promise;
    element.userId = 'two';
    await enters(element, 'loading');
    expect(element.user.value).to.equal(undefined);
    other.resolve(named('Zoé'));
    await enters(element, 'ready');
    expect(element.user.value?.['firstName']).to.equal('Zoé');
  });

  it('shows a first read that failed, and reads again on request', async () => {
    const { element, session } = await mountSample({ getUser: () => problem(404, 'not-found') });
    await enters(element, 'error');
    expect(element.status.error?.kind).to.equal('missing');
    session.handlers.getUser = () => named('Anne');
    await element.status.reload();
    await enters(element, 'ready');
  });

  it('asks nothing that is not granted', async () => {
    const grant = { granted: { 'query-sample': [] } };
    const { element, session } = await mountSample({ getUser: () => named('Anne') }, { grant });
    await enters(element, 'denied');
    expect(session.calls).to.deep.equal([]);
  });

  it('is idle without arguments', async () => {
    const { element } = await mountSample({ getUser: () => named('Anne') });
    await enters(element, 'ready');
    element.userId = null;
    await enters(element, 'idle');
    expect(element.user.value).to.equal(undefined);
  });

  it('keeps what it shows while the session is expired, and reads again when it resumes', async () => {
    let signedIn = true;
    const { element, session } = await mountSample(
      { getUser: () => named('Anne') },
      { getToken: () => (signedIn ? testGrant() : null) },
    );
    await enters(element, 'ready');
    signedIn = false;
    session.handlers.getUser = () => problem(401, 'unauthorized');
    await element.user.reload();
    await enters(element, 'expired');
    expect(element.user.value?.firstName).to.equal('Anne');
    signedIn = true;
    session.handlers.getUser = () => named('Zoé');
    await session.resume();
    await element.updateComplete;
    await element.user.settled;
    expect(element.user.value?.firstName).to.equal('Zoé');
  });

  it('forgets everything when the session ends', async () => {
    const { element, session } = await mountSample({ getUser: () => named('Anne') });
    await enters(element, 'ready');
    await session.end();
    await enters(element, 'idle');
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('');
  });

  it('finds a session that is defined after it', async () => {
    const session = createTestSession({ getUser: () => named('Anne') });
    const wrapper = await fixture(html`<div><pbx-late-session>${sample}</pbx-late-session></div>`);
    const element = wrapper.querySelector('pbx-query-sample') as QuerySample;
    expect(element.status.state).to.equal('idle');
    const { PbxSessionElement } = await import('../session/session.js');
    customElements.define('pbx-late-session', class extends PbxSessionElement {});
    (wrapper.firstElementChild as InstanceType<typeof PbxSessionElement>).session = session;
    await enters(element, 'ready');
  });
});
