import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import '../call-path/call-path.js';
import { timeOfCall } from '../call-path/time-of-call.js';
import type { Localize } from '../shared/localize.js';
import type { Trial } from './attendant-editor.model.js';
import { padKeys } from './menu.model.js';

interface TestPanel {
  words: Localize;
  trial: Trial;
  /** The way of the call; null while nothing is known. */
  simulation: components['schemas']['Simulation'] | null;
  /** Something is missing, so that no call can be imagined. */
  isUnfinished: boolean;
  error: string | undefined;
  set(trial: Trial): void;
}

/** A pad to press keys on, a date and time, and the way that such a call takes with the edits as they stand. */
export function testPanel(shown: TestPanel): TemplateResult {
  const { words, trial, set } = shown;
  const { digits, at } = trial;
  const press = (key: string) => set({ ...trial, digits: `${digits}${key}`.slice(0, 50) });
  return html`<div class="trial" part="test">
    <div class="trial-keys">
      <div class="dial" role="group" aria-label=${words.text('attendantEditor.dial')}>
        ${padKeys.map(
          (key) =>
            html`<button
              type="button"
              class="dial-key"
              aria-label=${words.text('attendantEditor.press', { key })}
              @click=${() => press(key)}
            >
              ${key}
            </button>`,
        )}
      </div>
      <p class="pressed" role="status">
        ${
          digits
            ? words.text('attendantEditor.pressed', { digits: [...digits].join(' ') })
            : words.text('attendantEditor.pressedNone')
        }
      </p>
      <button type="button" ?disabled=${!digits} @click=${() => set({ ...trial, digits: '' })}>
        ${words.text('attendantEditor.startAgain')}
      </button>
      ${timeOfCall({ words, id: 'test-at', at, change: (next) => set({ ...trial, at: next }) })}
    </div>
    <div class="trial-way">${way(shown)}</div>
  </div>`;
}

function way({ words, simulation, isUnfinished, error }: TestPanel) {
  if (isUnfinished) return html`<p class="muted">${words.text('attendantEditor.testLater')}</p>`;
  if (error) return html`<p class="muted">${error}</p>`;
  return simulation
    ? html`<pbx-call-path .simulation=${simulation} as-list></pbx-call-path>`
    : nothing;
}
