import { html, type TemplateResult } from 'lit';
import { selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import type { PromptDraft, PromptEdits } from './prompt-editor.model.js';

interface DraftFields {
  words: Localize;
  draft: PromptDraft;
  readonly: boolean;
  errorAt(pointer: string): string | undefined;
  set(edits: PromptEdits): void;
}

/** Title, language and what is said. */
export function draftFields({ words, draft, readonly, errorAt, set }: DraftFields): TemplateResult {
  return html`<div class="stack">
    ${textField({
      id: 'title',
      label: words.text('prompt.title'),
      value: draft.title,
      required: true,
      readonly,
      maxLength: 80,
      error: errorAt('/title'),
      change: (title) => set({ title }),
    })}
    ${selectField({
      id: 'language',
      label: words.text('prompt.language'),
      value: draft.language ?? '',
      disabled: readonly,
      error: errorAt('/language'),
      options: [
        { value: '', label: words.text('prompt.languageNone') },
        { value: 'en-CA', label: 'English' },
        { value: 'fr-CA', label: 'Français' },
      ],
      change: (value) => set({ language: (value || null) as PromptDraft['language'] }),
    })}
    ${textField({
      id: 'script',
      label: words.text('prompt.script'),
      value: draft.script,
      multiline: true,
      readonly,
      maxLength: 5000,
      error: errorAt('/script'),
      change: (script) => set({ script }),
    })}
  </div>`;
}

const labels = {
  title: 'prompt.title',
  language: 'prompt.language',
  script: 'prompt.script',
  uploadId: 'prompt.sound',
} as const;

/** Label of a field of the form; null where it has none. */
export const fieldLabel = (words: Localize, field: string): string | null =>
  field in labels ? words.text(labels[field as keyof typeof labels]) : null;
