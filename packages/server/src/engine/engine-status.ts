import type { Handlers } from '../contract.js';

export const engineStatus: Pick<Handlers, 'getEngine'> = {
  async getEngine(_request, { engine }) {
    const { since, ...status } = engine.status();
    return { body: { ...status, since: since?.toISOString() ?? null } };
  },
};
