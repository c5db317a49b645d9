import type { Capability } from './caller.js';

const people: readonly Capability[] = ['profile:read', 'profile:write'];

/** Capabilities that each element can use: the meaning of `"all"` in an embed session. */
const uses: Readonly<Record<string, readonly Capability[]>> = {
  'user-table': ['users:read', 'users:write', 'users:import', 'users:role'],
  'user-editor': ['users:read', 'users:write', 'users:role'],
  'user-import': ['users:read', 'users:import', 'changes:undo'],
  'profile-editor': people,
  'security-editor': people,
  'session-table': people,
  login: [],
  'password-link': [],
};

/** Capabilities of an element by its tag without `pbx-`; undefined for a tag that does not exist. */
export function capabilitiesOfComponent(name: string): readonly Capability[] | undefined {
  return Object.hasOwn(uses, name) ? uses[name] : undefined;
}

export const componentNames: readonly string[] = Object.keys(uses);
