import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { User } from '@pbxkit/client';
import { createTestSession, problem, testGrant, type TestSession } from '@pbxkit/client/testing.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { PbxActionEvent } from '../shared/action-event.js';
import type { PbxDataTable } from '../shared/data-table/data-table.js';
import { mount, says, shown } from '../testing.js';
import './user-table.js';
import type { PbxUserTable } from './user-table.js';
import { sampleServer, sampleUser } from './user-table.sample.js';

async function mountTable(
  session: TestSession = createTestSession(sampleServer(60)),
  template = html`<pbx-user-table></pbx-user-table>`,
) {
  const element = await mount<PbxUserTable>(session, template);
  return { element, session };
}

/** Resolves when the element enters a state; at once when it is in it. */
async function enters(element: PbxUserTable, state: string): Promise<void> {
  while (element.status.state !== state) await oneEvent(element, 'pbx-state-changed');
  await element.updateComplete;
}

async function ready(session?: TestSession) {
  const mounted = await mountTable(session);
  await enters(mounted.element, 'ready');
  const table = await shown<PbxDataTable>(mounted.element, 'pbx-data-table');
  await waitUntil(() => rows(table).length > 0);
  return { ...mounted, table };
}

const inside = (table: PbxDataTable, selector: string) =>
  table.renderRoot.querySelector<HTMLElement>(selector);
const rows = (table: PbxDataTable) => [...table.renderRoot.querySelectorAll<HTMLElement>('.row')];
const texts = (table: PbxDataTable, column: string) =>
  rows(table).map((row) => row.querySelector(`[data-column="${column}"]`)?.textContent);
const calls = (session: TestSession, id: string) =>
  session.calls.filter(({ operationId }) => operationId === id);
const query = (call: { params: { query?: unknown } } | undefined) =>
  call?.params.query as Record<string, string | number>;

async function choose(table: PbxDataTable, index: number, action: string) {
  inside(table, `.row[aria-rowindex="${index + 1}"] .actions button`)?.click();
  (await shown(table, `[data-action="${action}"]`)).click();
}

async function select(element: PbxUserTable, table: PbxDataTable, ...indexes: number[]) {
  for (const index of indexes) {
    inside(table, `.row[aria-rowindex="${index + 1}"] .select input`)?.click();
    await table.updateComplete;
  }
  await element.updateComplete;
}

const bulkButton = (element: PbxUserTable, at: number) =>
  [...element.renderRoot.querySelectorAll<HTMLButtonElement>('button[slot="bulk"]')].at(at);

