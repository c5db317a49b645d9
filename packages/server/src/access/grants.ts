import type { components } from '@pbxkit/client';
import type { Capabilities, Capability, Reach } from './caller.js';
import { capabilitiesOfComponent } from './components.js';
import { isCapability, narrower } from './roles.js';

type Schemas = components['schemas'];
export type Requested = Schemas['EmbedSessionCreate']['components'];
type Denial = Schemas['Denial'];

export interface Granted {
  /** By component, in the order of the request; components that got nothing are left out. */
  readonly granted: Record<string, Capability[]>;
  /** Everything that was asked for and dropped. */
  readonly denied: Denial[];
}

/** Why a capability is not granted, or null when it is. */
function refusal(key: Capabilities, role: Capabilities, name: string): Denial['why'] | null {
  if (!isCapability(name)) return 'unknown';
  if (!key.has(name)) return 'key';
  return role.has(name) ? null : 'role';
}

/** Rights of an embed session: key AND role AND requested; each only narrows. */
export function grant(key: Capabilities, role: Capabilities, requested: Requested): Granted {
  const granted: Record<string, Capability[]> = {};
  const denied: Denial[] = [];
  for (const [component, wanted] of Object.entries(requested)) {
    const used = capabilitiesOfComponent(component);
    if (!used) {
      denied.push({ component, capability: null, why: 'unknown' });
      continue;
    }
    const got = new Set<Capability>();
    for (const name of new Set<string>(wanted === 'all' ? used : wanted)) {
      const why = refusal(key, role, name);
      if (why) denied.push({ component, capability: name, why });
      else got.add(name as Capability);
    }
    if (got.size > 0) granted[component] = [...got];
  }
  return { granted, denied };
}

/** What the granted components hold together, now, each as far as key and role both reach. */
export function rights(
  key: Capabilities,
  role: Capabilities,
  granted: Readonly<Record<string, readonly Capability[]>>,
): Capabilities {
  const held = new Map<Capability, Reach>();
  for (const capability of Object.values(granted).flat()) {
    const keyReach = key.get(capability);
    const roleReach = role.get(capability);
    if (keyReach && roleReach) held.set(capability, narrower(keyReach, roleReach));
  }
  return held;
}
