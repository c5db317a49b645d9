import { html, nothing, type TemplateResult } from 'lit';
import type { DestinationNames } from '../shared/destination.model.js';
import type { Localize } from '../shared/localize.js';
import * as model from './menu.model.js';
import { keyName, targetText } from './key-words.js';

interface KeyTable {
  words: Localize;
  menu: model.DraftMenu;
  names: DestinationNames;
  readonly: boolean;
  chosen: model.PadKey;
  actions: readonly { value: string; label: string }[];
  choose(key: model.PadKey): void;
  act(key: model.PadKey, action: string): void;
}

/** All keys of a menu as lines of text. */
export function keyTable(table: KeyTable): TemplateResult {
  const { words } = table;
  return html`<table class="key-table" part="key-table">
    <caption>
      ${words.text('attendantEditor.table')}
    </caption>
    <thead>
      <tr>
        ${(['keyColumn', 'action', 'leadsTo', 'description'] as const).map(
          (id) => html`<th scope="col">${words.text(`attendantEditor.${id}`)}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${model.padKeys.map((key) => keyLine(table, key))}
    </tbody>
  </table>`;
}

function keyLine(table: KeyTable, key: model.PadKey) {
  const { words, menu, names, chosen, choose } = table;
  const does = model.keyIn(menu, key);
  return html`<tr class=${key === chosen ? 'chosen' : ''}>
    <th scope="row">
      <button
        type="button"
        class="link"
        aria-label=${words.text('attendantEditor.editKey', { key })}
        @click=${() => choose(key)}
      >
        ${key}
      </button>
    </th>
    <td>${actionSelect(table, key, does?.action ?? '')}</td>
    <td>${does ? targetText(words, does, names) : nothing}</td>
    <td>${does?.description ?? nothing}</td>
  </tr>`;
}

function actionSelect(table: KeyTable, key: model.PadKey, action: string) {
  const { words, readonly, actions, act } = table;
  return html`<select
    aria-label="${keyName(words, key)}: ${words.text('attendantEditor.action')}"
    .value=${action}
    ?disabled=${readonly}
    @change=${(event: Event) => act(key, (event.target as HTMLSelectElement).value)}
  >
    ${actions.map(
      ({ value, label }) =>
        html`<option value=${value} ?selected=${value === action}>${label}</option>`,
    )}
  </select>`;
}
