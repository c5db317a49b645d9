import { EngineAway, type Engine } from './engine.js';

const away = () => Promise.reject(new EngineAway());

/** Nothing carries calls: everything can be administered, nothing rings. */
export const noEngine: Engine = {
  status: () => ({ kind: 'off', connected: false, since: null, version: null, server: null }),
  hangUp: away,
  transfer: away,
  place: away,
  listen: away,
  resync: away,
  forget: () => Promise.resolve(),
  messages: { audio: away, mark: away, remove: away },
  close: () => Promise.resolve(),
};
