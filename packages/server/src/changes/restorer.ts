import type { components } from '@pbxkit/client';
import type { Capability } from '../access/caller.js';
import type { Context } from '../context.js';
import type { Db } from '../database/scope.js';
import type { DocumentReference } from '../uses/document-references.js';
import type { Json } from './differences.js';

/** An object of the contract, as it is stored. */
export type Found = Json & { readonly id: string; readonly version: number };

/** What an undo does with one object. */
export interface RestoreStep {
  readonly id: string;
  readonly action: 'create' | 'update' | 'delete' | 'unchanged';
  readonly changes: readonly components['schemas']['FieldChange'][];
  /** The object as it is now; null when it is not there. */
  readonly current: Json | null;
  /** The object as it will be; null when it goes. */
  readonly target: Json | null;
}

/**
 * How the objects of a resource are read and written back: an undo puts them back as they were, and a deletion points
 * them elsewhere.
 */
export interface Restorer<T extends Found = Found> {
  /** Fields that a person can set; the others follow from them. */
  readonly fields: readonly string[];
  /** What it takes to write them; `requireRights` says it where one capability is not all. */
  readonly capability: Capability;
  requireRights?(context: Context, step: RestoreStep, db: Db): void | Promise<void>;
  /** It is heard where it is used: whoever changes it may write what refers to it. */
  readonly isPartOfUses?: true;
  /** Its objects hold extensions, which they let go before others take them. */
  readonly holdsExtensions?: true;
  /** What the history keeps of an object, with fields that follow from others made explicit. */
  view?(object: Json): Json;
  /** What its documents refer to. */
  references?(object: T): readonly DocumentReference[];
  /** The objects that are there, locked until the transaction ends. */
  find(db: Db, ids: readonly string[]): Promise<Found[]>;
  /** Brings deleted objects back with their ids, versions and dates. */
  create(db: Db, context: Context, targets: readonly T[]): Promise<void>;
  update(db: Db, context: Context, targets: readonly T[]): Promise<void>;
  remove(db: Db, ids: readonly string[]): Promise<void>;
  /** How many there are and may be; asked after objects came back. */
  lockLimit?(db: Db, domainId: string): Promise<{ used: number; limit: number }>;
  /** Refuses what no single step shows, once all of them are written. */
  verify?(db: Db, steps: readonly RestoreStep[]): Promise<void>;
}