describe('<pbx-user-table>', () => {
  // Contrast is that of the end of a movement.
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('shows users with their role in words, and how many there are', async () => {
    const { element, table } = await ready();
    expect(texts(table, 'name')[0]).to.equal('Anne Roy 0');
    expect(texts(table, 'role')[0]).to.equal('Basic user');
    await says(element, '60 users');
  });

  it('is accessible, also in the dark and from right to left', async () => {
    const light = await ready();
    await expect(light.element).to.be.accessible();
    const theme = { scheme: 'dark' as const };
    const dark = await ready(createTestSession(sampleServer(60), { theme }));
    dark.element.dir = 'rtl';
    await expect(dark.element).to.be.accessible();
  });

  it('reads 5,000 users through a window of at most 200, with few rows in the page', async () => {
    const { session, table } = await ready(createTestSession(sampleServer(5000)));
    const box = inside(table, '.scroll');
    for (const top of [1000, 20_000, 120_000, 220_000]) {
      const asked = oneEvent(table, 'pbx-range-change');
      if (box) box.scrollTop = top;
      box?.dispatchEvent(new Event('scroll'));
      await asked;
      expect(rows(table).length).to.be.at.most(40);
    }
    await waitUntil(() => table.first + table.rows.length === 5000);
    await table.updateComplete;
    expect(texts(table, 'extension')).to.include('6000');
    for (const call of calls(session, 'listUsers')) {
      expect(query(call)['limit']).to.be.at.most(200);
    }
  });

  it('keeps the focus on its row while the list changes under it', async () => {
    const { session, table } = await ready();
    table.focus();
    await sendKeys({ press: 'ArrowDown' });
    const cell = (table.renderRoot as ShadowRoot).activeElement;
    session.push({ resource: 'users' });
    const before = calls(session, 'listUsers').length;
    await waitUntil(() => calls(session, 'listUsers').length > before);
    await table.updateComplete;
    expect((table.renderRoot as ShadowRoot).activeElement).to.equal(cell);
  });

  it('searches while typing and tells the page the view', async () => {
    const { element, session } = await ready();
    const told = oneEvent(element, 'pbx-view-change');
    (await shown<HTMLInputElement>(element, 'input[type="search"]')).focus();
    await sendKeys({ type: 'Roy 7' });
    expect((await told).cancelable).to.equal(false);
    await says(element, '1 user');
    expect(element.view.query).to.equal('Roy 7');
    expect(query(calls(session, 'listUsers').at(-1))['q']).to.equal('Roy 7');
  });

  it('takes its view from attributes and properties', async () => {
    const session = createTestSession(sampleServer(60));
    const { element } = await mountTable(
      session,
      html`<pbx-user-table
        query="Anne"
        sort="-lastName"
        filters="tag=new&amp;role=king"
        shown-columns="name email"
      ></pbx-user-table>`,
    );
    await enters(element, 'ready');
    expect(query(calls(session, 'listUsers')[0])).to.deep.equal({
      q: 'Anne',
      sort: '-lastName',
      tag: 'new',
      offset: 0,
      limit: 100,
    });
    const table = await shown<PbxDataTable>(element, 'pbx-data-table');
    const headers = [...table.renderRoot.querySelectorAll('.head [data-column]')];
    expect(headers.map((header) => header.textContent?.trim())).to.deep.equal(['Name', 'E-mail']);
  });

  it('filters, shows each filter as a chip, and takes it away', async () => {
    const { element } = await ready();
    (await shown(element, '[popovertarget="filters"]')).click();
    const tag = await shown<HTMLSelectElement>(element, '#tag');
    tag.value = 'new';
    tag.dispatchEvent(new Event('change'));
    await says(element, '1 user');
    expect(element.view.filters).to.deep.equal({ tag: 'new' });
    (await shown(element, '.chip')).click();
    await says(element, '60 users');
  });

  it('says that nobody matches, and offers to clear', async () => {
    const { element } = await ready();
    element.query = 'nobody';
    await says(element, 'Nobody matches');
    await enters(element, 'empty');
    await expect(element).to.be.accessible();
    (await shown(element, '[part="empty"] button')).click();
    await says(element, '60 users');
  });

  it('lets the page speak when there are no users yet', async () => {
    const session = createTestSession(sampleServer(0));
    const { element } = await mountTable(session);
    await enters(element, 'empty');
    await says(element, 'No users yet');
    expect(element.renderRoot.querySelector('slot[name="empty"]')).to.not.equal(null);
  });

  it('shows a failure with its reason and request, and tries again', async () => {
    const session = createTestSession({
      listUsers: () =>
        problem(500, 'server-error', { detail: 'The disk is full.', requestId: 'req-1' }),
    });
    const { element } = await mountTable(session);
    await enters(element, 'error');
    await says(element, 'The disk is full.');
    await says(element, 'req-1');
    await expect(element).to.be.accessible();
    Object.assign(session.handlers, sampleServer(3));
    (await shown(element, '[part="error"] button')).click();
    await says(element, '3 users');
  });

  it('sends nothing and says what is missing when reading is not granted', async () => {
    const grant = { granted: {}, denied: [] };
    const session = createTestSession(sampleServer(3), { grant });
    const { element } = await mountTable(session);
    await enters(element, 'denied');
    await says(element, 'users:read');
    expect(session.calls).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('offers no write where none is granted', async () => {
    const grant = { granted: { 'user-table': ['users:read' as const] } };
    const { table } = await ready(createTestSession(sampleServer(3), { grant }));
    expect(inside(table, '.select')).to.equal(null);
    expect(table.rowActions.map(({ id }) => id)).to.deep.equal(['edit']);
  });

  it('keeps its rows when the session expires', async () => {
    let signedIn = true;
    const session = createTestSession(sampleServer(3), {
      getToken: () => (signedIn ? testGrant() : null),
    });
    const { element, table } = await ready(session);
    signedIn = false;
    session.handlers.listUsers = () => problem(401, 'unauthorized');
    await element.status.reload();
    await enters(element, 'expired');
    expect(rows(table)).to.have.length(3);
  });

  it('says when the stream is cut', async () => {
    const session = createTestSession({
      ...sampleServer(3),
      streamEvents: () => problem(403, 'forbidden'),
    });
    const { element } = await ready(session);
    await says(element, 'Not live');
  });

  it('opens a user on Enter and stops what its table tells', async () => {
    const { element, table } = await ready();
    let leaked = 0;
    element.addEventListener('pbx-row-activate', () => (leaked += 1));
    const opened = oneEvent(element, 'pbx-user-select');
    table.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    const event = await opened;
    expect((event as CustomEvent<User>).detail.extension).to.equal('1001');
    expect(event.cancelable).to.equal(true);
    expect(leaked).to.equal(0);
  });

  it('asks before it deletes, tells before and after, and undoes', async () => {
    const { element, session, table } = await ready();
    const order: string[] = [];
    element.addEventListener('pbx-user-delete', () => order.push('before'));
    element.addEventListener('pbx-user-deleted', () => order.push('after'));
    await choose(table, 2, 'delete');
    await says(element, 'Delete Anne Roy 2?');
    await expect(element).to.be.accessible();
    (await shown(element, 'dialog .danger')).click();
    await says(element, '59 users');
    await says(element, 'Anne Roy 2 was deleted.');
    expect(order).to.deep.equal(['before', 'after']);
    expect(calls(session, 'deleteUser')[0]?.headers.get('If-Match')).to.equal('"1"');
    (await shown(element, '.toast button')).click();
    await says(element, '60 users');
    await says(element, 'Undone');
  });

  it('deletes nobody whom the page protects', async () => {
    const { element, session, table } = await ready();
    element.addEventListener('pbx-user-delete', (event) => event.preventDefault());
    await choose(table, 2, 'delete');
    (await shown(element, 'dialog .danger')).click();
    await element.updateComplete;
    expect(calls(session, 'deleteUser')).to.deep.equal([]);
  });

  it('shows in the dialog why a user cannot be deleted', async () => {
    const session = createTestSession({
      ...sampleServer(3),
      deleteUser: () =>
        problem(409, 'last-office-manager', { detail: 'The last office manager stays.' }),
    });
    const { element, table } = await ready(session);
    await choose(table, 0, 'delete');
    (await shown(element, 'dialog .danger')).click();
    await says(element, 'The last office manager stays.');
  });

  it('names what uses a user, and puts somebody else in the place', async () => {
    const { id } = sampleUser(9);
    const use = {
      resource: 'phone-numbers',
      id,
      name: '+15145550100',
      field: 'destination',
    } as const;
    const session = createTestSession({
      ...sampleServer(3),
      listUses: () => ({ items: [use], nextCursor: null, total: 1 }),
    });
    const { element, table } = await ready(session);
    await choose(table, 0, 'delete');
    await says(element, '(514) 555-0100');
    const confirm = await shown<HTMLButtonElement>(element, 'dialog .danger');
    expect(confirm.disabled).to.equal(true);
    const select = await shown<HTMLSelectElement>(element, 'dialog #repoint-to');
    await waitUntil(() => select.options.length > 1);
    select.value = select.options[1]!.value;
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => !confirm.disabled);
    const gone = oneEvent(element, 'pbx-user-deleted');
    confirm.click();
    await gone;
    expect(query(calls(session, 'deleteUser')[0])).to.deep.equal({ repointTo: select.value });
  });

  it('locks and unlocks', async () => {
    const { element, table } = await ready();
    const locked = oneEvent(element, 'pbx-user-locked');
    await choose(table, 0, 'lock');
    expect((await locked).detail.accountState).to.equal('locked');
    await says(element, 'is locked and signed out');
    await choose(table, 0, 'unlock');
    await says(element, 'may sign in again');
  });

  it('mails a link, and says why where it could not', async () => {
    const { element, session, table } = await ready();
    await choose(table, 1, 'welcome');
    await says(element, 'on its way');
    session.handlers.sendPasswordLink = () =>
      problem(409, 'no-email', { detail: 'There is no e-mail address.' });
    await choose(table, 1, 'welcome');
    await says(element, 'There is no e-mail address.');
  });

  it('welcomes only those who have no password', async () => {
    const { table } = await ready();
    inside(table, '.row[aria-rowindex="1"] .actions button')?.click();
    await shown(table, '[data-action="clone"]');
    expect(inside(table, '[data-action="welcome"]')).to.equal(null);
  });

  it('leaves cloning to the page', async () => {
    const { element, table } = await ready();
    const asked = oneEvent(element, 'pbx-user-clone');
    await choose(table, 4, 'clone');
    expect((await asked).detail.extension).to.equal('1005');
  });

  it('plans a change of many users, applies it and undoes it', async () => {
    const { element, session, table } = await ready();
    await select(element, table, 0, 2);
    bulkButton(element, 0)?.click();
    const role = await shown<HTMLSelectElement>(element, '#bulk-role');
    role.value = 'advanced-user';
    role.dispatchEvent(new Event('change'));
    await element.updateComplete;
    (await shown(element, 'dialog .primary:not([disabled])')).click();
    await says(element, '2 change');
    await expect(element).to.be.accessible();
    expect(query(calls(session, 'bulkUpdateUsers')[0])).to.deep.equal({ dryRun: true });
    let asked: PbxActionEvent | undefined;
    element.addEventListener('pbx-user-bulk-save', (event) => (asked = event));
    const done = oneEvent(element, 'pbx-user-bulk-saved');
    (await shown(element, 'dialog .primary:not([disabled])')).click();
    await done;
    await says(element, '2 users changed.');
    expect(asked?.detail).to.have.property('action', 'update');
    expect(texts(table, 'role')[0]).to.equal('Advanced user');
    expect(table.selection.size).to.equal(0);
    (await shown(element, '.toast button')).click();
    await says(element, 'Undone');
    await table.updateComplete;
    expect(texts(table, 'role')[0]).to.equal('Basic user');
  });

  it('names the users that are to be deleted together', async () => {
    const { element, table } = await ready();
    await select(element, table, 0, 1);
    bulkButton(element, -1)?.click();
    await says(element, 'Anne Roy 1');
    await says(element, '2 are deleted');
    (await shown(element, 'dialog .danger.primary:not([disabled])')).click();
    await says(element, '58 users');
  });

  it('selects everybody who matches, beyond the loaded rows', async () => {
    const { element, table } = await ready(createTestSession(sampleServer(450)));
    inside(table, '.head .select input')?.click();
    await element.updateComplete;
    bulkButton(element, 0)?.click();
    await waitUntil(() => table.selection.size === 450);
  });

  it('writes the visible columns of every page into a CSV file', async () => {
    const { element, session } = await ready(createTestSession(sampleServer(450)));
    element.columns = [
      { id: 'crm', header: 'CRM', value: (user) => `=${user.extension}` },
      ...element.columns,
    ];
    element.shownColumns = 'crm extension';
    await element.updateComplete;
    const saved = new Promise<Blob>((resolve) => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => {
        URL.createObjectURL = createObjectURL;
        resolve(blob as Blob);
        return createObjectURL(blob);
      };
    });
    (await shown(element, '[part="export-button"]')).click();
    const lines = (await (await saved).text()).trim().split('\r\n');
    expect(lines).to.have.length(451);
    expect(lines[0]).to.contain('CRM,Extension');
    expect(lines[1]).to.equal("'=1001,1001");
    const pages = calls(session, 'listUsers').slice(1);
    expect(pages.map((call) => query(call)['limit'])).to.deep.equal([200, 200, 200]);
  });

  it('takes columns and actions of the page, gated by what is granted', async () => {
    const { element, table } = await ready();
    const ran: string[] = [];
    element.columns = [
      ...element.columns,
      {
        id: 'crm',
        header: 'CRM',
        value: (user) => `crm-${user.extension}`,
        requires: 'users:read',
      },
      { id: 'no', header: 'No', value: () => '', requires: 'nothing:here' as 'users:read' },
    ];
    element.rowActions = [
      ...element.rowActions,
      { id: 'crm', label: 'Open in CRM', run: (user) => ran.push(user.extension) },
    ];
    await element.updateComplete;
    await table.updateComplete;
    expect(texts(table, 'crm')[0]).to.equal('crm-1001');
    expect(inside(table, '[data-column="no"]')).to.equal(null);
    await choose(table, 0, 'crm');
    expect(ran).to.deep.equal(['1001']);
  });

  it('shows no raw text in the pseudo-locale', async () => {
    const session = createTestSession(sampleServer(0), { locale: 'en-XA' });
    const { element } = await mountTable(session);
    await enters(element, 'empty');
    const table = await shown<PbxDataTable>(element, 'pbx-data-table');
    const raw = [element.renderRoot, table.renderRoot].flatMap(rawTexts);
    expect(raw).to.deep.equal([]);
  });

  it('speaks French', async () => {
    const session = createTestSession(sampleServer(60), { locale: 'fr-CA' });
    const { element } = await mountTable(session);
    await says(element, '60 utilisateurs');
    const table = await shown<PbxDataTable>(element, 'pbx-data-table');
    await waitUntil(() => texts(table, 'role')[0] === 'Utilisateur de base');
  });

  it('has every function on a phone', async () => {
    await setViewport({ width: 320, height: 640 });
    const { element, table } = await ready();
    expect(element.scrollWidth).to.be.at.most(320);
    await choose(table, 0, 'lock');
    await says(element, 'is locked');
    await expect(element).to.be.accessible();
  });

  it('shows nothing of a session that has ended', async () => {
    const { element, session } = await ready();
    await session.end();
    await enters(element, 'idle');
    expect(element.renderRoot.textContent).to.not.contain('Anne');
  });
});

/** Texts that did not come from the catalogue. */
function rawTexts(root: Node): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const isCode = node.parentElement?.closest('style, code, bdi');
    if (text && !isCode && !text.startsWith('⟦') && !/^[\d\s:]+/.test(text)) found.push(text);
  }
  return found;
}
