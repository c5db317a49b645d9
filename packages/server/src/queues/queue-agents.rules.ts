import type { CountryCode } from 'libphonenumber-js';
import type { components } from '@pbxkit/client';
import type { FieldFault } from '../problem.js';
import { toE164 } from '../users/users.rules.js';
import type { DocumentReference } from '../uses/document-references.js';

type Schemas = components['schemas'];
type Given = Schemas['QueueAgentInput'];

/** An agent as the list of a queue holds it. */
export type AgentRecord = Required<Given> & { readonly id: string };

/** The agents of a queue in their order; its id is that of the queue. */
export interface AgentList {
  readonly id: string;
  readonly version: number;
  readonly agents: readonly AgentRecord[];
}

/** Phone of an agent, the same in every queue. */
export const whoOf = ({ userId, deviceId, externalNumber }: AgentRecord): string =>
  userId ? `user:${userId}` : deviceId ? `device:${deviceId}` : `external:${externalNumber}`;

const fresh = {
  userId: null,
  deviceId: null,
  externalNumber: null,
  tier: 1,
  priority: 1,
  mode: 'manual',
  wrapUpSeconds: 0,
  maxCalls: 1,
  confirm: false,
  autoAnswer: false,
} as const;

/** The list as it is stored: an agent with an id stays who it is; faults are added. */
export function normalizeAgents(
  given: readonly Given[],
  before: readonly AgentRecord[],
  { country, newId }: { country: CountryCode; newId: () => string },
  faults: FieldFault[],
): AgentRecord[] {
  const known = new Map(before.map((agent) => [agent.id, agent]));
  const agents = given.map((one, index): AgentRecord => {
    const found = one.id === undefined ? undefined : known.get(one.id);
    if (one.id !== undefined && !found)
      faults.push({ pointer: `/agents/${index}/id`, code: 'unknown-reference' });
    const agent = { ...fresh, ...found, ...one, id: found?.id ?? newId() };
    return withNumber(agent, country, `/agents/${index}`, faults);
  });
  agents.forEach((agent, index) => check(agent, known.get(agent.id), `/agents/${index}`, faults));
  return checkTwice(agents, faults);
}

/** Outside numbers in E.164; who answers there has to press 1, because it may be a mailbox. */
function withNumber(
  agent: AgentRecord,
  country: CountryCode,
  pointer: string,
  faults: FieldFault[],
): AgentRecord {
  if (agent.externalNumber === null) return agent;
  const number = toE164(agent.externalNumber, country);
  if (!number) faults.push({ pointer: `${pointer}/externalNumber`, code: 'invalid-number' });
  return { ...agent, externalNumber: number ?? agent.externalNumber, confirm: true };
}

const namedOf = ({ userId, deviceId, externalNumber }: AgentRecord): string[] =>
  [userId, deviceId, externalNumber].filter((one) => one !== null);

function check(
  agent: AgentRecord,
  before: AgentRecord | undefined,
  pointer: string,
  faults: FieldFault[],
): void {
  if (namedOf(agent).length !== 1) faults.push({ pointer, code: 'one-of-three' });
  else if (before && whoOf(before) !== whoOf(agent)) faults.push({ pointer, code: 'agent-fixed' });
  if (agent.externalNumber !== null && agent.autoAnswer)
    faults.push({ pointer: `${pointer}/autoAnswer`, code: 'auto-answer-outside' });
}

function checkTwice(agents: AgentRecord[], faults: FieldFault[]): AgentRecord[] {
  const seen = new Set<string>();
  agents.forEach((agent, index) => {
    if (namedOf(agent).length === 0) return;
    const who = whoOf(agent);
    if (seen.has(who)) faults.push({ pointer: `/agents/${index}`, code: 'agent-twice' });
    seen.add(who);
  });
  return agents;
}

/** Where two stand for the same phone, because one was pointed there, the first stays. */
export const withoutTwins = (agents: readonly AgentRecord[]): AgentRecord[] => {
  const seen = new Set<string>();
  return agents.filter((agent) => !seen.has(whoOf(agent)) && seen.add(whoOf(agent)));
};

/** Whom a list refers to. */
export const referencesOfAgents = (agents: readonly AgentRecord[]): DocumentReference[] =>
  agents.flatMap(({ userId }, index) =>
    userId
      ? [
          {
            field: 'agents',
            pointer: `/agents/${index}/userId`,
            to: { resource: 'users' as const, id: userId },
          },
        ]
      : [],
  );
