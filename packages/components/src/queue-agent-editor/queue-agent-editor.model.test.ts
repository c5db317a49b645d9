import { expect } from '@open-wc/testing';
import { sampleAgent } from '../shared/queues/queues.sample.js';
import {
  agentAt,
  draftOf,
  faultsOf,
  has,
  moved,
  updateBody,
  withAgent,
  withSettings,
  without,
} from './queue-agent-editor.model.js';

const stored = {
  id: 'queue',
  queueId: 'queue',
  version: 1,
  agents: [0, 1, 2].map((index) => sampleAgent(index)),
};
const { agents } = draftOf(stored);
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name[0]).join('');
const outside = {
  ...{ userId: null, deviceId: null, externalNumber: '+15145550123' },
  ...{ name: '+15145550123', extension: null },
};

describe('the agents of a queue', () => {
  it('change places, and stay where there is no place', () => {
    expect(names(moved(agents, agents[2]!.id, 0))).to.equal('CAB');
    expect(names(moved(agents, agents[0]!.id, 1))).to.equal('BAC');
    expect(names(moved(agents, agents[0]!.id, -1))).to.equal('ABC');
    expect(names(moved(agents, agents[2]!.id, 3))).to.equal('ABC');
  });

  it('are there once each', () => {
    const once = withAgent(agents, outside);
    expect(once).to.have.length(4);
    expect(withAgent(once, outside)).to.have.length(4);
    expect(has(agents, agents[1]!)).to.equal(true);
    expect(has(agents, { ...agents[1]!, userId: null, deviceId: agents[1]!.userId })).to.equal(
      false,
    );
  });

  it('press 1 where they answer outside', () => {
    expect(withAgent([], outside)[0]?.confirm).to.equal(true);
    expect(withAgent([], { ...outside, userId: 'u', externalNumber: null })[0]?.confirm).to.equal(
      false,
    );
  });

  it('are sent whole and in order, the new ones without an id', () => {
    const { agents: sent } = updateBody({ agents: withAgent(agents, outside) });
    expect(sent?.map(({ id }) => id)).to.deep.equal([...agents.map(({ id }) => id), undefined]);
    expect(sent?.[0]).not.to.have.any.keys('name', 'extension', 'state');
  });

  it('are no draft in what they do at the moment', () => {
    const busy = stored.agents.map((agent) => ({ ...agent, state: 'onCall' as const }));
    expect(draftOf({ ...stored, agents: busy })).to.deep.equal(draftOf(stored));
  });

  it('name each setting beyond its limits', () => {
    const wrong = withSettings(agents, agents[1]!.id, {
      tier: 0,
      wrapUpSeconds: NaN,
      maxCalls: 11,
    });
    expect(faultsOf({ agents: wrong }).map(({ pointer }) => pointer)).to.deep.equal([
      '/agents/1/tier',
      '/agents/1/wrapUpSeconds',
      '/agents/1/maxCalls',
    ]);
    expect(faultsOf({ agents })).to.deep.equal([]);
    expect(agentAt('/agents/1/tier', agents)).to.equal(agents[1]!.id);
    expect(agentAt('/agents', agents)).to.equal(undefined);
  });

  it('leave', () => {
    expect(names(without(agents, agents[1]!.id))).to.equal('AC');
  });
});
