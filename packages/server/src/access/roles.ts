import type { Capabilities, Capability, Reach, Role } from './caller.js';

/** Roles from narrow to wide; the order of the columns below. */
export const roles = [
  'no-portal',
  'basic-user',
  'advanced-user',
  'call-center-agent',
  'call-center-supervisor',
  'site-manager',
  'office-manager',
  'reseller',
  'super-user',
] as const satisfies readonly Role[];

/** Reaches from narrow to wide. */
export const reaches = [
  'own',
  'queues',
  'site',
  'domain',
  'reseller',
  'all',
] as const satisfies readonly Reach[];

/**
 * Who may do what and how far: one column per role, one letter per reach (`-` none, own, queues, site, domain,
 * reseller, all).
 */
const table: readonly (readonly [letters: string, ...Capability[]])[] = [
  ['- o o o o o o o o', 'profile:read', 'profile:write', 'voicemail:own', 'queues:self'],
  ['- - o o o s d r a', 'answeringRules:write', 'timeFrames:own'],
  ['- o o o q s d r a', 'calls:read', 'calls:control', 'musicOnHold:read'],
  ['- o o o q s d r a', 'callRecords:read', 'callRecords:export'],
  ['- o o o o s d r a', 'phones:read', 'phones:write', 'musicOnHold:write'],
  ['- o o o o s d r a', 'changes:read', 'changes:undo'],
  ['- o o o d s d r a', 'conferences:read', 'conferences:moderate'],
  ['- - o - d s d r a', 'conferences:write'],
  ['- - - q q s d r a', 'queues:read'],
  ['- - - - q s d r a', 'users:read', 'users:masquerade', 'queues:options', 'queues:agents'],
  ['- - - - q s d r a', 'reports:read', 'reports:schedule', 'overrides:write'],
  ['- - - - q - d - -', 'calls:listen', 'calls:whisper', 'calls:barge'],
  ['- o o o q - d - -', 'recordings:listen'],
  ['- - - - d d d r a', 'attendants:read', 'timeFrames:read', 'phoneNumbers:read'],
  ['- - - - - s d r a', 'users:write', 'users:import', 'queues:write'],
  ['- - - - - - d r a', 'organization:manage', 'users:role', 'attendants:write'],
  ['- - - - - - d r a', 'timeFrames:write', 'phoneNumbers:route', 'emergency:write'],
  ['- - - - - - d r a', 'settings:write', 'simulations:run', 'recordings:delete'],
  ['- - - - - - - r a', 'phoneNumbers:assign', 'domains:write', 'branding:write'],
  ['- - - - - - - r a', 'apiKeys:write', 'embedSessions:write'],
  ['- - - - - - - - a', 'resellers:write', 'roles:write', 'platform:write'],
];

/** Capabilities to hear people: withheld from resellers, who may still appoint those who hold them. */
const privateToTheDomain: readonly Capability[] = [
  'calls:listen',
  'calls:whisper',
  'calls:barge',
  'recordings:listen',
];

const byRole = new Map<Role, Map<Capability, Reach>>(roles.map((role) => [role, new Map()]));
for (const [letters, ...names] of table) {
  letters.split(' ').forEach((letter, column) => {
    const reach = reaches.find((candidate) => candidate.startsWith(letter));
    const role = roles[column];
    if (!reach || !role) return;
    for (const name of names) byRole.get(role)?.set(name, reach);
  });
}

/** Mailboxes and people without the portal have no session of any kind. */
export function maySignIn({ kind, role }: { readonly kind: string; readonly role: Role }): boolean {
  return kind === 'person' && role !== 'no-portal';
}

/** Every capability there is. */
export const capabilities: readonly Capability[] = table.flatMap(([, ...names]) => names);

export function isCapability(name: string): name is Capability {
  return (capabilities as readonly string[]).includes(name);
}

export function capabilitiesOf(role: Role): Capabilities {
  return byRole.get(role) ?? new Map<Capability, Reach>();
}

export function narrower(one: Reach, other: Reach): Reach {
  return reaches.indexOf(one) <= reaches.indexOf(other) ? one : other;
}

/** What both hold, each as far as the narrower of the two. */
export function intersect(one: Capabilities, other: Capabilities): Capabilities {
  const both = new Map<Capability, Reach>();
  for (const [capability, reach] of one) {
    const second = other.get(capability);
    if (second) both.set(capability, narrower(reach, second));
  }
  return both;
}

/** The same capabilities, none further than the limit. */
export function limitReach(held: Capabilities, limit: Reach): Capabilities {
  return new Map([...held].map(([capability, reach]) => [capability, narrower(reach, limit)]));
}

/** As far as anything that is held goes. */
export function widestReach(held: Capabilities): Reach {
  const found = new Set(held.values());
  return reaches.findLast((reach) => found.has(reach)) ?? 'own';
}

/** Whether all of `wanted` is held, each at least as far. */
export function covers(held: Capabilities, wanted: Capabilities): boolean {
  return [...wanted].every(([capability, reach]) => {
    const own = held.get(capability);
    return own !== undefined && narrower(own, reach) === reach;
  });
}

/** Nobody grants more than they hold; to hear one's own recordings is a right of the person, not one of the assigner. */
export function mayAssign(assigner: Role, role: Role): boolean {
  const held = capabilitiesOf(assigner);
  const wanted = new Map(capabilitiesOf(role));
  for (const capability of privateToTheDomain)
    if (held.has('domains:write') || wanted.get(capability) === 'own') wanted.delete(capability);
  return covers(held, wanted);
}

/** The least role that holds the capability and can therefore give it; null when none does. */
export function grantedBy(capability: Capability): Role | null {
  return roles.find((role) => capabilitiesOf(role).has(capability)) ?? null;
}

export interface Missing {
  readonly capability: Capability;
  readonly why: 'key' | 'role' | 'not-requested';
  readonly grantedBy: Role | null;
}

/**
 * Capabilities that are not held, with the reason and the least role that grants them.
 * @param held what the caller holds in this request
 * @param role the caller's role
 * @param narrowedBy what took away what the role has: the key, or the request of an embedding page
 */
export function missing(
  held: Capabilities,
  role: Role,
  narrowedBy: 'key' | 'not-requested',
): readonly Missing[] {
  const ofRole = capabilitiesOf(role);
  return capabilities
    .filter((capability) => !held.has(capability))
    .map((capability) => ({
      capability,
      why: ofRole.has(capability) ? narrowedBy : 'role',
      grantedBy: grantedBy(capability),
    }));
}
