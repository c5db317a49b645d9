import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { components } from '@pbxkit/client';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { usualEnd } from '../shared/moments.model.js';
import { mount, says, shown, typeInto } from '../testing.js';
import { marie } from '../user-editor/user-editor.sample.js';
import type { TaskPlan } from './quick-task.model.js';
import './quick-task.js';
import type { PbxQuickTask } from './quick-task.js';

type Schemas = components['schemas'];

const changeId = '01890000-0000-7000-8000-0000000000c1';
const frameId = '01890000-0000-7000-8000-0000000000f1';
const numberId = '01890000-0000-7000-8000-0000000000a1';
const created = { createdAt: '2026-01-05T14:00:00Z', updatedAt: '2026-01-05T14:00:00Z' };
const nine = { day: 'monday', start: '09:00', end: '17:00' } as const;
const eight = { day: 'monday', start: '08:00', end: '17:00' } as const;

const frame = {
  id: frameId,
  domainId: marie.domainId,
  version: 1,
  name: 'Office hours',
  ownerUserId: null,
  type: 'weekly',
  ranges: [nine],
  dates: [],
  holidayIds: [],
  recurrence: null,
  timeZone: 'America/Toronto',
  inForce: true,
  nextChangeAt: null,
  useCount: 1,
  ...created,
} satisfies Schemas['TimeFrame'];

const number = {
  id: numberId,
  domainId: marie.domainId,
  version: 1,
  number: '+15145550100',
  enabled: true,
  enabledFrom: null,
  enabledUntil: null,
  destination: null,
  timeRules: [],
  callerIdPrefix: null,
  notes: null,
  siteId: null,
  kind: 'local',
  siteName: null,
  destinationName: null,
  inService: true,
  ...created,
} satisfies Schemas['PhoneNumber'];

const christmas = {
  date: '2026-12-25',
  holidayId: frameId,
  name: 'Christmas',
  start: '00:00',
  end: '24:00',
};

function plan(changes: Partial<TaskPlan> = {}): TaskPlan {
  const at = '2026-12-25T17:00:00Z';
  const imagined = (text: string) => ({
    at,
    timeZone: 'America/Toronto',
    steps: [],
    end: { kind: 'answered' as const, object: null, text },
    warnings: [],
  });
  return {
    applied: false,
    changeId: null,
    items: [
      {
        resource: 'time-frames',
        id: frameId,
        name: 'Office hours',
        action: 'update',
        changes: [{ field: 'ranges', before: [nine], after: [eight] }],
      },
      {
        resource: 'time-frames',
        id: changeId,
        name: 'Absence',
        action: 'create',
        changes: [
          { field: 'ranges', before: null, after: [] },
          { field: 'recurrence', before: null, after: null },
          {
            field: 'dates',
            before: null,
            after: [{ start: '2026-12-24T12:00', end: '2026-12-28T09:00' }],
          },
        ],
      },
    ],
    uses: [{ resource: 'phone-numbers', id: numberId, name: 'Reception', field: 'timeRules' }],
    simulations: [
      {
        to: '+15145550100',
        name: 'Main line',
        at,
        before: imagined('Voicemail takes the call'),
        after: imagined('Marie is called'),
      },
    ],
    ...changes,
  };
}

const answer =
  (changes: Partial<TaskPlan> = {}) =>
  ({ params }: { params: { query: { dryRun?: boolean } } }) => {
    const applied = !params.query.dryRun;
    return plan({ ...changes, applied, changeId: applied ? changeId : null });
  };

