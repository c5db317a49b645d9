import type { Handlers } from '../contract.js';

export const engineStatus: Pick<Handlers, 'getEngine'> = {
  async getEngine(_request, { engine }) {
    const { since, transports, ...status } = engine.status();
    return {
      body: { ...status, transports: [...transports], since: since?.toISOString() ?? null },
    };
  },
};
