export type { Context, ContextDomain } from './context.js';
export type { Write } from './write.js';
export type { AnyReply, Handlers, OperationId, ReplyOf, RequestOf } from './contract/types.js';
