import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { insertTenants, type Tenants, type TestUser } from '../../testing/fixtures.js';
import { createLog } from '../../log.js';
import { EngineAway } from '../engine.js';
import type { AmiMessage } from './ami.js';
import { Mailboxes } from './mailboxes.js';
import { callerOf, listMessages, parseMailbox, readSound } from './spool.js';

let database: TestDatabase;
let tenants: Tenants;
let spool: string;
let mailboxes: Mailboxes;
let acted: string[];
let away: boolean;
/** How often mails that are due were sent. */
let mailings: number;

beforeAll(async () => {
  database = await openTestDatabase();
  tenants = await database.db.transaction().execute(insertTenants);
});
afterAll(() => database.close());

beforeEach(async () => {
  await database.db.deleteFrom('voice_messages').execute();
  await database.db.deleteFrom('removed_voice_messages').execute();
  await database.db.deleteFrom('events').execute();
  await database.db.deleteFrom('voicemail').execute();
  spool = await mkdtemp(join(tmpdir(), 'pbxkit-spool-'));
  acted = [];
  away = false;
  mailings = 0;
  mailboxes = anotherServer();
  return () => rm(spool, { recursive: true });
});

const anotherServer = () =>
  new Mailboxes({
    ...{ db: database.db, spool, clock: () => new Date(), log: createLog('silent') },
    mail: async () => void (mailings += 1),
    async act({ Action, Folder, ID, ToFolder = '' }: AmiMessage) {
      if (away) throw new EngineAway();
      acted.push(`${Action} ${ID} ${Folder} ${ToFolder}`.trim());
    },
  });

const user = () => tenants.acme.users['basic-user'];
const address = ({ extension }: TestUser = user()) => `${extension}@acme.example`;

interface Left {
  readonly number?: number;
  readonly folder?: 'INBOX' | 'Old';
  readonly caller?: string;
  readonly at?: Date;
  readonly owner?: TestUser;
  readonly withoutText?: boolean;
}

/** A message as the engine writes it. */
async function leave(id: string, more: Left = {}): Promise<void> {
  const { number = 0, folder = 'INBOX', caller = '+14185550199', at = new Date() } = more;
  const directory = join(spool, 'acme.example', (more.owner ?? user()).extension, folder);
  const file = join(directory, `msg${String(number).padStart(4, '0')}`);
  await mkdir(directory, { recursive: true });
  await writeFile(`${file}.wav`, `sound of ${id}`);
  const text = [
    '[message]',
    'origmailbox=1',
    `callerid=${caller}`,
    `origtime=${Math.floor(at.getTime() / 1000)}`,
    `msg_id=${id}`,
    'duration=7',
  ];
  if (!more.withoutText) await writeFile(`${file}.txt`, text.join('\n'));
}

const stored = async () => {
  const rows = await database.db
    .selectFrom('voice_messages')
    .selectAll()
    .orderBy('engine_message')
    .execute();
  return rows.map((row) => ({
    id: row.engine_message,
    owner: row.user_id,
    from: [row.caller_number, row.caller_name, row.caller_user_id],
    seconds: row.duration_seconds,
    heard: row.heard,
    sound: Buffer.from(row.audio).toString(),
  }));
};

it('brings a message in with its sound and announces it once, however many servers look', async () => {
  const colleague = tenants.acme.users['advanced-user'];
  await leave('1-1', { caller: `"Test advanced-user" <${colleague.extension}>` });
  await Promise.all([
    mailboxes.sync(address()),
    anotherServer().sync(address()),
    mailboxes.sync(address()),
  ]);
  expect(await stored()).toEqual([
    {
      id: '1-1',
      owner: user().id,
      from: [colleague.extension, 'Test advanced-user', colleague.id],
      seconds: 7,
      heard: false,
      sound: 'sound of 1-1',
    },
  ]);
  const events = await database.db.selectFrom('events').select('resource').execute();
  expect(events).toEqual([{ resource: 'voice-messages' }]);
});

/** What a person set up of their mailbox. */
const setUp = (owner: TestUser, more: { copy_to?: string[]; email_notice?: 'short' }) =>
  database.db
    .insertInto('voicemail')
    .values({ user_id: owner.id, domain_id: owner.domainId, ...more })
    .execute();

it('copies a message once into the mailboxes that its owner names, and into no others', async () => {
  const colleague = tenants.acme.users['advanced-user'];
  const deaf = tenants.acme.users['call-center-agent'];
  await database.db
    .updateTable('users')
    .set({ voicemail_enabled: false })
    .where('id', '=', deaf.id)
    .execute();
  await setUp(user(), { copy_to: [colleague.id, deaf.id] });
  await setUp(colleague, { copy_to: [user().id], email_notice: 'short' });
  await leave('9-1');
  await Promise.all([mailboxes.sync(address()), anotherServer().sync(address())]);
  const rows = await database.db.selectFrom('voice_messages').selectAll().execute();
  expect(
    rows
      .map(({ user_id, engine_message, mail_due }) => [user_id, engine_message, mail_due])
      .sort((one) => (one[1] ? -1 : 1)),
  ).toEqual([
    [user().id, '9-1', false],
    [colleague.id, null, true],
  ]);
  await mailboxes.settled();
  expect(mailings).toBe(1);
  const [{ ids } = { ids: [] }] = await database.db.selectFrom('events').select('ids').execute();
  expect(ids).toHaveLength(2);
});

