export { createClient, type ClientOptions, type ClientPaths, type PbxClient } from './client.js';
export {
  createSession,
  type PbxSession,
  type SessionChange,
  type SessionGrant,
  type SessionOptions,
  type SessionRecord,
  type SessionSettings,
  type SessionState,
  type Strings,
  type Theme,
  type Why,
} from './session.js';
export { tokenFrom } from './policy/auth.js';
export type { GetToken, TokenReason } from './policy/token-keeper.js';
export type { RetryOptions } from './policy/retry.js';
export { ApiError, toPbxError, unwrap, type PbxError, type PbxErrorKind } from './pbx-error.js';
export { paginate, type ItemOf, type ListPath, type Pages } from './paginate.js';
export { stream, type StreamEvent, type StreamOptions, type StreamPath } from './stream.js';
export type { Announcement, Changes } from './changes.js';
export * from './resources.js';
export { capabilities, resourceNames } from './contract-values.js';
export { limits, type Limit } from './limits.js';
export type { components, operations, paths } from './schema.js';
