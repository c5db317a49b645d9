import type { Capability } from './caller.js';

const profile: readonly Capability[] = ['profile:read', 'profile:write'];

const timeFrames: readonly Capability[] = [
  'timeFrames:read',
  'timeFrames:own',
  'timeFrames:write',
  'changes:undo',
];
/** What a destination can lead to. */
const destinations: readonly Capability[] = [
  'users:read',
  'attendants:read',
  'queues:read',
  'conferences:read',
];
const numbers: readonly Capability[] = [
  ...destinations,
  'phoneNumbers:read',
  'phoneNumbers:route',
  'phoneNumbers:assign',
  'timeFrames:read',
  'changes:undo',
];

const conferences: readonly Capability[] = [
  'conferences:read',
  'conferences:write',
  'users:read',
  'profile:read',
  'changes:undo',
];

const attendants: readonly Capability[] = [
  ...destinations,
  'attendants:write',
  'timeFrames:read',
  'changes:undo',
];

/** Leading a free number to what is edited. */
const attaching: readonly Capability[] = ['phoneNumbers:read', 'phoneNumbers:route'];

const phones: readonly Capability[] = ['phones:read', 'phones:write', 'profile:read'];

const prompts: readonly Capability[] = [
  'attendants:read',
  'attendants:write',
  'queues:read',
  'queues:options',
  'musicOnHold:read',
  'musicOnHold:write',
  'changes:undo',
];
const music: readonly Capability[] = ['musicOnHold:read', 'musicOnHold:write', 'changes:undo'];
const queues: readonly Capability[] = ['queues:read', 'queues:write', 'users:read', 'changes:undo'];

/** Capabilities that each element can use: the meaning of `"all"` in an embed session. */
const uses: Readonly<Record<string, readonly Capability[]>> = {
  'account-menu': ['profile:read'],
  'account-summary': ['profile:read'],
  'active-calls': [
    'calls:read',
    'calls:control',
    'calls:listen',
    'calls:whisper',
    'calls:barge',
    'phones:read',
    'profile:read',
    'queues:read',
    'simulations:run',
    'users:read',
  ],
  'agent-statistics': ['queues:read', 'reports:read'],
  'agent-status': ['queues:self', 'profile:read'],
  'agent-table': [
    'queues:read',
    'queues:agents',
    'calls:read',
    'calls:listen',
    'calls:whisper',
    'calls:barge',
    'phones:read',
    'profile:read',
  ],
  'answering-rules-editor': [
    'answeringRules:write',
    ...destinations,
    'timeFrames:read',
    'timeFrames:own',
    'changes:undo',
  ],
  'attendant-editor': [...attendants, ...attaching, 'simulations:run'],
  'attendant-table': attendants,
  'call-log': [
    'callRecords:read',
    'callRecords:export',
    'calls:control',
    'phones:read',
    'profile:read',
    'queues:read',
    'users:read',
    'answeringRules:write',
    'settings:write',
    'simulations:run',
    'changes:undo',
  ],
  'blocked-number-table': ['settings:write', 'changes:undo'],
  'call-path': ['simulations:run', 'users:read', 'phoneNumbers:read'],
  'call-story': [
    'callRecords:read',
    'recordings:listen',
    'recordings:delete',
    'simulations:run',
    'changes:undo',
  ],
  capabilities: ['profile:read'],
  'conference-editor': [...conferences, ...attaching, 'conferences:moderate'],
  'conference-meetings': ['conferences:read'],
  'conference-room': ['conferences:read', 'conferences:moderate', 'phones:read', 'profile:read'],
  'conference-table': [...conferences, 'phones:read'],
  'destination-picker': destinations,
  'device-editor': [...phones, 'changes:undo'],
  'device-table': phones,
  'holiday-calendar': ['timeFrames:read', 'timeFrames:write', 'changes:undo'],
  login: [],
  'music-editor': prompts,
  'music-table': music,
  'number-editor': [...numbers, 'simulations:run'],
  'number-table': numbers,
  'override-list': [
    'overrides:write',
    ...destinations,
    'timeFrames:read',
    'phoneNumbers:read',
    'profile:read',
    'changes:undo',
  ],
  'password-link': [],
  problems: ['simulations:run'],
  'profile-editor': profile,
  'prompt-editor': prompts,
  'prompt-picker': prompts,
  'prompt-table': prompts,
  'queue-agent-editor': [
    'queues:read',
    'queues:agents',
    'users:read',
    'phones:read',
    'changes:undo',
  ],
  'queue-callers': [
    'queues:read',
    'queues:options',
    'calls:control',
    'phones:read',
    'profile:read',
    'users:read',
  ],
  'queue-editor': [...queues, ...destinations, 'queues:options', 'timeFrames:read', ...attaching],
  'queue-graph': ['queues:read', 'reports:read'],
  'queue-statistics': ['queues:read'],
  'queue-table': [...queues, 'musicOnHold:read'],
  'quick-task': [
    ...destinations,
    'timeFrames:read',
    'timeFrames:write',
    'answeringRules:write',
    'settings:write',
    'phoneNumbers:read',
    'phoneNumbers:route',
    'profile:read',
    'changes:undo',
  ],
  'security-editor': profile,
  'session-table': profile,
  'time-frame-editor': timeFrames,
  'time-frame-picker': [],
  'time-frame-table': timeFrames,
  'user-editor': [
    'users:read',
    'users:write',
    'users:role',
    'profile:read',
    'answeringRules:write',
    'timeFrames:read',
    'timeFrames:own',
    'changes:undo',
  ],
  'user-import': ['users:read', 'users:import', 'changes:undo'],
  'user-table': ['users:read', 'users:write', 'users:role', 'changes:undo'],
  voicemail: ['voicemail:own', 'calls:control'],
  'voicemail-editor': [
    'voicemail:own',
    'users:write',
    ...destinations,
    'musicOnHold:read',
    'musicOnHold:write',
    'profile:read',
    'changes:undo',
  ],
};

/** Capabilities of an element by its tag without `pbx-`; undefined for a tag that does not exist. */
export function capabilitiesOfComponent(name: string): readonly Capability[] | undefined {
  return Object.hasOwn(uses, name) ? uses[name] : undefined;
}

export const componentNames: readonly string[] = Object.keys(uses);
