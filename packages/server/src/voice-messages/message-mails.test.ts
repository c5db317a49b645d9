import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Mail } from '../mail.js';
import { createTestServer, type TestServer, type TestUser } from '../testing.js';
import { mailMessages } from './message-mails.js';

let server: TestServer;
let owner: TestUser;
let sent: Mail[];
/** Mailboxes that the engine had to follow. */
let followed: string[];
let broken: boolean;

beforeAll(async () => {
  server = await createTestServer();
  owner = server.acme.users['basic-user'];
});
beforeEach(async () => {
  sent = [];
  followed = [];
  broken = false;
  for (const table of ['voicemail', 'voice_messages', 'events'] as const)
    await server.database.db.deleteFrom(table).execute();
});
afterAll(() => server.close());

const round = () =>
  mailMessages({
    ...{ db: server.database.db, clock: server.clock.now, publicUrl: 'https://pbx.example' },
    mail: {
      async send(mail) {
        if (broken) throw new Error('no mail server');
        sent.push(mail);
      },
    },
    follow: async (mailbox) => void followed.push(mailbox),
  });

type Settings = {
  email_notice?: 'none' | 'short' | 'full';
  attach?: boolean;
  after_email?: 'keep' | 'save' | 'delete';
};

const setUp = (settings: Settings) =>
  server.database.db
    .insertInto('voicemail')
    .values({ user_id: owner.id, domain_id: owner.domainId, ...settings })
    .execute();

/** A message whose mail is due, left at noon in Toronto. */
const left = (more: object = {}) =>
  server.database.db
    .insertInto('voice_messages')
    .values({
      ...{ domain_id: owner.domainId, user_id: owner.id, mail_due: true },
      ...{ caller_number: '+14185550199', caller_name: null, caller_user_id: null },
      received_at: new Date('2026-06-10T16:00:00Z'),
      ...{ duration_seconds: 67, audio: Buffer.from('RIFF') },
      ...{ engine_mailbox: '1002@acme.example', engine_message: crypto.randomUUID(), ...more },
    })
    .execute();

const kept = () =>
  server.database.db.selectFrom('voice_messages').select(['heard', 'version']).execute();
const speak = (language: 'en-CA' | 'fr-CA') =>
  server.database.db.updateTable('users').set({ language }).where('id', '=', owner.id).execute();

it('says who called, when, how long and where to listen, in English', async () => {
  await setUp({ email_notice: 'full' });
  await speak('en-CA');
  await left();
  await round();
  expect(sent).toEqual([
    {
      to: ['basic-user@acme.example'],
      subject: 'New voice message from (418) 555-0199',
      text: [
        'Hello Test basic-user,',
        'A caller left you a message.',
        'Caller: (418) 555-0199\nTime: June 10, 2026 at 12:00\nLength: 1:07',
        'Listen to it here:\nhttps://pbx.example/account/messages',
      ].join('\n\n'),
    },
  ]);
  expect(await kept()).toEqual([{ heard: false, version: 1 }]);
});

it('brings the sound along, in French', async () => {
  await setUp({ email_notice: 'full', attach: true });
  await speak('fr-CA');
  const { id, extension } = server.acme.users['advanced-user'];
  await left({ caller_number: extension, caller_name: 'Old name', caller_user_id: id });
  await round();
  const [mail] = sent;
  expect(mail?.subject).toBe(`Nouveau message vocal de Test advanced-user (${extension})`);
  expect(mail?.text).toContain('Heure : 10 juin 2026 à 12 h');
  expect(mail?.text).toContain('Le son est joint.');
  expect(mail?.attachments).toMatchObject([{ name: 'message-vocal.wav', type: 'audio/wav' }]);
  expect(mail?.attachments?.[0]?.content.toString()).toBe('RIFF');
});

it('is one line where that is enough', async () => {
  await setUp({ email_notice: 'short' });
  await speak('en-CA');
  await left({ caller_number: null });
  await round();
  expect(sent[0]?.text).toBe(
    'New voice message from a withheld number, June 10, 2026 at 12:00 (1:07).',
  );
});

it('goes out once, whatever the number of servers and rounds', async () => {
  await setUp({ email_notice: 'short' });
  await left();
  await Promise.all([round(), round(), round()]);
  await round();
  expect(sent).toHaveLength(1);
});

it('is tried again when it did not go out, and leaves the message as it is until then', async () => {
  await setUp({ email_notice: 'short', after_email: 'save' });
  await left();
  broken = true;
  await expect(round()).rejects.toThrow('no mail server');
  expect(await kept()).toEqual([{ heard: false, version: 1 }]);
  broken = false;
  await round();
  expect(sent).toHaveLength(1);
  expect(await kept()).toEqual([{ heard: true, version: 2 }]);
});

it.each([
  ['save', [{ heard: true, version: 2 }]],
  ['delete', []],
] as const)('then does with the message what its owner wants: %s', async (after, expected) => {
  await setUp({ email_notice: 'full', attach: true, after_email: after });
  await left();
  await round();
  expect(await kept()).toEqual(expected);
  expect(followed).toEqual(['1002@acme.example']);
  const events = await server.database.db.selectFrom('events').select('resource').execute();
  expect(events).toEqual([{ resource: 'voice-messages' }]);
});

it('goes to nobody who wants none any more', async () => {
  await setUp({ email_notice: 'none' });
  await left();
  await round();
  expect(sent).toEqual([]);
});
