import { inTenant, type Db } from '../database/scope.js';
import { updateAgentState } from '../queues/agent-states.queries.js';
import { next } from '../routing/next.js';
import { fromToken } from '../routing/state.js';
import type { Question, Step } from '../routing/steps.js';
import { waitsOn } from '../routing/wait.js';
import { insertEvents, type Announcement } from '../write.queries.js';
import { joining, type Joining } from '../routing/joining.js';
import { databaseDirectory, type Arriving } from './directory.js';
import * as queries from './offers.queries.js';
import { findRoutedQueue } from './queues.queries.js';

/** A question of a real call, or of one that is imagined as if it were real. */
export interface LiveQuestion {
  readonly question: Question & { readonly call: string };
  readonly arriving: Omit<Arriving, 'at' | 'clock' | 'live'>;
}

/** What came of it: the last step, which is the one to be done, and what is new to tell of on the way there. */
export interface Decided<T> {
  readonly step: Step;
  readonly told: readonly Step[];
  /** What was looked up for the step. */
  readonly found: T;
}

interface Deciding {
  readonly db: Db;
  readonly domainId: string;
  readonly clock: () => Date;
}

/**
 * Where a call goes, up to the first step that is heard. Whoever waits in a queue is decided on one after the other:
 * those whom a call rings are taken for it in the same transaction, whichever server decides, so that no agent is rung
 * for two calls and no caller is picked up twice.
 */
export async function decide<T>(
  deciding: Deciding,
  live: LiveQuestion,
  find: (tx: Db, step: Step) => Promise<T>,
): Promise<Decided<T>> {
  const { db, domainId } = deciding;
  const { state } = live.question;
  if (state === null || fromToken(state)?.kind !== 'queue') {
    const decided = await inTenant(db, domainId, 'read', async (tx) => {
      const walked = await walk(tx, deciding, live);
      return { ...walked, found: await find(tx, walked.step) };
    });
    if (!['queue', 'pickUp'].includes(decided.step.action.kind)) return decided;
  }
  return inTenant(db, domainId, 'write', async (tx) => {
    const walked = await offer(tx, deciding, live);
    return { ...walked, found: await find(tx, walked.step) };
  });
}

type Walked = Omit<Decided<unknown>, 'found'>;

async function walk(
  tx: Db,
  { domainId, clock }: Deciding,
  { question, arriving }: LiveQuestion,
): Promise<Walked> {
  const directory = databaseDirectory(tx, domainId, {
    ...{ ...arriving, at: clock(), clock },
    live: { call: question.call },
  });
  const told: Step[] = [];
  let asked: Question = question;
  for (;;) {
    const step = await next(asked, directory, clock);
    if (!waitsOn(asked.state === null ? null : fromToken(asked.state), step)) told.push(step);
    if (step.action.kind !== 'go' || step.state === null) return { step, told };
    const { outcome: _outcome, ...same } = asked;
    asked = { ...same, state: step.state, digits: '' };
  }
}

const inVain: readonly unknown[] = ['noAnswer', 'busy', 'offline', 'failed'];

async function offer(tx: Db, deciding: Deciding, live: LiveQuestion): Promise<Walked> {
  const { domainId, clock } = deciding;
  const { call, outcome, digits } = live.question;
  const now = clock();
  await queries.lockOffers(tx, domainId);
  const missed = inVain.includes(outcome) && !digits;
  const end = { now, missed, silent: outcome === 'noAnswer' };
  const over = await endRings(tx, call, end);
  if (missed) await queries.deleteTaking(tx, call);
  const walked = await walk(tx, deciding, live);
  const { action } = walked.step;
  const rung =
    action.kind === 'queue' ? await queries.insertOffers(tx, domainId, call, action, now) : [];
  if (action.kind === 'pickUp' && action.call)
    await queries.promiseCall(tx, domainId, { call: action.call, queueId: action.id }, now);
  const ids = [...new Set([...over, ...rung])];
  if (ids.length > 0) await insertEvents(tx, domainId, announcementsOf(ids), now);
  return walked;
}

/** Agents who missed the ring; those who missed too many are logged out. */
async function endRings(tx: Db, call: string, end: queries.RingEnd): Promise<string[]> {
  const missed = await queries.endOffers(tx, call, end);
  for (const agent of await queries.listSilent(tx, missed))
    await updateAgentState(tx, agent, { state: 'loggedOut' }, end.now);
  return missed;
}

/** Agents who ring from now on, in addition, for a call whose agents ring; null = the ring is over. */
export function join<T>(
  { db, domainId, clock, imagined = false }: Deciding & { readonly imagined?: boolean },
  call: string,
  find: (tx: Db, joins: Joining) => Promise<T>,
): Promise<(Joining & { found: T }) | null> {
  return inTenant(db, domainId, 'write', async (tx) => {
    await queries.lockOffers(tx, domainId);
    const now = clock();
    const ringing = await queries.findRinging(tx, call, now);
    const queue = ringing && (await findRoutedQueue(tx, ringing.queueId, now, { now, imagined }));
    const joins = queue ? joining(queue, ringing, now) : nobody;
    if (!joins) return null;
    const ids = await queries.insertOffers(tx, domainId, call, joins, now);
    if (ids.length > 0) await insertEvents(tx, domainId, announcementsOf(ids), now);
    return { ...joins, found: await find(tx, joins) };
  });
}

/** As long as it is not known that the call rings. */
const nobody: Joining = { offers: [], seconds: 0 };

const announcementsOf = (agentIds: readonly string[]): Announcement[] => [
  { resource: 'queue-agents', ids: agentIds.length > 200 ? [] : agentIds },
  { resource: 'queue-callers', ids: [] },
  { resource: 'queues', ids: [] },
];
