import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem, testGrant } from '@pbxkit/client/testing.js';
import { emulateMedia } from '@web/test-runner-commands';
import { sessionOf } from '../shared/client-context.js';
import { LitElement } from 'lit';
import { shown } from '../testing.js';
import './session.js';
import type { PbxSessionElement } from './session.js';

class Reader extends LitElement {
  readonly source = sessionOf(this);
}
customElements.define('pbx-reader-sample', Reader);

const mountSession = async (attributes: Partial<PbxSessionElement>) => {
  const element = await fixture<PbxSessionElement>(
    html`<pbx-session><pbx-reader-sample></pbx-reader-sample></pbx-session>`,
  );
  Object.assign(element, attributes);
  await element.updateComplete;
  return { element, reader: element.firstElementChild as Reader };
};

function expiring() {
  let signedIn = true;
  const session = createTestSession(
    { getMe: () => (signedIn ? problem(404, 'not-found') : problem(401, 'unauthorized')) },
    { getToken: () => (signedIn ? testGrant() : null) },
  );
  return {
    session,
    expire: async () => {
      await session.ready;
      signedIn = false;
      await session.client.GET('/me').catch(() => undefined);
    },
    signIn: () => (signedIn = true),
  };
}

const token = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(name);

describe('<pbx-session>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  it('gives its session to what is inside, and takes no place', async () => {
    const session = createTestSession();
    const { element, reader } = await mountSession({ session });
    expect(reader.source.session).to.equal(session);
    expect(getComputedStyle(element).display).to.equal('contents');
  });

  it('makes a session from its attributes, which sends nothing by itself', async () => {
    const { element, reader } = await mountSession({ apiBase: '/v1', tokenUrl: '/token' });
    expect(reader.source.session).to.equal(element.current);
    expect(element.current?.state).to.equal('idle');
  });

  it('keeps its own session when it is put back at once', async () => {
    const { element } = await mountSession({ apiBase: '/v1', tokenUrl: '/token' });
    const { current, parentElement } = element;
    element.remove();
    parentElement?.append(element);
    await element.updateComplete;
    expect(element.current).to.equal(current);
    expect(current?.state).to.not.equal('ended');
  });

  it('ends its own session after it was removed, and not a given one', async () => {
    const given = createTestSession();
    const other = await mountSession({ session: given });
    const { element } = await mountSession({ apiBase: '/v1', tokenUrl: '/token' });
    const own = element.current;
    const ended = new Promise<void>((resolve) => own?.subscribe(() => resolve()));
    other.element.remove();
    element.remove();
    await ended;
    expect(own?.state).to.equal('ended');
    expect(given.state).to.not.equal('ended');
  });

  it('takes development keys only', async () => {
    const { element } = await mountSession({ apiBase: '/v1', token: 'pbx_live_1' });
    expect(element.current).to.equal(null);
  });

  it('prompts once when the session has expired, and resumes', async () => {
    const { session, expire, signIn } = expiring();
    const { element } = await mountSession({ session });
    const told = oneEvent(element, 'pbx-session-expired');
    await expire();
    await told;
    const button = await shown<HTMLButtonElement>(element, '.prompt button');
    await expect(element).to.be.accessible();
    signIn();
    const resumed = oneEvent(element, 'pbx-session-resumed');
    button.click();
    await resumed;
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.prompt')).to.equal(null);
  });

  it('says so when signing in again did not work', async () => {
    const { session, expire } = expiring();
    const { element } = await mountSession({ session });
    await expire();
    (await shown<HTMLButtonElement>(element, '.prompt button')).click();
    expect((await shown(element, '.failed')).textContent).to.contain('did not work');
  });

  it('speaks the language of the session in the prompt', async () => {
    const { session, expire } = expiring();
    session.update({ locale: 'fr-CA' });
    const { element } = await mountSession({ session });
    await expire();
    const title = await shown(element, '.prompt .title');
    await waitUntil(() => title.textContent?.includes('Votre session'));
  });

  it('lets the page replace the prompt', async () => {
    const { session, expire } = expiring();
    const { element } = await mountSession({ session });
    element.append(Object.assign(document.createElement('p'), { slot: 'expired' }));
    await expire();
    const slot = await shown<HTMLSlotElement>(element, 'slot[name="expired"]');
    expect(slot.assignedElements()).to.have.length(1);
  });

  it('sets density and scheme weaker than any rule of the page', async () => {
    const { element, reader } = await mountSession({
      session: createTestSession(),
      density: 'compact',
      scheme: 'dark',
    });
    expect(token(reader, '--pbx-control-height')).to.equal('28px');
    expect(getComputedStyle(reader).colorScheme).to.equal('dark');
    element.classList.add('page-rule');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.page-rule { --pbx-control-height: 50px }');
    document.adoptedStyleSheets = [sheet];
    expect(token(reader, '--pbx-control-height')).to.equal('50px');
    document.adoptedStyleSheets = [];
  });

  it('derives what goes with a surface, so that all text on it can be read', async () => {
    const session = createTestSession();
    session.update({ theme: { tokens: { 'color-surface': '#123', 'color-accent': '#0b57d0' } } });
    const { reader } = await mountSession({ session });
    await waitUntil(() => token(reader, '--pbx-color-accent-text'));
    expect(token(reader, '--pbx-color-surface-raised')).to.match(/^rgb\(/);
    expect(token(reader, '--pbx-color-text')).to.match(/^rgb\(/);
  });
});
