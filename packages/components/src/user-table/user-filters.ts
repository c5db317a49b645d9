import type { ListFilter } from '../shared/list/list-filters.js';
import type { Localize, StringId } from '../shared/localize.js';
import { roles } from '../shared/roles.js';
import type { Places } from './user-query.js';
import { filtering, userKinds, userTags, type UserFilters } from './user-table.model.js';

const labels: Record<keyof UserFilters, StringId> = {
  siteId: 'userTable.site',
  departmentId: 'userTable.department',
  role: 'userTable.role',
  kind: 'userTable.kind',
  tag: 'userTable.tag',
};

type Options = ListFilter['options'];

/** The filters as the panel shows them. */
export function filtersOf(
  words: Localize,
  filters: UserFilters,
  places: Places | undefined,
): ListFilter[] {
  const options: Record<keyof UserFilters, Options> = {
    siteId: placeOptions(places?.sites, filters.siteId),
    departmentId: placeOptions(places?.departments, filters.departmentId),
    role: roles.map((value) => ({ value, label: words.text(`role.${value}`) })),
    kind: userKinds.map((value) => ({ value, label: words.text(`userKind.${value}`) })),
    tag: userTags.map((value) => ({ value, label: words.text(`userTag.${value}`) })),
  };
  return filtering.names.map((name) => ({
    name,
    label: words.text(labels[name]),
    value: filters[name],
    options: options[name],
  }));
}

/** While the places are being read the chosen one is there without its name. */
function placeOptions(
  places: readonly { id: string; name: string }[] | undefined,
  chosen: string | undefined,
): Options {
  const known = (places ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (!chosen || known.some(({ value }) => value === chosen)) return known;
  return [{ value: chosen, label: '…' }, ...known];
}
