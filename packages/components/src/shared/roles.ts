import type { User } from '@pbxkit/client';

/** Every role, from narrow to wide. */
export const roles: readonly User['role'][] = [
  'no-portal',
  'basic-user',
  'advanced-user',
  'call-center-agent',
  'call-center-supervisor',
  'site-manager',
  'office-manager',
  'reseller',
  'super-user',
];
