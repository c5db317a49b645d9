import { expect, test } from 'vitest';
import {
  agent,
  attendant,
  caller,
  company,
  frame,
  number,
  queue,
  to,
  user,
} from './company.testing.js';
import { directoryOf, type Census } from './census.js';
import { next } from './next.js';
import type { Caller, Question, Step } from './steps.js';

const noon = new Date('2026-06-10T16:00:00Z');
const from: Caller = { kind: 'outside', number: '+14185550199' };

/** Goes on until something is heard, then answers it with the next of what happens. */
async function call(
  census: Census,
  happens: Partial<Question>[] = [],
  calling = from,
  dialled = '+15145550100',
  secondsLater = 0,
) {
  let answers: Partial<Question> = {};
  let state: string | null = null;
  for (const left = [...happens]; ;) {
    const asked: Question = { to: dialled, from: calling, state, ...answers };
    const at = new Date(noon.getTime() + (left.length < happens.length ? secondsLater * 1000 : 0));
    const step: Step = await next(asked, directoryOf(census), () => at);
    state = step.state;
    answers = {};
    if (step.action.kind === 'go') continue;
    const answer = left.shift();
    if (!answer) return step;
    answers = answer;
  }
}

const menu = (fields: Parameters<typeof attendant>[1] = {}) =>
  company({
    phoneNumbers: [number({ destination: to.attendant('front'), callerIdPrefix: 'Main' })],
    attendants: [attendant('front', fields)],
    queues: [queue('help')],
  });

test('greets, then plays the menu, and lets keys wait that also begin an extension', async () => {
  expect((await call(menu())).action).toEqual({
    kind: 'menu',
    prompts: ['welcome', 'choices'],
    keys: ['1', '2', '9'],
    immediateKeys: ['2', '9'],
    dialByExtension: true,
    extensionLength: 4,
    noKeySeconds: 5,
    interDigitSeconds: 2,
    language: null,
  });
  expect((await call(menu({ dialByExtension: false }))).action).toMatchObject({
    immediateKeys: ['1', '2', '9'],
  });
});

test('follows a time rule before it greets', async () => {
  const timeRules = [{ timeFrameId: 'all', destination: to.busy }];
  const census = { ...menu({ timeRules }), timeFrames: [frame('all')] };
  expect((await call(census)).object.name).toBe('busy');
});

test('greets by the first greeting in force', async () => {
  const greetings = [
    { timeFrameId: 'all', promptId: 'holiday' },
    { timeFrameId: null, promptId: 'welcome' },
  ];
  const census = { ...menu({ greetings }), timeFrames: [frame('all')] };
  expect((await call(census)).action).toMatchObject({ prompts: ['holiday', 'choices'] });
});

test('goes where a key leads, with its prefix', async () => {
  expect(await call(menu(), [{ digits: '1' }])).toMatchObject({
    object: { name: 'ann' },
    action: { kind: 'ring', prefix: 'Sales' },
  });
  expect(await call(menu(), [{ digits: '2' }])).toMatchObject({
    action: { kind: 'queue', prefix: 'Main' },
  });
});

test('dials an extension, ended by # or not', async () => {
  expect((await call(menu(), [{ digits: '1002' }])).object.name).toBe('bob');
  expect((await call(menu(), [{ digits: '1002#' }])).object.name).toBe('bob');
  expect((await call(menu(), [{ digits: '1#' }])).object.name).toBe('ann');
});

test('counts missing and invalid keys apart, each to its own destination', async () => {
  const none = { digits: '' };
  const wrong = { digits: '7' };
  expect((await call(menu(), [none, wrong, none, wrong])).action.kind).toBe('menu');
  expect((await call(menu(), [none, wrong, none, wrong, none])).object.name).toBe('tone');
  expect((await call(menu(), [none, wrong, none, wrong, wrong])).object.name).toBe('busy');
});

test('takes an unknown extension for an invalid key', async () => {
  expect((await call(menu(), [{ digits: '1999' }])).reason).toEqual({
    code: 'invalid-key',
    values: { key: '1999' },
  });
});

