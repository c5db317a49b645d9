import type { components } from '@pbxkit/client';
import type { ObjectReferencesTable, Tables } from '../database/tables.js';

type ResourceName = components['schemas']['ResourceName'];

/** A field that holds the id of another object. */
export type Reference = {
  [Table in keyof Tables]: {
    /** The resource that refers. */
    readonly by: ResourceName;
    readonly field: string;
    readonly table: Table;
    readonly column: keyof Tables[Table] & string;
    /** The resource that is referred to. */
    readonly to: ResourceName;
  };
}[keyof Tables];

/** Who refers to whom by a column. */
export const references: readonly Reference[] = [
  { by: 'attendants', field: 'siteId', table: 'attendants', column: 'site_id', to: 'sites' },
  { by: 'conferences', field: 'siteId', table: 'conferences', column: 'site_id', to: 'sites' },
  {
    by: 'conferences',
    field: 'ownerUserId',
    table: 'conferences',
    column: 'owner_user_id',
    to: 'users',
  },
  { by: 'queues', field: 'siteId', table: 'queues', column: 'site_id', to: 'sites' },
  {
    by: 'queues',
    field: 'departmentId',
    table: 'queues',
    column: 'department_id',
    to: 'departments',
  },
  {
    by: 'queues',
    field: 'introPromptId',
    table: 'queues',
    column: 'intro_prompt_id',
    to: 'prompts',
  },
  { by: 'departments', field: 'siteId', table: 'departments', column: 'site_id', to: 'sites' },
  {
    by: 'domains',
    field: 'emergencyAddressId',
    table: 'domains',
    column: 'emergency_address_id',
    to: 'emergency-addresses',
  },
  { by: 'phone-numbers', field: 'siteId', table: 'phone_numbers', column: 'site_id', to: 'sites' },
  {
    by: 'sites',
    field: 'emergencyAddressId',
    table: 'sites',
    column: 'emergency_address_id',
    to: 'emergency-addresses',
  },
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

/** What documents can refer to, and where `object_references` keeps it. */
export const documentTargets = {
  users: 'to_user_id',
  'time-frames': 'to_time_frame_id',
  holidays: 'to_holiday_id',
  prompts: 'to_prompt_id',
  attendants: 'to_attendant_id',
  queues: 'to_queue_id',
  conferences: 'to_conference_id',
} as const satisfies { [Name in ResourceName]?: keyof ObjectReferencesTable };

export type DocumentTarget = keyof typeof documentTargets;

/** An object that goes with another, because it is about nothing else. */
export type Dependent = {
  [Table in keyof Tables]: {
    readonly resource: ResourceName;
    readonly table: Table;
    /** Holds the id of the dependent object. */
    readonly id: keyof Tables[Table] & string;
    /** Holds the id of the object that it goes with. */
    readonly column: keyof Tables[Table] & string;
    readonly of: ResourceName;
  };
}[keyof Tables];

/** What goes with what; those that refer to others of the list stand above them. */
export const dependents: readonly Dependent[] = [
  {
    resource: 'overrides',
    table: 'overrides',
    id: 'id',
    column: 'target_user_id',
    of: 'users',
  },
  {
    resource: 'overrides',
    table: 'overrides',
    id: 'id',
    column: 'target_site_id',
    of: 'sites',
  },
  {
    resource: 'overrides',
    table: 'overrides',
    id: 'id',
    column: 'target_phone_number_id',
    of: 'phone-numbers',
  },
  {
    resource: 'overrides',
    table: 'overrides',
    id: 'id',
    column: 'target_attendant_id',
    of: 'attendants',
  },
  {
    resource: 'overrides',
    table: 'overrides',
    id: 'id',
    column: 'target_queue_id',
    of: 'queues',
  },
  {
    resource: 'queue-agents',
    table: 'queue_agents',
    id: 'queue_id',
    column: 'queue_id',
    of: 'queues',
  },
  {
    resource: 'answering-rules',
    table: 'answering_rules',
    id: 'user_id',
    column: 'user_id',
    of: 'users',
  },
  {
    resource: 'voicemail',
    table: 'voicemail',
    id: 'user_id',
    column: 'user_id',
    of: 'users',
  },
  {
    resource: 'time-frames',
    table: 'time_frames',
    id: 'id',
    column: 'owner_user_id',
    of: 'users',
  },
  {
    resource: 'music-on-hold',
    table: 'music_on_hold',
    id: 'id',
    column: 'owner_site_id',
    of: 'sites',
  },
  {
    resource: 'music-on-hold',
    table: 'music_on_hold',
    id: 'id',
    column: 'owner_queue_id',
    of: 'queues',
  },
  {
    resource: 'music-on-hold',
    table: 'music_on_hold',
    id: 'id',
    column: 'owner_user_id',
    of: 'users',
  },
  {
    resource: 'prompts',
    table: 'prompts',
    id: 'id',
    column: 'owner_user_id',
    of: 'users',
  },
];
