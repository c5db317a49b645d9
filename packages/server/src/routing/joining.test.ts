import { expect, test } from 'vitest';
import { agent, caller, queue } from './company.testing.js';
import type { QueueFacts } from './directory.js';
import { joining, type RingingCall } from './joining.js';

const now = new Date('2026-06-10T16:00:00Z');
const ago = (seconds: number) => now.getTime() - seconds * 1000;

const agents = [
  agent('x', { position: 1, offeredTo: 'a' }),
  agent('y', { position: 2 }),
  agent('z', { position: 3 }),
];

/** Who joins, `since` seconds after the last one did, with `left` seconds to ring. */
function joins(
  fields: Partial<QueueFacts>,
  { since = 1, left = 30, ...ringing }: { since?: number; left?: number } & Partial<RingingCall>,
) {
  const help = queue('help', { agents, callers: [caller('a')], agentRingSeconds: 20, ...fields });
  const facts = { ...help, frames: [], overrides: [] };
  const times = { lastSince: ago(since), until: ago(-left) };
  const found = joining(facts, { call: 'a', isOver: false, ...times, ...ringing }, now);
  return found && { ...found, offers: found.offers.map(({ agentId }) => agentId) };
}

test('rings whoever is free by now where all ring, for what is left of the ring', () => {
  expect(joins({ strategy: 'ringAll' }, { left: 12 })).toEqual({ offers: ['y', 'z'], seconds: 12 });
});

test('adds to a cascade once its ring time is over, and not before', () => {
  const cascade = { strategy: 'linearCascade', agentsPerRound: 1 } as const;
  expect(joins(cascade, { since: 19 })).toEqual({ offers: [], seconds: 30 });
  expect(joins(cascade, { since: 20 })).toEqual({ offers: ['y'], seconds: 30 });
});

test('adds nobody when less than a second is left, and is over when every phone has refused', () => {
  expect(joins({ strategy: 'ringAll' }, { left: 0.9 })).toEqual({ offers: [], seconds: 0 });
  expect(joins({ strategy: 'ringAll' }, { isOver: true })).toBeNull();
});

test('leaves alone who is kept for somebody else', () => {
  const rival = { priority: 1, since: 1 };
  const kept = [agents[0]!, agent('y', { priority: 2, rivals: [rival] })];
  expect(joins({ strategy: 'ringAll', agents: kept }, {})).toMatchObject({ offers: [] });
});
