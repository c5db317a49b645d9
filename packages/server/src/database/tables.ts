import type {
  ColumnType,
  Generated,
  Insertable,
  JSONColumnType,
  Selectable,
  Updateable,
} from 'kysely';
import type { components } from '@pbxkit/client';
import type { RecordFilter, RecordScope } from '../call-records/call-records.queries.js';
import type { FileFormat } from '../call-records/record-lines.js';
import type { TrackedCall } from '../calls/tracked-call.js';

type Schemas = components['schemas'];
type Capability = Schemas['Capability'];
/** Set once, when the row is inserted. */
type Fixed<T> = ColumnType<T, T | undefined, never>;
/** Filled by the database, changed by us. */
type Stamp = ColumnType<Date, Date | undefined, Date>;
type Json<T extends object> = JSONColumnType<T, string, string>;

/** Columns of every record that a tenant owns; row-level security compares `domain_id`. */
interface TenantRecord {
  id: Generated<string>;
  domain_id: Fixed<string>;
  version: Generated<number>;
  created_at: Stamp;
  updated_at: Stamp;
}

/* Platform: not under row-level security, read by sign-in and by resellers. */

export interface ResellersTable {
  id: Generated<string>;
  name: string;
}

export interface DomainsTable {
  id: Generated<string>;
  version: Generated<number>;
  reseller_id: string;
  name: string;
  /** Former names; a login by one of them still works. */
  aliases: Generated<string[]>;
  display_name: string;
  locked: Generated<boolean>;
  time_zone: string;
  language: Schemas['Language'];
  extension_length: Generated<number>;
  ranges: Json<Schemas['Domain']['ranges']>;
  enforce_ranges: Generated<boolean>;
  caller_id_name: string | null;
  caller_id_number: string | null;
  emergency_address_id: string | null;
  area_code: string | null;
  dial_policy: Generated<Schemas['DialPolicy']>;
  mfa_policy: Json<Record<string, 'off' | 'optional' | 'required'>>;
  min_password_length: Generated<number>;
  listening_notice: Generated<boolean>;
  max_users: Generated<number>;
  max_sites: Generated<number>;
  max_attendants: Generated<number>;
  max_conferences: Generated<number>;
  max_queues: Generated<number>;
  /** Of sounds, in megabytes. */
  max_storage: Generated<number>;
  max_concurrent_calls: Generated<number>;
  /** Last number of the event stream; taking the next one locks the row until commit, so numbers have no gap. */
  event_sequence: Generated<string>;
  created_at: Stamp;
  updated_at: Stamp;
}

/* Tenant records. */

export interface SitesTable extends TenantRecord {
  name: string;
  time_zone: string | null;
  caller_id_name: string | null;
  caller_id_number: string | null;
  emergency_address_id: string | null;
  area_code: string | null;
}

export interface DepartmentsTable extends TenantRecord {
  name: string;
  site_id: string | null;
}

/** One row per claimed number: the primary key makes the claim atomic. */
export interface ExtensionsTable {
  domain_id: string;
  number: string;
  owner_kind: Schemas['ExtensionHolder']['kind'];
  owner_id: string | null;
}

export interface UsersTable extends TenantRecord {
  kind: Generated<Schemas['User']['kind']>;
  first_name: string;
  last_name: string;
  extension: string;
  login_name: string;
  emails: string[];
  role: Schemas['Role'];
  department_id: string | null;
  site_id: string | null;
  time_zone: string | null;
  language: Schemas['Language'] | null;
  theme: Generated<Schemas['Me']['theme']>;
  caller_id_name: string | null;
  caller_id_number: string | null;
  emergency_caller_id_number: string | null;
  emergency_address_id: string | null;
  area_code: string | null;
  ring_seconds: Generated<number>;
  max_active_calls: Generated<number>;
  voicemail_enabled: Generated<boolean>;
  in_audio_directory: Generated<boolean>;
  in_contact_list: Generated<boolean>;
  record_calls: Generated<Schemas['User']['recordCalls']>;
  hide_recordings: Generated<boolean>;
  notes: string | null;
  /** Words of the search box: lower case, accents off, kept by a trigger. */
  search_text: ColumnType<string, never, never>;
}

