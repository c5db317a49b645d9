import type { components } from '@pbxkit/client';
import { findAccount, type Account } from '../access/credentials.queries.js';
import { hasTotp, mfaPolicy } from '../access/mfa.js';
import { missing } from '../access/roles.js';
import type { Context, Handlers } from '../contract.js';
import type { Db } from '../database/scope.js';
import { requireVersion } from '../preconditions.js';
import { invalid, notFound } from '../problem.js';
import { findUser, updateUsers } from '../users/users.queries.js';
import { checkUser, countryOf, normalizeUser } from '../users/users.rules.js';
import { findMyDomain } from './me.queries.js';
import { ownId } from './own-account.js';

type Schemas = components['schemas'];
type Me = Schemas['Me'];

export const me: Pick<Handlers, 'getMe' | 'updateMe' | 'getMyCapabilities'> = {
  async getMe(_request, context) {
    const body = await context.read((db) => readMe(db, context));
    return { body, etag: body.version };
  },

  async updateMe({ body: { theme, ...body }, headers }, context) {
    const id = ownId(context);
    const country = countryOf(context.domain.language);
    const given = normalizeUser(body, country);
    return context.write('profile-updated', async (tx) => {
      const before = await findUser(tx.db, id, {});
      if (!before) throw notFound();
      const current = await readMe(tx.db, context);
      requireVersion(headers['if-match'], current);
      const facts = { country, assigner: context.caller.role };
      const faults = checkUser({ ...before, ...given }, given, facts);
      if (faults.length > 0) throw invalid(faults);
      await updateUsers(
        tx.db,
        [id],
        toColumns({ ...given, ...(theme ? { theme } : {}) }),
        context.clock(),
      );
      const after = await findUser(tx.db, id, {});
      const name = `${before.firstName} ${before.lastName}`.trim();
      tx.record({ resource: 'users', id, name, before, after: after ?? null });
      tx.announce('me', [id]);
      const saved = await readMe(tx.db, context);
      return { body: saved, etag: saved.version };
    });
  },

  async getMyCapabilities(_request, { caller }) {
    const held = [...caller.capabilities].map(([capability, reach]) => ({ capability, reach }));
    const narrowedBy = caller.kind === 'apiKey' ? 'key' : 'not-requested';
    const absent = missing(caller.capabilities, caller.role, narrowedBy);
    return { body: { role: caller.role, held, missing: [...absent] } };
  },
};

async function readMe(db: Db, context: Context): Promise<Me> {
  const { caller } = context;
  const domain = await findMyDomain(db, context.domain.id);
  if (!caller.userId) return outsider(caller, domain);
  const account = await findAccount(db, caller.userId);
  if (!account) throw notFound();
  return toMe(account, caller.role, domain);
}

function toMe(account: Account, role: Schemas['Role'], domain: Schemas['MyDomain']): Me {
  return {
    id: account.id,
    version: account.version,
    firstName: account.first_name,
    lastName: account.last_name,
    loginName: account.login_name,
    extension: account.extension,
    emails: account.emails,
    role,
    domain,
    siteId: account.site_id,
    timeZone: account.time_zone,
    language: account.language,
    theme: account.theme,
    hasPin: account.pin_hash !== null,
    mfa: {
      policy: mfaPolicy(account),
      enabled: hasTotp(account),
      recoveryCodesLeft: account.recovery_codes.length,
    },
  };
}

/** A key or an outside subject: somebody, but nobody with an account. */
function outsider(caller: Context['caller'], domain: Schemas['MyDomain']): Me {
  return {
    id: null,
    version: 0,
    firstName: '',
    lastName: (caller.actors.at(-1)?.name ?? '').slice(0, 60),
    loginName: caller.subject.slice(0, 64),
    extension: null,
    emails: [],
    role: caller.role,
    domain,
    siteId: null,
    timeZone: null,
    language: null,
    theme: 'auto',
    hasPin: false,
    mfa: { policy: 'off', enabled: false, recoveryCodesLeft: 0 },
  };
}

function toColumns({
  firstName,
  lastName,
  timeZone,
  ...same
}: Schemas['MeUpdate']): Parameters<typeof updateUsers>[2] {
  return { ...same, first_name: firstName, last_name: lastName, time_zone: timeZone };
}
