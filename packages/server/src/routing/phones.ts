import type {
  AgentFacts,
  DeviceFacts,
  DialRule,
  Directory,
  RingTarget,
  UserFacts,
} from './directory.js';
import { isPermitted } from './callers.js';
import type { Ringing } from './steps.js';

/** The phones that ring for a user: registered devices and permitted numbers; without targets the user's own. */
export async function phonesOf(
  user: UserFacts,
  targets: readonly RingTarget[],
  directory: Directory,
): Promise<Ringing[]> {
  const asked = targets.length ? targets : [{ kind: 'devices' } as const];
  const others = asked.flatMap((target) => (target.kind === 'user' ? [target.id] : []));
  const devices = [...user.devices, ...(others.length ? await directory.devices(others) : [])];
  const isOutside = asked.some(({ kind }) => kind === 'external');
  const rules = isOutside ? await directory.dialRules() : [];
  return withoutTwins(asked.flatMap((target) => phones(target, user, { devices, rules })));
}

function phones(
  target: RingTarget,
  user: UserFacts,
  { devices, rules }: { devices: readonly DeviceFacts[]; rules: readonly DialRule[] },
): Ringing[] {
  const delaySeconds = target.delaySeconds ?? 0;
  if (target.kind === 'external') {
    const { number, confirm = true } = target;
    return isPermitted(rules, number) ? [{ kind: 'external', number, delaySeconds, confirm }] : [];
  }
  const userId = target.kind === 'user' ? target.id : user.id;
  return devices
    .filter((device) => device.registered && device.userId === userId)
    .map(({ id }) => ({ kind: 'device', id, userId, delaySeconds }));
}

/** Agents of a queue as they may be rung: who is outside, where nobody may dial, cannot be reached. */
export const withinRules = (
  agents: readonly AgentFacts[],
  rules: readonly DialRule[],
): AgentFacts[] =>
  agents.map((agent) => {
    const isKept = (phone: AgentFacts['phones'][number]) =>
      phone.kind === 'device' || isPermitted(rules, phone.number);
    return agent.phones.every(isKept)
      ? agent
      : { ...agent, phones: agent.phones.filter(isKept), reachable: agent.phones.some(isKept) };
  });

/** A phone named twice rings once, at the earlier time. */
function withoutTwins(all: readonly Ringing[]): Ringing[] {
  const first = new Map<string, Ringing>();
  for (const phone of [...all].sort((a, b) => a.delaySeconds - b.delaySeconds)) {
    const key = phone.kind === 'device' ? phone.id : phone.number;
    if (!first.has(key)) first.set(key, phone);
  }
  return [...first.values()];
}
