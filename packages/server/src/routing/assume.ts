import type { components } from '@pbxkit/client';
import type {
  AgentFacts,
  AgentPhone,
  DeviceFacts,
  Directory,
  Facts,
  ObjectKind,
  WaitingCall,
} from './directory.js';

/** What is taken for granted of the people at the phones. Whoever is not named is there, idle and registered. */
export type Assumptions = components['schemas']['SimulationAssumptions'];

/** Somebody in the line before whoever joins now. */
const waitingSince = (since: number): WaitingCall => ({
  ...{ call: `waiting-${since}`, since, tried: {}, taken: [], promised: false },
});

/** The directory as it would answer if the assumptions held. */
export function assuming(directory: Directory, assume: Assumptions): Directory {
  const { busyUserIds = [], offlineUserIds = [], agentsOut = false } = assume;
  const { callsNow = 0, callersWaiting = 0 } = assume;
  const device = (facts: DeviceFacts): DeviceFacts => ({
    ...facts,
    registered: !offlineUserIds.includes(facts.userId) && !offlineUserIds.includes(facts.id),
  });
  const user = (facts: Facts['user']): Facts['user'] => ({
    ...facts,
    activeCalls: busyUserIds.includes(facts.id) ? 1 : 0,
    mailboxFull: false,
    devices: facts.devices.map(device),
  });
  const isOut = (phone: AgentPhone) =>
    phone.kind === 'device' &&
    (offlineUserIds.includes(phone.userId) || offlineUserIds.includes(phone.id));
  const isBusy = (phone: AgentPhone) =>
    phone.kind === 'device' && busyUserIds.includes(phone.userId);
  const agent = (facts: AgentFacts): AgentFacts => {
    const phones = facts.phones.filter((phone) => !isOut(phone));
    return {
      ...facts,
      phones,
      loggedIn: !agentsOut,
      unavailable: false,
      busy: facts.maxCalls <= 1 && phones.some(isBusy),
      wrapsUp: false,
      reachable: phones.length > 0,
      restsUntil: 0,
      offeredTo: null,
      rivals: [],
    };
  };
  const queue = (facts: Facts['queue']): Facts['queue'] => ({
    ...facts,
    callers: Array.from({ length: callersWaiting }, (_, index) => waitingSince(index)),
    agents: facts.agents.map(agent),
  });
  const conference = (facts: Facts['conference']): Facts['conference'] => ({
    ...facts,
    ...{ participants: 0, leaders: 0 },
  });
  const change: Partial<Record<ObjectKind, (facts: never) => unknown>> = {
    ...{ user, queue, conference },
  };
  return {
    ...directory,
    domain: async () => ({ ...(await directory.domain()), callsNow }),
    devices: async (userIds) => (await directory.devices(userIds)).map(device),
    object: async <K extends ObjectKind>(kind: K, id: string) => {
      const facts = await directory.object(kind, id);
      return facts && ((change[kind]?.(facts as never) ?? facts) as Facts[K]);
    },
  };
}
