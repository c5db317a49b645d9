import type { components } from '@pbxkit/client';
import { problem, type TestHandlers } from '@pbxkit/client/testing.js';
import { marie } from '../user-editor/user-editor.sample.js';
import type { AnsweringRules, Rule, TimeFrame } from './answering-rules-editor.model.js';

type RuleInput = components['schemas']['AnsweringRuleInput'];

const times = { createdAt: '2026-01-05T14:00:00Z', updatedAt: '2026-01-05T14:00:00Z' };

export const luc = {
  ...marie,
  id: '01930000-0000-7000-8000-000000000002',
  firstName: 'Luc',
  lastName: 'Gagnon',
  extension: '1002',
};

const frame = (number: number, name: string, ownerUserId: string | null = null): TimeFrame => ({
  ...times,
  id: `01930000-0000-7000-8000-0000000000f${number}`,
  domainId: marie.domainId,
  version: 1,
  name,
  ownerUserId,
  type: 'weekly',
  ranges: [],
  dates: [],
  holidayIds: [],
  recurrence: null,
  timeZone: 'America/Toronto',
  inForce: number === 1,
  nextChangeAt: null,
  useCount: 1,
});

export const frames = [
  frame(1, 'Weekdays 09:00–17:00'),
  frame(2, 'Lunch'),
  frame(3, 'Holidays'),
  frame(4, 'Thursdays at home', marie.id),
];

const [weekdays, lunch] = frames;

export const noForward: Required<Rule['forward']> = {
  always: null,
  onActive: null,
  whenBusy: null,
  whenUnanswered: null,
  whenOffline: null,
  onDnd: null,
};

const rule = (number: number, timeFrameId: string | null, changes: Partial<Rule> = {}): Rule => ({
  id: `01930000-0000-7000-8000-0000000000e${number}`,
  timeFrameId,
  enabled: true,
  doNotDisturb: false,
  callScreening: false,
  ringTargets: [],
  ringSeconds: null,
  forward: noForward,
  ...changes,
});

export const storedRules: AnsweringRules = {
  userId: marie.id,
  version: 3,
  timeZone: 'America/Toronto',
  ringSeconds: 25,
  allowedNumbers: ['+15145550199'],
  blockedNumbers: ['+1900*'],
  blockAnonymous: false,
  rules: [
    rule(1, weekdays?.id ?? null),
    rule(2, lunch?.id ?? null, {
      ringTargets: [
        { kind: 'devices', delaySeconds: 0 },
        { kind: 'user', id: luc.id, delaySeconds: 10 },
      ],
    }),
    rule(3, null, { forward: { ...noForward, always: { kind: 'voicemail', id: marie.id } } }),
  ],
  activeRuleId: rule(1, null).id,
  activeUntil: '2026-03-02T22:00:00Z',
  updatedAt: '2026-01-05T14:00:00Z',
};

/** Answering rules of one person that keep versions and undo the last change. */
export function sampleRules(first: AnsweringRules = storedRules) {
  let stored = first;
  let before = first;
  const people = [marie, luc];

  function store(next: AnsweringRules): void {
    before = stored;
    stored = { ...next, version: stored.version + 1 };
  }

  const handlers = {
    getAnsweringRules: () => stored,
    updateAnsweringRules: ({ params, body }) => {
      if (params.header['If-Match'] !== `"${stored.version}"`)
        return problem(412, 'stale', { current: { ...stored } });
      const { rules = stored.rules, ...changes } = body;
      store({ ...stored, ...changes, rules: rules.map(asStored) });
      return { status: 200, body: stored, headers: { 'Change-Id': 'change-1' } };
    },
    listTimeFrames: () => ({ items: frames, nextCursor: null, total: frames.length }),
    getUser: ({ params }) =>
      people.find(({ id }) => id === params.path.userId) ?? problem(404, 'not-found'),
    listUsers: ({ params }) => {
      const text = (params.query.q ?? '').toLowerCase();
      const items = people.filter(({ firstName, extension }) =>
        `${firstName} ${extension}`.toLowerCase().includes(text),
      );
      return { items, nextCursor: null, total: items.length };
    },
    undoChange: () => {
      store(before);
      return {
        applied: true,
        counts: { create: 0, update: 1, delete: 0, send: 0, unchanged: 0, error: 0 },
        rows: [],
        changeId: null,
      };
    },
  } satisfies TestHandlers;

  return {
    handlers,
    get: () => stored,
    /** Somebody else saves. */
    saveElsewhere: (changes: Partial<AnsweringRules>) => store({ ...stored, ...changes }),
  };
}

function asStored(input: RuleInput, index: number): Rule {
  const { id = `01930000-0000-7000-8000-00000000ab0${index}`, ...given } = input;
  return {
    ...rule(0, given.timeFrameId),
    ...given,
    id,
    forward: { ...noForward, ...given.forward },
  };
}
