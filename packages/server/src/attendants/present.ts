import type { components } from '@pbxkit/client';
import { takeCensus } from '../call-routing/directory.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import { routed, type Census } from '../routing/census.js';
import { firstInForce } from '../routing/in-force.js';
import { problems } from '../routing/problems.js';
import { listNumbersTo } from '../uses/numbers-to.queries.js';
import { listPromptTitles, type StoredAttendant } from './attendants.queries.js';

type Attendant = components['schemas']['Attendant'];

/** What of an organization an auto attendant is shown with. */
export interface Surroundings {
  readonly census: Census;
  /** Problems by the id of the object. */
  readonly problemCounts: ReadonlyMap<string, number>;
}

/** Of many users only those on the ways of attendants are read: the others add no problem of an attendant. */
export async function survey(db: Db, context: Context): Promise<Surroundings> {
  const census = await takeCensus(db, context, 'linked');
  const problemCounts = new Map<string, number>();
  for (const { object } of await problems(census, context.clock()))
    if (object.kind === 'attendant' && object.id)
      problemCounts.set(object.id, (problemCounts.get(object.id) ?? 0) + 1);
  return { census, problemCounts };
}

/** Auto attendants as they are now: what callers hear first, which numbers lead there, what is to be mended. */
export async function present(
  db: Db,
  context: Context,
  { census, problemCounts }: Surroundings,
  attendants: readonly StoredAttendant[],
): Promise<Attendant[]> {
  const now = greetingsNow(census, context.clock());
  const ids = attendants.map(({ id }) => id);
  const numbers = await listNumbersTo(db, 'attendants', ids);
  const titles = await listPromptTitles(db, [...now.values()]);
  return attendants.map((attendant) => ({
    ...attendant,
    greetingNow: titles.get(now.get(attendant.id) ?? '') ?? null,
    phoneNumbers: numbers.get(attendant.id) ?? [],
    problemCount: problemCounts.get(attendant.id) ?? 0,
  }));
}

/** The prompt by which each auto attendant greets at an instant. */
function greetingsNow(census: Census, at: Date): Map<string, string> {
  const found = new Map<string, string>();
  for (const attendant of routed(census).attendant.values()) {
    const match = firstInForce(attendant, attendant.greetings, at);
    if (match) found.set(attendant.id, match.rule.promptId);
  }
  return found;
}
