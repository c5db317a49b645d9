import type { components, paths } from '@pbxkit/client';
import type { Client } from 'openapi-fetch';
import type { Tenant, TestServer, TestUser } from '@pbxkit/server/testing.js';

type Schemas = components['schemas'];
export type Destination = Schemas['Destination'];
type Rule = Partial<Schemas['AnsweringRuleInput']>;

/** A server and its organization, wherever it runs. */
export interface Served {
  readonly server: Pick<TestServer, 'acme' | 'clientAs'>;
}

/** What an office manager does before the calls of a test, through the API. */
export class Setting {
  readonly #bench: Served;
  readonly #tenant: Tenant;

  constructor(bench: Served, tenant: Tenant = bench.server.acme) {
    this.#bench = bench;
    this.#tenant = tenant;
  }

  /** Signed in anew each time: a test may have moved the clock by days. */
  #manager(): Promise<Client<paths>> {
    return this.#bench.server.clientAs('office-manager', this.#tenant);
  }

  /** The rules of a user, Default last; without any all are taken away. */
  async rules(user: TestUser, ...rules: Rule[]): Promise<void> {
    const given = rules.some(({ timeFrameId }) => !timeFrameId) ? rules : [...rules, {}];
    await this.change(user, { rules: given.map((rule) => ({ timeFrameId: null, ...rule })) });
  }

  async change(user: TestUser, body: Schemas['AnsweringRulesUpdate']): Promise<void> {
    const manager = await this.#manager();
    done(
      await manager.PATCH('/users/{userId}/answering-rules', {
        params: { path: { userId: user.id }, header: { 'If-Match': '*' } },
        body,
      }),
    );
  }

  async organization(body: Schemas['DomainUpdate']): Promise<void> {
    const manager = await this.#manager();
    done(
      await manager.PATCH('/domains/{domainId}', {
        params: { path: { domainId: this.#tenant.id }, header: { 'If-Match': '*' } },
        body,
      }),
    );
  }

  async timeFrame(body: Schemas['TimeFrameCreate']): Promise<string> {
    const manager = await this.#manager();
    return done(await manager.POST('/time-frames', { params: creating(), body })).id;
  }

  async holiday(body: Schemas['HolidayCreate']): Promise<string> {
    const manager = await this.#manager();
    return done(await manager.POST('/holidays', { params: creating(), body })).id;
  }

  async attendant(body: Schemas['AttendantCreate']): Promise<string> {
    const manager = await this.#manager();
    return done(await manager.POST('/attendants', { params: creating(), body })).id;
  }

  async changeAttendant(attendantId: string, body: Schemas['AttendantUpdate']): Promise<void> {
    const manager = await this.#manager();
    done(
      await manager.PATCH('/attendants/{attendantId}', {
        params: { path: { attendantId }, header: { 'If-Match': '*' } },
        body,
      }),
    );
  }

  async block(number: string): Promise<void> {
    const manager = await this.#manager();
    done(await manager.POST('/blocked-numbers', { params: creating(), body: { number } }));
  }

  async override(body: Schemas['OverrideCreate']): Promise<void> {
    const manager = await this.#manager();
    done(await manager.POST('/overrides', { params: creating(), body }));
  }

  async simulate(body: Schemas['SimulationRequest']): Promise<Schemas['Simulation']> {
    const manager = await this.#manager();
    return done(await manager.POST('/simulations', { body }));
  }

  async conference(body: Schemas['ConferenceCreate']): Promise<Schemas['Conference']> {
    const manager = await this.#manager();
    return done(await manager.POST('/conferences', { params: creating(), body }));
  }

  /** A call queue and its agents, who are logged in. */
  async queue(
    body: Partial<Schemas['QueueCreate']> & { extension: string },
    agents: Schemas['QueueAgentInput'][] = [],
  ): Promise<{ id: string; agents: Schemas['QueueAgent'][] }> {
    const manager = await this.#manager();
    const queue = done(
      await manager.POST('/queues', {
        params: creating(),
        body: { name: `Queue ${body.extension}`, ...body },
      }),
    );
    const list = done(
      await manager.PATCH('/queues/{queueId}/agents', {
        params: { path: { queueId: queue.id }, header: { 'If-Match': '*' } },
        body: { agents },
      }),
    );
    for (const { id, mode } of list.agents)
      if (mode === 'manual') await this.agentState(id, { state: 'available' });
    return { id: queue.id, agents: list.agents };
  }

  async changeQueue(queueId: string, body: Schemas['QueueUpdate']): Promise<void> {
    const manager = await this.#manager();
    done(
      await manager.PATCH('/queues/{queueId}', {
        params: { path: { queueId }, header: { 'If-Match': '*' } },
        body,
      }),
    );
  }

  async agentState(queueAgentId: string, body: Schemas['AgentStateChange']): Promise<void> {
    const manager = await this.#manager();
    const params = { path: { queueAgentId } };
    done(await manager.POST('/queue-agents/{queueAgentId}/state', { params, body }));
  }

  /** A number that the carrier can dial; a reseller assigns it. */
  async number(
    number: string,
    destination: Destination,
    timeRules: Schemas['TimeRule'][] = [],
    callerIdPrefix: string | null = null,
  ): Promise<string> {
    const reseller = await this.#bench.server.clientAs('reseller');
    return done(
      await reseller.POST('/phone-numbers', {
        params: creating(),
        headers: { 'Pbx-Domain': this.#tenant.name },
        body: { number, destination, timeRules, callerIdPrefix },
      }),
    ).id;
  }
}

export const user = ({ id }: TestUser): Destination => ({ kind: 'user', id });
export const attendant = (id: string): Destination => ({ kind: 'attendant', id });
export const queue = (id: string): Destination => ({ kind: 'queue', id });
export const conference = (id: string): Destination => ({ kind: 'conference', id });
export const mailbox = ({ id }: TestUser): Destination => ({ kind: 'voicemail', id });
export const outside = (number: string): Destination => ({ kind: 'external', number });

const creating = () => ({ header: { 'Idempotency-Key': crypto.randomUUID() } });

function done<T>({ data, error }: { data?: T; error?: unknown }): T {
  if (error) throw new Error(JSON.stringify(error));
  return data as T;
}
