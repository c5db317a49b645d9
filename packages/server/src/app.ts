import type { FastifyInstance } from 'fastify';
import { assemble, type Parts } from './assemble.js';
import type { Services } from './context.js';
import type { SomeHandlers } from './contract.js';
import { createEvents } from './events/events.js';
import { users } from './users/users.js';

/** Every operation of the contract; one that is missing does not compile. */
export function createHandlers({ document }: Services): SomeHandlers {
  return { ...users, ...createEvents(document) };
}

export function createApp(parts: Parts): Promise<FastifyInstance> {
  return assemble(parts, createHandlers);
}
