import type { components } from '@pbxkit/client';
import { mayAssign } from '../access/roles.js';
import { checkNumber } from '../extensions/number-plan.js';
import { toRecord, type UserRecord } from '../users/users.bulk.queries.js';
import { checkUser, countryOf, freshUser, type UserFields } from '../users/users.rules.js';
import { isOutside } from '../users/users.scope.js';
import type { CellProblem, RowValues, UserField } from './cells.js';
import { changesOf, fieldOf, sameCells, without } from './plan-changes.js';
import type { PlanFacts } from './plan-facts.js';
import type { Names } from './plan-names.js';
import type { ReadRow } from './rows.js';

type Schemas = components['schemas'];
type User = Schemas['User'];

/** Departments and sites by name, with those that are to be created. */
export interface PlanNames {
  readonly departments: Names;
  readonly sites: Names;
}

/** What would become of one row. */
export interface PlannedRow {
  readonly row: number;
  action: Schemas['ImportRow']['action'];
  readonly extension: string | null;
  readonly name: string;
  /** The user that the row is about; null when it would be a new one. */
  readonly before: User | null;
  /** The whole user as it would be written; null when the row is refused. */
  readonly user: UserRecord | null;
  readonly changes: Schemas['FieldChange'][];
  readonly problems: CellProblem[];
  /** Mapped cells as they stand in the file. */
  readonly cells: ReadRow['cells'];
}

/** Plans one row by itself; what several rows together break is found afterwards. */
export function planRow(row: ReadRow, facts: PlanFacts, names: PlanNames): PlannedRow {
  return new RowPlan(row, facts, names).result();
}

/** One row on its way from cells to a plan. */
class RowPlan {
  readonly #row: ReadRow;
  readonly #facts: PlanFacts;
  /** Nothing is read of a user out of reach, so that the plan tells nothing of them. */
  readonly #before: User | null;
  readonly #outOfReach: boolean;
  readonly #values: RowValues;
  readonly #problems: CellProblem[];
  readonly #fields: UserFields;
  #conflict = false;

