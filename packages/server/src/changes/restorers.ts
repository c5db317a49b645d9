import type { components } from '@pbxkit/client';
import { answeringRuleRestorer } from '../answering-rules/answering-rules.restorer.js';
import { attendantRestorer } from '../attendants/attendants.restorer.js';
import { blockedNumberRestorer } from '../blocked-numbers/blocked-numbers.restorer.js';
import { conferenceRestorer } from '../conferences/conferences.restorer.js';
import { callRecordRestorer } from '../call-records/call-records.restorer.js';
import { departmentRestorer } from '../departments/departments.restorer.js';
import { deviceRestorer } from '../devices/devices.restorer.js';
import { domainRestorer } from '../domains/domains.restorer.js';
import { holidayRestorer } from '../holidays/holidays.restorer.js';
import { emergencyAddressRestorer } from '../emergency-addresses/emergency-addresses.restorer.js';
import { importMappingRestorer } from '../import-mappings/import-mappings.restorer.js';
import { musicOnHoldRestorer } from '../music-on-hold/music-on-hold.restorer.js';
import { overrideRestorer } from '../overrides/overrides.restorer.js';
import { phoneNumberRestorer } from '../phone-numbers/phone-numbers.restorer.js';
import { queueAgentRestorer } from '../queues/queue-agents.restorer.js';
import { queueRestorer } from '../queues/queues.restorer.js';
import { promptRestorer } from '../prompts/prompts.restorer.js';
import { siteRestorer } from '../sites/sites.restorer.js';
import { timeFrameRestorer } from '../time-frames/time-frames.restorer.js';
import { userRestorer } from '../users/users.restorer.js';
import { voicemailRestorer } from '../voicemail/voicemail.restorer.js';
import type { Restorer } from './restorer.js';

type ResourceName = components['schemas']['ResourceName'];

/** Every resource: what others refer to stands above them, comes back first and goes last; null = cannot be undone. */
const all = {
  'emergency-addresses': emergencyAddressRestorer,
  domains: domainRestorer,
  sites: siteRestorer,
  departments: departmentRestorer,
  users: userRestorer,
  holidays: holidayRestorer,
  'time-frames': timeFrameRestorer,
  prompts: promptRestorer,
  attendants: attendantRestorer,
  'answering-rules': answeringRuleRestorer,
  queues: queueRestorer,
  'music-on-hold': musicOnHoldRestorer,
  'queue-agents': queueAgentRestorer,
  conferences: conferenceRestorer,
  voicemail: voicemailRestorer,
  'phone-numbers': phoneNumberRestorer,
  overrides: overrideRestorer,
  'blocked-numbers': blockedNumberRestorer,
  devices: deviceRestorer,
  'call-records': callRecordRestorer,
  'import-mappings': importMappingRestorer,
  'api-keys': null,
  'call-record-exports': null,
  calls: null,
  changes: null,
  'conference-meetings': null,
  'conference-participants': null,
  'embed-sessions': null,
  engine: null,
  extensions: null,
  me: null,
  'prompt-uploads': null,
  'queue-callers': null,
  supervision: null,
  recordings: null,
  sessions: null,
  'voice-messages': null,
  'user-imports': null,
} satisfies Record<ResourceName, Restorer | null>;

/** Resources whose objects can be put back. */
export type Restorable = {
  [Name in ResourceName]: (typeof all)[Name] extends null ? never : Name;
}[ResourceName];

export const restorers = Object.fromEntries(
  Object.entries(all).filter(([, restorer]) => restorer !== null),
) as Readonly<Record<Restorable, Restorer>>;

/** In the order in which they can come back. */
export const restorable = Object.keys(restorers) as readonly Restorable[];

export const isRestorable = (resource: ResourceName): resource is Restorable =>
  resource in restorers;
