import { html, nothing, type TemplateResult } from 'lit';
import { selectField } from '../shared/field.js';
import { icon } from '../shared/icons.js';
import type { Localize, StringId } from '../shared/localize.js';
import { anchored } from '../shared/popover.js';
import type { Places } from './user-query.js';
import {
  filterCount,
  roles,
  userFilters,
  userKinds,
  userTags,
  type UserFilter,
  type UserFilters,
} from './user-table.model.js';

export interface FilterPanel {
  words: Localize;
  filters: UserFilters;
  places: Places | undefined;
  /** The panel was opened or closed. */
  toggled(open: boolean): void;
  set(filter: UserFilter, value: string): void;
  clear(): void;
}

interface Option {
  value: string;
  label: string;
}

const labels: Record<UserFilter, StringId> = {
  siteId: 'userTable.site',
  departmentId: 'userTable.department',
  role: 'userTable.role',
  kind: 'userTable.kind',
  tag: 'userTable.tag',
};

/** Button and panel that choose which users are shown. */
export function filterPanel(panel: FilterPanel): TemplateResult {
  const { words, filters } = panel;
  const count = filterCount(filters);
  return html`<button
      type="button"
      part="filter-button"
      popovertarget="filters"
      aria-expanded="false"
      class=${count > 0 ? 'on' : ''}
    >
      ${icon('filter')}<span>${words.text('userTable.filters')}</span>
      ${count > 0 ? html`<span class="badge">${words.number(count)}</span>` : nothing}
    </button>
    <div
      id="filters"
      class="popover filters"
      part="filters"
      popover
      role="group"
      aria-label=${words.text('userTable.filters')}
      ${anchored(panel.toggled)}
    >
      ${userFilters.map((filter) =>
        selectField({
          id: filter,
          label: words.text(labels[filter]),
          value: filters[filter] ?? '',
          options: [{ value: '', label: words.text('userTable.all') }, ...optionsOf(panel, filter)],
          change: (value) => panel.set(filter, value),
        }),
      )}
      <button type="button" ?disabled=${count === 0} @click=${panel.clear}>
        ${words.text('userTable.clearFilters')}
      </button>
    </div>`;
}

/** The filters in force, each with a button that takes it away. */
export function filterChips(panel: FilterPanel): TemplateResult | typeof nothing {
  const { words, filters } = panel;
  const active = userFilters.filter((filter) => filters[filter]);
  if (active.length === 0) return nothing;
  return html`<ul slot="chips" class="chips" aria-label=${words.text('userTable.filters')}>
    ${active.map((filter) => {
      const value = filters[filter] ?? '';
      const label = optionsOf(panel, filter).find((option) => option.value === value)?.label;
      const text = words.text('userTable.filterChip', {
        filter: words.text(labels[filter]),
        value: label ?? '…',
      });
      return html`<li>
        <button
          type="button"
          class="chip"
          aria-label=${words.text('userTable.removeFilter', { filter: text })}
          @click=${() => panel.set(filter, '')}
        >
          <span>${text}</span>${icon('close')}
        </button>
      </li>`;
    })}
  </ul>`;
}

function optionsOf({ words, places, filters }: FilterPanel, filter: UserFilter): Option[] {
  switch (filter) {
    case 'siteId':
      return placeOptions(places?.sites, filters.siteId);
    case 'departmentId':
      return placeOptions(places?.departments, filters.departmentId);
    case 'role':
      return roles.map((value) => ({ value, label: words.text(`role.${value}`) }));
    case 'kind':
      return userKinds.map((value) => ({ value, label: words.text(`userKind.${value}`) }));
    case 'tag':
      return userTags.map((value) => ({ value, label: words.text(`userTag.${value}`) }));
  }
}

/** While the places are being read the chosen one is there without its name. */
function placeOptions(
  places: readonly { id: string; name: string }[] | undefined,
  chosen: string | undefined,
): Option[] {
  const known = (places ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (!chosen || known.some(({ value }) => value === chosen)) return known;
  return [{ value: chosen, label: '…' }, ...known];
}
