import type { components } from '@pbxkit/client';
import type { Capabilities, Role } from '../access/caller.js';
import { findAccountByLogin, type Account } from '../access/credentials.queries.js';
import { grant } from '../access/grants.js';
import { isLoopbackOrigin, readOrigin } from '../access/origins.js';
import { capabilitiesOf, intersect, maySignIn } from '../access/roles.js';
import { newToken } from '../access/secrets.js';
import type { Context, ReplyOf } from '../contract.js';
import { invalid, Problem, type FieldFault } from '../problem.js';
import { findMintingKey, insertEmbedSession } from './embed-sessions.queries.js';

type Schemas = components['schemas'];
type Body = Schemas['EmbedSessionCreate'];
type Denial = Schemas['Denial'];

const defaultSeconds = 600;

/**
 * A token for one page in one domain. It holds what key, role and request have in common, checked anew with every
 * request that uses it.
 */
export async function mint(body: Body, context: Context): Promise<ReplyOf<'createEmbedSession'>> {
  const account = await findSubject(body.subject, context);
  const key = await findKey(context);
  const faults = [
    ...subjectFaults(body, account),
    ...originFaults(body.origins, key?.kind === 'dev'),
  ];
  if (faults.length > 0) throw invalid(faults);

  const role = body.actAs ?? account?.role ?? 'no-portal';
  const held = capabilitiesAs(role, account);
  const { granted, denied } = grant(context.caller.capabilities, held, body.components);
  if (Object.keys(granted).length === 0) throw nothingGranted(denied);

  const now = context.clock();
  const seconds = lifeSeconds(body, key?.expires_at, now);
  const { token, hash } = await newToken('embed');
  return context.write(
    'embed-session-created',
    async (tx) => {
      const id = await insertEmbedSession(tx.db, {
        domain_id: context.domain.id,
        api_key_id: context.caller.kind === 'apiKey' ? context.caller.sessionId : null,
        token_hash: hash,
        subject: body.subject,
        user_id: account?.id ?? null,
        role,
        origins: body.origins,
        granted: JSON.stringify(granted),
        denied: JSON.stringify(denied),
        expires_at: new Date(now.getTime() + seconds * 1000),
        created_at: now,
      });
      tx.announce('embed-sessions', [id]);
      const reply: Schemas['Grant'] = {
        token,
        expiresInSeconds: seconds,
        domain: context.domain.name,
        subject: body.subject,
        timeZone: account?.time_zone ?? context.domain.timeZone,
        language: account?.language ?? context.domain.language,
        granted,
        denied,
      };
      return {
        status: 201 as const,
        body: reply,
        headers: { Location: `/v1/embed-sessions/${id}` },
      };
    },
    { repeat: 'refuse' },
  );
}

/** What the subject holds in the role: a person no more than in their own, someone from outside no site. */
function capabilitiesAs(role: Role, account: Account | undefined): Capabilities {
  if (account) return intersect(capabilitiesOf(account.role), capabilitiesOf(role));
  return role === 'site-manager' ? new Map() : capabilitiesOf(role);
}

/** The person of `user:<login>`, when the domain has them and lets them sign in. */
async function findSubject(subject: string, context: Context): Promise<Account | undefined> {
  if (!subject.startsWith('user:')) return undefined;
  const account = await context.read((db) => findAccountByLogin(db, subject.slice('user:'.length)));
  return account && maySignIn(account) && !account.locked ? account : undefined;
}

function findKey({ caller, platform }: Context) {
  return caller.kind === 'apiKey' && caller.sessionId
    ? findMintingKey(platform, caller.sessionId)
    : Promise.resolve(undefined);
}

function subjectFaults({ subject, actAs }: Body, account: Account | undefined): FieldFault[] {
  if (subject.startsWith('user:')) {
    return account ? [] : [{ pointer: '/subject', code: 'unknown-reference' }];
  }
  return actAs ? [] : [{ pointer: '/actAs', code: 'role-required' }];
}

function originFaults(origins: readonly string[], onlyLocal: boolean): FieldFault[] {
  return origins.flatMap((origin, index): FieldFault[] => {
    const pointer = `/origins/${index}`;
    if (!readOrigin(origin)) return [{ pointer, code: 'invalid-origin' }];
    return onlyLocal && !isLoopbackOrigin(origin) ? [{ pointer, code: 'origin-not-local' }] : [];
  });
}

/** Never longer than the key lives. */
function lifeSeconds(body: Body, keyEnds: Date | undefined, now: Date): number {
  const left = keyEnds ? Math.floor((keyEnds.getTime() - now.getTime()) / 1000) : Infinity;
  return Math.max(1, Math.min(body.ttlSeconds ?? defaultSeconds, left));
}

function nothingGranted(denied: readonly Denial[]): Problem {
  const reasons = denied
    .slice(0, 20)
    .map(({ component, capability, why }) => `${component}: ${capability ?? '*'} (${why})`)
    .join(', ');
  return new Problem(403, 'nothing-granted', { values: { reasons } });
}
