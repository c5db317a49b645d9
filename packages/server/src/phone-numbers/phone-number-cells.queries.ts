import { sql } from 'kysely';
import type { CountryCode } from 'libphonenumber-js';
import { fold } from '../access/fold.js';
import type { Db } from '../database/scope.js';
import type { CellNames } from './phone-number-cells.js';

/** Everything that the cells of a file of numbers can name. */
export async function readCellNames(db: Db, country: CountryCode): Promise<CellNames> {
  const { rows: users } = await sql<{ id: string; name: string }>`
    select id, extension as name from users`.execute(db);
  const { rows: frames } = await sql<{ id: string; name: string }>`
    select id, name from time_frames where owner_user_id is null`.execute(db);
  const { rows: sites } = await sql<{ id: string; name: string }>`
    select id, name from sites`.execute(db);
  const idByName = (rows: readonly { id: string; name: string }[]) =>
    new Map(rows.map(({ id, name }) => [fold(name), id]));
  return {
    country,
    extensions: new Map(users.map(({ id, name }) => [id, name])),
    users: new Map(users.map(({ id, name }) => [name, id])),
    frames: new Map(frames.map(({ id, name }) => [id, name])),
    frameIds: idByName(frames),
    siteIds: idByName(sites),
    sites: new Map(sites.map(({ id, name }) => [id, name])),
    fold,
  };
}
