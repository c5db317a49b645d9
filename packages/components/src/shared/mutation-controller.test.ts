import { expect, oneEvent } from '@open-wc/testing';
import { unwrap, type User } from '@pbxkit/client';
import {
  createTestSession,
  deferred,
  problem,
  testGrant,
  type TestHandlers,
} from '@pbxkit/client/testing.js';
import { LitElement, html } from 'lit';
import type { PbxActionEvent } from './action-event.js';
import { define } from './define.js';
import { MutationController } from './mutation-controller.js';
import { QueryController } from './query-controller.js';
import { statusOf } from './status.js';
import { mount } from '../testing.js';

interface Edit {
  firstName: string;
}

@define('pbx-mutation-sample')
class MutationSample extends LitElement {
  readonly user = new QueryController<User, readonly []>(
    this,
    'users',
    (client, _, signal) =>
      unwrap(client.GET('/users/{userId}', { params: { path: { userId: 'one' } }, signal })),
    () => [],
  );
  readonly saving = new MutationController<Edit, User>(
    this,
    'user-save',
    (client, body, signal) =>
      unwrap(
        client.PATCH('/users/{userId}', {
          params: { path: { userId: 'one' }, header: { 'If-Match': '"1"' } },
          body,
          signal,
        }),
      ),
    { done: 'pbx-user-saved' },
  );
  readonly acting = new MutationController<Edit, User>(
    this,
    'user-act',
    (client, body, signal) =>
      unwrap(
        client.PATCH('/users/{userId}', {
          params: { path: { userId: 'one' }, header: { 'If-Match': '*' } },
          body,
          signal,
        }),
      ),
    { inTurn: true },
  );
  readonly status = statusOf(this, { queries: [this.user], mutations: [this.saving] });
}

async function mountSample(handlers: TestHandlers = {}) {
  let stored = { firstName: 'Anne' } as User;
  const session = createTestSession({
    getUser: () => stored,
    updateUser: ({ body }) => (stored = { ...stored, ...body }),
    ...handlers,
  });
  const element = await mount<MutationSample>(
    session,
    html`<pbx-mutation-sample></pbx-mutation-sample>`,
  );
  while (element.status.state !== 'ready') await oneEvent(element, 'pbx-state-changed');
  return { session, element };
}

const edit = { firstName: 'Zoé' };

describe('MutationController', () => {
  it('tells before with a frozen copy, and after with the result, when the reads are done', async () => {
    const { element } = await mountSample();
    let about: unknown;
    element.addEventListener('pbx-user-save', (event) => {
      about = (event as CustomEvent).detail;
    });
    const done = oneEvent(element, 'pbx-user-saved');
    await element.saving.run(edit);
    expect(about).to.deep.equal(edit);
    expect(Object.isFrozen(about)).to.equal(true);
    expect((await done).detail.firstName).to.equal('Zoé');
    expect(element.user.value?.firstName).to.equal('Zoé');
  });

  it('sends nothing when the page prevents it', async () => {
    const { element, session } = await mountSample();
    element.addEventListener('pbx-user-save', (event) => event.preventDefault());
    expect(await element.saving.run(edit)).to.equal(undefined);
    expect(session.calls.some(({ operationId }) => operationId === 'updateUser')).to.equal(false);
    expect(element.saving.error).to.equal(null);
  });

  it('waits for the page, and shows the reason of its veto at the field', async () => {
    const { element, session } = await mountSample();
    const check = deferred<never>();
    element.addEventListener('pbx-user-save', (event) => {
      (event as PbxActionEvent).waitUntil(check.promise);
    });
    const run = element.saving.run(edit);
    expect(element.status.state).to.equal('saving');
    check.reject({ detail: 'No', errors: [{ pointer: '/firstName', detail: 'Not known to us' }] });
    await run;
    expect(element.saving.problemAt('/firstName')).to.equal('Not known to us');
    expect(session.calls.some(({ operationId }) => operationId === 'updateUser')).to.equal(false);
  });

  it('refuses waitUntil after the dispatch', async () => {
    const { element } = await mountSample();
    let late: PbxActionEvent | undefined;
    element.addEventListener('pbx-user-save', (event) => {
      late = event;
    });
    await element.saving.run(edit);
    expect(() => late?.waitUntil(Promise.resolve())).to.throw('while the event is dispatched');
  });

  it('shows a refusal of the server at the field and keeps what is shown', async () => {
    const { element } = await mountSample({
      updateUser: () =>
        problem(422, 'invalid', {
          errors: [{ pointer: '/firstName', code: 'too-long', message: 'At most 60 signs.' }],
        }),
    });
    expect(await element.saving.run(edit)).to.equal(undefined);
    expect(element.saving.problemAt('/firstName')).to.equal('At most 60 signs.');
    expect(element.status.state).to.equal('ready');
    element.saving.reset();
    expect(element.status.error).to.equal(null);
  });

  it('writes one thing at a time', async () => {
    const { element, session } = await mountSample();
    await Promise.all([element.saving.run(edit), element.saving.run(edit)]);
    const writes = session.calls.filter(({ operationId }) => operationId === 'updateUser');
    expect(writes).to.have.length(1);
  });

  it('does orders one after the other where each of them counts, also after one that failed', async () => {
    const { element, session } = await mountSample();
    const written = session.handlers.updateUser!;
    let under = 0;
    session.handlers.updateUser = async (request) => {
      under += 1;
      const isAlone = under === 1;
      await new Promise(requestAnimationFrame);
      under -= 1;
      return isAlone && request.body.firstName !== 'No' ? written(request) : problem(409, 'no');
    };
    const orders = ['Zoé', 'No', 'Luc'].map(async (firstName) => {
      const done = await element.acting.run({ firstName });
      return done?.firstName ?? element.acting.error?.kind;
    });
    expect(await Promise.all(orders)).to.deep.equal(['Zoé', 'conflict', 'Luc']);
    expect(element.acting.pending).to.equal(false);
    expect((await element.acting.run(edit))?.firstName).to.equal('Zoé');
  });

  it('holds a save while the session is expired', async () => {
    let signedIn = true;
    const session = createTestSession(
      { getUser: () => ({ firstName: 'Anne' }) as User, updateUser: () => edit as User },
      { getToken: () => (signedIn ? testGrant() : null) },
    );
    const element = await mount<MutationSample>(
      session,
      html`<pbx-mutation-sample></pbx-mutation-sample>`,
    );
    while (element.status.state !== 'ready') await oneEvent(element, 'pbx-state-changed');
    signedIn = false;
    session.handlers.getUser = () => problem(401, 'unauthorized');
    await element.user.reload();
    const run = element.saving.run(edit);
    expect(element.saving.pending).to.equal(true);
    signedIn = true;
    session.handlers.getUser = () => ({ firstName: 'Anne' }) as User;
    // Straight after the expiry the refused request may still be on its way out.
    await session.resume().catch(() => session.resume());
    expect((await run)?.firstName).to.equal('Zoé');
  });
});
