import type { components } from './schema.js';

type Schemas = components['schemas'];

/** A person, shared mailbox or routing extension. */
export type User = Schemas['User'];
/** What `POST /users` takes. */
export type UserCreate = Schemas['UserCreate'];
/** What `PATCH /users/{userId}` takes; absent = unchanged, null = cleared. */
export type UserUpdate = Schemas['UserUpdate'];
/** The person who is signed in. */
export type Me = Schemas['Me'];
/** One upload of users, from the file to its report. */
export type UserImport = Schemas['UserImport'];
/** A place with its own address and time zone. */
export type Site = Schemas['Site'];
/** A group of users. */
export type Department = Schemas['Department'];
/** A tenant. */
export type Domain = Schemas['Domain'];
/** One change set of the history. */
export type Change = Schemas['Change'];
/** What a caller may do; the scope of an operation's `security`. */
export type Capability = Schemas['Capability'];
/** A named set of capabilities. */
export type Role = Schemas['Role'];
/** The word by which a change is announced. */
export type ResourceName = Schemas['ResourceName'];
/** One announcement of the server's event stream. */
export type ResourceEvent = Schemas['ResourceEvent'];
/** Error body (RFC 9457). */
export type Problem = Schemas['Problem'];
/**
 * One refused field: JSON pointer (RFC 6901) into the body, stable code, message in the caller's
 * language.
 */
export type FieldError = Schemas['FieldError'];
/** Access token and what it allows: the mint reply. */
export type Grant = Schemas['Grant'];