async function show(
  task: string,
  handlers: TestHandlers = {},
  options: Parameters<typeof createTestSession>[1] & { userId?: string } = {},
) {
  const { userId = '', ...rest } = options;
  const session = createTestSession(
    {
      listTimeFrames: () => ({ items: [frame], nextCursor: null, total: 1 }),
      getHolidayDays: () => ({ days: [christmas] }),
      listPhoneNumbers: () => ({ items: [number], nextCursor: null, total: 1 }),
      listUsers: () => ({ items: [marie], nextCursor: null, total: 1 }),
      getUser: () => marie,
      applyOpeningHours: answer(),
      applyHoliday: answer(),
      applyForwarding: answer(),
      applyBlock: answer(),
      undoChange: () => {
        const counts = { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 };
        return { applied: true, changeId, rows: [], counts };
      },
      ...handlers,
    },
    { locale: 'en-CA', ...rest },
  );
  const element = await mount<PbxQuickTask>(
    session,
    html`<pbx-quick-task task=${task} user-id=${userId}></pbx-quick-task>`,
  );
  const calls = (operationId: string) =>
    session.calls.filter((call) => call.operationId === operationId);
  return { element, session, calls };
}

async function press(element: PbxQuickTask, name: string) {
  const find = () =>
    [...element.renderRoot.querySelectorAll('button')].find(
      (one) => (one.ariaLabel ?? one.textContent ?? '').trim() === name && !one.disabled,
    );
  await waitUntil(find, `a button ${name}`);
  find()?.click();
  await element.updateComplete;
}