test('repeats the menu by key and forgets earlier mistakes', async () => {
  const none = { digits: '' };
  expect((await call(menu(), [none, none, { digits: '9' }, none, none])).action.kind).toBe('menu');
});

const nested = (fields: Parameters<typeof attendant>[1] = {}) =>
  menu({
    dialByExtension: false,
    menu: {
      promptId: 'main',
      keys: [
        {
          key: '3',
          action: 'menu',
          menu: {
            promptId: 'service',
            keys: [
              { key: '1', action: 'destination', destination: to.user('bob') },
              { key: '#', action: 'menu', menu: { promptId: 'deep', keys: [] } },
              { key: '9', action: 'repeat' },
              { key: '*', action: 'back' },
            ],
          },
        },
        { key: '*', action: 'back' },
      ],
    },
    ...fields,
  });

test.each([
  [['3'], ['service'], ['1', '#', '9', '*']],
  [['3', '9'], ['service'], ['1', '#', '9', '*']],
  [['3', '#'], ['deep'], []],
  [['3', '*'], ['main'], ['3', '*']],
  [['3', '5'], ['service'], ['1', '#', '9', '*']],
  [['3', ''], ['service'], ['1', '#', '9', '*']],
  [['*'], ['main'], ['3', '*']],
])('walks nested menus by the keys %s', async (keys, prompts, immediateKeys) => {
  const happens = keys.map((digits) => ({ digits }));
  expect((await call(nested(), happens)).action).toMatchObject({ prompts, immediateKeys });
});

test('leaves a nested menu by its key, and counts mistakes from there', async () => {
  expect((await call(nested(), [{ digits: '3' }, { digits: '1' }])).object.name).toBe('bob');
  const none = { digits: '' };
  const keys = [none, none, { digits: '3' }, none, none];
  expect((await call(nested(), keys)).action.kind).toBe('menu');
  expect((await call(nested(), [...keys, none])).object.name).toBe('tone');
});

test('goes on from the nearest menu that is left when a nested one is deleted during a call', async () => {
  const step = await call(nested(), [{ digits: '3' }, { digits: '#' }]);
  const census = nested({ menu: { promptId: 'other', keys: [] } });
  const asked: Question = { to: '+15145550100', from, state: step.state, digits: '' };
  const again = await next(asked, directoryOf(census), () => noon);
  expect(again.action).toMatchObject({ prompts: ['other'] });
});

const waiting = (fields: Parameters<typeof queue>[1] = {}) =>
  company({
    phoneNumbers: [number({ destination: to.queue('help') })],
    queues: [queue('help', { unavailable: to.busy, unanswered: to.mailbox('bob'), ...fields })],
  });

const three = ['a', 'b', 'c'].map((name) => caller(name));

test.each([
  ['queue-full', { maxCallers: 3, callers: three }],
  ['queue-without-agents', { requireAgents: true, agents: [agent('eve', { loggedIn: false })] }],
  ['queue-wait-too-long', { maxExpectedWaitSeconds: 200, callers: three }],
])('turns callers away before they wait: %s', async (_, fields) => {
  expect((await call(waiting(fields))).object.name).toBe('busy');
});

test('lets callers in up to each limit', async () => {
  const fields = {
    maxCallers: 4,
    requireAgents: true,
    maxExpectedWaitSeconds: 240,
    callers: three,
  };
  expect((await call(waiting(fields))).action.kind).toBe('queue');
});

test('names three of many agents who ring together, and counts the others', async () => {
  const agents = Array.from({ length: 22 }, (_, index) =>
    agent(`agent-${index}`, { position: index, name: `Agent ${index}` }),
  );
  const { reason } = await call(waiting({ strategy: 'ringAll', agents }));
  expect(reason).toEqual({
    code: 'queue-rings-many',
    values: { agents: 'Agent 0, Agent 1, Agent 2', count: 22, others: 19, seconds: 20 },
  });
});

