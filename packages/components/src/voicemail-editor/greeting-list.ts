import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { announce } from '../shared/announce.js';
import type { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import type { PromptLookup } from '../shared/prompt-lookup.js';
import { mostGreetings, type Greeting } from './voicemail-editor.model.js';

interface GreetingList {
  words: Localize;
  greetings: readonly Greeting[];
  /** null = the words of the telephone system. */
  active: string | null;
  readonly: boolean;
  error: string | undefined;
  ownerUserId: string;
  prompts: PromptLookup;
  /** Gives the bytes of a prompt. */
  load(promptId: string): () => Promise<ArrayBuffer>;
  choose(promptId: string | null): void;
  set(greetings: readonly Greeting[]): void;
}

/** What callers hear: the words of the telephone system or one of the greetings, which are played, added and removed. */
export function greetingList(list: GreetingList): TemplateResult {
  const { words, greetings, error } = list;
  return html`<fieldset class="greetings" part="greetings" aria-describedby="greetings-lead">
      <legend class="legend">${words.text('voicemailEditor.activeGreetingId')}</legend>
      <div class="greeting" part="greeting">
        ${choice(list, null, words.text('voicemailEditor.engineWords'))}
      </div>
      ${repeat(
        greetings,
        ({ promptId }) => promptId,
        (greeting, at) => row(list, greeting, at),
      )}
    </fieldset>
    ${error ? html`<p class="error">${error}</p>` : nothing} ${adder(list)}`;
}

function row(list: GreetingList, { promptId, title, durationSeconds }: Greeting, at: number) {
  const { words, readonly, load } = list;
  const label = words.text('voicemailEditor.removeGreeting', { name: title });
  return html`<div class="greeting" part="greeting">
    ${choice(list, promptId, title)}
    <pbx-audio-player
      sound-id=${promptId}
      name=${title}
      .seconds=${durationSeconds}
      .load=${load(promptId)}
    ></pbx-audio-player>
    ${
      readonly
        ? nothing
        : html`<button
            type="button"
            class="quiet icon-only"
            data-act="remove"
            aria-label=${label}
            title=${label}
            @click=${() => remove(list, at)}
          >
            ${icon('close')}
          </button>`
    }
  </div>`;
}

const choice = ({ active, readonly, choose }: GreetingList, id: string | null, title: string) =>
  html`<label>
    <input
      type="radio"
      name="greeting"
      value=${id ?? ''}
      .checked=${live(active === id)}
      ?disabled=${readonly}
      @change=${() => choose(id)}
    />
    <bdi>${title}</bdi>
  </label>`;

/** Whoever removes what callers hear goes back to the words of the telephone system. */
function remove({ words, greetings, active, choose, set }: GreetingList, at: number): void {
  const removed = greetings[at];
  if (removed?.promptId === active) choose(null);
  set(greetings.filter((_, index) => index !== at));
  announce(words.text('voicemailEditor.greetingRemoved', { name: removed?.title ?? '' }));
}

function adder(list: GreetingList) {
  const { words, greetings, readonly, prompts, ownerUserId } = list;
  if (readonly) return nothing;
  if (greetings.length >= mostGreetings)
    return html`<p class="muted">
      ${words.text('voicemailEditor.greetingsFull', { count: mostGreetings })}
    </p>`;
  return html`<pbx-prompt-picker
    id="greetingIds"
    label=${words.text('voicemailEditor.addGreeting')}
    owner-user-id=${ownerUserId}
    .search=${prompts.search}
    .find=${prompts.find}
    @input=${(event: Event) => event.stopPropagation()}
    @change=${(event: Event) => void add(event, list)}
  ></pbx-prompt-picker>`;
}

/** What was chosen goes to the end of the list, once, and is heard from now on: that is why it was added. */
async function add(event: Event, { greetings, choose, set }: GreetingList): Promise<void> {
  event.stopPropagation();
  const picker = event.target as HTMLElementTagNameMap['pbx-prompt-picker'];
  const found = await picker.choice();
  if (!found) return;
  picker.value = '';
  const { id: promptId, title, durationSeconds } = found;
  const isNew = !greetings.some((greeting) => greeting.promptId === promptId);
  if (isNew) set([...greetings, { promptId, title, durationSeconds }]);
  choose(promptId);
}
