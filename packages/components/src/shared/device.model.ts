import type { components } from '@pbxkit/client';

/** A phone, softphone or browser that registers for a user. */
export type Device = components['schemas']['Device'];

export const deviceKinds = ['desk', 'softphone', 'web', 'mobile'] as const;
export const transports = ['tls', 'tcp', 'udp'] as const;
export const srtpChoices = ['required', 'optional', 'off'] as const;
