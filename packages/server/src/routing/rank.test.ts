import { expect, test } from 'vitest';
import { agent, caller, queue } from './company.testing.js';
import type { AgentFacts, QueueFacts } from './directory.js';
import { rank } from './rank.js';

const now = new Date('2026-06-10T16:00:00Z');

/** Who rings for whom. */
function rung(fields: Partial<QueueFacts>): Record<string, string[]> {
  const facts = { ...queue('help', fields), frames: [], overrides: [] };
  const { offers } = rank(facts, facts.agents, facts.callers, now);
  return Object.fromEntries([...offers].map(([call, all]) => [call, all.map(({ id }) => id)]));
}

const callers = [caller('b'), caller('a')];
const agents = ['x', 'y', 'z'].map((id, index) =>
  agent(id, { position: index + 1, idleSince: 100 - index }),
);

test('gives each caller in order the agent who is idle longest', () => {
  expect(rung({ callers, agents })).toEqual({ a: ['z'], b: ['y'] });
});

test('goes from the top, and by this call begins again only when all were tried', () => {
  const hunt = { strategy: 'linearHunt', agents } as const;
  expect(rung({ ...hunt, callers: [caller('a')] })).toEqual({ a: ['x'] });
  expect(rung({ ...hunt, callers: [caller('a', { tried: { x: 1, y: 1 } })] })).toEqual({
    a: ['z'],
  });
  const all = caller('a', { tried: { x: 1, y: 1, z: 1 } });
  expect(rung({ ...hunt, callers: [all] })).toEqual({ a: ['x'] });
});

test('leaves those alone who cannot be rung, and keeps the agents of a call that rings', () => {
  const held = [
    agent('x', { offeredTo: 'a' }),
    agent('y', { wrapsUp: true }),
    agent('z', { restsUntil: now.getTime() + 1 }),
    agent('v', { busy: true }),
    agent('w', { unavailable: true }),
  ];
  expect(rung({ callers, agents: held })).toEqual({});
});

test('keeps an agent for a queue of lower priority, or for who waits longer there', () => {
  const first = { priority: 1, since: 1_000 };
  expect(rung({ callers, agents: [agent('x', { priority: 2, rivals: [first] })] })).toEqual({});
  expect(rung({ callers, agents: [agent('x', { rivals: [first] })] })).toEqual({ a: ['x'] });
  const longer = { priority: 1, since: 1 };
  expect(rung({ callers, agents: [agent('x', { rivals: [longer] })] })).toEqual({});
});

test('rings all for the first, for whom everybody rings who becomes free meanwhile', () => {
  expect(rung({ strategy: 'ringAll', callers, agents })).toEqual({ a: ['x', 'y', 'z'] });
  const free = [agent('x', { offeredTo: 'a' }), agent('y')];
  expect(rung({ strategy: 'ringAll', callers, agents: free })).toEqual({ a: ['y'] });
});

test('adds the next to those of a cascade that ring, until nobody is left', () => {
  const cascade = (all: AgentFacts[], adds: string | null = null) => {
    const facts = queue('help', { strategy: 'linearCascade', agents: all, agentsPerRound: 2 });
    const { offers } = rank(facts, all, callers, now, adds);
    return Object.fromEntries([...offers].map(([call, some]) => [call, some.map(({ id }) => id)]));
  };
  const five = [...agents, agent('v', { position: 4 }), agent('w', { position: 5 })];
  const when = (fields: Record<string, Partial<AgentFacts>>) =>
    five.map((one) => ({ ...one, ...fields[one.id] }));
  expect(cascade(five)).toEqual({ a: ['x'], b: ['y'] });
  const [forA, forB] = [{ offeredTo: 'a' }, { offeredTo: 'b' }];
  expect(cascade(when({ x: forA, y: forB }), 'a')).toEqual({ a: ['z', 'v'] });
  expect(cascade(when({ x: forA, y: forB }))).toEqual({});
  expect(cascade(when({ x: forA, y: forA, z: forA, v: forA, w: forA }), 'a')).toEqual({});
});
