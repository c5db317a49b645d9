import type { components } from '@pbxkit/client';
import { Filtering, type ListView } from '../shared/list/list-view.model.js';

export type PhoneNumber = components['schemas']['PhoneNumber'];
type Flag = 'true' | 'false';

/** Which numbers are shown; an absent filter lets every one pass. */
export interface NumberFilters {
  free?: Flag;
  kind?: PhoneNumber['kind'];
  siteId?: string;
  enabled?: Flag;
}

export type NumberView = ListView<NumberFilters>;

export const defaultSort = 'number';
export const numberKinds = ['local', 'mobile', 'tollFree', 'premium', 'other'] as const;

export const filtering = new Filtering<NumberFilters>({
  free: ['true', 'false'],
  kind: numberKinds,
  siteId: null,
  enabled: ['true', 'false'],
});

/** Whether a number takes calls now, and why not. */
export function serviceOf({ enabled, inService }: PhoneNumber) {
  if (!enabled) return 'disabled';
  return inService ? 'inService' : 'notInService';
}
