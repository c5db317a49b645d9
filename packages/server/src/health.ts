import type { FastifyInstance } from 'fastify';
import type { Database } from './database/open.js';
import { Problem } from './problem.js';

/** `live`: the process answers. `ready`: it can serve, so a balancer may send it requests. */
export function mountHealth(app: FastifyInstance, database: Database): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async () => {
    if (stopping || !(await database.isReady())) throw new Problem(503, 'not-ready');
    return { status: 'ready' };
  });
}
