import type { User, components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { bulkLabels, bulkValueText } from './bulk-fields.js';
import type { Places } from './user-query.js';

type BulkPlan = components['schemas']['BulkPlan'];
type BulkRow = BulkPlan['rows'][number];

interface PlanTable {
  words: Localize;
  plan: BulkPlan;
  users: readonly User[];
  places: Places | undefined;
}

const mostRows = 100;
const rank: Partial<Record<BulkRow['action'], number>> = { error: 0, unchanged: 2 };

/** What the server would do with each user: the refused first, then what changes. */
export function planTable({ words, plan, users, places }: PlanTable): TemplateResult {
  const rows = [...plan.rows].sort((one, other) => rankOf(one) - rankOf(other));
  const extensions = new Map(users.map(({ id, extension }) => [id, extension]));
  const hidden = rows.length - mostRows;
  return html`${summary(words, plan)}
    <div class="plan-scroll" tabindex="0" role="group" aria-label=${words.text('userTable.plan')}>
      <table class="table plan">
        <thead>
          <tr>
            <th scope="col">${words.text('userTable.name')}</th>
            <th scope="col">${words.text('userTable.planned')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, mostRows).map(
            (row) =>
              html`<tr>
                <th scope="row">
                  ${row.name} <bdi class="number">${extensions.get(row.id) ?? nothing}</bdi>
                </th>
                <td>${outcome(words, row, places)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      hidden > 0
        ? html`<p class="muted">${words.text('userTable.planMore', { count: hidden })}</p>`
        : nothing
    }`;
}

function summary(words: Localize, { counts }: BulkPlan) {
  return html`<p class="plan-counts" role="status">
    ${counts.update > 0 ? pill('accent', words.text('userTable.planUpdate', { count: counts.update })) : nothing}
    ${counts.delete > 0 ? pill('danger', words.text('userTable.planDelete', { count: counts.delete })) : nothing}
    ${counts.send > 0 ? pill('accent', words.text('userTable.planSend', { count: counts.send })) : nothing}
    ${counts.unchanged > 0 ? pill('', words.text('userTable.planUnchanged', { count: counts.unchanged })) : nothing}
    ${counts.error > 0 ? pill('danger', words.text('userTable.planError', { count: counts.error })) : nothing}
  </p>`;
}

function pill(tone: string, text: string) {
  return html`<span class="tag ${tone}">${text}</span>`;
}

function outcome(words: Localize, row: BulkRow, places: Places | undefined) {
  if (row.errors.length > 0) {
    return row.errors.map(
      ({ message }) => html`<p class="refused">${icon('alert')}<span>${message}</span></p>`,
    );
  }
  if (row.action === 'delete') return words.text('userTable.willDelete');
  if (row.action === 'send') return words.text('userTable.willSend');
  if (row.changes.length === 0) {
    return html`<span class="muted">${words.text('userTable.willStay')}</span>`;
  }
  return row.changes.map(({ field, before, after }) => {
    const label = bulkLabels[field];
    return html`<p class="difference">
      <span class="muted">${label ? words.text(label) : field}</span>
      <del>${bulkValueText(words, field, before, places)}</del>
      <span class="to" aria-hidden="true"></span>
      <ins>${bulkValueText(words, field, after, places)}</ins>
    </p>`;
  });
}

function rankOf({ action }: BulkRow): number {
  return rank[action] ?? 1;
}
