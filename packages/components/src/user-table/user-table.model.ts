import type { User } from '@pbxkit/client';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';
import { roles } from '../shared/roles.js';

/** Which users are shown; an absent filter lets everyone pass. */
export interface UserFilters {
  siteId?: string;
  departmentId?: string;
  role?: User['role'];
  kind?: User['kind'];
  tag?: User['tags'][number];
}

export type UserView = ListView<UserFilters>;

export const userKinds = ['person', 'sharedMailbox', 'routing'] as const;
export const userTags = ['new', 'passwordRequired', 'locked', 'problem'] as const;

export const defaultSort = 'extension';

export const filtering = new Filtering<UserFilters>({
  siteId: null,
  departmentId: null,
  role: roles,
  kind: userKinds,
  tag: userTags,
});

export function nameOf(user: Pick<User, 'firstName' | 'lastName'>): string {
  return `${user.firstName} ${user.lastName}`.trim();
}
