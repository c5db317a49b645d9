import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../access/passwords.js';
import { capabilitiesOf } from '../access/roles.js';
import { prefixes, sha256 } from '../access/secrets.js';
import { inPlatform, type Db } from '../database/scope.js';
import { insertDepartments } from '../departments/departments.queries.js';
import { defaultPlan, type NumberPlan } from '../extensions/number-plan.js';
import { insertSites } from '../sites/sites.queries.js';
import { insertUsers, type UserRecord } from '../users/users.bulk.queries.js';
import { freshUser } from '../users/users.rules.js';
import { seedAttendants } from './attendants.js';
import {
  demoApiKey,
  demoDomains,
  demoPassword,
  demoResellerName,
  type DemoDomain,
  type DemoPerson,
} from './company.js';
import {
  insertDemoKey,
  insertDomain,
  insertReseller,
  isEmpty,
  updateAccounts,
  type DemoAccount,
} from './demo.queries.js';
import { seedConferences } from './conferences.js';
import { seedMessages } from './messages.js';
import { seedNumbers } from './numbers.js';
import { seedPrompts } from './prompts.js';
import { seedQueues } from './queues.js';
import { seedSchedules } from './schedules.js';

/** Came from a system with people on 5000 to 5099 too, so its feature codes have three digits, and users four or five. */
const borealPlan: NumberPlan = {
  length: 4,
  ranges: {
    user: { from: '1000', to: '99999' },
    featureCode: { from: '500', to: '549' },
    conference: { from: '600', to: '649' },
    queue: { from: '700', to: '749' },
    attendant: { from: '800', to: '849' },
  },
  enforce: false,
};

/** Fills an empty database with the demo company, its neighbour and their reseller; otherwise does nothing. */
export async function seedDemo(db: Db, now: Date, secretKey: string): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const keyHash = await sha256(demoApiKey);
  await inPlatform(db, 'write', async (tx) => {
    if (!(await isEmpty(tx))) return;
    const resellerId = await insertReseller(tx, demoResellerName);
    for (const domain of demoDomains)
      await seedDomain(tx, resellerId, domain, passwordHash, { now, secretKey });
    await insertDemoKey(tx, {
      resellerId,
      prefix: demoApiKey.slice(0, prefixes.dev.length + 4),
      hash: keyHash,
      capabilities: [...capabilitiesOf('reseller').keys()],
      expiresAt: new Date(now.getTime() + 5 * 365 * 86_400_000),
    });
  });
}

async function seedDomain(
  db: Db,
  resellerId: string,
  domain: DemoDomain,
  hash: string,
  { now, secretKey }: { now: Date; secretKey: string },
): Promise<void> {
  const plan = domain.limits.users > 1_000 ? borealPlan : defaultPlan;
  const domainId = await insertDomain(db, resellerId, domain, plan);
  const sites = domain.sites.map((site) => ({ ...site, id: uuidv7() }));
  const departments = domain.departments.map((name) => ({ name, id: uuidv7() }));
  await insertSites(db, domainId, sites);
  await insertDepartments(db, domainId, departments);
  const idOf = (list: readonly { id: string; name: string }[], name: string | null) =>
    list.find((one) => one.name === name)?.id ?? null;
  const users = domain.people.map((person, index) => ({
    id: uuidv7(),
    person,
    user: {
      ...toUser(person, domain, index),
      departmentId: idOf(departments, person.department),
      siteId: idOf(sites, person.site),
    },
  }));
  const others = domain.others.map(({ kind, extension, name }) => ({
    id: uuidv7(),
    user: {
      ...freshUser,
      kind,
      extension,
      lastName: name,
      loginName: `${extension}@${domain.name}`,
    },
  }));
  await insertUsers(db, domainId, [...users, ...others]);
  await updateAccounts(
    db,
    users.map(({ id, person }, index) => toAccount(id, person, hash, now, index)),
  );
  const place = {
    ...{ id: domainId, name: domain.name, language: domain.language },
    users: new Map([...users, ...others].map(({ id, user }) => [user.extension, id])),
    sites: new Map(sites.map(({ id, name }) => [name, id])),
  };
  const frames = await seedSchedules(db, place, now);
  const attendants = await seedAttendants(db, place, frames, now);
  const queues = await seedQueues(db, place, now);
  await seedNumbers(db, { ...place, attendants, queues }, frames, now);
  await seedConferences(db, place, secretKey);
  await seedMessages(db, place, now);
  await seedPrompts(db, place, now);
}

function toUser(
  { extension, firstName, lastName, role, notes }: DemoPerson,
  domain: DemoDomain,
  index: number,
): UserRecord {
  const mailbox = `${firstName}.${lastName}`
    .normalize('NFD')
    .replace(/[^\w.-]/g, '')
    .toLowerCase();
  return {
    ...freshUser,
    firstName,
    lastName,
    extension,
    loginName: `${extension}@${domain.name}`,
    emails: [`${mailbox}@${domain.name}`],
    role,
    notes,
    callerIdNumber: `+1514555${String(1000 + index)}`,
    ringSeconds: index % 7 === 3 ? 40 : 25,
    voicemailEnabled: role !== 'no-portal',
    recordCalls: role === 'call-center-agent' ? 'all' : 'none',
  };
}

/** People signed in at most some days ago, each at another time. */
function toAccount(
  id: string,
  { state, role }: DemoPerson,
  hash: string,
  now: Date,
  index: number,
): DemoAccount {
  const known = state !== 'new' && role !== 'no-portal';
  const hoursAgo = 1 + ((index * 17) % 190);
  return {
    id,
    passwordHash: known ? hash : null,
    locked: state === 'locked',
    resetPending: state === 'resetPending',
    lastSignInAt: known ? new Date(now.getTime() - hoursAgo * 3_600_000).toISOString() : null,
  };
}