it('finds everything that came while nobody listened', async () => {
  await leave('2-1');
  await leave('2-2', { number: 1 });
  await leave('2-3', { folder: 'Old', owner: tenants.acme.users['advanced-user'] });
  mailboxes.syncAll();
  await expect.poll(async () => (await stored()).length).toBe(3);
  await mailboxes.settled();
  expect(await stored()).toMatchObject([
    { id: '2-1', heard: false },
    { id: '2-2', heard: false },
    { id: '2-3', heard: true, owner: tenants.acme.users['advanced-user'].id },
  ]);
});

it('waits for the text, which the engine writes when the sound is whole', async () => {
  await leave('3-1', { withoutText: true });
  await mailboxes.sync(address());
  expect(await stored()).toEqual([]);
  await leave('3-1');
  mailboxes.hear({ Event: 'MessageWaiting', Mailbox: address() });
  await mailboxes.settled();
  expect(await stored()).toMatchObject([{ id: '3-1' }]);
});

it('lets the engine follow what is heard, new again and deleted here', async () => {
  await leave('4-1');
  await leave('4-2', { number: 1, folder: 'Old' });
  await leave('4-3', { number: 2 });
  await mailboxes.sync(address());
  const { db } = database;
  const heard = (id: string, value: boolean) =>
    db
      .updateTable('voice_messages')
      .set({ heard: value })
      .where('engine_message', '=', id)
      .execute();
  await heard('4-1', true);
  await heard('4-2', false);
  await db.deleteFrom('voice_messages').where('engine_message', '=', '4-3').execute();
  away = true;
  await expect(mailboxes.sync(address())).rejects.toBeInstanceOf(EngineAway);
  away = false;
  await mailboxes.sync(address());
  expect(acted.sort()).toEqual([
    'VoicemailMove 4-1 INBOX Old',
    'VoicemailMove 4-2 Old INBOX',
    'VoicemailRemove 4-3 INBOX',
  ]);
  expect(await stored()).toMatchObject([{ id: '4-1' }, { id: '4-2' }]);
});

it('remembers a deletion until the engine has let the message go for a day', async () => {
  await leave('5-1');
  const remember = (id: string, at: Date) =>
    database.db
      .insertInto('removed_voice_messages')
      .values({ domain_id: tenants.acme.id, engine_message: id, at })
      .execute();
  const longAgo = new Date(Date.now() - 2 * 86_400_000);
  await remember('5-1', longAgo);
  await remember('5-2', longAgo);
  await remember('5-3', new Date());
  await mailboxes.sync(address());
  const { rows } = await database.db
    .selectFrom('removed_voice_messages')
    .select('engine_message as id')
    .orderBy('id')
    .execute()
    .then((found) => ({ rows: found.map(({ id }) => id) }));
  expect(rows).toEqual(['5-1', '5-3']);
  expect(await stored()).toEqual([]);
});

it('leaves what came before the person to nobody', async () => {
  await leave('6-1', { at: new Date('2020-01-01T00:00:00Z') });
  await mailboxes.sync(address());
  expect(await stored()).toEqual([]);
});

it('forgets a person’s messages with the person', async () => {
  const leaving = tenants.acme.users['no-portal'];
  await leave('7-1', { owner: leaving });
  await mailboxes.sync(address(leaving));
  expect(await stored()).toMatchObject([{ owner: leaving.id }]);
  await database.db.deleteFrom('users').where('id', '=', leaving.id).execute();
  expect(await stored()).toEqual([]);
  await mailboxes.sync(address(leaving));
  expect(acted).toEqual(['VoicemailRemove 7-1 INBOX']);
});

it('gives a sound to no message but its own', async () => {
  await leave('8-1');
  const mailbox = parseMailbox(address())!;
  const [first] = await listMessages(spool, mailbox);
  expect((await readSound(first!))?.toString()).toBe('sound of 8-1');
  // Another message moved up into its place.
  await leave('8-2');
  expect(await readSound(first!)).toBeNull();
});

it('looks at no path but that of a mailbox', () => {
  expect(parseMailbox('1003@acme.example')).toEqual({ extension: '1003', domain: 'acme.example' });
  for (const text of ['../..@acme.example', '1003@..', '1003@', '1003', '1003@a@b', '1/3@acme'])
    expect(parseMailbox(text)).toBeNull();
});

it('reads who called', () => {
  expect(callerOf('"Anne Roy" <1001>')).toEqual({ callerNumber: '1001', callerName: 'Anne Roy' });
  expect(callerOf('+14185550199')).toEqual({ callerNumber: '+14185550199', callerName: null });
  expect(callerOf('"+14185550199" <+14185550199>').callerName).toBeNull();
  expect(callerOf('Unknown')).toEqual({ callerNumber: null, callerName: null });
});