test('plays the introduction before the wait', async () => {
  const census = waiting({ introPromptId: 'hello', forceFullIntro: true });
  expect((await call(census)).action).toEqual({
    kind: 'prompt',
    id: 'hello',
    interruptible: false,
  });
  expect((await call(census, [{ outcome: 'done' }])).action.kind).toBe('queue');
});

test('keeps places during the introduction, and takes no more callers after it than before', async () => {
  const limited = (names: string[]) =>
    waiting({
      ...{ introPromptId: 'hello', forceFullIntro: true, maxCallers: 1 },
      callers: names.map((name) => caller(name)),
    });
  const { state } = await call(limited([]));
  const after = (name: string, names: string[]) =>
    next(
      { to: '+15145550100', from, state, call: name, outcome: 'done' },
      directoryOf(limited(names)),
      () => noon,
    );
  expect((await after('a', ['a', 'b'])).action.kind).toBe('queue');
  const { action, reason } = await after('b', ['a', 'b']);
  expect(action).toMatchObject({ kind: 'go', to: to.busy });
  expect(reason.code).toBe('queue-full');
});

test('leaves the queue by time, key, and when the agents go', async () => {
  const census = waiting({
    maxWaitSeconds: 60,
    exitKey: { key: '0', destination: to.user('ann') },
    noAgents: to.tone,
  });
  expect((await call(census)).action).toMatchObject({ leftSeconds: 60, exitKey: '0' });
  expect((await call(census, [{ outcome: 'noAnswer' }])).action.kind).toBe('queue');
  const late = await call(census, [{ outcome: 'noAnswer' }], from, undefined, 60);
  expect(late.object).toMatchObject({ kind: 'voicemail', name: 'bob' });
  expect((await call(census, [{ digits: '0' }])).object.name).toBe('ann');
  const agents = [agent('eve', { loggedIn: false })];
  const left = waiting({ noAgents: to.tone, agents });
  expect((await call(left)).action.kind).toBe('queue');
  expect((await call(left, [{ outcome: 'done' }])).object.name).toBe('tone');
  expect((await call(waiting({ agents }), [{ outcome: 'done' }])).action.kind).toBe('queue');
});

test('parks a call that is sent in, and gives the longest waiting to a user who dials', async () => {
  const census = waiting({ strategy: 'callPark' });
  expect((await call(census)).action.kind).toBe('queue');
  const ann: Caller = { kind: 'user', userId: 'ann', number: '1001' };
  expect((await call(census, [], ann, '7000')).action).toEqual({
    kind: 'pickUp',
    id: 'help',
    call: null,
  });
});

const inMailbox = (fields: Partial<Parameters<typeof user>[1]> = {}) =>
  company({
    phoneNumbers: [number({ destination: to.mailbox('bob') })],
    users: [user('ann'), user('bob', fields)],
  });

test('plays the greeting of the mailbox, and sends who presses 0 to its operator', async () => {
  const operator = to.user('ann');
  const census = inMailbox({ greetingId: 'hello', operator });
  expect((await call(census)).action).toEqual({
    ...{ kind: 'voicemail', userId: 'bob', greetingId: 'hello', operator: true },
  });
  const left = await call(census, [{ digits: '0' }]);
  expect(left).toMatchObject({ object: { name: 'ann' }, action: { kind: 'ring' } });
  expect((await call(census, [{}])).reason.code).toBe('call-ends');
  const alone = inMailbox();
  expect((await call(alone)).action).toMatchObject({ greetingId: null, operator: false });
  expect((await call(alone, [{ digits: '0' }])).reason.code).toBe('call-ends');
});

test('says that a mailbox is full instead of taking another message', async () => {
  const { action, reason, state } = await call(inMailbox({ mailboxFull: true, maxMessages: 10 }));
  expect(reason).toEqual({ code: 'mailbox-full', values: { limit: 10 } });
  expect(action).toMatchObject({ kind: 'hangup', signal: 'message', says: 'mailboxFull' });
  expect(state).toBeNull();
});
