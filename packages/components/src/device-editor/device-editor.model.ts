import type { components } from '@pbxkit/client';
import type { Device } from '../shared/device.model.js';

type Schemas = components['schemas'];

/** What the form edits, in the order in which it shows it. */
export type DeviceDraft = Pick<Device, 'kind' | 'suffix' | 'transport' | 'srtp' | 'autoAnswer'>;

export type DraftField = keyof DeviceDraft;
/** Only what the person changed. */
export type DeviceEdits = Partial<DeviceDraft>;

/** Defaults of the contract, so that what a new form shows is what is stored. */
export const newDevice: Readonly<DeviceDraft> = {
  kind: 'desk',
  suffix: '',
  transport: 'tls',
  srtp: 'optional',
  autoAnswer: false,
};

/** What the form edits of a stored device. */
export function draftOf({ kind, suffix, transport, srtp, autoAnswer }: Device): DeviceDraft {
  return { kind, suffix, transport, srtp, autoAnswer };
}

export function createBody(userId: string, draft: DeviceDraft): Schemas['DeviceCreate'] {
  return { userId, ...draft, suffix: draft.suffix.trim() };
}

/** The suffix of a device is fixed. */
export function updateBody(edits: DeviceEdits): Schemas['DeviceUpdate'] {
  const { suffix: _fixed, ...changes } = edits;
  return changes;
}

/** The first suffix that no other device of the person has: none, then b, c and so on. */
export function offeredSuffix(taken: readonly string[]): string {
  const free = ['', ...'bcdefghijklmnopqrstuvwxyz'].find((suffix) => !taken.includes(suffix));
  return free ?? '';
}
