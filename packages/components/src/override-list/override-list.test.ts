import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { mount, says, shown, typeInto } from '../testing.js';
import { manager, marie } from '../user-editor/user-editor.sample.js';
import { usualEnd } from '../shared/moments.model.js';
import type { Override } from './override-list.model.js';
import './override-list.js';
import type { PbxOverrideList } from './override-list.js';

const headers = { 'Change-Id': '01890000-0000-7000-8000-0000000000c1' };
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

function override(number: number, name: string, changes: Partial<Override> = {}): Override {
  return {
    id: `01890000-0000-7000-8000-00000000000${number}`,
    domainId: marie.domainId,
    version: 1,
    target: { kind: 'user', id: marie.id },
    destination: { kind: 'voicemail', id: marie.id },
    startsAt: inHours(-1),
    endsAt: inHours(2.01),
    reason: '',
    targetName: name,
    destinationName: 'Voicemail of Marie',
    inForce: true,
    createdAt: '2026-01-05T14:00:00Z',
    updatedAt: '2026-01-05T14:00:00Z',
    ...changes,
  };
}

const now = override(1, 'Marie', { reason: 'Training' });
const later = override(2, '+15145550123', {
  target: { kind: 'phoneNumber', id: marie.id },
  startsAt: inHours(24),
  endsAt: inHours(48),
  inForce: false,
});
const over = override(3, 'Nobody', { endsAt: inHours(-0.1) });

async function show(
  stored: Override[] = [later, now, over],
  handlers: TestHandlers = {},
  options: Parameters<typeof createTestSession>[1] = {},
) {
  let items = stored;
  let before = stored;
  const keep = (next: Override[]) => {
    before = items;
    items = next;
  };
  const session = createTestSession(
    {
      listOverrides: () => ({ items, nextCursor: null, total: items.length }),
      listUsers: () => ({ items: [marie], nextCursor: null, total: 1 }),
      getUser: () => marie,
      getMe: () => manager,
      listSites: () => ({ items: [], nextCursor: null, total: 0 }),
      createOverride: ({ body }) => {
        const made = override(7, 'Marie Tremblay', {
          ...body,
          startsAt: body.startsAt ?? inHours(0),
        });
        keep([...items, made]);
        return { status: 201, body: made, headers };
      },
      updateOverride: ({ params, body }) => {
        const found = items.find(({ id }) => id === params.path.overrideId) as Override;
        const next = { ...found, ...body, version: found.version + 1 };
        keep(items.map((one) => (one.id === next.id ? next : one)));
        return { status: 200, body: next, headers };
      },
      deleteOverride: ({ params }) => {
        keep(items.filter(({ id }) => id !== params.path.overrideId));
        return { status: 204, headers };
      },
      undoChange: () => {
        items = before;
        const counts = { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 };
        return { applied: true, changeId: marie.id, rows: [], counts };
      },
      ...handlers,
    },
    { locale: 'en-CA', ...options },
  );
  const list = await mount<PbxOverrideList>(session, html`<pbx-override-list></pbx-override-list>`);
  const calls = (operationId: string) =>
    session.calls.filter((call) => call.operationId === operationId);
  return { list, session, calls };
}

async function press(list: PbxOverrideList, name: string) {
  const find = () =>
    [...list.renderRoot.querySelectorAll('button')]
      .reverse()
      .find((one) => (one.ariaLabel ?? one.textContent ?? '').trim() === name);
  await waitUntil(find, `a button ${name}`);
  find()?.click();
  await list.updateComplete;
}

