import type { components, operations } from '@pbxkit/client';
import { fold } from '../access/fold.js';
import { takeCensus } from '../call-routing/directory.js';
import type { Handlers } from '../contract.js';
import { badRequest } from '../problem.js';
import { problems as findProblems, type Problem } from '../routing/problems.js';
import { toRoutingProblem } from './problem-words.js';

type RoutingProblem = components['schemas']['RoutingProblem'];
type Query = NonNullable<operations['listProblems']['parameters']['query']>;

export const problems: Pick<Handlers, 'listProblems'> = {
  async listProblems({ query }, context) {
    const census = await context.read((db) => takeCensus(db, context));
    const found = await findProblems(census, context.clock());
    const word = (problem: Problem) => toRoutingProblem(problem, context.language);
    const matches = matching(query.q);
    const wanted = found
      .filter(({ kind }) => !query.kind || kind === query.kind)
      .filter(({ object }) => !query.objectId || object.id === query.objectId)
      .filter((problem) => !query.q || matches(word(problem)));
    const { items, ...rest } = pageOf(wanted, query);
    return { body: { ...rest, items: items.map(word) } };
  },
};

/** Every word of the search box, in the text or the name. */
function matching(q = ''): (problem: RoutingProblem) => boolean {
  const wanted = q.trim().split(/\s+/).filter(Boolean).map(fold);
  return ({ text, object }) => {
    const said = fold(`${text} ${object.name}`);
    return wanted.every((word) => said.includes(word));
  };
}

const severities = ['error', 'warning', 'notice'];
const orders = {
  severity: ({ severity }: Problem) => String(severities.indexOf(severity)),
  kind: ({ kind }: Problem) => kind,
};

/** The list is worked out anew each time, so the cursor names the last problem that was shown. */
function pageOf(found: readonly Problem[], query: Query) {
  const { sort = 'severity', limit = 50, offset = 0, cursor } = query;
  const key = orders[sort.replace('-', '') as keyof typeof orders];
  const direction = sort.startsWith('-') ? -1 : 1;
  const place = (one: Problem) => `${key(one)} ${one.id}`;
  const sorted = found
    .map((item) => ({ item, place: place(item) }))
    .sort((a, b) => direction * (a.place < b.place ? -1 : 1));
  const after = cursor === undefined ? null : readCursor(cursor, sort);
  const rest =
    after === null
      ? sorted
      : sorted.filter((one) => (direction > 0 ? one.place > after : one.place < after));
  const shown = rest.slice(offset, offset + limit);
  const last = rest.length > offset + limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ item }) => item),
    nextCursor: last ? Buffer.from(JSON.stringify([sort, last.place])).toString('base64url') : null,
    total: found.length,
  };
}

function readCursor(cursor: string, sort: string): string {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(read) && read[0] === sort && typeof read[1] === 'string') return read[1];
  } catch {
    // Refused below, like every text that is no cursor of this list.
  }
  throw badRequest([{ pointer: 'cursor', code: 'invalid-cursor' }]);
}
