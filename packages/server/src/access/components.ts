import type { Capability } from './caller.js';

const profile: readonly Capability[] = ['profile:read', 'profile:write'];

/** Capabilities that each element can use: the meaning of `"all"` in an embed session. */
const uses: Readonly<Record<string, readonly Capability[]>> = {
  'account-menu': ['profile:read'],
  'account-summary': ['profile:read'],
  capabilities: ['profile:read'],
  login: [],
  'password-link': [],
  'profile-editor': profile,
  'security-editor': profile,
  'session-table': profile,
  'user-editor': ['users:read', 'users:write', 'users:role', 'profile:read'],
  'user-import': ['users:read', 'users:import', 'changes:undo'],
  'user-table': ['users:read', 'users:write', 'users:role'],
};

/** Capabilities of an element by its tag without `pbx-`; undefined for a tag that does not exist. */
export function capabilitiesOfComponent(name: string): readonly Capability[] | undefined {
  return Object.hasOwn(uses, name) ? uses[name] : undefined;
}

export const componentNames: readonly string[] = Object.keys(uses);
