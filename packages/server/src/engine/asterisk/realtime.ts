import { unseal } from '../../access/secrets.js';
import { inTenant, type Db } from '../../database/scope.js';
import { insertEvents, type Announcement } from '../../write.queries.js';
import * as queries from './engine.queries.js';
import { listAgentsOf } from '../../queues/visits.queries.js';
import { musicClassOf } from '../../music-on-hold/music-on-hold.rules.js';
import { addressOf, type Address } from '../call-events.js';
import type { Media } from './media.js';
import { findMusicRows } from './music.js';
import type { EngineDevice } from './engine.queries.js';

/** Columns of a row as the engine names them; what has no value is left out, for it refuses what it does not know. */
type Row = Readonly<Record<string, string>>;

export interface Realtime {
  readonly db: Db;
  readonly secretKey: string;
  readonly clock: () => Date;
  readonly media: Media;
}

/** Condition of a question: `col`, or `col LIKE` and the like with the operator after a space. */
type Conditions = Readonly<Record<string, string>>;

/** Rows of a family, as Asterisk's Realtime asks for them (res_config_curl). */
export async function findRows(
  realtime: Realtime,
  family: string,
  conditions: Conditions,
): Promise<Row[]> {
  if (family === 'voicemail') return mailbox(realtime.db, conditions);
  if (family === 'musiconhold' || family === 'musiconhold_entry')
    return findMusicRows(realtime, family, conditions['name'] ?? '');
  const device = await deviceOf(realtime.db, conditions);
  if (!device) return [];
  switch (family) {
    case 'ps_endpoints':
      return [endpoint(device)];
    case 'ps_auths':
      return [await auth(device, realtime.secretKey)];
    case 'ps_aors':
      return [aor(device)];
    case 'ps_contacts':
      return contacts(realtime, device, conditions);
    default:
      return [];
  }
}

/**
 * Writes of the engine: where a phone can be reached. Answers how many rows it concerned. Tells who listens when a phone
 * comes or goes; that it is still there is no news.
 */
export async function writeRow(
  { db, clock }: Realtime,
  verb: 'store' | 'update' | 'destroy',
  id: string,
  fields: Row,
): Promise<number> {
  const device = await deviceOf(db, { id });
  if (!device) return 0;
  return inTenant(db, device.domainId, 'write', async (tx) => {
    const wasThere = await isRegistered(tx, device, clock());
    const count = await (verb === 'destroy'
      ? queries.deleteRegistration(tx, device.id, id)
      : keepRegistration(tx, device, id, fields, clock()));
    if ((await isRegistered(tx, device, clock())) !== wasThere)
      await insertEvents(tx, device.domainId, await changedBy(tx, device), clock());
    return count;
  });
}

/** A phone that comes or goes, and the agents of queues who can or cannot be reached with it. */
async function changedBy(tx: Db, { id, userId }: EngineDevice): Promise<Announcement[]> {
  const agents = await listAgentsOf(tx, [`device:${id}`, `user:${userId}`]);
  const queueIds = [...new Set(agents.map(({ queueId }) => queueId))];
  return [
    { resource: 'devices' as const, ids: [id] },
    { resource: 'queue-agents' as const, ids: agents.map((agent) => agent.id) },
    { resource: 'queues' as const, ids: queueIds },
  ].filter(({ ids }) => ids.length > 0);
}

async function keepRegistration(
  db: Db,
  device: EngineDevice,
  id: string,
  fields: Row,
  at: Date,
): Promise<number> {
  const kept = (await queries.listRegistrations(db, device.id, new Date(0))).find(
    (registration) => registration.id === id,
  );
  const merged = { ...kept?.fields, ...fields, id };
  await queries.upsertRegistration(db, device, { id, fields: merged }, at);
  return 1;
}

const isRegistered = async (db: Db, { id }: EngineDevice, at: Date): Promise<boolean> =>
  (await queries.listRegistrations(db, id, at)).length > 0;

const phoneOf = ({ sipUsername, domain }: EngineDevice): Address => addressOf(sipUsername, domain);

/** `1001@acme.example` or, of a contact, `1001@acme.example;@0123…` and its pattern. */
async function deviceOf(db: Db, conditions: Conditions): Promise<EngineDevice | null> {
  const [, id = ''] = Object.entries(conditions).find(([key]) => /^id( LIKE)?$/.test(key)) ?? [];
  const [, user, domain] = /^([^@;%]+)@([^@;%^]+)/.exec(id) ?? [];
  return user && domain ? queries.findDevice(db, user, domain) : null;
}

const endpoint = (device: EngineDevice): Row => ({
  id: phoneOf(device),
  aors: phoneOf(device),
  auth: phoneOf(device),
  context: 'from-user',
  accountcode: device.domain,
  callerid: `${device.name.replace(/[<>"\\]/g, '')} <${device.extension}>`,
  disallow: 'all',
  allow: 'ulaw,alaw,g722',
  direct_media: 'no',
  identify_by: 'username',
  rewrite_contact: 'yes',
  rtp_symmetric: 'yes',
  force_rport: 'yes',
  moh_suggest: musicClassOf('user', device.userId),
  ...(device.srtp === 'off'
    ? {}
    : {
        media_encryption: 'sdes',
        media_encryption_optimistic: device.srtp === 'optional' ? 'yes' : 'no',
      }),
  set_var: `${device.recorded ? 'PBX_RECORD' : 'PBX_USER'}=${device.userId}`,
  ...(device.voicemailEnabled ? { mailboxes: addressOf(device.extension, device.domain) } : {}),
});

const auth = async (device: EngineDevice, secretKey: string): Promise<Row> => ({
  id: phoneOf(device),
  auth_type: 'userpass',
  username: device.sipUsername,
  password: await unseal(secretKey, device.id, device.sealedPassword),
  realm: device.domain,
});

const aor = (device: EngineDevice): Row => ({
  id: phoneOf(device),
  max_contacts: '1',
  remove_existing: 'yes',
  minimum_expiration: '60',
  maximum_expiration: '3600',
  default_expiration: '300',
});

async function contacts(
  { db, clock }: Realtime,
  device: EngineDevice,
  conditions: Conditions,
): Promise<Row[]> {
  const rows = await inTenant(db, device.domainId, 'read', (tx) =>
    queries.listRegistrations(tx, device.id, clock()),
  );
  const { id } = conditions;
  return rows.filter((row) => id === undefined || row.id === id).map(({ fields }) => fields);
}

async function mailbox(db: Db, { mailbox: extension, context }: Conditions): Promise<Row[]> {
  if (!extension || !context) return [];
  const found = await queries.findMailbox(db, extension, context);
  if (!found) return [];
  // Without an address: it is our server that tells of messages.
  const yes = (is: boolean): string => (is ? 'yes' : 'no');
  return [
    {
      ...{ mailbox: found.extension, context: found.domain, fullname: found.name },
      maxsecs: String(found.maxMessageSeconds),
      operator: yes(found.operator),
      envelope: yes(found.sayTime),
      saycid: yes(found.sayCaller),
    },
  ];
}
