import type { components } from '@pbxkit/client';
import type { TestHandlers } from '@pbxkit/client/testing.js';

type RoutingProblem = components['schemas']['RoutingProblem'];
type RoutingObject = components['schemas']['RoutingObject'];

const id = (number: number) => `01890000-0000-7000-8000-0000000000${number}`;

export const mainNumber: RoutingObject = { kind: 'phoneNumber', id: id(10), name: '+15145550100' };
export const luc: RoutingObject = { kind: 'user', id: id(11), name: 'Luc Tremblay' };

/** One problem of each severity, worst first. */
export const sampleProblems: readonly RoutingProblem[] = [
  {
    id: 'loop-1',
    kind: 'loop',
    severity: 'error',
    object: luc,
    text: 'Calls go round in a circle.',
    remedy: 'Send the calls of Luc Tremblay elsewhere.',
    path: [mainNumber, luc, { kind: 'user', id: id(12), name: 'Anne Roy' }, luc],
  },
  {
    id: 'gap-1',
    kind: 'holidayGap',
    severity: 'warning',
    object: mainNumber,
    text: 'Christmas is not planned.',
    remedy: 'Put a rule for holidays first.',
    path: [],
  },
  {
    id: 'free-1',
    kind: 'freeNumber',
    severity: 'notice',
    object: { kind: 'phoneNumber', id: id(13), name: '+14185550199' },
    text: 'The number has no destination.',
    remedy: 'Choose a destination or give the number back.',
    path: [],
  },
];

/** A server in memory that lists them. */
export function problemServer(problems: readonly RoutingProblem[] = sampleProblems): TestHandlers {
  return {
    listProblems: ({ params: { query } }) => {
      const found = problems.filter(({ kind }) => !query.kind || kind === query.kind);
      const { offset = 0, limit = 50 } = query;
      return { items: found.slice(offset, offset + limit), nextCursor: null, total: found.length };
    },
  };
}