  constructor(row: ReadRow, facts: PlanFacts, names: PlanNames) {
    this.#row = row;
    this.#facts = facts;
    const found = this.#find();
    this.#outOfReach = found !== null && isOutside(facts.scope, found.siteId);
    this.#before = this.#outOfReach ? null : found;
    const same = this.#before
      ? sameCells(row, this.#before, facts.addressLabels)
      : new Set<UserField>();
    this.#values = without(row.values, same);
    this.#problems = row.problems.filter(({ field }) => !field || !same.has(field));
    this.#checkDomain();
    this.#checkKeys();
    this.#fields = this.#readFields(names);
  }

  result(): PlannedRow {
    const { row, values } = this.#row;
    const before = this.#before;
    const user = { ...this.#base(), ...this.#fields };
    const changes = changesOf(before, this.#fields, this.#values, this.#facts.addressLabels);
    if (!this.#outOfReach) this.#checkUser(user, changes.length > 0);
    const refused = this.#problems.some(({ severity }) => severity === 'error');
    return {
      row,
      action: this.#conflict
        ? 'conflict'
        : refused
          ? 'error'
          : !before
            ? 'create'
            : changes.length
              ? 'update'
              : 'unchanged',
      extension: values.extension ?? before?.extension ?? null,
      name: `${user.firstName} ${user.lastName}`.trim(),
      before,
      user: refused ? null : user,
      changes: refused && !before ? [] : changes,
      problems: this.#problems,
      cells: this.#row.cells,
    };
  }

  #checkUser(user: UserRecord, changed: boolean): void {
    const before = this.#before;
    if (!before || changed) this.#checkWhole(user);
    if (before && changed && !mayAssign(this.#facts.assigner, before.role))
      this.#refuse(this.#key, 'out-of-reach');
    this.#checkExtension(user.extension);
    this.#checkLogin(user.loginName);
  }

  /** By id, else by extension. */
  #find(): User | null {
    const { id, extension } = this.#row.values;
    if (id !== undefined) return this.#facts.usersById.get(id) ?? null;
    return (extension !== undefined && this.#facts.usersByExtension.get(extension)) || null;
  }

  /** The user as it is, or a new one at the site of an importer who reaches no other. */
  #base(): UserRecord {
    if (this.#before) return toRecord(this.#before);
    const extension = this.#values.extension ?? '';
    const loginName = `${extension}@${this.#facts.domain.name}`;
    return { ...freshUser, extension, loginName, siteId: this.#facts.scope.siteId ?? null };
  }

  #checkDomain(): void {
    const { name, aliases } = this.#facts.domain;
    const { domain } = this.#values;
    if (domain !== undefined && domain !== name && !aliases.includes(domain))
      this.#refuse('domain', 'domain-other', { value: domain, domain: name });
  }

  #checkKeys(): void {
    const { id, extension } = this.#row.values;
    if (this.#outOfReach) return this.#refuse(this.#key, 'out-of-reach');
    if (this.#before) return;
    if (id !== undefined) this.#refuse('id', 'unknown-id');
    if (extension === undefined) this.#refuse('extension', 'required');
  }

  /** The field that tells whom the row is about. */
  get #key(): UserField {
    return this.#row.values.id === undefined ? 'extension' : 'id';
  }

  /** Names of departments, sites and addresses as ids; a site manager keeps to the own site. */
  #readFields({ departments, sites }: PlanNames): UserFields {
    const {
      id: _id,
      domain: _domain,
      department,
      site,
      emergencyAddress,
      ...fields
    } = this.#values;
    const result: UserFields = fields;
    const departmentId = departments.idOf(department, this.#problems);
    const siteId = sites.idOf(site, this.#problems);
    if (departmentId !== undefined) result.departmentId = departmentId;
    if (siteId !== undefined) result.siteId = siteId;
    const addressId = this.#addressOf(emergencyAddress);
    if (addressId !== undefined) result.emergencyAddressId = addressId;
    if (isOutside(this.#facts.scope, siteId === undefined ? this.#base().siteId : siteId))
      this.#refuse('site', 'outside-own-site');
    return result;
  }

  /** An address by its label; one that emergency services could not use is refused. */
  #addressOf(label: string | null | undefined): string | null | undefined {
    if (label == null) return label;
    const address = this.#facts.addresses.get(this.#facts.fold(label));
    if (address?.validated) return address.id;
    this.#refuse(
      'emergencyAddress',
      address ? 'address-not-validated' : 'unknown-emergency-address',
    );
    return undefined;
  }

  /** The rules of a user; a field that is refused already is not refused again. */
  #checkWhole(user: UserRecord): void {
    const { assigner, maySetRole, domain } = this.#facts;
    const { role, ...given } = this.#fields;
    const changed = role !== undefined && role !== (this.#before?.role ?? freshUser.role);
    const facts = { country: countryOf(domain.language), assigner };
    for (const { pointer, code, values } of checkUser(
      user,
      changed ? { ...given, role } : given,
      facts,
    ))
      this.#refuse(fieldOf(pointer), code, values);
    if (changed && !maySetRole) this.#refuse('role', 'role-above-own');
  }

  #checkExtension(extension: string): void {
    if (!extension || extension === this.#before?.extension) return;
    const fault = checkNumber(this.#facts.plan, extension);
    if (fault) return this.#refuse('extension', fault.code, fault.values);
    const holder = this.#facts.holders.get(extension);
    if (!holder || holder.id === this.#before?.id) return;
    this.#conflict = true;
    this.#refuse('extension', 'extension-taken', { number: extension, holder: holder.name });
  }

  #checkLogin(loginName: string): void {
    if (loginName === this.#before?.loginName) return;
    const owner = this.#facts.logins.get(this.#facts.fold(loginName));
    if (owner === undefined || owner === this.#before?.id) return;
    this.#conflict = true;
    this.#refuse('loginName', 'login-taken');
  }

  #refuse(
    field: UserField | null,
    code: CellProblem['code'],
    values?: CellProblem['values'],
  ): void {
    if (field && this.#problems.some((one) => one.field === field && one.severity === 'error'))
      return;
    this.#problems.push({ field, code, severity: 'error', ...(values ? { values } : {}) });
  }
}
