import type { components } from '@pbxkit/client';
import { expectManyRows } from '../database/many-rows.js';
import { inPlatform } from '../database/scope.js';
import type { Context } from '../contract.js';
import type { NumberPlan } from '../extensions/number-plan.js';
import type { AddressLabels } from '../emergency-addresses/emergency-addresses.queries.js';
import { findUsers, type UserScope } from '../users/users.queries.js';
import { scopeOf } from '../users/users.scope.js';
import {
  findAddressFacts,
  foldTexts,
  findDomainFacts,
  listHolders,
  listLoginOwners,
  listOfficeManagers,
} from './plan-facts.queries.js';
import type { ReadRow } from './rows.js';

type Schemas = components['schemas'];
type User = Schemas['User'];

/** What a plan must know besides the file. */
export interface PlanFacts {
  readonly domain: {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly language: Schemas['Language'];
  };
  readonly plan: NumberPlan;
  /** Users counted now, and how many the reseller allows. */
  readonly used: number;
  readonly limit: number;
  /** Sites that may still be added. */
  readonly siteRoom: number;
  /** Ids by folded name. */
  readonly departments: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, string>;
  /** By folded label. */
  readonly addresses: ReadonlyMap<string, { readonly id: string; readonly validated: boolean }>;
  readonly addressLabels: AddressLabels;
  readonly createMissing: boolean;
  readonly assigner: Schemas['Role'];
  readonly maySetRole: boolean;
  readonly scope: UserScope;
  readonly officeManagers: ReadonlySet<string>;
  /** Users that the rows are about or collide with. */
  readonly usersById: ReadonlyMap<string, User>;
  readonly usersByExtension: ReadonlyMap<string, User>;
  /** Who holds the extensions of the rows. */
  readonly holders: ReadonlyMap<string, Schemas['ExtensionHolder']>;
  /** Owners of the login names of the rows, on the whole platform, by folded name. */
  readonly logins: ReadonlyMap<string, string>;
  /** Lower case without accents, as the database compares names. */
  fold(this: void, text: string): string;
}

/** Reads in a few statements what the rows refer to, however many they are. */
export async function findPlanFacts(
  context: Context,
  rows: readonly ReadRow[],
  createMissing: boolean,
): Promise<PlanFacts> {
  const found = await context.read(async (db) => {
    await expectManyRows(db);
    const extensions = rows.flatMap(({ values }) => values.extension ?? []);
    const holders = await listHolders(db, extensions);
    const ids = new Set(rows.flatMap(({ values }) => values.id ?? []));
    for (const { kind, id } of holders.values()) if (kind === 'user' && id) ids.add(id);
    const users = ids.size ? await findUsers(db, [...ids], {}) : [];
    const domain = await findDomainFacts(db, context.domain.id);
    return {
      holders,
      users,
      ...domain,
      ...(await findAddressFacts(db)),
      officeManagers: await listOfficeManagers(db),
    };
  });
  const names = rows.flatMap(({ values: { department, site, emergencyAddress } }) => [
    department ?? '',
    site ?? '',
    emergencyAddress ?? '',
  ]);
  const logins = rows.map(
    ({ values }) => values.loginName ?? `${values.extension ?? ''}@${context.domain.name}`,
  );
  const kept = found.users.map(({ loginName }) => loginName);
  const [folds, owners] = await inPlatform(context.platform, 'read', async (db) => [
    await foldTexts(db, [...new Set([...names, ...logins, ...kept])]),
    await listLoginOwners(db, logins),
  ]);
  const { users, ...facts } = found;
  return {
    ...facts,
    createMissing,
    assigner: context.caller.role,
    maySetRole: context.caller.capabilities.has('users:role'),
    scope: scopeOf(context, 'users:import'),
    usersById: new Map(users.map((user) => [user.id, user])),
    usersByExtension: new Map(users.map((user) => [user.extension, user])),
    logins: owners,
    fold: (text) => folds.get(text) ?? text.toLowerCase(),
  };
}
