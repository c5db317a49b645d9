import { expect, html, oneEvent } from '@open-wc/testing';
import { createTestSession, problem } from '@pbxkit/client/testing.js';
import type { TestHandlers } from '@pbxkit/client/testing.js';
import { sendKeys } from '@web/test-runner-commands';
import { mount, says, shown, typeInto } from '../testing.js';
import { lastDay, monthsOf, type Holiday } from './holiday-calendar.model.js';
import './holiday-calendar.js';
import type { PbxHolidayCalendar } from './holiday-calendar.js';

const changeId = '01890000-0000-7000-8000-0000000000c1';
const headers = { 'Change-Id': changeId };

function holiday(number: number, name: string, changes: Partial<Holiday> = {}): Holiday {
  return {
    id: `01890000-0000-7000-8000-00000000000${number}`,
    domainId: '01890000-0000-7000-8000-0000000000d0',
    version: 1,
    name,
    date: null,
    rule: null,
    start: '00:00',
    end: '24:00',
    observance: 'sameDay',
    region: null,
    source: 'own',
    nextDate: null,
    useCount: 0,
    createdAt: '2026-01-05T14:00:00Z',
    updatedAt: '2026-01-05T14:00:00Z',
    ...changes,
  };
}

const christmas = holiday(1, 'Christmas', {
  rule: '12-25',
  region: 'CA-QC',
  source: 'catalogue',
  useCount: 1,
});
const eve = holiday(2, 'Christmas Eve', { rule: '12-24', start: '12:00' });
const past = holiday(3, 'Moving day', { date: '2026-05-01' });

async function show(
  stored: Holiday[] = [eve, christmas, past],
  handlers: TestHandlers = {},
  options: Parameters<typeof createTestSession>[1] = {},
) {
  let items = stored;
  let before = stored;
  const keep = (next: Holiday[]) => {
    before = items;
    items = next;
  };
  const session = createTestSession(
    {
      listHolidays: () => ({ items, nextCursor: null, total: items.length }),
      getHolidayDays: () => ({
        days: items.flatMap(({ id: holidayId, name, start, end, date, rule }) => {
          const on = date ?? (/^12-/.test(rule ?? '') ? `2026-${rule}` : '2027-03-26');
          return on >= '2026-11' ? [{ date: on, holidayId, name, start, end }] : [];
        }),
      }),
      createHoliday: ({ body }) => {
        const created = holiday(9, body.name, body);
        keep([...items, created]);
        return { status: 201, body: created, headers };
      },
      updateHoliday: ({ params, body }) => {
        const found = items.find(({ id }) => id === params.path.holidayId) as Holiday;
        const next = { ...found, ...body, version: found.version + 1 };
        keep(items.map((one) => (one.id === next.id ? next : one)));
        return { status: 200, body: next, headers };
      },
      deleteHoliday: ({ params }) => {
        keep(items.filter(({ id }) => id !== params.path.holidayId));
        return { status: 204, headers };
      },
      listUses: ({ params: { query } }) => {
        const uses =
          query.id === christmas.id
            ? [
                {
                  resource: 'time-frames' as const,
                  id: changeId,
                  name: 'Closed days',
                  field: 'holidayIds',
                },
              ]
            : [];
        return { items: uses, nextCursor: null, total: uses.length };
      },
      getHolidayRegions: () => ({
        regions: [
          { code: 'CA-ON', name: 'Ontario', country: 'CA', countryName: 'Canada' },
          { code: 'CA-QC', name: 'Quebec', country: 'CA', countryName: 'Canada' },
          { code: 'US-VT', name: 'Vermont', country: 'US', countryName: 'United States' },
        ],
      }),
      getCatalogueHolidays: ({ params: { query } }) => ({
        ...query,
        holidays: [
          ['12-25', 'Christmas', 'public'] as const,
          ['easter -2', 'Good Friday', 'public'] as const,
          ['02-14', 'Valentine', 'observance'] as const,
        ].map(([rule, name, type]) => ({
          rule,
          name,
          type,
          date: `${query.year}-02-14`,
          start: '00:00',
          end: '24:00',
          holidayId: items.find((one) => one.rule === rule)?.id ?? null,
        })),
      }),
      adoptHolidays: ({ body: { region, rules } }) => {
        const added = rules.map((rule, index) =>
          holiday(5 + index, rule, { rule, region, source: 'catalogue' }),
        );
        keep([...items, ...added]);
        return { status: 200, body: { holidays: added }, headers };
      },
      undoChange: () => {
        items = before;
        const counts = { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 };
        return { applied: true, changeId, rows: [], counts };
      },
      ...handlers,
    },
    { locale: 'en-CA', ...options },
  );
  const calendar = await mount<PbxHolidayCalendar>(
    session,
    html`<pbx-holiday-calendar from="2026-11-22"></pbx-holiday-calendar>`,
  );
  const calls = (operationId: string) =>
    session.calls.filter((call) => call.operationId === operationId);
  return { calendar, session, calls };
}

