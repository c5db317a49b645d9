import type { PbxError } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { DestinationNames } from '../shared/destination.model.js';
import { icon } from '../shared/icons.js';
import type { Localize } from '../shared/localize.js';
import { alertMessage, textOf } from '../shared/states.js';
import { useList } from '../shared/use-list.js';
import { changeLines, kindText, type ChangeLine } from './change-words.js';
import type { TaskPlan } from './quick-task.model.js';

type Call = TaskPlan['simulations'][number];
type Item = TaskPlan['items'][number];

/** What a task does, or did: imagined calls before and after, each change, and what follows them. */
export function taskPlan(words: Localize, plan: TaskPlan, names: DestinationNames) {
  const { simulations, items, uses } = plan;
  return html`${
    simulations.length > 0
      ? html`<section aria-labelledby="calls">
          <h4 id="calls">${words.text('quickTask.calls')}</h4>
          <ul class="calls" part="calls">
            ${simulations.map((one) => call(words, one))}
          </ul>
        </section>`
      : nothing
  }
  ${
    items.length > 0
      ? html`<section aria-labelledby="changes">
          <h4 id="changes">${words.text('quickTask.changes')}</h4>
          <ul class="items" part="changes">
            ${items.map((one) => item(words, one, names))}
          </ul>
        </section>`
      : html`<p>${words.text('quickTask.unchanged')}</p>`
  }
  ${
    uses.length > 0
      ? html`<section aria-labelledby="follows">
          <h4 id="follows">${words.text('quickTask.uses')}</h4>
          ${useList(words, uses)}
        </section>`
      : nothing
  }`;
}

interface DoneStep {
  words: Localize;
  plan: TaskPlan;
  names: DestinationNames;
  isUndone: boolean;
  undoing: { readonly pending: boolean; readonly error: PbxError | null };
  undo: (() => void) | null;
  close: () => void;
}

/** That it is done, with Undo, and once more what it changed. */
export function doneStep({ words, plan, names, isUndone, undoing, undo, close }: DoneStep) {
  const { error, pending } = undoing;
  return html`<div class="notice">
      ${icon('check')}
      <p>${words.text(isUndone ? 'quickTask.undone' : 'quickTask.applied')}</p>
      ${
        undo && !isUndone
          ? html`<button type="button" aria-busy=${pending} ?disabled=${pending} @click=${undo}>
              ${words.text('toast.undo')}
            </button>`
          : nothing
      }
    </div>
    ${alertMessage(error ? textOf(error, words) : undefined)}
    ${isUndone ? nothing : taskPlan(words, plan, names)}
    <div class="bar" part="actions">
      <button type="button" class="primary" ?disabled=${pending} @click=${close}>
        ${words.text('dialog.close')}
      </button>
    </div>`;
}

function call(words: Localize, { name, to, at, before, after }: Call) {
  const isSame = before.end.text === after.end.text;
  const said = words.phone(name);
  const dialled = words.phone(to);
  return html`<li>
    <p class="call-to">
      <strong><bdi>${said}</bdi></strong>
      ${said === dialled ? nothing : html`<bdi class="muted">${dialled}</bdi>`}
      <span class="muted">${words.date(at)}</span>
    </p>
    ${
      isSame
        ? html`<p>${words.text('quickTask.sameEnd', { end: words.phone(after.end.text) })}</p>`
        : html`<dl class="ends">
            <dt>${words.text('quickTask.before')}</dt>
            <dd>${before.end.text}</dd>
            <dt>${words.text('quickTask.after')}</dt>
            <dd><strong>${after.end.text}</strong></dd>
          </dl>`
    }
    ${after.warnings.map(
      ({ text }) => html`<p class="warned">${icon('alert')}<span>${text}</span></p>`,
    )}
  </li>`;
}

function item(words: Localize, changed: Item, names: DestinationNames) {
  const lines = changeLines(words, changed, names);
  return html`<li>
    <p>
      <span class="muted">
        ${words.text(`quickTask.action.${changed.action}`)} · ${kindText(words, changed)}
      </span>
      <strong><bdi>${words.phone(changed.name)}</bdi></strong>
    </p>
    ${
      lines.length > 0
        ? html`<dl class="fields">${lines.map((one) => line(words, one))}</dl>`
        : nothing
    }
  </li>`;
}

function line(words: Localize, { label, before, after }: ChangeLine) {
  return html`<dt>${label}</dt>
    <dd>
      ${
        before === null
          ? nothing
          : html`<del>
              <span class="visually-hidden">${words.text('quickTask.before')}: </span>${before}
            </del>`
      }
      <ins> <span class="visually-hidden">${words.text('quickTask.after')}: </span>${after} </ins>
    </dd>`;
}