async function choose(element: PbxQuickTask, id: string, value: string) {
  const select = await shown<HTMLSelectElement>(element, `#${id}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

async function goesTo(element: PbxQuickTask, selector: string, value: object) {
  const picker = await shown<HTMLElement & { value: unknown }>(element, selector);
  picker.value = value;
  picker.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

async function drawEight(element: PbxQuickTask) {
  await choose(element, 'timeFrameId', frameId);
  const picker = await shown<HTMLElement & { ranges: unknown }>(element, '#ranges');
  picker.ranges = [eight];
  picker.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

const busy = { kind: 'hangup', signal: 'busy' };
const active = (element: PbxQuickTask) => element.shadowRoot?.activeElement;
const heading = (element: PbxQuickTask) => waitUntil(() => active(element)?.id === 'step');
const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ');

describe('pbx-quick-task', () => {
  it('changes opening hours in three steps, each heading focused, and takes it back', async () => {
    const { element, calls } = await show('opening-hours');
    await drawEight(element);
    await press(element, 'See what it does');
    await heading(element);
    const shownText = text(element.renderRoot.querySelector('[part=base]')!);
    expect(shownText)
      .to.contain('Main line (514) 555-0100')
      .and.contain('Before Voicemail takes the call After Marie is called')
      .and.contain('Before: Mon 09:00–17:00')
      .and.contain('After: Mon 08:00–17:00')
      .and.contain('New · Time frame Absence')
      .and.contain('Dates After: Dec 24, 2026, 12:00')
      .and.contain('What follows it Phone number Reception');
    await press(element, 'Do it');
    await heading(element);
    await says(element, 'It is done, and in force now.');
    await press(element, 'Undo');
    await says(element, 'Undone: everything is as before.');
    const body = { timeFrameId: frameId, ranges: [eight] };
    const [asked, done] = calls('applyOpeningHours');
    expect([asked?.body, asked?.params?.query]).to.deep.equal([body, { dryRun: true }]);
    expect([done?.body, done?.params?.query ?? {}]).to.deep.equal([body, {}]);
    expect(calls('undoChange')).to.have.length(1);
  });

  it('is accessible in every step', async () => {
    const { element } = await show('opening-hours');
    await drawEight(element);
    await expect(element).to.be.accessible();
    await press(element, 'See what it does');
    await heading(element);
    await expect(element).to.be.accessible();
    await press(element, 'Do it');
    await says(element, 'It is done');
    await expect(element).to.be.accessible();
  });

  for (const task of ['holiday', 'forwarding', 'block'])
    it(`is accessible in the form of the task ${task}, with its messages`, async () => {
      const { element } = await show(task);
      await press(element, 'See what it does');
      await shown(element, '[aria-invalid=true]');
      await expect(element).to.be.accessible();
    });

  it('cancelled after the preview has written nothing and is empty again', async () => {
    const { element, calls } = await show('opening-hours');
    await drawEight(element);
    await press(element, 'See what it does');
    await heading(element);
    const closed = oneEvent(element, 'pbx-task-closed');
    await press(element, 'Cancel');
    expect((await closed).detail).to.deep.equal({ applied: false });
    expect((await shown<HTMLSelectElement>(element, '#timeFrameId')).value).to.equal('');
    expect(calls('applyOpeningHours').map(({ params }) => params?.query)).to.deep.equal([
      { dryRun: true },
    ]);
  });

  it('keeps what was entered on the way back', async () => {
    const { element } = await show('opening-hours');
    await drawEight(element);
    await press(element, 'See what it does');
    await heading(element);
    await press(element, 'Back');
    await heading(element);
    const picker = await shown<HTMLElement & { ranges: unknown }>(element, '#ranges');
    expect(picker.ranges).to.deep.equal([eight]);
  });

  it('sends a day of the calendar, a new one, and an outcome per number and person', async () => {
    const { element, calls } = await show('holiday');
    (await shown(element, '#days')).click();
    await press(element, 'Add another day');
    await typeInto(element, 'day-name-0', 'Move');
    const date = await shown<HTMLInputElement>(element, '#day-date-0');
    date.value = '2027-02-01';
    date.dispatchEvent(new Event('change'));
    await choose(element, 'add-number', numberId);
    await goesTo(element, '#outcomes-0', busy);
    await typeInto(element, 'target', 'Marie');
    await shown(element, '.choice.active');
    await sendKeys({ press: 'Enter' });
    await goesTo(element, '#outcomes-1', { kind: 'voicemail', id: marie.id });
    await press(element, 'See what it does');
    await heading(element);
    expect(calls('applyHoliday')[0]?.body).to.deep.equal({
      name: 'Christmas, Move',
      days: [{ holidayId: frameId }, { name: 'Move', date: '2027-02-01' }],
      outcomes: [
        { target: { kind: 'phoneNumber', id: numberId }, destination: busy },
        {
          target: { kind: 'user', id: marie.id },
          destination: { kind: 'voicemail', id: marie.id },
        },
      ],
    });
  });

  it('names the days of the time frame with their dates, five at most', async () => {
    const ids = Array.from({ length: 7 }, (_, index) => `${frameId.slice(0, -1)}${index + 2}`);
    const added = (id: string, index: number) => ({
      ...{ resource: 'holidays' as const, id, name: `Day ${index + 1}`, action: 'create' as const },
      changes: [{ field: 'date', before: null, after: `2027-02-0${index + 1}` }],
    });
    const closed = {
      ...{ resource: 'time-frames' as const, id: changeId, name: 'Closed' },
      action: 'create' as const,
      changes: [{ field: 'holidayIds', before: null, after: [christmas.holidayId, ...ids] }],
    };
    const { element } = await show('holiday', {
      applyHoliday: answer({ items: [closed, ...ids.map(added)] }),
    });
    (await shown(element, '#days')).click();
    await choose(element, 'add-number', numberId);
    await goesTo(element, '#outcomes-0', busy);
    await press(element, 'See what it does');
    await says(element, 'Day 1 (Feb');
    await says(element, 'Day 4 (Feb');
    await says(element, 'and 3 more');
  });

  it('shows a refusal beside the outcome it is about', async () => {
    const errors = [{ pointer: '/outcomes/0/destination/id', code: 'x', message: 'Gone.' }];
    const { element } = await show('holiday', {
      applyHoliday: () => problem(422, 'invalid', { errors }),
    });
    (await shown(element, '#days')).click();
    await choose(element, 'add-number', numberId);
    await goesTo(element, '#outcomes-0', busy);
    await press(element, 'See what it does');
    const picker = await shown(element, '#outcomes-0[error="Gone."]');
    await waitUntil(() => active(element) === picker);
  });

  it('says above the form what no field is to blame for', async () => {
    const errors = [{ pointer: '', code: 'loop', message: 'Calls would go round.' }];
    const { element } = await show(
      'forwarding',
      { applyForwarding: () => problem(422, 'loop', { errors }) },
      { userId: marie.id },
    );
    await choose(element, 'when', 'always');
    await goesTo(element, '#destination', busy);
    await press(element, 'See what it does');
    await says(element, 'Calls would go round.');
  });

  it('forwards the calls of the person the page names, until Monday', async () => {
    const { element, calls } = await show('forwarding', {}, { userId: marie.id });
    await says(element, `For ${marie.firstName}`);
    await choose(element, 'when', 'whenUnanswered');
    await goesTo(element, '#destination', busy);
    await press(element, 'Monday 09:00');
    await press(element, 'See what it does');
    await heading(element);
    expect(calls('applyForwarding')[0]?.body).to.deep.equal({
      userId: marie.id,
      when: 'whenUnanswered',
      destination: busy,
      until: usualEnd('mondayMorning', 'America/Toronto'),
    });
  });

  it('blocks a caller for everybody by keyboard', async () => {
    const { element, calls } = await show('block');
    await choose(element, 'scope', 'domain');
    await typeInto(element, 'number', '1 900 555-0100');
    await sendKeys({ press: 'Enter' });
    await heading(element);
    expect(calls('applyBlock')[0]?.body).to.deep.equal({
      number: '+19005550100',
      scope: 'domain',
      until: null,
    });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await says(element, 'It is done');
  });

  it('says what is missing beside the fields, and asks nothing', async () => {
    const { element, calls } = await show('block');
    await press(element, 'See what it does');
    await says(element, 'Enter a phone number, or a beginning with a star.');
    await says(element, 'Choose a person.');
    expect(active(element)?.id).to.equal('number');
    expect(calls('applyBlock')).to.have.length(0);
  });

  it('offers nothing to do where nothing would change', async () => {
    const { element } = await show('opening-hours', {
      applyOpeningHours: answer({ items: [], simulations: [], uses: [] }),
    });
    await drawEight(element);
    await press(element, 'See what it does');
    await says(element, 'Nothing changes');
    const apply = element.renderRoot.querySelector<HTMLButtonElement>('.bar .primary');
    expect(apply?.disabled).to.be.true;
  });

  it('says why doing it failed and stays at the preview', async () => {
    const { element } = await show('opening-hours', {
      applyOpeningHours: (request) =>
        request.params.query.dryRun ? plan() : problem(500, 'server-error', { detail: 'Broken.' }),
    });
    await drawEight(element);
    await press(element, 'See what it does');
    await press(element, 'Do it');
    await says(element, 'Broken.');
    await says(element, 'What this will do');
  });

  it('lets the page veto', async () => {
    const { element, calls } = await show('opening-hours');
    element.addEventListener('pbx-task-apply', (event) => event.preventDefault());
    await drawEight(element);
    await press(element, 'See what it does');
    await press(element, 'Do it');
    expect(calls('applyOpeningHours')).to.have.length(1);
  });

  it('offers those without settings only the person, and nothing to those who may not', async () => {
    const own = await show(
      'block',
      {},
      {
        grant: { granted: { 'quick-task': ['answeringRules:write', 'users:read'] } },
      },
    );
    await shown(own.element, '#number');
    expect(own.element.renderRoot.querySelector('#scope')).to.be.null;
    const stranger = await show('holiday', {}, { grant: { granted: { '*': [] } } });
    await says(stranger.element, 'You may not see this');
    expect(stranger.session.calls).to.have.length(0);
  });

  it('speaks French', async () => {
    const { element } = await show('opening-hours', {}, { locale: 'fr-CA' });
    await says(element, 'Changer les heures d’ouverture');
    await drawEight(element);
    await press(element, 'Voir ce que cela fait');
    await says(element, 'Ce que cela fera');
  });
});
