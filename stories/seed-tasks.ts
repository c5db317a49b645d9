import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { holidayHandlers } from './seed-holidays.js';
import { overrideHandlers, phoneNumbers } from './seed-overrides.js';
import { scheduleHandlers } from './seed-schedules.js';
import { users } from './seed.js';

type Schemas = components['schemas'];
type TaskPlan = Schemas['TaskPlan'];
type Simulation = Schemas['Simulation'];
type Item = Schemas['ChangeItem'];

const id = (number: number) => `01890000-0000-7000-8000-0d00${String(number).padStart(8, '0')}`;
const timeZone = 'America/Toronto';
const frameId = id(2);
const [reception] = phoneNumbers;

function simulation(at: string, text: string, warning = ''): Simulation {
  const end = { kind: 'answered' as const, object: null, text };
  const warnings = warning ? [{ code: 'warning', text: warning }] : [];
  return { at, timeZone, steps: [], end, warnings };
}

function call(to: string, name: string, at: string, before: string, after: string, warning = '') {
  return {
    ...{ to, name, at },
    before: simulation(at, before),
    after: simulation(at, after, warning),
  };
}

const item = (changes: Partial<Item>): Item => ({
  resource: 'time-frames',
  id: frameId,
  name: 'Heures d’ouverture',
  action: 'update',
  changes: [],
  ...changes,
});

const nobody = { kind: 'hangup', signal: 'message' } as const;

const plans: Record<'openingHours' | 'holiday' | 'forwarding' | 'block', Partial<TaskPlan>> = {
  openingHours: {
    items: [
      item({
        changes: [
          {
            field: 'ranges',
            before: [{ day: 'monday', start: '09:00', end: '17:00' }],
            after: [
              { day: 'monday', start: '08:00', end: '18:00' },
              { day: 'saturday', start: '10:00', end: '14:00' },
            ],
          },
        ],
      }),
    ],
    uses: [
      { resource: 'phone-numbers', id: id(1), name: '+15145550100', field: 'timeRules' },
      { resource: 'answering-rules', id: id(4), name: 'Émile Roy', field: 'rules' },
    ],
    simulations: [
      call(
        '+15145550100',
        '+15145550100',
        '2027-01-09T16:00:00Z',
        'Voicemail of Réception takes the call',
        'Anne-Sophie Lévesque is called',
      ),
    ],
  },
  holiday: {
    items: [
      item({
        name: 'Noël',
        action: 'create',
        changes: [{ field: 'holidayIds', before: null, after: [id(3)] }],
      }),
      item({
        resource: 'phone-numbers',
        id: reception?.id ?? '',
        name: '+15145550100',
        changes: [
          {
            field: 'timeRules',
            before: [],
            after: [{ timeFrameId: frameId, destination: nobody }],
          },
        ],
      }),
    ],
    uses: [{ resource: 'phone-numbers', id: id(1), name: '+15145550100', field: 'timeRules' }],
    simulations: [
      call(
        '+15145550100',
        '+15145550100',
        '2026-12-25T17:00:00Z',
        'Anne-Sophie Lévesque is called',
        'The caller hears that nobody can be reached',
      ),
      call(
        '1004',
        'Émile Roy',
        '2026-12-25T17:00:00Z',
        'Émile Roy is called',
        'Voicemail of Émile Roy takes the call',
        'The mailbox has no greeting for holidays.',
      ),
    ],
  },
  forwarding: {
    items: [
      item({
        resource: 'answering-rules',
        name: 'Émile Roy',
        changes: [
          {
            field: 'rules',
            before: [{ forward: {} }],
            after: [{ forward: { always: { kind: 'user', id: users[1]?.id } } }, { forward: {} }],
          },
        ],
      }),
    ],
    simulations: [
      call(
        '1004',
        'Émile Roy',
        '2027-01-04T15:00:00Z',
        'Émile Roy is called',
        'Luc Tremblay is called',
      ),
    ],
  },
  block: {
    items: [
      item({
        resource: 'blocked-numbers',
        name: '+19005550100',
        action: 'create',
        changes: [
          { field: 'number', before: null, after: '+19005550100' },
          { field: 'until', before: null, after: null },
        ],
      }),
    ],
    simulations: [
      call(
        '+15145550100',
        '+15145550100',
        '2027-01-04T15:00:00Z',
        'Anne-Sophie Lévesque is called',
        'The call is refused',
      ),
      call(
        '+15145550122',
        '+15145550122',
        '2027-01-04T15:00:00Z',
        'Nobody answers',
        'Nobody answers',
      ),
    ],
  },
};

const answer =
  (plan: Partial<TaskPlan>) =>
  ({ params }: { params: { query: { dryRun?: boolean } } }): TaskPlan => {
    const applied = !params.query.dryRun;
    const changeId = applied ? id(9) : null;
    return { applied, changeId, items: [], uses: [], simulations: [], ...plan };
  };

/** A server in memory that plans and does the guided tasks. */
export function taskHandlers(): TestHandlers {
  return {
    ...scheduleHandlers(),
    ...holidayHandlers(),
    ...overrideHandlers(),
    applyOpeningHours: answer(plans.openingHours),
    applyHoliday: answer(plans.holiday),
    applyForwarding: answer(plans.forwarding),
    applyBlock: answer(plans.block),
  };
}

/** Refuses every task, with a reason beside a field. */
export function refusingHandlers(): TestHandlers {
  const errors = [
    { pointer: '/destination/id', code: 'unknown-reference', message: 'This person is gone.' },
  ];
  return { ...taskHandlers(), applyForwarding: () => problem(422, 'invalid', { errors }) };
}
