import { inPlatform, type Db } from '../database/scope.js';
import { tooMany } from '../problem.js';
import {
  deleteFailures,
  deleteFailuresBefore,
  insertFailure,
  listFailures,
  lockAttempts,
} from './attempts.queries.js';
import { fold } from './fold.js';
import { sha256 } from './secrets.js';

/** So many failures within the window lock for another window. */
const maxFailures = 10;
const windowMs = 15 * 60_000;

/** What is guessed at, by id of the person; a login that nobody has, by what was typed. */
export type Target = `login:${string}` | `code:${string}` | `proof:${string}` | `unknown:${string}`;

/**
 * What a typed login is counted by. One person has several logins (name, extension in each name of the domain), and
 * each has many spellings; by person, they share one count.
 */
export function loginTarget(account: { readonly id: string } | undefined, typed: string): Target {
  return account ? `login:${account.id}` : `unknown:${fold(typed.trim())}`;
}

/**
 * Counts a guess as failed before it is judged, so that parallel guesses cannot outrun the count; `forgive` takes it
 * back. A login that nobody has locks like any other, so one lock tells nothing; two different logins that lock each
 * other tell that they belong to one person.
 * @returns takes back every failure, for a guess that was right
 * @throws Problem 429 `locked` with the time that the lock lasts
 */
export async function attempt(db: Db, target: Target, now: Date): Promise<() => Promise<void>> {
  const hash = await sha256(target);
  await inPlatform(db, 'write', async (tx) => {
    await lockAttempts(tx, hash);
    const wait = lockedSeconds(await listFailures(tx, hash, maxFailures), now);
    if (wait > 0) throw tooMany(wait, 'locked');
    await deleteFailuresBefore(tx, new Date(now.getTime() - 2 * windowMs));
    await insertFailure(tx, hash, now);
  });
  return () => deleteFailures(db, hash);
}

/** Forgets the failures, after a password was set by a link. */
export async function forgive(db: Db, target: Target): Promise<void> {
  await deleteFailures(db, await sha256(target));
}

/** Seconds that a lock still lasts; 0 when there is none. */
function lockedSeconds(failures: readonly Date[], now: Date): number {
  const [newest] = failures;
  const oldest = failures[maxFailures - 1];
  if (!newest || !oldest || newest.getTime() - oldest.getTime() > windowMs) return 0;
  return Math.max(0, Math.ceil((newest.getTime() + windowMs - now.getTime()) / 1000));
}