async function press(calendar: PbxHolidayCalendar, name: string) {
  await says(calendar, name);
  const buttons = [...calendar.renderRoot.querySelectorAll('button')];
  const last = buttons
    .reverse()
    .find((one) => (one.ariaLabel ?? one.textContent ?? '').trim() === name);
  last!.click();
  await calendar.updateComplete;
}

/** Presses a button that is named by its label only. */
async function pressNamed(calendar: PbxHolidayCalendar, name: string) {
  (await shown(calendar, `button[aria-label="${name}"]`)).click();
}

async function choose(calendar: PbxHolidayCalendar, id: string, value: string) {
  const select = await shown<HTMLSelectElement>(calendar, `#${id}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await calendar.updateComplete;
}

const text = (element?: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ');

describe('pbx-holiday-calendar', () => {
  it('shows the months of a year with their days, hours, observance and source', async () => {
    const { calendar } = await show();
    await says(calendar, 'Catalogue: Quebec');
    const months = [...calendar.renderRoot.querySelectorAll('.month')];
    expect(months.map((month) => text(month.querySelector('h3')))).to.have.length(13);
    expect(text(months[0])).to.contain('November 2026').and.contain('No holiday');
    expect(text(months[1]))
      .to.contain('Thursday, December 24, 2026')
      .and.contain('Part of the day: 12:00–24:00')
      .and.contain('Every year on December 25')
      .and.contain('Used in 1 place');
    expect(text(calendar.renderRoot.querySelector('.others'))).to.contain('Moving day');
  });

  it('shows a whole year from the middle of a month on', () => {
    const remembrance = { holidayId: '', name: 'Remembrance Day', start: '00:00', end: '24:00' };
    const days = [{ ...remembrance, date: '2027-11-11' }];
    expect(lastDay('2026-11-29')).to.equal('2027-11-28');
    expect(monthsOf(days, '2026-11-29').at(-1)).to.deep.equal({ id: '2027-11', days });
    expect(lastDay('2027-01-01')).to.equal('2027-12-31');
    expect(monthsOf([], '2027-01-01')).to.have.length(12);
  });

  it('says the rules of the catalogue as people do', async () => {
    const { calendar } = await show([
      holiday(4, 'Family Day', { rule: '3rd monday after 02-01' }),
      holiday(5, 'Carnival', { rule: 'friday after 02-10' }),
    ]);
    await says(calendar, 'Third Monday of February');
    await says(calendar, 'First Friday from February 10 on');
  });

  it('is accessible, its dialogs too', async () => {
    const { calendar } = await show();
    await shown(calendar, '.day');
    await expect(calendar).to.be.accessible();
    await press(calendar, 'Add a day');
    await shown(calendar, 'dialog[open]');
    await expect(calendar).to.be.accessible();
    await press(calendar, 'Cancel');
    await press(calendar, 'Take from the catalogue');
    await shown(calendar, '.offers input');
    await expect(calendar).to.be.accessible();
  });

  it('adds the second Tuesday of March by keyboard and takes it back', async () => {
    const { calendar, calls } = await show();
    (await shown(calendar, '.buttons button')).focus();
    await sendKeys({ press: 'Enter' });
    await typeInto(calendar, 'name', 'Inventory');
    await choose(calendar, 'when', 'nth');
    await choose(calendar, 'nth', '2');
    await choose(calendar, 'weekday', 'tuesday');
    await choose(calendar, 'month', '3');
    (await shown(calendar, '#name')).focus();
    const saved = oneEvent(calendar, 'pbx-holiday-saved');
    await sendKeys({ press: 'Enter' });
    await saved;
    expect(calls('createHoliday')[0]?.body).to.deep.include({
      name: 'Inventory',
      date: null,
      rule: '2nd tuesday in March',
      start: '00:00',
      end: '24:00',
    });
    await says(calendar, 'Inventory was added.');
    await press(calendar, 'Undo');
    await says(calendar, 'The change was undone.');
    expect(text(calendar.renderRoot.querySelector('.months'))).not.to.contain('Inventory');
  });

  it('says beside the fields what is missing and sends nothing', async () => {
    const { calendar, calls } = await show();
    await press(calendar, 'Add a day');
    await choose(calendar, 'when', 'yearly');
    await typeInto(calendar, 'day', '31');
    await choose(calendar, 'month', '4');
    await press(calendar, 'Add');
    await says(calendar, 'Give the day a name.');
    await says(calendar, 'Enter a day that exists.');
    expect(calendar.shadowRoot?.activeElement?.id).to.equal('name');
    expect(calls('createHoliday')).to.have.length(0);
  });

  it('sends only what was changed, against the version it read', async () => {
    const { calendar, calls } = await show();
    await pressNamed(calendar, 'Change Christmas Eve');
    await typeInto(calendar, 'name', 'Eve');
    await press(calendar, 'Save');
    await says(calendar, 'Eve was saved.');
    expect(calls('updateHoliday')[0]?.body).to.deep.equal({ name: 'Eve' });
    expect(calls('updateHoliday')[0]?.headers.get('If-Match')).to.equal('"1"');
  });

  it('keeps what was typed when somebody saved first', async () => {
    const theirs = { ...eve, version: 2, start: '15:00' };
    const { calendar, calls, session } = await show();
    const update = session.handlers.updateHoliday;
    session.handlers.updateHoliday = () => problem(412, 'precondition-failed', { current: theirs });
    await pressNamed(calendar, 'Change Christmas Eve');
    await typeInto(calendar, 'name', 'Eve');
    await press(calendar, 'Save');
    await says(calendar, 'Somebody saved this day meanwhile.');
    const field = (id: string) => calendar.renderRoot.querySelector<HTMLInputElement>(`#${id}`);
    expect(field('name')?.value).to.equal('Eve');
    expect(field('start')?.value).to.equal('15:00');
    session.handlers.updateHoliday = update!;
    await press(calendar, 'Save');
    await says(calendar, 'Eve was saved.');
    expect(calls('updateHoliday')[1]?.headers.get('If-Match')).to.equal('"2"');
  });

  it('shows a refusal beside its field and keeps the dialog', async () => {
    const errors = [{ pointer: '/name', code: 'name-taken', message: 'The name is taken.' }];
    const { calendar } = await show(undefined, {
      createHoliday: () => problem(422, 'invalid', { errors }),
    });
    await press(calendar, 'Add a day');
    await typeInto(calendar, 'name', 'Christmas');
    await press(calendar, 'Add');
    await says(calendar, 'The name is taken.');
    expect(calendar.shadowRoot?.activeElement?.id).to.equal('name');
  });

  it('names the uses of a day and puts another in its place', async () => {
    const { calendar, calls } = await show();
    await pressNamed(calendar, 'Delete Christmas');
    await says(calendar, 'Closed days');
    const selected = oneEvent(calendar, 'pbx-object-select');
    await press(calendar, 'Closed days');
    expect((await selected).detail).to.deep.equal({
      kind: 'time-frames',
      id: changeId,
      name: 'Closed days',
    });
    await choose(calendar, 'repoint-to', eve.id);
    await press(calendar, 'Re-point and delete');
    await says(calendar, 'Christmas was deleted.');
    expect(calls('deleteHoliday')[0]?.params?.query).to.deep.equal({ repointTo: eve.id });
  });

  it('takes the public days that are not there yet, from a region that was searched', async () => {
    const { calendar, calls } = await show();
    await press(calendar, 'Take from the catalogue');
    const taken = await shown<HTMLInputElement>(calendar, '.offers input[value="12-25"]');
    expect(taken.checked && taken.disabled).to.be.true;
    await typeInto(calendar, 'region-search', 'verm');
    await says(calendar, 'Vermont, ');
    await says(calendar, 'Take 1 chosen');
    const adopted = oneEvent(calendar, 'pbx-holidays-adopted');
    await press(calendar, 'Take 1 chosen');
    await adopted;
    expect(calls('adoptHolidays')[0]?.body).to.deep.equal({
      region: 'US-VT',
      rules: ['easter -2'],
    });
    await says(calendar, '1 day was taken from the catalogue.');
  });

  it('takes all days of the shown region at once', async () => {
    const { calendar, calls } = await show([eve]);
    await press(calendar, 'Take from the catalogue');
    await shown(calendar, '.offers input');
    await press(calendar, 'Take all');
    await says(calendar, '3 days were taken');
    expect(calls('adoptHolidays')[0]?.body).to.deep.include({
      rules: ['12-25', 'easter -2', '02-14'],
    });
  });

  it('says why taking failed and keeps the choice', async () => {
    const { calendar } = await show([eve], {
      adoptHolidays: () => problem(500, 'server-error', { detail: 'Broken.' }),
    });
    await press(calendar, 'Take from the catalogue');
    await shown(calendar, '.offers input');
    await press(calendar, 'Take all');
    await says(calendar, 'Broken.');
    expect(calendar.renderRoot.querySelector('dialog[open]')).not.to.be.null;
  });

  it('offers the catalogue where there is nothing yet', async () => {
    const { calendar } = await show([]);
    await says(calendar, 'No holidays yet');
    await press(calendar, 'Take from the catalogue');
    await shown(calendar, '.offers input');
    expect(calendar.matches(':state(empty)')).to.be.true;
  });

  it('follows what somebody else adds', async () => {
    const { calendar, session } = await show();
    await shown(calendar, '.day');
    session.handlers.getHolidayDays = () => ({
      days: [
        {
          date: '2027-01-02',
          holidayId: christmas.id,
          name: 'From elsewhere',
          start: '00:00',
          end: '24:00',
        },
      ],
    });
    session.push({ resource: 'holidays' });
    await says(calendar, 'From elsewhere');
  });

  it('shows why reading failed, and reads again', async () => {
    const { calendar, session } = await show(undefined, {
      getHolidayDays: () => problem(500, 'server-error', { detail: 'Broken.' }),
    });
    await says(calendar, 'Broken.');
    session.handlers.getHolidayDays = () => ({ days: [] });
    await press(calendar, 'Try again');
    await shown(calendar, '.months');
  });

  it('has no buttons for those who may only read', async () => {
    const { calendar } = await show(
      undefined,
      {},
      {
        grant: { granted: { 'holiday-calendar': ['timeFrames:read'] } },
      },
    );
    await shown(calendar, '.day');
    expect(calendar.renderRoot.querySelector('button')).to.be.null;
  });

  it('asks nothing where reading is not granted', async () => {
    const { calendar, session } = await show(undefined, {}, { grant: { granted: { '*': [] } } });
    await says(calendar, 'You may not see this');
    expect(session.calls).to.have.length(0);
  });

  it('speaks French', async () => {
    const { calendar } = await show(undefined, {}, { locale: 'fr-CA' });
    await says(calendar, 'Chaque année, le 25 décembre');
    await says(calendar, 'Catalogue : Quebec');
  });
});
