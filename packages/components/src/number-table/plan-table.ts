import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { Localize, StringId } from '../shared/localize.js';
import type { BulkPlan } from './number-query.js';

type BulkRow = BulkPlan['rows'][number];

interface PlanTable {
  words: Localize;
  plan: BulkPlan;
  siteNames: ReadonlyMap<string, string>;
}

const mostRows = 100;
const rank: Partial<Record<BulkRow['action'], number>> = { error: 0, unchanged: 2 };

const labels: Readonly<Record<string, StringId>> = {
  callerIdPrefix: 'number.field.callerIdPrefix',
  destination: 'number.field.destination',
  enabled: 'number.field.enabled',
  enabledFrom: 'number.field.enabledFrom',
  enabledUntil: 'number.field.enabledUntil',
  notes: 'number.field.notes',
  number: 'number.field.number',
  site: 'number.field.site',
  siteId: 'number.field.site',
  timeRules: 'number.field.timeRules',
};

const counted = {
  create: ['accent', 'numberTable.planCreate'],
  update: ['accent', 'numberTable.planUpdate'],
  delete: ['danger', 'numberTable.planDelete'],
  unchanged: ['', 'numberTable.planUnchanged'],
  error: ['danger', 'numberTable.planError'],
} as const;

/** Name of a column of a file or of a field of a plan. */
export function numberFieldLabel(words: Localize, field: string): string {
  const label = labels[field];
  return label ? words.text(label) : field;
}

/** What the server would do with each number: the refused first, then what changes. */
export function planTable({ words, plan, siteNames }: PlanTable): TemplateResult {
  const rows = [...plan.rows].sort((one, other) => rankOf(one) - rankOf(other));
  const hidden = rows.length - mostRows;
  return html`<p class="plan-counts" role="status">
      ${Object.entries(counted).map(([action, [tone, id]]) => {
        const count = plan.counts[action as keyof typeof counted];
        return count > 0
          ? html`<span class="tag ${tone}">${words.text(id, { count })}</span>`
          : nothing;
      })}
    </p>
    <div class="plan-scroll" tabindex="0" role="group" aria-label=${words.text('numberTable.plan')}>
      <table class="table plan">
        <thead>
          <tr>
            <th scope="col">${words.text('number.field.number')}</th>
            <th scope="col">${words.text('numberTable.plan')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, mostRows).map(
            (row) =>
              html`<tr>
                <th scope="row"><bdi>${words.phone(row.name)}</bdi></th>
                <td>${outcome(words, row, siteNames)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      hidden > 0
        ? html`<p class="muted">${words.text('numberTable.planMore', { count: hidden })}</p>`
        : nothing
    }`;
}

function outcome(words: Localize, row: BulkRow, siteNames: ReadonlyMap<string, string>) {
  if (row.errors.length > 0) {
    return row.errors.map(
      ({ message }) => html`<p class="refused">${icon('alert')}<span>${message}</span></p>`,
    );
  }
  if (row.action === 'delete') return words.text('numberTable.willDelete');
  const added = row.action === 'create' ? words.text('numberTable.willAdd') : nothing;
  if (row.changes.length === 0) {
    return row.action === 'create'
      ? added
      : html`<span class="muted">${words.text('numberTable.willStay')}</span>`;
  }
  const value = (field: string, given: unknown) => valueText(words, field, given, siteNames);
  return html`${added}
  ${row.changes.map(
    ({ field, before, after }) =>
      html`<p class="difference">
        <span class="muted">${numberFieldLabel(words, field)}</span>
        ${
          row.action === 'create'
            ? nothing
            : html`<del>${value(field, before)}</del> <span class="to" aria-hidden="true"></span>`
        }
        <ins>${value(field, after)}</ins>
      </p>`,
  )}`;
}

function valueText(
  words: Localize,
  field: string,
  value: unknown,
  siteNames: ReadonlyMap<string, string>,
): string {
  if (typeof value === 'boolean') return words.text(value ? 'number.enabled' : 'number.disabled');
  if (value === null || value === undefined || value === '') {
    return words.text(field === 'destination' ? 'number.free' : 'numberTable.none');
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field === 'number') return words.phone(value);
  return field === 'siteId' ? (siteNames.get(value) ?? value) : value;
}

function rankOf({ action }: BulkRow): number {
  return rank[action] ?? 1;
}
