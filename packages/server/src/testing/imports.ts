import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { components } from '@pbxkit/client';
import type { TestServer } from '../testing.js';

type Schemas = components['schemas'];
type UserImport = Schemas['UserImport'];

/** A file of tests/data. */
export const testFile = (name: string) =>
  readFile(new URL(`../../../../tests/data/${name}`, import.meta.url));

/** Makes acme the organization that the files of tests/data are about, with its own people out of their way. */
export async function becomeBoreal({ database, acme }: TestServer): Promise<void> {
  await database.db.transaction().execute(async (db) => {
    await db
      .updateTable('domains')
      .set({
        name: 'boreal.exemple',
        max_users: 6_000,
        ranges: JSON.stringify({
          user: { from: '1000', to: '99999' },
          featureCode: { from: '500', to: '549' },
        }),
      })
      .where('id', '=', acme.id)
      .execute();
    await sql`update extensions set number = '1' || number where domain_id = ${acme.id}`.execute(
      db,
    );
    await sql`update users set extension = '1' || extension where domain_id = ${acme.id}`.execute(
      db,
    );
  });
}

/** Steps of an import, as the portal takes them. */
export interface Importer {
  upload(bytes: Uint8Array | string, fileName?: string): Promise<UserImport>;
  createMissing(current: UserImport): Promise<UserImport>;
  /** Resolves when the step has ended. */
  plan(current: UserImport): Promise<UserImport>;
  apply(current: UserImport, rows?: 'all' | 'valid'): Promise<UserImport>;
  /** The status of a step that is refused. */
  tryApply(
    current: UserImport,
    query: string,
  ): Promise<{ status: number; problem: Schemas['Problem'] }>;
  rows(current: UserImport, query?: string): Promise<Schemas['ImportRow'][]>;
}

export function createImporter(server: TestServer, token: string, language = 'en-CA'): Importer {
  const authorization = { authorization: `Bearer ${token}`, 'accept-language': language };
  let key = 0;

  async function send<T>(
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    headers = {},
    payload?: Buffer | object,
  ) {
    const reply = await server.inject({
      method,
      url: `/v1${url}`,
      headers: { ...authorization, ...headers },
      ...(payload && { payload }),
    });
    return { status: reply.statusCode, body: reply.json<T>() };
  }

  /** Waits for announcements of the domain, not for time. */
  async function settled(id: string): Promise<UserImport> {
    for (;;) {
      let stop = () => {};
      const changed = new Promise<void>(
        (resolve) => (stop = server.database.onChange(() => resolve())),
      );
      const { body } = await send<UserImport>('GET', `/user-imports/${id}`);
      if (!['planning', 'applying'].includes(body.status)) {
        stop();
        return body;
      }
      await changed;
      stop();
    }
  }

  async function start(id: string, query: string): Promise<UserImport> {
    const { status, body } = await send<UserImport>('POST', `/user-imports/${id}/apply?${query}`);
    if (status !== 202) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return settled(id);
  }

  return {
    async upload(bytes, fileName = 'users.csv') {
      key += 1;
      const headers = {
        'content-type': 'text/csv',
        'idempotency-key': `upload-${token.slice(-8)}-${key}`,
      };
      const { status, body } = await send<UserImport>(
        'POST',
        `/user-imports?fileName=${fileName}`,
        headers,
        Buffer.from(bytes),
      );
      if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
      return body;
    },
    async createMissing({ id, version }) {
      const headers = { 'if-match': `"${version}"` };
      return (
        await send<UserImport>('PATCH', `/user-imports/${id}`, headers, { createMissing: true })
      ).body;
    },
    plan: ({ id }) => start(id, 'dryRun=true'),
    apply: ({ id }, rows = 'all') => start(id, `rows=${rows}`),
    async tryApply({ id }, query) {
      const { status, body } = await send<Schemas['Problem']>(
        'POST',
        `/user-imports/${id}/apply?${query}`,
      );
      return { status, problem: body };
    },
    async rows({ id }, query = '') {
      const all: Schemas['ImportRow'][] = [];
      let cursor: string | null = '';
      do {
        const next: string = cursor ? `&cursor=${cursor}` : '';
        const { body } = await send<Schemas['ImportRowList']>(
          'GET',
          `/user-imports/${id}/rows?limit=200${query && `&${query}`}${next}`,
        );
        all.push(...body.items);
        cursor = body.nextCursor;
      } while (cursor);
      return all;
    },
  };
}
