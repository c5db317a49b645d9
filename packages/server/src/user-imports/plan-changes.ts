import type { components } from '@pbxkit/client';
import type { AddressLabels } from '../emergency-addresses/emergency-addresses.queries.js';
import { cellsOf, exportColumns } from '../users/user-export.js';
import type { UserFields } from '../users/users.rules.js';
import type { RowValues, UserField } from './cells.js';
import type { ReadRow } from './rows.js';

type Schemas = components['schemas'];
type User = Schemas['User'];

/** Fields that would have another value, departments, sites and emergency addresses by their name. */
export function changesOf(
  before: User | null,
  fields: UserFields,
  names: Pick<RowValues, 'department' | 'site' | 'emergencyAddress'>,
  labels: AddressLabels,
): Schemas['FieldChange'][] {
  return Object.entries(fields).flatMap(([field, after]) => {
    const was = before ? before[field as keyof UserFields] : null;
    if (JSON.stringify(was ?? null) === JSON.stringify(after ?? null)) return [];
    if (field === 'departmentId')
      return [
        {
          field: 'department',
          before: before?.departmentName ?? null,
          after: names.department ?? null,
        },
      ];
    if (field === 'siteId')
      return [{ field: 'site', before: before?.siteName ?? null, after: names.site ?? null }];
    if (field === 'emergencyAddressId')
      return [
        {
          field: 'emergencyAddress',
          before: labels.get(before?.emergencyAddressId ?? '') ?? null,
          after: names.emergencyAddress ?? null,
        },
      ];
    return [{ field, before: was ?? null, after: after ?? null }];
  });
}

/** Fields whose cell is what the export writes for this user: nothing changes there, whatever the rules say today. */
export function sameCells({ cells }: ReadRow, user: User, labels: AddressLabels): Set<UserField> {
  const exported = cellsOf(user, labels);
  return new Set(exportColumns.filter((field, index) => cells.get(field) === exported[index]));
}

/** The values of all other fields. */
export function without(values: RowValues, fields: ReadonlySet<UserField>): RowValues {
  return Object.fromEntries(
    Object.entries(values).filter(([field]) => !fields.has(field as UserField)),
  );
}

const renamed: Readonly<Record<string, UserField>> = {
  departmentId: 'department',
  emergencyAddressId: 'emergencyAddress',
  siteId: 'site',
};

/** The field of the file that a fault points to. */
export function fieldOf(pointer: string): UserField {
  const [, name = ''] = pointer.split('/');
  return renamed[name] ?? (name as UserField);
}