async function choose(list: PbxOverrideList, id: string, value: string) {
  const select = await shown<HTMLSelectElement>(list, `#${id}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await list.updateComplete;
}

async function hangUp(list: PbxOverrideList) {
  const picker = await shown<HTMLElement & { value: unknown }>(list, 'pbx-destination-picker');
  picker.value = { kind: 'hangup', signal: 'busy' };
  picker.dispatchEvent(new Event('change'));
  await list.updateComplete;
}

const text = (element?: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ');

describe('pbx-override-list', () => {
  it('shows what is closed now and later, until when, and how long still; not what is over', async () => {
    const { list } = await show();
    const [first, second] = await shown(list, '.override').then(() => [
      ...list.renderRoot.querySelectorAll('.override'),
    ]);
    expect(text(first))
      .to.contain('Closed now Marie User')
      .and.contain('Voicemail of Marie')
      .and.contain('2 hours and 1 minute left')
      .and.contain('Training');
    expect(text(second)).to.contain('Planned (514) 555-0123').and.contain('begins in 1 day');
    expect(text(list.shadowRoot?.querySelector('[part=base]'))).not.to.contain('Nobody');
  });

  it('is accessible, its dialog too', async () => {
    const { list } = await show();
    await shown(list, '.override');
    await expect(list).to.be.accessible();
    (await shown(list, '#add')).click();
    await shown(list, 'dialog[open]');
    await expect(list).to.be.accessible();
  });

  it('closes a person until tomorrow morning by keyboard, and takes it back', async () => {
    const { list, calls } = await show();
    (await shown(list, '#add')).focus();
    await sendKeys({ press: 'Enter' });
    await choose(list, 'kind', 'user');
    await typeInto(list, 'target', 'Marie');
    await shown(list, '.choice.active');
    await sendKeys({ press: 'Enter' });
    await hangUp(list);
    const usual = await shown(list, '.usual button:nth-child(2)');
    usual.focus();
    await sendKeys({ press: 'Space' });
    await typeInto(list, 'reason', 'Training');
    const saved = oneEvent(list, 'pbx-override-saved');
    await sendKeys({ press: 'Enter' });
    await saved;
    expect(calls('createOverride')[0]?.body).to.deep.equal({
      target: { kind: 'user', id: marie.id },
      destination: { kind: 'hangup', signal: 'busy' },
      endsAt: usualEnd('tomorrowMorning', 'America/Toronto'),
      reason: 'Training',
    });
    await says(list, 'Marie Tremblay is closed until');
    expect(list.renderRoot.querySelectorAll('.override')).to.have.length(3);
    await press(list, 'Undo');
    await says(list, 'The change was undone.');
    expect(list.renderRoot.querySelectorAll('.override')).to.have.length(2);
  });

  it('closes the whole organization, whose id it finds itself', async () => {
    const nobody = () => ({ items: [], nextCursor: null, total: 0 });
    const { list, calls } = await show([], { listUsers: nobody });
    await says(list, 'Nothing is closed');
    await press(list, 'Close until…');
    await hangUp(list);
    await press(list, 'Monday 09:00');
    await press(list, 'Put in force');
    await says(list, 'Marie Tremblay is closed until');
    expect(calls('createOverride')[0]?.body).to.deep.include({
      target: { kind: 'domain', id: manager.domain.id },
    });
  });

  it('never sends one without an end, and says so beside the field', async () => {
    const { list, calls } = await show();
    (await shown(list, '#add')).click();
    await choose(list, 'kind', 'user');
    await press(list, 'Put in force');
    await says(list, 'Choose what is closed.');
    await says(list, 'Say when it ends.');
    await waitUntil(() => list.shadowRoot?.activeElement?.id === 'target');
    const end = await shown<HTMLInputElement>(list, '#endsAt');
    end.value = '2199-01-01T09:00';
    end.dispatchEvent(new Event('change'));
    await says(list, 'at most 30 days');
    expect(calls('createOverride')).to.have.length(0);
  });

  it('extends one against the version it read', async () => {
    const { list, calls } = await show();
    await press(list, 'Extend: Marie');
    await press(list, 'Monday 09:00');
    await press(list, 'Save');
    await says(list, 'Marie is closed until');
    const [call] = calls('updateOverride');
    expect(call?.headers.get('If-Match')).to.equal('"1"');
    expect(call?.body).to.deep.include({ endsAt: usualEnd('mondayMorning', 'America/Toronto') });
  });

  it('ends one now and offers to take that back', async () => {
    const { list } = await show();
    const ended = oneEvent(list, 'pbx-override-ended');
    await press(list, 'End now: Marie');
    expect((await ended).detail.id).to.equal(now.id);
    await says(list, 'Calls to Marie go as before.');
    await waitUntil(() => list.shadowRoot?.activeElement?.textContent?.includes('Undo'));
    await press(list, 'Undo');
    await says(list, 'Closed now Marie');
  });

  it('lets the page veto', async () => {
    const { list, calls } = await show();
    list.addEventListener('pbx-override-end', (event) => event.preventDefault());
    await press(list, 'End now: Marie');
    expect(calls('deleteOverride')).to.have.length(0);
  });

  it('shows refusals of the server: beside the field, and of ending', async () => {
    const errors = [{ pointer: '/destination/id', code: 'unknown-reference', message: 'Gone.' }];
    const { list } = await show(undefined, {
      updateOverride: () => problem(422, 'invalid', { errors }),
      deleteOverride: () => problem(500, 'server-error', { detail: 'Broken.' }),
    });
    await press(list, 'Extend: Marie');
    await press(list, 'Save');
    const picker = await shown(list, 'pbx-destination-picker[error="Gone."]');
    await waitUntil(() => list.shadowRoot?.activeElement === picker);
    await press(list, 'Cancel');
    await press(list, 'End now: Marie');
    await says(list, 'Broken.');
    expect(list.renderRoot.querySelectorAll('.override')).to.have.length(2);
  });

  it('follows what somebody else closes', async () => {
    const { list, session } = await show();
    await shown(list, '.override');
    session.handlers.listOverrides = () => ({
      items: [override(8, 'From elsewhere')],
      nextCursor: null,
      total: 1,
    });
    session.push({ resource: 'overrides' });
    await says(list, 'From elsewhere');
  });

  it('shows why reading failed', async () => {
    const { list } = await show(undefined, {
      listOverrides: () => problem(500, 'server-error', { detail: 'Broken.' }),
    });
    await says(list, 'Broken.');
  });

  it('has no buttons for those who may only read, and asks nothing of those who may not', async () => {
    const reader = await show(
      undefined,
      {},
      {
        grant: { granted: { 'override-list': ['timeFrames:read'] } },
      },
    );
    await shown(reader.list, '.override');
    expect(reader.list.renderRoot.querySelector('button')).to.be.null;
    const stranger = await show(undefined, {}, { grant: { granted: { '*': [] } } });
    await says(stranger.list, 'You may not see this');
    expect(stranger.session.calls).to.have.length(0);
  });

  it('speaks French', async () => {
    const { list } = await show(undefined, {}, { locale: 'fr-CA' });
    await says(list, 'encore 2 heures et 1 minute');
  });
});