/** What proves a person; apart from users, so that no read of users can leak it. */
export interface CredentialsTable {
  user_id: string;
  domain_id: Fixed<string>;
  /** Argon2id in PHC format. */
  password_hash: string | null;
  pin_hash: string | null;
  totp_secret: string | null;
  totp_confirmed_at: Date | null;
  /** Last accepted 30 s step: a code works once (RFC 6238 section 5.2). */
  totp_last_step: string | null;
  /** SHA-256 of each unused code. */
  recovery_codes: Generated<string[]>;
  reset_pending: Generated<boolean>;
  /** Locked by an administrator. */
  locked: Generated<boolean>;
  last_sign_in_at: Date | null;
}

export interface SessionsTable {
  id: Generated<string>;
  domain_id: Fixed<string>;
  user_id: Fixed<string>;
  version: Generated<number>;
  /** SHA-256, like every token here. */
  refresh_hash: string;
  previous_refresh_hash: string | null;
  refreshed_at: Stamp;
  /** Only profile capabilities until a second factor is confirmed. */
  restricted: Generated<boolean>;
  user_agent: string;
  address: string;
  last_used_at: Stamp;
  created_at: Stamp;
}

/** Several live at once: each tab of a browser has its own. */
export interface AccessTokensTable {
  token_hash: string;
  domain_id: Fixed<string>;
  session_id: string;
  expires_at: Date;
}

export interface PasswordLinksTable {
  token_hash: string;
  domain_id: Fixed<string>;
  user_id: string;
  purpose: 'firstLogin' | 'reset';
  expires_at: Date;
  used_at: Date | null;
  created_at: Stamp;
}

/** Challenges of the second login step. */
export interface LoginChallengesTable {
  token_hash: string;
  domain_id: Fixed<string>;
  user_id: string;
  expires_at: Date;
}

/** Failures by login as typed, known or not, so that a lock reveals nothing. */
export interface LoginFailuresTable {
  login_hash: string;
  at: Stamp;
}

export interface SignInsTable {
  id: Generated<string>;
  domain_id: Fixed<string>;
  user_id: string;
  at: Stamp;
  outcome: Schemas['SignIn']['outcome'];
  address: string;
  user_agent: string;
}

