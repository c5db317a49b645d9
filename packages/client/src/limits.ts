/* Generated from openapi.yaml by `npm run generate`; never edited. */

import type { components } from './schema.js';

/** Bounds of a field (JSON Schema 2020-12). */
export interface Limit {
  readonly required?: true;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
}

type Schemas = components['schemas'];

/** Bounds of the fields of each JSON request body, by schema and field, as the server checks them. */
export const limits = {
  AgentStateChange: { state: { required: true } },
  AnsweringRulesUpdate: {
    ringSeconds: { minimum: 5, maximum: 300 },
    allowedNumbers: { maxItems: 500 },
    blockedNumbers: { maxItems: 500 },
    rules: { minItems: 1, maxItems: 50 },
  },
  ApiKeyCreate: {
    name: { required: true, minLength: 12, maxLength: 80 },
    capabilities: { required: true, minItems: 1, maxItems: 100 },
    addresses: { maxItems: 20 },
  },
  BlockTask: { number: { required: true, minLength: 2, maxLength: 32 }, scope: { required: true } },
  BlockedNumberCreate: {
    number: { required: true, minLength: 2, maxLength: 32 },
    notes: { maxLength: 200 },
  },
  CallListening: { mode: { required: true } },
  CallRecordUpdate: { note: { maxLength: 500 } },
  CallRequest: { to: { required: true, minLength: 1, maxLength: 32 } },
  CallTransfer: { to: { required: true, minLength: 1, maxLength: 32 } },
  DepartmentCreate: { name: { required: true, minLength: 1, maxLength: 60 } },
  DepartmentUpdate: { name: { minLength: 1, maxLength: 60 } },
  DeviceCreate: { userId: { required: true }, suffix: { pattern: '^[a-z0-9]{0,8}$' } },
  DeviceUpdate: {},
  DomainUpdate: {
    name: { minLength: 3, maxLength: 50, pattern: '^[a-z0-9.-]+$' },
    displayName: { minLength: 1, maxLength: 80 },
    timeZone: { minLength: 1, maxLength: 64 },
    extensionLength: { minimum: 2, maximum: 7 },
    callerIdName: { maxLength: 15 },
    callerIdNumber: { minLength: 2, maxLength: 32 },
    areaCode: { maxLength: 3, pattern: '^[2-9][0-9]{2}$' },
    minPasswordLength: { minimum: 8, maximum: 128 },
  },
  EmbedSessionCreate: {
    domain: { required: true, minLength: 3, maxLength: 50 },
    subject: { required: true, minLength: 6, maxLength: 200, pattern: '^(user|external):.+$' },
    components: { required: true },
    origins: { required: true, minItems: 1, maxItems: 10 },
    ttlSeconds: { minimum: 60, maximum: 3600 },
  },
  EmergencyAddressCreate: {
    label: { required: true, minLength: 1, maxLength: 60 },
    street: { required: true, minLength: 1, maxLength: 100 },
    unit: { maxLength: 40 },
    city: { required: true, minLength: 1, maxLength: 60 },
    region: { required: true, minLength: 1, maxLength: 40 },
    postalCode: { required: true, minLength: 3, maxLength: 12 },
    country: { required: true, pattern: '^[A-Z]{2}$' },
    alertEmails: { maxItems: 10 },
  },
  EmergencyAddressUpdate: {
    label: { minLength: 1, maxLength: 60 },
    street: { minLength: 1, maxLength: 100 },
    unit: { maxLength: 40 },
    city: { minLength: 1, maxLength: 60 },
    region: { minLength: 1, maxLength: 40 },
    postalCode: { minLength: 3, maxLength: 12 },
    country: { pattern: '^[A-Z]{2}$' },
    alertEmails: { maxItems: 10 },
  },
  ForwardingTask: {
    userId: { required: true },
    when: { required: true },
    destination: { required: true },
  },
  HolidayAdoption: {
    region: { required: true, minLength: 2, maxLength: 12 },
    rules: { required: true, minItems: 1, maxItems: 200 },
  },
  HolidayCreate: {
    name: { required: true, minLength: 1, maxLength: 60 },
    rule: { minLength: 4, maxLength: 100 },
    start: { pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' },
    end: { pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' },
  },
  HolidayTask: {
    name: { required: true, minLength: 1, maxLength: 60 },
    days: { required: true, minItems: 1, maxItems: 50 },
    outcomes: { required: true, minItems: 1, maxItems: 50 },
  },
  HolidayUpdate: {
    name: { minLength: 1, maxLength: 60 },
    rule: { minLength: 4, maxLength: 100 },
    start: { pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' },
    end: { pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' },
  },
  ImportMappingCreate: {
    name: { required: true, minLength: 1, maxLength: 60 },
    mapping: { required: true },
  },
  Lock: { locked: { required: true } },
  LoginRequest: {
    login: { required: true, minLength: 1, maxLength: 128 },
    password: { required: true, minLength: 1, maxLength: 256 },
  },
  MeUpdate: {
    firstName: { minLength: 1, maxLength: 60 },
    lastName: { minLength: 1, maxLength: 60 },
    emails: { minItems: 1, maxItems: 5 },
    timeZone: { minLength: 1, maxLength: 64 },
  },
  OpeningHours: {
    timeFrameId: { required: true },
    ranges: { required: true, minItems: 1, maxItems: 28 },
  },
  OverrideCreate: {
    target: { required: true },
    destination: { required: true },
    endsAt: { required: true },
    reason: { minLength: 0, maxLength: 200 },
  },
  OverrideUpdate: { reason: { minLength: 0, maxLength: 200 } },
  PasswordChange: {
    currentPassword: { required: true, minLength: 1, maxLength: 256 },
    newPassword: { required: true, minLength: 1, maxLength: 256 },
  },
  PasswordLinkToken: { token: { required: true, minLength: 20, maxLength: 128 } },
  PasswordLinkUse: {
    token: { required: true, minLength: 20, maxLength: 128 },
    password: { required: true, minLength: 1, maxLength: 256 },
    pin: { minLength: 4, maxLength: 10, pattern: '^[0-9]+$' },
  },
  PasswordProof: { currentPassword: { required: true, minLength: 1, maxLength: 256 } },
  PasswordResetRequest: { login: { required: true, minLength: 1, maxLength: 128 } },
  PhoneNumberBulk: {
    ids: { required: true, minItems: 1, maxItems: 5000 },
    action: { required: true },
  },
  PhoneNumberCreate: {
    number: { required: true, minLength: 2, maxLength: 32 },
    timeRules: { maxItems: 20 },
    callerIdPrefix: { maxLength: 15 },
    notes: { maxLength: 500 },
  },
  PhoneNumberImport: { file: { required: true, minLength: 1, maxLength: 5000000 } },
  PhoneNumberUpdate: {
    timeRules: { maxItems: 20 },
    callerIdPrefix: { maxLength: 15 },
    notes: { maxLength: 500 },
  },
  PinChange: {
    currentPassword: { required: true, minLength: 1, maxLength: 256 },
    pin: { required: true, minLength: 4, maxLength: 10, pattern: '^[0-9]+$' },
  },
  QueueAgentsUpdate: { agents: { required: true, maxItems: 500 } },
  QueueCallerTake: {},
  QueueCreate: {
    name: { required: true, minLength: 1, maxLength: 60 },
    extension: { required: true, pattern: '^[0-9]{2,7}$' },
    timeRules: { maxItems: 20 },
    maxCallers: { minimum: 0, maximum: 500 },
    maxExpectedWaitSeconds: { minimum: 0, maximum: 7200 },
    maxWaitSeconds: { minimum: 0, maximum: 86400 },
    agentRingSeconds: { minimum: 5, maximum: 120 },
    initialAgents: { minimum: 1, maximum: 99 },
    agentsPerRound: { minimum: 1, maximum: 99 },
    autoLogoutAfterMissed: { minimum: 0, maximum: 10 },
    announceEverySeconds: { minimum: 15, maximum: 600 },
    serviceLevelSeconds: { minimum: 5, maximum: 600 },
  },
  QueueUpdate: {
    name: { minLength: 1, maxLength: 60 },
    extension: { pattern: '^[0-9]{2,7}$' },
    timeRules: { maxItems: 20 },
    maxCallers: { minimum: 0, maximum: 500 },
    maxExpectedWaitSeconds: { minimum: 0, maximum: 7200 },
    maxWaitSeconds: { minimum: 0, maximum: 86400 },
    agentRingSeconds: { minimum: 5, maximum: 120 },
    initialAgents: { minimum: 1, maximum: 99 },
    agentsPerRound: { minimum: 1, maximum: 99 },
    autoLogoutAfterMissed: { minimum: 0, maximum: 10 },
    announceEverySeconds: { minimum: 15, maximum: 600 },
    serviceLevelSeconds: { minimum: 5, maximum: 600 },
  },
  Recycle: {
    firstName: { required: true, minLength: 1, maxLength: 60 },
    lastName: { required: true, minLength: 1, maxLength: 60 },
    emails: { required: true, minItems: 1, maxItems: 5 },
  },
  SimulationRequest: {
    to: { required: true, minLength: 1, maxLength: 32 },
    from: { maxLength: 32 },
    digits: { pattern: '^[0-9*#]{0,50}$' },
    draft: { maxItems: 20 },
  },
  SiteCreate: {
    name: { required: true, minLength: 1, maxLength: 60 },
    timeZone: { minLength: 1, maxLength: 64 },
    callerIdName: { maxLength: 15 },
    callerIdNumber: { minLength: 2, maxLength: 32 },
    areaCode: { maxLength: 3, pattern: '^[2-9][0-9]{2}$' },
  },
  SiteUpdate: {
    name: { minLength: 1, maxLength: 60 },
    timeZone: { minLength: 1, maxLength: 64 },
    callerIdName: { maxLength: 15 },
    callerIdNumber: { minLength: 2, maxLength: 32 },
    areaCode: { maxLength: 3, pattern: '^[2-9][0-9]{2}$' },
  },
  SupervisionUpdate: {
    queueIds: { maxItems: 200 },
    metrics: { maxItems: 30 },
    thresholds: { maxItems: 500 },
  },
  TimeFrameCreate: {
    name: { required: true, minLength: 1, maxLength: 60 },
    type: { required: true },
    ranges: { maxItems: 28 },
    dates: { maxItems: 100 },
    holidayIds: { maxItems: 200 },
  },
  TimeFramePreview: {
    timeFrame: { required: true },
    from: { required: true },
    until: { required: true },
  },
  TimeFrameUpdate: {
    name: { minLength: 1, maxLength: 60 },
    ranges: { maxItems: 28 },
    dates: { maxItems: 100 },
    holidayIds: { maxItems: 200 },
  },
  TotpCode: { code: { required: true, minLength: 6, maxLength: 10 } },
  TotpLogin: {
    challenge: { required: true, minLength: 1, maxLength: 256 },
    code: { required: true, minLength: 6, maxLength: 32 },
  },
  UserBulk: { action: { required: true }, ids: { required: true, minItems: 1, maxItems: 5000 } },
  UserCreate: {
    firstName: { minLength: 0, maxLength: 60 },
    lastName: { required: true, minLength: 1, maxLength: 60 },
    extension: { required: true, pattern: '^[0-9]{2,7}$' },
    loginName: { minLength: 3, maxLength: 64 },
    emails: { maxItems: 5 },
    timeZone: { minLength: 1, maxLength: 64 },
    callerIdName: { maxLength: 15 },
    callerIdNumber: { minLength: 2, maxLength: 32 },
    emergencyCallerIdNumber: { minLength: 2, maxLength: 32 },
    areaCode: { maxLength: 3, pattern: '^[2-9][0-9]{2}$' },
    ringSeconds: { minimum: 5, maximum: 300 },
    maxActiveCalls: { minimum: 1, maximum: 20 },
    notes: { maxLength: 500 },
  },
  UserImportUpdate: {},
  UserUpdate: {
    firstName: { minLength: 0, maxLength: 60 },
    lastName: { minLength: 1, maxLength: 60 },
    extension: { pattern: '^[0-9]{2,7}$' },
    loginName: { minLength: 3, maxLength: 64 },
    emails: { maxItems: 5 },
    timeZone: { minLength: 1, maxLength: 64 },
    callerIdName: { maxLength: 15 },
    callerIdNumber: { minLength: 2, maxLength: 32 },
    emergencyCallerIdNumber: { minLength: 2, maxLength: 32 },
    areaCode: { maxLength: 3, pattern: '^[2-9][0-9]{2}$' },
    ringSeconds: { minimum: 5, maximum: 300 },
    maxActiveCalls: { minimum: 1, maximum: 20 },
    notes: { maxLength: 500 },
  },
  VoiceMessageUpdate: {},
} as const satisfies { [Name in keyof Schemas]?: { [Field in keyof Schemas[Name]]?: Limit } };
