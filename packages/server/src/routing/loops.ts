import { intersect, type Interval } from '../time-frames/intervals.js';
import { calendarFrom, type Calendar } from './calendar.js';
import type { Destination, Directory, Facts, ObjectKind } from './directory.js';
import { edgesOf, type Edge, type EdgeKind } from './edges.js';
import type { Place, ReasonCode } from './steps.js';

/** Something a call passes, with the reason for which it moves on from there. */
export interface Hop extends Place {
  code: ReasonCode | null;
}

/** An object with its ways on. */
export interface Node {
  place: Place;
  edges: readonly Edge[];
}

export type FindNode = (kind: EdgeKind, id: string) => Node | null | Promise<Node | null>;

/** So many ways are tried from one object; nobody can follow a path that is longer to find. */
const patience = 2_000;

/** Where a destination leads at once, past prompts; null when it leads to no object with ways on. */
export function targetOf(to: Destination | null): { kind: EdgeKind; id: string } | null {
  if (to?.kind === 'prompt') return targetOf(to.then);
  if (to?.kind === 'user' || to?.kind === 'attendant' || to?.kind === 'queue')
    return { kind: to.kind, id: to.id };
  return null;
}

/**
 * The path on which a call that reaches the object comes back to something it has passed, without a key, a ring or a
 * wait between and with every rule on it in force at one time within the calendar; null when there is none.
 */
export async function loopFrom(
  start: { kind: EdgeKind; id: string },
  find: FindNode,
  calendar: Calendar,
): Promise<Hop[] | null> {
  let left = patience;
  const walk = async (
    at: { kind: EdgeKind; id: string },
    path: readonly Hop[],
    open: readonly Interval[],
  ): Promise<Hop[] | null> => {
    const again = path.findIndex(({ kind, id }) => kind === at.kind && id === at.id);
    if (again >= 0) return [...path.slice(again), { ...(path[again] as Hop), code: null }];
    const node = await find(at.kind, at.id);
    for (const { to, waits, during, code } of node?.edges ?? []) {
      const target = waits ? null : targetOf(to);
      const both = target ? intersect(open, during) : [];
      if (!node || !target || !both.length || (left -= 1) < 0) continue;
      const found = await walk(target, [...path, { ...node.place, code }], both);
      if (found) return found;
    }
    return null;
  };
  return walk(start, [], calendar.whole);
}

/**
 * The loop that a call to the object would run into, for refusing a save; ask with a directory that already answers
 * with what is about to be saved. Overrides of site and domain make none: each call follows them once.
 */
export async function findLoop(
  directory: Directory,
  object: { kind: ObjectKind; id: string },
  at: Date,
): Promise<Hop[] | null> {
  if (object.kind === 'conference') return null;
  const calendar = calendarFrom(at);
  const known = new Map<string, Node | null>();
  const find: FindNode = async (kind, id) => {
    const key = `${kind}:${id}`;
    if (!known.has(key)) {
      const facts = await directory.object(kind, id);
      known.set(key, facts && nodeOf(kind, facts, calendar));
    }
    return known.get(key) ?? null;
  };
  return loopFrom({ kind: object.kind, id: object.id }, find, calendar);
}

export const nodeOf = <K extends EdgeKind>(kind: K, facts: Facts[K], calendar: Calendar): Node => ({
  place: { kind, id: facts.id, name: 'number' in facts ? facts.number : facts.name },
  edges: edgesOf(kind, facts, calendar),
});
