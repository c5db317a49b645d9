import { EngineAway, type Engine } from './engine.js';

/** Nothing carries calls: everything can be administered, nothing rings. */
export const noEngine: Engine = {
  status: () => ({
    ...{ kind: 'off', connected: false, since: null, version: null, server: null },
    transports: [],
  }),
  resync: () => Promise.reject(new EngineAway()),
  forget: () => Promise.resolve(),
  hangUp: () => Promise.reject(new EngineAway()),
  transfer: () => Promise.reject(new EngineAway()),
  recall: () => Promise.resolve(),
  place: () => Promise.reject(new EngineAway()),
  invite: () => Promise.reject(new EngineAway()),
  moderate: () => Promise.reject(new EngineAway()),
  amplify: () => Promise.reject(new EngineAway()),
  listen: () => Promise.reject(new EngineAway()),
  record: () => Promise.reject(new EngineAway()),
  syncMailbox: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
