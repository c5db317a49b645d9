import { html, nothing, type TemplateResult } from 'lit';
import '../../locales/en/editors.js';
import { modalDialog } from '../dialog.js';
import type { Localize } from '../localize.js';
import type { MergeRow, Side } from './merge.model.js';

/** How a field is named and its value said. */
export interface FieldWords {
  label(field: string): string;
  value(field: string, value: unknown): string;
}

interface MergeDialog extends FieldWords {
  words: Localize;
  title: string;
  rows: readonly Pick<MergeRow, 'field' | 'base' | 'mine' | 'theirs' | 'collides' | 'preferred'>[];
  busy: boolean;
  close(): void;
  save(choices: Map<string, Side>): void;
}

/** One row per field, one choice per row; the side that keeps most is chosen. */
export function mergeDialog(merge: MergeDialog): TemplateResult {
  const { words, busy, close, title } = merge;
  return modalDialog({
    title,
    wide: true,
    close,
    content: mergeForm(merge),
    actions: html`<button type="button" ?disabled=${busy} @click=${close}>
        ${words.text('editor.mergeBack')}
      </button>
      <button type="submit" form="merge" class="primary" ?disabled=${busy}>
        ${words.text('editor.mergeSave')}
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
    <p>${words.text('editor.mergeLead')}</p>
    <table class="merge">
      <thead>
        <tr>
          <th scope="col">${words.text('editor.mergeField')}</th>
          <th scope="col">${words.text('editor.mergeBase')}</th>
          <th scope="col">${words.text('editor.mergeMine')}</th>
          <th scope="col">${words.text('editor.mergeTheirs')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row, index) => mergeLine(merge, row, index === 0))}
      </tbody>
    </table>
  </form>`;
}

function mergeLine(merge: MergeDialog, row: MergeDialog['rows'][number], isFirst: boolean) {
  const { words } = merge;
  const label = merge.label(row.field);
  const value = (side: 'base' | Side) => merge.value(row.field, row[side]);
  return html`<tr>
    <th scope="row">
      ${label}
      ${
        row.collides
          ? html`<span class="collides">${words.text('editor.mergeCollides')}</span>`
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
  return words.text(side === 'mine' ? 'editor.mergeMine' : 'editor.mergeTheirs');
}
