import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { components } from '@pbxkit/client';
import { folded, page, type Order, type Page, type PageQuery } from '../database/page.js';
import type { Db } from '../database/scope.js';
import { violates } from '../database/violations.js';
import { conflict } from '../problem.js';
import { isReached } from '../users/reach.queries.js';
import type { UserScope } from '../users/users.queries.js';

type Prompt = components['schemas']['Prompt'];

/** Everything of a prompt that can change. */
export type PromptFields = Pick<
  Prompt,
  'title' | 'language' | 'script' | 'voice' | 'source' | 'fileName'
> & {
  /** Hash of its sound. */
  readonly sound: string;
};

/** A prompt as it is stored. */
export type PromptRecord = PromptFields &
  Pick<Prompt, 'id' | 'domainId' | 'version' | 'ownerUserId' | 'createdAt' | 'updatedAt'>;

/** A prompt with an id that was made before. */
export type NewPrompt = PromptFields & {
  id: string;
  ownerUserId: string | null;
  version?: number;
  createdAt?: string;
};

/** A stored prompt and what is known of its sound. */
export interface FoundPrompt {
  readonly record: PromptRecord;
  readonly durationSeconds: number;
  readonly peaks: number[];
}

/** Which prompts a caller reaches: those of the organization, and the personal ones of some users. */
export interface PromptScope {
  readonly organization: boolean;
  /** Null = nobody's. */
  readonly owners: UserScope | null;
}

export interface PromptFilter {
  readonly ids?: readonly string[] | undefined;
  readonly q?: string | undefined;
  readonly ownerUserId?: string | undefined;
  readonly owner?: 'organization' | 'personal' | undefined;
  readonly language?: Prompt['language'] | undefined;
}

const order: Order = {
  columns: {
    title: folded('prompts.title'),
    durationSeconds: sql`sounds.duration_milliseconds`,
    createdAt: sql`prompts.created_at`,
  },
  id: sql`prompts.id`,
  default: 'title',
};

function selectPrompts(db: Db, scope: PromptScope, filter: PromptFilter) {
  const prompts = db
    .selectFrom('prompts')
    .innerJoin('sounds', (join) =>
      join
        .onRef('sounds.domain_id', '=', 'prompts.domain_id')
        .onRef('sounds.hash', '=', 'prompts.hash'),
    )
    .leftJoin('users as owners', 'owners.id', 'prompts.owner_user_id')
    .selectAll('prompts')
    .select(['sounds.duration_milliseconds', 'sounds.peaks']);
  return conditions(scope, filter).reduce((some, condition) => some.where(condition), prompts);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPrompts>['executeTakeFirstOrThrow']>>;

const personal = sql<SqlBool>`prompts.owner_user_id is not null`;
const ofOrganization = sql<SqlBool>`prompts.owner_user_id is null`;

function conditions(
  { organization, owners }: PromptScope,
  { ids, q, ownerUserId, owner, language }: PromptFilter,
): RawBuilder<SqlBool>[] {
  const reached = [
    ...(organization ? [ofOrganization] : []),
    ...(owners ? [ofOwners(owners)] : []),
  ];
  const all = [sql<SqlBool>`(${sql.join([...reached, sql`false`], sql` or `)})`];
  if (ids) all.push(sql<SqlBool>`prompts.id = any(${ids}::uuid[])`);
  if (ownerUserId) all.push(sql<SqlBool>`prompts.owner_user_id = ${ownerUserId}`);
  if (owner) all.push(owner === 'personal' ? personal : ofOrganization);
  if (language) all.push(sql<SqlBool>`prompts.language = ${language}`);
  for (const word of q?.trim().split(/\s+/).filter(Boolean) ?? [])
    all.push(
      sql<SqlBool>`strpos(fold(prompts.title || ' ' || coalesce(prompts.script, '')), fold(${word})) > 0`,
    );
  return all;
}

function ofOwners(scope: UserScope): RawBuilder<SqlBool> {
  const { userId, siteId } = scope;
  if (userId !== undefined) return isReached(scope, 'prompts.owner_user_id');
  if (siteId !== undefined)
    return sql<SqlBool>`(prompts.owner_user_id is not null and owners.site_id = ${siteId})`;
  return personal;
}

export async function listPrompts(
  db: Db,
  scope: PromptScope,
  { ids, q, ownerUserId, owner, language, ...query }: PageQuery & PromptFilter,
): Promise<Page<FoundPrompt>> {
  const filter = { ids, q, ownerUserId, owner, language };
  const { items, ...rest } = await page(selectPrompts(db, scope, filter), order, query);
  return { ...rest, items: items.map(toFound) };
}

export async function findPrompts(
  db: Db,
  scope: PromptScope,
  filter: PromptFilter,
  lock?: 'lock',
): Promise<FoundPrompt[]> {
  const prompts = selectPrompts(db, scope, filter);
  const rows = await (lock ? prompts.forUpdate('prompts') : prompts).execute();
  return rows.map(toFound);
}

/** Hashes of the sounds of prompts, by the ids of the prompts. */
export async function listPromptSounds(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; hash: string }>`
    select id, hash from prompts where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

export async function insertPrompts(
  db: Db,
  domainId: string,
  prompts: readonly NewPrompt[],
): Promise<void> {
  if (prompts.length === 0) return;
  const rows = prompts.map(({ id, ownerUserId, version, createdAt, ...fields }) => ({
    id,
    domain_id: domainId,
    owner_user_id: ownerUserId,
    ...(version && { version }),
    ...(createdAt && { created_at: new Date(createdAt) }),
    ...toColumns(fields),
  }));
  await refuseTakenTitle(db.insertInto('prompts').values(rows).execute());
}

export async function updatePrompt(
  db: Db,
  id: string,
  fields: PromptFields,
  now: Date,
): Promise<void> {
  await refuseTakenTitle(
    db
      .updateTable('prompts')
      .set((eb) => ({ ...toColumns(fields), version: eb('version', '+', 1), updated_at: now }))
      .where('id', '=', id)
      .execute(),
  );
}

export async function deletePrompts(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('prompts')
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .execute();
}

async function refuseTakenTitle<T>(statement: Promise<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    if (violates(error, 'prompts_title') || violates(error, 'prompts_own_title'))
      throw conflict('name-taken', { errors: [{ pointer: '/title', code: 'title-taken' }] });
    throw error;
  }
}

/** Only what was spoken has a voice. */
const toColumns = ({
  title,
  language,
  script,
  voice = null,
  source,
  fileName,
  sound,
}: PromptFields) => ({
  title,
  language,
  script,
  voice: source === 'spoken' ? voice : null,
  source,
  file_name: fileName,
  hash: sound,
});

function toFound(row: Row): FoundPrompt {
  return {
    durationSeconds: row.duration_milliseconds / 1000,
    peaks: row.peaks,
    record: {
      id: row.id,
      domainId: row.domain_id,
      version: row.version,
      title: row.title,
      language: row.language,
      ownerUserId: row.owner_user_id,
      script: row.script,
      voice: row.voice,
      source: row.source,
      fileName: row.file_name,
      sound: row.hash,
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
    },
  };
}