export interface ApiKeysTable {
  id: Generated<string>;
  version: Generated<number>;
  reseller_id: Fixed<string>;
  domain_id: Fixed<string | null>;
  name: string;
  prefix: string;
  secret_hash: string;
  kind: 'live' | 'dev';
  /** Reach comes from `domain_id`: null = every domain of the reseller. */
  capabilities: Capability[];
  addresses: string[];
  read_only: boolean;
  expires_at: Date;
  last_used_at: Date | null;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface EmbedSessionsTable {
  id: Generated<string>;
  domain_id: Fixed<string>;
  version: Generated<number>;
  api_key_id: string | null;
  token_hash: string;
  subject: string;
  user_id: string | null;
  role: Schemas['Role'];
  origins: string[];
  granted: Json<Record<string, Capability[]>>;
  denied: Json<Schemas['Denial'][]>;
  expires_at: Date;
  created_at: Stamp;
}

export interface IdempotencyKeysTable {
  subject: string;
  key: string;
  request_hash: string;
  status: number | null;
  headers: Json<Record<string, string>> | null;
  body: string | null;
  created_at: Stamp;
}

export interface ChangesTable {
  id: Generated<string>;
  domain_id: Fixed<string>;
  at: Stamp;
  actors: Json<Schemas['Actor'][]>;
  /** User at the keyboard, for reach "own". */
  actor_user_id: string | null;
  channel: Schemas['Change']['channel'];
  title: string;
  request_id: string;
  undone_by: string | null;
}

export interface ChangeItemsTable {
  change_id: string;
  domain_id: Fixed<string>;
  position: number;
  resource: Schemas['ResourceName'];
  record_id: string;
  name: string;
  /** Null before a creation. */
  before: ColumnType<Record<string, unknown> | null, string | null, never>;
  /** Null after a deletion. */
  after: ColumnType<Record<string, unknown> | null, string | null, never>;
}

export interface EventsTable {
  domain_id: string;
  sequence: string;
  resource: Schemas['ResourceName'];
  ids: string[];
  at: Stamp;
}

export interface UserImportsTable extends TenantRecord {
  /** Who uploaded the file (`Caller.subject`): who reaches one site sees no imports of others. */
  subject: string;
  file_name: string;
  encoding: string;
  delimiter: string;
  status: Schemas['UserImport']['status'];
  columns: Json<Schemas['ImportColumn'][]>;
  mapping: Json<Schemas['ColumnMapping']>;
  create_missing: Generated<boolean>;
  total: number;
  processed: Generated<number>;
  counts: Json<Schemas['ImportCounts']>;
  created_departments: Generated<string[]>;
  created_sites: Generated<string[]>;
  /** Code of the reason. */
  failure: string | null;
  change_id: string | null;
}

export interface UserImportRowsTable {
  import_id: string;
  domain_id: Fixed<string>;
  row: number;
  /** Cells in the order of the file's columns. */
  cells: Json<string[]>;
  extension: string | null;
  name: string;
  action: Schemas['ImportRow']['action'] | null;
  repaired: Generated<boolean>;
  user_id: string | null;
  changes: Json<Schemas['FieldChange'][]>;
  /** Without the message, which is said in the language of the reader. */
  problems: Json<
    (Omit<Schemas['ImportProblem'], 'message'> & { values?: Record<string, string | number> })[]
  >;
}

export interface ImportMappingsTable extends TenantRecord {
  name: string;
  mapping: Json<Schemas['ColumnMapping']>;
}

export interface TimeFramesTable extends TenantRecord {
  name: string;
  /** Null = of the organization. */
  owner_user_id: Fixed<string | null>;
  type: Schemas['TimeFrameType'];
  ranges: Json<Schemas['WeeklyRange'][]>;
  dates: Json<Schemas['DateRange'][]>;
  /** Each is also a row of `object_references`. */
  holiday_ids: Generated<string[]>;
  recurrence: JSONColumnType<Schemas['Recurrence'] | null, string | null, string | null>;
}

export interface HolidaysTable extends TenantRecord {
  name: string;
  /** `YYYY-MM-DD`, kept as text so that no zone can move it. */
  date: string | null;
  rule: string | null;
  start_time: string;
  end_time: string;
  observance: Schemas['Holiday']['observance'];
  region: Fixed<string | null>;
  source: Fixed<Schemas['Holiday']['source']>;
}

/** How calls for one user are answered, as one document; no row = the Default rule alone. */
export interface AnsweringRulesTable {
  user_id: string;
  domain_id: Fixed<string>;
  version: Generated<number>;
  allowed_numbers: Generated<string[]>;
  blocked_numbers: Generated<string[]>;
  block_anonymous: Generated<boolean>;
  rules: Json<Schemas['AnsweringRule'][]>;
  updated_at: Stamp;
}

export interface PhoneNumbersTable extends TenantRecord {
  /** E.164, unique on the platform. */
  number: Fixed<string>;
  kind: Fixed<Schemas['PhoneNumber']['kind']>;
  enabled: Generated<boolean>;
  enabled_from: Date | null;
  enabled_until: Date | null;
  destination: JSONColumnType<Schemas['Destination'] | null, string | null, string | null>;
  time_rules: Json<Schemas['TimeRule'][]>;
  caller_id_prefix: string | null;
  notes: string | null;
  site_id: string | null;
}

export interface BlockedNumbersTable extends TenantRecord {
  /** E.164, or a prefix that ends in `*`. */
  number: Fixed<string>;
  until: Fixed<Date | null>;
  notes: Fixed<string | null>;
}

/** Goes with its target: the matching `target_…_id` of the three is set, none for the domain. */
export interface OverridesTable extends TenantRecord {
  target_kind: Fixed<Schemas['OverrideTarget']['kind']>;
  target_site_id: Fixed<string | null>;
  target_phone_number_id: Fixed<string | null>;
  target_user_id: Fixed<string | null>;
  target_attendant_id: Fixed<string | null>;
  target_queue_id: Fixed<string | null>;
  destination: Json<Schemas['Destination']>;
  starts_at: Date;
  ends_at: Date;
  reason: Generated<string>;
  /** When the mail before the end was sent. */
  alerted_at: Date | null;
}

export interface EmergencyAddressesTable extends TenantRecord {
  label: string;
  street: string;
  unit: string | null;
  city: string;
  region: string;
  postal_code: string;
  country: string;
  alert_emails: Generated<string[]>;
  validated_at: Date | null;
}

/**
 * A reference that an object keeps inside a document (a destination, a time rule, a list of holidays), so that the
 * database refuses to let its target go. Exactly one `to_…` is set.
 */
export interface ObjectReferencesTable {
  domain_id: Fixed<string>;
  by_resource: Fixed<Schemas['ResourceName']>;
  by_id: Fixed<string>;
  /** Field of the object, for example `timeRules`. */
  field: Fixed<string>;
  to_user_id: Fixed<string | null>;
  to_time_frame_id: Fixed<string | null>;
  to_holiday_id: Fixed<string | null>;
  to_prompt_id: Fixed<string | null>;
  to_attendant_id: Fixed<string | null>;
  to_queue_id: Fixed<string | null>;
  to_conference_id: Fixed<string | null>;
}

export interface DevicesTable extends TenantRecord {
  user_id: Fixed<string>;
  suffix: Fixed<string>;
  kind: Schemas['Device']['kind'];
  sip_username: string;
  /** Sealed with the secret key, bound to the id. */
  sealed_password: string;
  transport: Schemas['Device']['transport'];
  srtp: Schemas['Device']['srtp'];
  auto_answer: Generated<boolean>;
  address: string | null;
  user_agent: string | null;
  last_seen_at: Date | null;
}

/** Written by the engine. */
export interface RegistrationsTable {
  id: string;
  domain_id: Fixed<string>;
  device_id: string;
  fields: Json<Record<string, string>>;
  expires_at: Date;
}

/** Calls under way. */
export interface CallsTable {
  id: Generated<string>;
  /** null while nobody knows whose call it is; then no tenant sees it. */
  domain_id: string | null;
  /** What the engine calls it. */
  engine_call: Fixed<string>;
  started_at: Date;
  direction: Schemas['CallDirection'];
  state: Schemas['CallState'];
  /** For the order of the list. */
  caller: string;
  /** Everybody whom it concerns or concerned. */
  user_ids: string[];
  /** Those who talk now. */
  active_user_ids: string[];
  /** Phones that the call takes: `user:<id>`, `device:<id>`, `external:<number>`. */
  talking: Generated<string[]>;
  site_id: string | null;
  search_text: string;
  demo: boolean;
  tracked: Json<TrackedCall>;
}

/** Calls that ended. */
export interface CallRecordsTable extends TenantRecord {
  engine_call: Fixed<string>;
  direction: Fixed<Schemas['CallDirection']>;
  outcome: Fixed<Schemas['CallOutcome']>;
  started_at: Fixed<Date>;
  answered_at: Fixed<Date | null>;
  ended_at: Fixed<Date>;
  wait_seconds: Fixed<number>;
  talk_seconds: Fixed<number>;
  total_seconds: Fixed<number>;
  from_number: Fixed<string | null>;
  dialled: Fixed<string>;
  cause_code: Fixed<string | null>;
  user_ids: Fixed<string[]>;
  site_id: Fixed<string | null>;
  search_text: Fixed<string>;
  demo: Fixed<boolean>;
  note: string | null;
  tracked: Json<TrackedCall>;
}

export interface CallRecordExportsTable extends TenantRecord {
  /** Who made it (`Caller.subject`). */
  subject: Fixed<string>;
  /** How far that reached. */
  scope: Json<RecordScope>;
  file_name: Fixed<string>;
  status: Generated<Schemas['CallRecordExport']['status']>;
  /** Code of the reason. */
  failure: string | null;
  period_from: Fixed<Date>;
  period_until: Fixed<Date>;
  filter: Json<RecordFilter>;
  format: Json<FileFormat>;
  total: Fixed<number>;
  processed: Generated<number>;
  lines: Generated<number>;
  parts: Generated<number>;
  /** After which call it goes on. */
  position: string | null;
  /** Of the process that works on it. */
  claim: string | null;
  expires_at: Fixed<Date>;
}

export interface CallRecordExportPartsTable {
  domain_id: Fixed<string>;
  export_id: Fixed<string>;
  number: Fixed<number>;
  content: Fixed<string>;
}

/* Platform: how far the log of each engine has been read. */

export interface EngineLogsTable {
  /** Directory of the engine. */
  name: string;
  /** Identity of the file, so that one that was put aside is not read again. */
  file: string;
  position: string;
}

/** How the mailbox of a user is set up. */
export interface VoicemailTable {
  user_id: string;
  domain_id: Fixed<string>;
  version: Generated<number>;
  updated_at: Stamp;
  /** Ids of prompts in their order. */
  greetings: Generated<string[]>;
  active_greeting_id: string | null;
  email_notice: Generated<Schemas['Voicemail']['emailNotice']>;
  attach: Generated<boolean>;
  after_email: Generated<Schemas['Voicemail']['afterEmail']>;
  operator: JSONColumnType<Schemas['Destination'] | null, string | null, string | null>;
  /** Ids of users in their order. */
  copy_to: Generated<string[]>;
  newest_first: Generated<boolean>;
  say_time: Generated<boolean>;
  say_caller: Generated<boolean>;
  max_message_seconds: Generated<number>;
  max_messages: Generated<number>;
}

export interface VoiceMessagesTable extends TenantRecord {
  user_id: Fixed<string>;
  caller_number: Fixed<string | null>;
  caller_name: Fixed<string | null>;
  caller_user_id: Fixed<string | null>;
  received_at: Fixed<Date>;
  duration_seconds: Fixed<number>;
  heard: Generated<boolean>;
  /** WAV, PCM or mu-law. */
  audio: Fixed<Buffer>;
  /** `1003@acme.example`; null when no engine took it. */
  engine_mailbox: Fixed<string | null>;
  engine_message: Fixed<string | null>;
  /** A mail about it is still to be sent. */
  mail_due: Generated<boolean>;
}

/** Messages that are deleted and that the engine may still hold; filled by a trigger. */
export interface RemovedVoiceMessagesTable {
  domain_id: Fixed<string>;
  engine_message: Fixed<string>;
  at: Stamp;
}

export interface RecordingsTable extends TenantRecord {
  /** Who is recorded; null once that person is deleted. */
  user_id: Fixed<string | null>;
  /** As in call_records, which may come before or after. */
  engine_call: Fixed<string>;
  engine_file: Fixed<string>;
  started_at: Fixed<Date>;
  duration_seconds: Fixed<number>;
  /** WAV. */
  audio: Fixed<Buffer>;
}

/** Audio by its content. */
export interface SoundsTable {
  domain_id: Fixed<string>;
  /** SHA-256 of the audio, in hexadecimal. */
  hash: Fixed<string>;
  /** WAV, 16 bit, mono. */
  audio: Fixed<Buffer>;
  duration_milliseconds: Fixed<number>;
  /** Loudest sample of each of up to 400 equal parts, 0 to 255. */
  peaks: Fixed<number[]>;
  created_at: Stamp;
  /** When something was last seen to refer to it. */
  used_at: Generated<Date>;
}

/** What was sent, or is being recorded by phone, before a prompt takes it. */
export interface PromptUploadsTable extends TenantRecord {
  user_id: Fixed<string | null>;
  source: Fixed<'upload' | 'recorded' | 'spoken'>;
  status: 'recording' | 'ready' | 'failed';
  problem: string | null;
  file_name: string | null;
  format: string | null;
  hash: string | null;
  expires_at: Date;
}

export interface PromptsTable extends TenantRecord {
  title: string;
  owner_user_id: Fixed<string | null>;
  source: 'upload' | 'recorded' | 'spoken';
  language: Schemas['Language'] | null;
  file_name: string | null;
  script: string | null;
  voice: string | null;
  hash: string;
}

/** Of an owner who has music of its own; the others inherit. */
export interface MusicOnHoldTable extends TenantRecord {
  owner_kind: Fixed<'domain' | 'site' | 'queue' | 'user'>;
  owner_site_id: Fixed<string | null>;
  owner_user_id: Fixed<string | null>;
  owner_queue_id: Fixed<string | null>;
  /** Ids of prompts in their order. */
  tracks: string[];
  randomize: Generated<boolean>;
  messages: string[];
  message_every_seconds: Generated<number>;
}

/** A menu that callers answer by keys. */
export interface AttendantsTable extends TenantRecord {
  name: string;
  extension: string;
  site_id: string | null;
  language: Schemas['Language'] | null;
  greetings: Json<Schemas['AttendantGreeting'][]>;
  time_rules: Json<Schemas['TimeRule'][]>;
  menu: Json<Schemas['AttendantMenu']>;
  dial_by_extension: Generated<boolean>;
  no_key_seconds: Generated<number>;
  inter_digit_seconds: Generated<number>;
  no_key: Json<Schemas['AttendantAttempts']>;
  invalid_key: Json<Schemas['AttendantAttempts']>;
}

export interface QueuesTable extends TenantRecord {
  name: string;
  extension: string;
  site_id: string | null;
  department_id: string | null;
  strategy: Generated<
    'roundRobin' | 'tiered' | 'ringAll' | 'linearHunt' | 'linearCascade' | 'callPark'
  >;
  time_rules: Json<Schemas['TimeRule'][]>;
  /** 0 = no limit, here and below. */
  max_callers: Generated<number>;
  max_expected_wait_seconds: Generated<number>;
  require_agents: Generated<boolean>;
  unavailable: JSONColumnType<Schemas['Destination'] | null, string | null, string | null>;
  intro_prompt_id: string | null;
  force_full_intro: Generated<boolean>;
  max_wait_seconds: Generated<number>;
  unanswered: JSONColumnType<Schemas['Destination'] | null, string | null, string | null>;
  /** null = callers stay. */
  no_agents: JSONColumnType<Schemas['Destination'] | null, string | null, string | null>;
  agent_ring_seconds: Generated<number>;
  initial_agents: Generated<number>;
  agents_per_round: Generated<number>;
  auto_logout_after_missed: Generated<number>;
  announce_position: Generated<boolean>;
  announce_wait: Generated<boolean>;
  announce_every_seconds: Generated<number>;
  exit_key: JSONColumnType<Schemas['QueueExitKey'] | null, string | null, string | null>;
  caller_hears: Generated<'music' | 'ringback'>;
  service_level_seconds: Generated<number>;
  record_calls: Generated<'none' | 'all'>;
  statistics: Generated<boolean>;
  agents_version: Generated<number>;
}

/** Who answers calls of a queue: a user, one phone or a number outside. */
export interface QueueAgentsTable extends TenantRecord {
  queue_id: Fixed<string>;
  user_id: Fixed<string | null>;
  device_id: Fixed<string | null>;
  external_number: Fixed<string | null>;
  /** Phone of the agent, the same in every queue: `user:<id>`, `device:<id>` or `external:<number>`. */
  who: ColumnType<string, never, never>;
  position: number;
  tier: Generated<number>;
  priority: Generated<number>;
  mode: Generated<'manual' | 'automatic'>;
  wrap_up_seconds: Generated<number>;
  max_calls: Generated<number>;
  confirm: Generated<boolean>;
  auto_answer: Generated<boolean>;
  /** What was chosen; that an agent talks is seen from the calls. */
  logged_in: Generated<boolean>;
  unavailable_reason: string | null;
  state_since: Stamp;
  /** In a row. */
  missed: Generated<number>;
  last_missed_at: Date | null;
  last_call_ended_at: Date | null;
  wrap_up_until: Date | null;
}

/** An agent who is, or was, rung for a waiting call. */
export interface QueueOffersTable {
  domain_id: Fixed<string>;
  engine_call: Fixed<string>;
  agent_id: Fixed<string>;
  /** As in `queue_agents`. */
  who: Fixed<string>;
  offered_at: Fixed<Date>;
  until: Date;
  missed_at: Date | null;
  /** Legs of the call that were known then. */
  legs_before: Generated<number>;
}

/** A caller who was moved up stands before all who joined later than `since`; one whom somebody takes rings there. */
export interface QueuePlacesTable {
  domain_id: Fixed<string>;
  engine_call: Fixed<string>;
  queue_id: Fixed<string>;
  since: Date | null;
  taken_by_user_id: string | null;
  taken_device_id: string | null;
  taken_until: Date | null;
}

/** One stay of a call in a queue; people and queues stand in it as they were. */
export interface QueueVisitsTable {
  id: Generated<string>;
  domain_id: Fixed<string>;
  queue_id: Fixed<string>;
  engine_call: Fixed<string>;
  joined_at: Fixed<Date>;
  left_at: Date | null;
  outcome: 'answered' | 'abandoned' | 'forwarded' | 'voicemail' | null;
  reason: string | null;
  answered_at: Date | null;
  ended_at: Date | null;
  agent_id: string | null;
  /** As in `queue_agents`. */
  who: string | null;
  user_id: string | null;
  agent_name: string | null;
  wait_seconds: number | null;
  talk_seconds: number | null;
  hold_seconds: number | null;
  wrap_up_seconds: number | null;
}

/** How long an agent was in which state. */
export interface AgentActivitiesTable {
  id: Generated<string>;
  domain_id: Fixed<string>;
  agent_id: Fixed<string>;
  queue_id: Fixed<string>;
  who: Fixed<string>;
  user_id: Fixed<string | null>;
  agent_name: Fixed<string>;
  state: Fixed<string>;
  reason: Fixed<string | null>;
  started_at: Fixed<Date>;
  ended_at: Date | null;
}

/** How a person sees the call centre. */
export interface SupervisionLayoutsTable {
  user_id: Fixed<string>;
  domain_id: Fixed<string>;
  version: Generated<number>;
  queue_ids: string[];
  metrics: string[];
  thresholds: Json<Schemas['MetricThreshold'][]>;
}

export interface ConferencesTable extends TenantRecord {
  name: string;
  extension: string;
  kind: Generated<'dedicated' | 'owned'>;
  owner_user_id: string | null;
  site_id: string | null;
  /** Sealed, like the other. */
  leader_pin: string | null;
  participant_pin: string | null;
  max_participants: Generated<number>;
  min_participants: Generated<number>;
  require_leader: Generated<boolean>;
  announce_join: Generated<boolean>;
  announce_leave: Generated<boolean>;
  mute_on_entry: Generated<boolean>;
  ask_name: Generated<boolean>;
  locked: Generated<boolean>;
  active_from: Date | null;
  active_until: Date | null;
}

/** From the first who joins to the last who leaves; the conference stands in it as it was. */
export interface ConferenceMeetingsTable {
  id: Generated<string>;
  domain_id: Fixed<string>;
  conference_id: Fixed<string>;
  name: Fixed<string>;
  started_at: Fixed<Date>;
  ended_at: Date | null;
  /** Most participants at once. */
  peak: Generated<number>;
}

export interface ConferenceParticipantsTable {
  id: Generated<string>;
  domain_id: Fixed<string>;
  meeting_id: Fixed<string>;
  engine_call: Fixed<string>;
  channel: Fixed<string>;
  user_id: Fixed<string | null>;
  name: string | null;
  number: string | null;
  leader: Generated<boolean>;
  muted: Generated<boolean>;
  talking: Generated<boolean>;
  /** Steps louder or quieter than as it comes. */
  gain: Generated<number>;
  joined_at: Fixed<Date>;
  left_at: Date | null;
}

/** The whole data model. */
export interface Tables {
  resellers: ResellersTable;
  domains: DomainsTable;
  sites: SitesTable;
  departments: DepartmentsTable;
  extensions: ExtensionsTable;
  users: UsersTable;
  credentials: CredentialsTable;
  sessions: SessionsTable;
  access_tokens: AccessTokensTable;
  password_links: PasswordLinksTable;
  login_challenges: LoginChallengesTable;
  login_failures: LoginFailuresTable;
  sign_ins: SignInsTable;
  api_keys: ApiKeysTable;
  embed_sessions: EmbedSessionsTable;
  idempotency_keys: IdempotencyKeysTable;
  changes: ChangesTable;
  change_items: ChangeItemsTable;
  events: EventsTable;
  user_imports: UserImportsTable;
  user_import_rows: UserImportRowsTable;
  import_mappings: ImportMappingsTable;
  time_frames: TimeFramesTable;
  holidays: HolidaysTable;
  answering_rules: AnsweringRulesTable;
  phone_numbers: PhoneNumbersTable;
  blocked_numbers: BlockedNumbersTable;
  overrides: OverridesTable;
  emergency_addresses: EmergencyAddressesTable;
  object_references: ObjectReferencesTable;
  devices: DevicesTable;
  registrations: RegistrationsTable;
  calls: CallsTable;
  call_records: CallRecordsTable;
  call_record_exports: CallRecordExportsTable;
  call_record_export_parts: CallRecordExportPartsTable;
  engine_logs: EngineLogsTable;
  voicemail: VoicemailTable;
  voice_messages: VoiceMessagesTable;
  removed_voice_messages: RemovedVoiceMessagesTable;
  recordings: RecordingsTable;
  sounds: SoundsTable;
  prompt_uploads: PromptUploadsTable;
  prompts: PromptsTable;
  music_on_hold: MusicOnHoldTable;
  attendants: AttendantsTable;
  queues: QueuesTable;
  queue_agents: QueueAgentsTable;
  queue_offers: QueueOffersTable;
  queue_places: QueuePlacesTable;
  queue_visits: QueueVisitsTable;
  agent_activities: AgentActivitiesTable;
  supervision_layouts: SupervisionLayoutsTable;
  conferences: ConferencesTable;
  conference_meetings: ConferenceMeetingsTable;
  conference_participants: ConferenceParticipantsTable;
}

export type UserRow = Selectable<UsersTable>;
export type NewUserRow = Insertable<UsersTable>;
export type UserPatch = Updateable<UsersTable>;
export type DomainRow = Selectable<DomainsTable>;
