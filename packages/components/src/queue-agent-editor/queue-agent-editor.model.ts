import { limits as contract, type components } from '@pbxkit/client';
import { isWithin, type Bounds } from '../shared/bounds.model.js';

type Schemas = components['schemas'];

export type QueueAgent = Schemas['QueueAgent'];
export type NextAgents = Schemas['NextAgents'];
/** The agents of a queue, with an id as every stored object has. */
export type StoredAgents = Schemas['QueueAgents'] & { readonly id: string };

/** What answers: exactly one of the three is there. */
export type AgentTarget = Pick<QueueAgent, 'userId' | 'deviceId' | 'externalNumber'>;

export type AgentSettings = Pick<
  QueueAgent,
  'tier' | 'priority' | 'mode' | 'wrapUpSeconds' | 'maxCalls' | 'confirm' | 'autoAnswer'
>;

/** An agent as the form edits it; `id` begins with `new-` until it is saved. */
export interface AgentDraft
  extends AgentTarget, AgentSettings, Pick<QueueAgent, 'id' | 'name' | 'extension'> {}

export interface AgentsDraft {
  readonly agents: readonly AgentDraft[];
}
/** Only what the person changed. */
export type AgentsEdits = Partial<AgentsDraft>;

/** One setting that would be refused, at a JSON pointer into the draft. */
export interface Fault {
  readonly pointer: string;
  readonly setting: NumberSetting;
}

export type NumberSetting = 'tier' | 'priority' | 'wrapUpSeconds' | 'maxCalls';

/** Limits of the contract, which lists those of request bodies alone. */
export const limits: Readonly<Record<NumberSetting, Bounds>> = {
  tier: { min: 1, max: 9 },
  priority: { min: 1, max: 99 },
  wrapUpSeconds: { min: 0, max: 600 },
  maxCalls: { min: 1, max: 10 },
};

export const mostAgents = contract.QueueAgentsUpdate.agents.maxItems;

const usual: AgentSettings = {
  tier: 1,
  priority: 1,
  mode: 'manual',
  wrapUpSeconds: 0,
  maxCalls: 1,
  confirm: false,
  autoAnswer: false,
};

/** What the form edits of stored agents; what they do at the moment is no part of it. */
export function draftOf({ agents }: StoredAgents): AgentsDraft {
  return { agents: agents.map(agentDraftOf) };
}

function agentDraftOf(agent: QueueAgent): AgentDraft {
  const { id, userId, deviceId, externalNumber, name, extension } = agent;
  const { tier, priority, mode, wrapUpSeconds, maxCalls, confirm, autoAnswer } = agent;
  return {
    ...{ id, userId, deviceId, externalNumber, name, extension },
    ...{ tier, priority, mode, wrapUpSeconds, maxCalls, confirm, autoAnswer },
  };
}

export function isNew({ id }: Pick<AgentDraft, 'id'>): boolean {
  return id.startsWith('new-');
}

/** Whether an agent is of the list already, which each may be once. */
export function has(agents: readonly AgentTarget[], target: AgentTarget): boolean {
  const key = keyOf(target);
  return agents.some((agent) => keyOf(agent) === key);
}

function keyOf({ userId, deviceId, externalNumber }: AgentTarget): string {
  return JSON.stringify([userId, deviceId, externalNumber]);
}

/** One more agent, at the end; a number outside has to press 1, so that no mailbox takes the call. */
export function withAgent(
  agents: readonly AgentDraft[],
  added: AgentTarget & Pick<AgentDraft, 'name' | 'extension'>,
): AgentDraft[] {
  if (has(agents, added) || agents.length >= mostAgents) return [...agents];
  const used = new Set(agents.map(({ id }) => id));
  let number = 0;
  while (used.has(`new-${number}`)) number += 1;
  const confirm = added.externalNumber !== null;
  return [...agents, { ...usual, ...added, confirm, id: `new-${number}` }];
}

export function withSettings(
  agents: readonly AgentDraft[],
  id: string,
  settings: Partial<AgentSettings>,
): AgentDraft[] {
  return agents.map((agent) => (agent.id === id ? { ...agent, ...settings } : agent));
}

export function without(agents: readonly AgentDraft[], id: string): AgentDraft[] {
  return agents.filter((agent) => agent.id !== id);
}

/** The agents with one at another place, from 0; the same list where there is no such place. */
export function moved(agents: readonly AgentDraft[], id: string, to: number): AgentDraft[] {
  const from = agents.findIndex((agent) => agent.id === id);
  const agent = agents[from];
  if (!agent || to < 0 || to >= agents.length) return [...agents];
  return agents.toSpliced(from, 1).toSpliced(to, 0, agent);
}

/** Everything that would be refused, from the top. */
export function faultsOf({ agents }: AgentsDraft): Fault[] {
  return agents.flatMap((agent, index) =>
    (Object.keys(limits) as NumberSetting[])
      .filter((setting) => !isWithin(agent[setting], limits[setting]))
      .map((setting) => ({ pointer: `/agents/${index}/${setting}`, setting })),
  );
}

/** What is sent: the whole list in its order; who is new has no id yet. */
export function updateBody({ agents = [] }: AgentsEdits): Schemas['QueueAgentsUpdate'] {
  return {
    agents: agents.map((agent) => {
      const { id, name: _name, extension: _extension, ...input } = agent;
      return isNew(agent) ? input : { id, ...input };
    }),
  };
}

/** Id of the agent that a pointer is about. */
export function agentAt(pointer: string, agents: readonly AgentDraft[]): string | undefined {
  const index = /^\/agents\/(\d+)/.exec(pointer)?.[1];
  return index === undefined ? undefined : agents[Number(index)]?.id;
}

/** Tiers matter where they are tried one after the other. */
export function usesTiers(strategy: Schemas['QueueStrategy'] | undefined): boolean {
  return strategy === 'tiered';
}
