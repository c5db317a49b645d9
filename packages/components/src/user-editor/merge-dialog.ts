import { html, nothing, type TemplateResult } from 'lit';
import { modalDialog } from '../shared/dialog.js';
import type { Localize } from '../shared/localize.js';
import { userFieldLabel, userValueText } from '../shared/user-words.js';
import type { DraftField, MergeRow, Side } from './user-editor.model.js';

export interface MergeDialog {
  words: Localize;
  rows: readonly MergeRow[];
  /** Names of departments and sites by id. */
  names: ReadonlyMap<string, string>;
  busy: boolean;
  close(): void;
  save(choices: Map<DraftField, Side>): void;
}

/** One row per field, one choice per row; the side that keeps most is chosen. */
export function mergeDialog(merge: MergeDialog): TemplateResult {
  const { words, busy, close } = merge;
  return modalDialog({
    title: words.text('userEditor.mergeTitle'),
    wide: true,
    close,
    content: mergeForm(merge),
    actions: html`<button type="button" ?disabled=${busy} @click=${close}>
        ${words.text('userEditor.mergeBack')}
      </button>
      <button type="submit" form="merge" class="primary" ?disabled=${busy}>
        ${words.text('userEditor.mergeSave')}
      </button>`,
  });
}

function mergeForm(merge: MergeDialog) {
  const { words, rows, save } = merge;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget as HTMLFormElement);
    save(new Map(rows.map(({ field }) => [field, chosen.get(field) as Side])));
  };
  return html`<form id="merge" @submit=${submit}>
    <p>${words.text('userEditor.mergeLead')}</p>
    <table class="merge">
      <thead>
        <tr>
          <th scope="col">${words.text('userEditor.mergeField')}</th>
          <th scope="col">${words.text('userEditor.mergeBase')}</th>
          <th scope="col">${words.text('userEditor.mergeMine')}</th>
          <th scope="col">${words.text('userEditor.mergeTheirs')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row, index) => mergeLine(merge, row, index === 0))}
      </tbody>
    </table>
  </form>`;
}

function mergeLine({ words, names }: MergeDialog, row: MergeRow, isFirst: boolean) {
  const label = userFieldLabel(words, row.field);
  const value = (side: 'base' | Side) => userValueText(words, row.field, row[side], names);
  return html`<tr>
    <th scope="row">
      ${label}
      ${
        row.collides
          ? html`<span class="collides">${words.text('userEditor.mergeCollides')}</span>`
          : nothing
      }
    </th>
    <td><bdi>${value('base')}</bdi></td>
    ${(['mine', 'theirs'] as const).map(
      (side) =>
        html`<td>
          <label>
            <input
              type="radio"
              name=${row.field}
              value=${side}
              aria-label="${label}, ${sideText(words, side)}: ${value(side)}"
              ?checked=${row.preferred === side}
              ?autofocus=${isFirst && row.preferred === side}
            />
            <span class="side" aria-hidden="true">${sideText(words, side)}</span>
            <bdi>${value(side)}</bdi>
          </label>
        </td>`,
    )}
  </tr>`;
}

function sideText(words: Localize, side: Side): string {
  return words.text(side === 'mine' ? 'userEditor.mergeMine' : 'userEditor.mergeTheirs');
}
