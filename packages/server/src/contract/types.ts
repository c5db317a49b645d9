import type { Readable } from 'node:stream';
import type { operations } from '@pbxkit/client';
import type { Context } from '../context.js';

export type OperationId = keyof operations;

type Lowercased<T> = { [Name in keyof T as Lowercase<Name & string>]: T[Name] };
type Parameters<Op extends OperationId, Place extends string> = operations[Op] extends {
  parameters: Record<Place, infer Found>;
}
  ? Found
  : operations[Op] extends { parameters: { [Name in Place]?: infer Found } }
    ? NonNullable<Found>
    : never;
type Given<T> = [T] extends [never] ? Record<never, never> : T;

/** Uploads arrive as bytes, JSON as the value that the contract allows. */
type Content<T> = T extends { 'application/json': infer Body }
  ? Body
  : T extends { 'text/csv': unknown } | { 'application/octet-stream': unknown }
    ? Buffer
    : never;
type BodyOf<Op extends OperationId> = operations[Op] extends { requestBody: { content: infer C } }
  ? Content<C>
  : operations[Op] extends { requestBody?: { content: infer C } }
    ? Content<C> | undefined
    : undefined;

/** A request that fits the contract. */
export interface RequestOf<Op extends OperationId> {
  readonly path: Given<Parameters<Op, 'path'>>;
  readonly query: Given<Parameters<Op, 'query'>>;
  /** By lower-case name. */
  readonly headers: Lowercased<Given<Parameters<Op, 'header'>>>;
  readonly body: BodyOf<Op>;
  /** Value of a cookie; only the operations of sign-in use it. */
  readonly cookies: Readonly<Record<string, string | undefined>>;
}

type Responses<Op extends OperationId> = operations[Op]['responses'];
type Success<Op extends OperationId> = Extract<keyof Responses<Op>, 200 | 201 | 202 | 204>;
type One<T, U = T> = [T] extends [never]
  ? false
  : T extends U
    ? [U] extends [T]
      ? true
      : false
    : never;
type ReplyBody<Response> = Response extends { content: infer C }
  ? C extends { 'application/json': infer Body }
    ? { body: Body }
    : C extends object
      ? { body: Readable }
      : { body?: undefined }
  : { body?: undefined };
type StatusOf<Op extends OperationId, Status> =
  One<Success<Op>> extends true ? { status?: Status } : { status: Status };

/** Headers that any reply may set. */
export interface ReplyHeaders {
  /** Version of the resource: the ETag. */
  etag?: number;
  /** Change set that the write made; `context.write` sets it. */
  changeId?: string;
  headers?: Record<string, string | string[]>;
}

/** A reply that fits the contract; the status may be left out where only one means success. */
export type ReplyOf<Op extends OperationId> = {
  [Status in Success<Op>]: StatusOf<Op, Status> & ReplyBody<Responses<Op>[Status]> & ReplyHeaders;
}[Success<Op>];

/** What a reply looks like where the operation does not matter. */
export interface AnyReply extends ReplyHeaders {
  status?: number;
  body?: unknown;
}

/** One handler per operation of the contract: a missing or wrong one does not compile. */
export type Handlers = {
  [Op in OperationId]: (request: RequestOf<Op>, context: Context) => Promise<ReplyOf<Op>>;
};
