import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { edited } from './seed-editor.js';
import { userHandlers, users } from './seed.js';

type Schemas = components['schemas'];
type Rule = Schemas['AnsweringRule'];

const change = { 'Change-Id': '01890000-0000-7000-8000-0000000000c1' };
const id = (number: number) =>
  `01890000-0000-7000-8000-0000000007${String(number).padStart(2, '0')}`;
const [colleague] = users;

const frame = (number: number, name: string, ownerUserId: string | null): Schemas['TimeFrame'] => ({
  id: id(number),
  domainId: edited.domainId,
  version: 1,
  name,
  ownerUserId,
  type: 'weekly',
  ranges: [],
  dates: [],
  holidayIds: [],
  recurrence: null,
  timeZone: 'America/Toronto',
  inForce: number === 2,
  nextChangeAt: null,
  useCount: 1,
  createdAt: edited.createdAt,
  updatedAt: edited.updatedAt,
});

export const timeFrames = [
  frame(1, 'Jours fériés', null),
  frame(2, 'Bureau 9 h à 17 h', null),
  frame(3, 'Dîner', edited.id),
  frame(4, 'Télétravail', edited.id),
];

const forward = {
  always: null,
  onActive: null,
  whenBusy: null,
  whenUnanswered: null,
  whenOffline: null,
  onDnd: null,
};

const rule = (number: number, timeFrameId: string | null, changes: Partial<Rule> = {}): Rule => ({
  id: id(50 + number),
  timeFrameId,
  enabled: true,
  doNotDisturb: false,
  callScreening: false,
  ringTargets: [],
  ringSeconds: null,
  forward,
  ...changes,
});

/** Answering rules of the person of {@link edited}. */
export const rules: Schemas['AnsweringRules'] = {
  userId: edited.id,
  version: 4,
  timeZone: 'America/Toronto',
  ringSeconds: 25,
  allowedNumbers: ['+15145550142', '+14185550117'],
  blockedNumbers: ['+1900*'],
  blockAnonymous: true,
  rules: [
    rule(1, id(1), { forward: { ...forward, always: { kind: 'voicemail', id: edited.id } } }),
    rule(2, id(3), { enabled: false, doNotDisturb: true }),
    rule(3, id(2), {
      ringTargets: [
        { kind: 'devices', delaySeconds: 0 },
        { kind: 'user', id: colleague?.id ?? '', delaySeconds: 10 },
        { kind: 'external', number: '+14385550162', delaySeconds: 15, confirm: true },
      ],
    }),
    rule(4, null, { callScreening: true }),
  ],
  activeRuleId: id(53),
  activeUntil: '2026-01-09T22:00:00Z',
  updatedAt: edited.updatedAt,
};

/** People to find, time frames, and the rules of one person, which keep what is saved. */
export function rulesHandlers(first = rules): TestHandlers {
  let stored = first;
  return {
    ...userHandlers(),
    getUser: ({ params }) =>
      users.find((user) => user.id === params.path.userId) ?? problem(404, 'not-found'),
    listTimeFrames: () => ({ items: timeFrames, nextCursor: null, total: timeFrames.length }),
    getAnsweringRules: () => stored,
    updateAnsweringRules: ({ body }) => {
      const { rules: given, ...changes } = body;
      const kept = given?.map((input, index) => ({
        ...rule(index, input.timeFrameId),
        ...input,
        id: input.id ?? id(70 + index),
      }));
      stored = { ...stored, ...changes, rules: kept ?? stored.rules, version: stored.version + 1 };
      return { status: 200, body: stored, headers: change };
    },
    undoChange: () => {
      stored = { ...first, version: stored.version + 1 };
      const counts = { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 };
      return { applied: true, counts, rows: [], changeId: change['Change-Id'] };
    },
  };
}
