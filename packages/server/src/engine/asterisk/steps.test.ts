import { expect, it } from 'vitest';
import type { Action, DirectoryWord } from '../../routing/steps.js';
import { outcomeOf, toDialplan } from './steps.js';

const addresses = {
  domain: 'acme.example',
  devices: new Map([
    ['desk', '1001'],
    ['mobile', '1001m'],
  ]),
  mailboxes: new Map([['anne', '1001']]),
  sounds: new Map([['welcome', 'http://127.0.0.1:3081/engine/media/ab.cd.wav']]),
};
const step = (action: Action) => toDialplan(action, addresses);
const device = (id: string, delaySeconds = 0) =>
  ({ kind: 'device', id, userId: 'anne', delaySeconds }) as const;
const outside = (number: string, confirm: boolean, delaySeconds = 0) =>
  ({ kind: 'external', number, confirm, delaySeconds }) as const;
const ring = (targets: Extract<Action, { kind: 'ring' }>['targets'], screening = false) =>
  step({ kind: 'ring', targets, seconds: 25, screening, prefix: '' }).args;

it('rings phones at once or later', () => {
  expect(ring([device('desk'), device('mobile', 10)])).toBe(
    'PJSIP/1001@acme.example&Local/10-1001m@later/n,25,U(record)',
  );
});

it('rings numbers outside, which press 1 where they have to', () => {
  expect(ring([outside('+15145550123', false), outside('+15145550124', true)])).toBe(
    'PJSIP/+15145550123@carrier&Local/0-+15145550124@confirmed/n,25,U(record)',
  );
  expect(ring([outside('+15145550123', false, 5)])).toBe(
    'Local/5-+15145550123@outside/n,25,U(record)',
  );
});

it('asks whoever answers a screened call', () => {
  expect(ring([device('desk')], true)).toBe('PJSIP/1001@acme.example,25,U(asked)');
});

it('leaves out a phone that is gone', () => {
  expect(ring([device('sold')])).toBe(',25,U(record)');
});

it('lets nothing but a number into the dialplan', () => {
  expect(step({ kind: 'external', number: '+1514&Local/1@later,1,S(9)', prefix: '' }).args).toBe(
    'PJSIP/+1514119@carrier,120',
  );
});

it('connects a caller to the mailbox of the user', () => {
  const own = { kind: 'voicemail', userId: 'anne', greetingId: null, operator: false } as const;
  expect(step(own)).toMatchObject({
    app: 'Gosub',
    args: 'mailbox,s,1(1001@acme.example,,no)',
    answer: true,
  });
  expect(step({ ...own, greetingId: 'welcome', operator: true }).args).toBe(
    'mailbox,s,1(1001@acme.example,http://127.0.0.1:3081/engine/media/ab.cd.wav,yes)',
  );
  expect(step({ ...own, userId: 'nobody' }).app).toBe('Playback');
});

it.each([
  ['busy', 'chosen', { app: 'Hangup', args: '17' }],
  ['tone', 'finished', { app: 'Hangup', args: '16' }],
  ['message', 'notInService', { app: 'Playback', cause: 1 }],
  ['message', 'blocked', { app: 'Playback', cause: 21 }],
  ['message', 'loop', { app: 'Playback', cause: 25 }],
] as const)('ends a call with %s because of %s', (signal, cause, expected) => {
  expect(step({ kind: 'hangup', signal, cause })).toMatchObject({ ...expected, answer: false });
});

it('asks for a PIN and lets into a conference as it is', () => {
  const pin = { kind: 'pin', digits: 10, seconds: 8 } as const;
  expect(step({ ...pin, again: false })).toMatchObject({
    ...{ app: 'Read', args: 'DIGITS,conf-getpin,10,,1,8', answer: true },
  });
  expect(step({ ...pin, again: true }).args).toContain('conf-invalidpin&conf-getpin');
  const action: Action = {
    ...{ kind: 'conference', id: 'c', leader: true, requireLeader: true, minParticipants: 2 },
    ...{ maxParticipants: 20, muteOnEntry: false, askName: true },
    ...{ announceJoin: false, announceLeave: true },
  };
  expect(step(action)).toMatchObject({
    ...{ app: 'Gosub', args: 'conference,s,1(c,yes,yes,2,20,no,yes,no,yes)', answer: true },
  });
  const says = { kind: 'hangup', signal: 'message', cause: 'blocked', says: 'wrongPin' } as const;
  expect(step(says)).toMatchObject({
    app: 'Playback',
    args: 'conf-invalidpin,noanswer',
    cause: 21,
  });
});

const menu = (fields: Partial<Extract<Action, { kind: 'menu' }>> = {}): Action => ({
  kind: 'menu',
  prompts: ['welcome', 'deleted'],
  keys: ['1', '2', '*'],
  immediateKeys: ['2', '*'],
  dialByExtension: true,
  extensionLength: 4,
  noKeySeconds: 5,
  interDigitSeconds: 2,
  language: null,
  ...fields,
});

it('plays a menu, and waits for more where a key may begin an extension', () => {
  const sound = addresses.sounds.get('welcome');
  const own = (fields?: Parameters<typeof menu>[0]) => step(menu(fields));
  expect(own()).toMatchObject({
    app: 'Gosub',
    args: `menu,s,1(${sound}&,5,013456789,3,2)`,
    answer: true,
  });
  expect(own({ dialByExtension: false }).args).toBe(`menu,s,1(${sound}&,5,,0,2)`);
  expect(own({ prompts: [] }).args).toBe('menu,s,1(,5,013456789,3,2)');
});

it('says the words of the directory in the sounds of the engine', () => {
  const says: DirectoryWord[] = [
    { kind: 'nobody' },
    { kind: 'choice', key: '2', extension: '101' },
    { kind: 'more', key: '9' },
  ];
  const choice = 'dir-multi1&digits/2&dir-multi2&dir-multi3&digits/1&digits/0&digits/1';
  expect(step({ kind: 'directory', says, digits: 1, seconds: 5 })).toMatchObject({
    app: 'Read',
    args: `DIGITS,dir-nomatch&${choice}&dir-multi9&,1,,1,5`,
    answer: true,
  });
});

it.each([
  ['ANSWER', 'answered'],
  ['NOANSWER', 'noAnswer'],
  ['BUSY', 'busy'],
  ['CHANUNAVAIL', 'offline'],
  ['CONGESTION', 'failed'],
  ['', undefined],
])('takes %s for %s', (status, outcome) => {
  expect(outcomeOf(status)).toBe(outcome);
});

it('plays a prompt, to its end or until a key is pressed', () => {
  const sound = addresses.sounds.get('welcome');
  const prompt = (id: string, interruptible: boolean) =>
    step({ kind: 'prompt', id, interruptible });
  expect(prompt('welcome', false)).toMatchObject({ app: 'Playback', args: sound, answer: true });
  expect(prompt('welcome', true)).toMatchObject({ app: 'Read', args: `KEY,${sound},1,,1,0.1` });
  expect(prompt('deleted', false).args).toBe('silence/1');
});
