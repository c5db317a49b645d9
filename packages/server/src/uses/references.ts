import type { components } from '@pbxkit/client';
import type { Restorable } from '../changes/restorers.js';
import type { Tables } from '../database/tables.js';

type ResourceName = components['schemas']['ResourceName'];

/** A field that holds the id of another object. */
export type Reference = {
  [Table in keyof Tables]: {
    /** The resource that refers. */
    readonly by: Restorable;
    readonly field: string;
    readonly table: Table;
    readonly column: keyof Tables[Table] & string;
    /** The resource that is referred to. */
    readonly to: ResourceName;
  };
}[keyof Tables];

/** Who refers to whom. */
export const references: readonly Reference[] = [
  {
    by: 'domains',
    field: 'emergencyAddressId',
    table: 'domains',
    column: 'emergency_address_id',
    to: 'emergency-addresses',
  },
  {
    by: 'sites',
    field: 'emergencyAddressId',
    table: 'sites',
    column: 'emergency_address_id',
    to: 'emergency-addresses',
  },
  { by: 'departments', field: 'siteId', table: 'departments', column: 'site_id', to: 'sites' },
  { by: 'users', field: 'siteId', table: 'users', column: 'site_id', to: 'sites' },
  {
    by: 'users',
    field: 'departmentId',
    table: 'users',
    column: 'department_id',
    to: 'departments',
  },
  {
    by: 'users',
    field: 'emergencyAddressId',
    table: 'users',
    column: 'emergency_address_id',
    to: 'emergency-addresses',
  },
];
