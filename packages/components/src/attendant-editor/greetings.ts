import { html, nothing, type TemplateResult } from 'lit';
import { selectField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { icon } from '../shared/more-icons.js';
import type { PromptLookup } from '../shared/prompt-lookup.js';
import type { TimeFrame } from '../shared/time-rules/time-rules.model.js';
import { mostGreetings, type Greeting } from './attendant-editor.model.js';
import { promptField } from './prompt-field.js';

interface Greetings {
  words: Localize;
  greetings: readonly Greeting[];
  frames: readonly TimeFrame[];
  prompts: PromptLookup;
  readonly: boolean;
  errorAt(pointer: string): string | undefined;
  set(greetings: readonly Greeting[]): void;
}

/** What is said first, by time frame; the first that is in force is heard. */
export function greetingList(shown: Greetings): TemplateResult {
  const { words, greetings, readonly } = shown;
  return html`<div class="greetings stack" id="greetings" tabindex="-1">
    ${greetings.length > 0 ? html`<p class="muted">${words.text('attendantEditor.greetingsLead')}</p>` : nothing}
    <ol class="greeting-list" part="greetings">
      ${greetings.map((greeting, index) => row(shown, greeting, index))}
    </ol>
    ${readonly ? nothing : addButton(shown)}
  </div>`;
}

function row(shown: Greetings, greeting: Greeting, index: number) {
  const { words, frames, prompts, readonly, errorAt, set, greetings } = shown;
  const change = (part: Partial<Greeting>) => set(greetings.with(index, { ...greeting, ...part }));
  const known = frames.some(({ id }) => id === greeting.timeFrameId);
  const own = greeting.timeFrameId && !known ? [{ id: greeting.timeFrameId, name: '…' }] : [];
  return html`<li class="greeting" part="greeting">
    ${selectField({
      id: `greetings-${index}-timeFrameId`,
      label: words.text('timeRules.whenIn'),
      value: greeting.timeFrameId ?? '',
      disabled: readonly,
      options: [
        { value: '', label: words.text('attendantEditor.always') },
        ...[...own, ...frames].map(({ id, name }) => ({ value: id, label: name })),
      ],
      error: errorAt(`/greetings/${index}/timeFrameId`),
      change: (id) => change({ timeFrameId: id || null }),
    })}
    ${promptField({
      id: `greetings-${index}-promptId`,
      label: words.text('attendantEditor.greeting'),
      value: greeting.promptId,
      required: true,
      readonly,
      prompts,
      error: errorAt(`/greetings/${index}/promptId`),
      change: (promptId) => change({ promptId }),
    })}
    ${readonly ? nothing : buttons(shown, index)}
  </li>`;
}

function buttons({ words, greetings, set }: Greetings, index: number) {
  const place = index + 1;
  const up = () => {
    const moving = greetings[index];
    if (moving && index > 0) set(greetings.toSpliced(index, 1).toSpliced(index - 1, 0, moving));
  };
  return html`<span class="moves">
    <button
      type="button"
      class="quiet icon-only"
      aria-label=${words.text('attendantEditor.greetingUp', { place })}
      aria-disabled=${index === 0}
      @click=${up}
    >
      ${icon('up')}
    </button>
    <button
      type="button"
      class="quiet icon-only danger"
      aria-label=${words.text('attendantEditor.greetingRemove', { place })}
      @click=${() => set(greetings.toSpliced(index, 1))}
    >
      ${icon('trash')}
    </button>
  </span>`;
}

function addButton({ words, greetings, frames, set }: Greetings) {
  const taken = new Set(greetings.map(({ timeFrameId }) => timeFrameId));
  const free = greetings.length === 0 ? null : frames.find(({ id }) => !taken.has(id))?.id;
  const isFull = free === undefined || greetings.length >= mostGreetings;
  const add = () => {
    if (free === undefined) return;
    const added = { timeFrameId: free, promptId: '' };
    // Whatever always greets stays last, so that others come before it.
    const always = greetings.findIndex(({ timeFrameId }) => timeFrameId === null);
    set(greetings.toSpliced(always < 0 ? greetings.length : always, 0, added));
  };
  return html`<button type="button" id="add-greeting" ?disabled=${isFull} @click=${add}>
    ${icon('plus')} ${words.text('attendantEditor.addGreeting')}
  </button>`;
}
