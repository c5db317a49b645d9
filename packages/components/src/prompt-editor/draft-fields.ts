import { html, type TemplateResult } from 'lit';
import { selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { lengthText } from '../shared/prompt.js';
import type { PromptDraft, Sound } from './prompt-editor.model.js';

interface DraftFields {
  words: Localize;
  draft: PromptDraft;
  readonly: boolean;
  errorAt(pointer: string): string | undefined;
  set<F extends keyof PromptDraft>(field: F, value: PromptDraft[F]): void;
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
      change: (title) => set('title', title),
    })}
    ${selectField({
      id: 'language',
      label: words.text('prompt.language'),
      value: draft.language ?? '',
      disabled: readonly,
      error: errorAt('/language'),
      options: ['', 'en-CA', 'fr-CA'].map((value) => ({
        value,
        label: languageText(words, value),
      })),
      change: (value) => set('language', (value || null) as PromptDraft['language']),
    })}
    ${textField({
      id: 'script',
      label: words.text('prompt.script'),
      value: draft.script,
      multiline: true,
      readonly,
      maxLength: 5000,
      error: errorAt('/script'),
      change: (script) => set('script', script),
    })}
  </div>`;
}

const labels = {
  title: 'prompt.title',
  language: 'prompt.language',
  script: 'prompt.script',
  voice: 'prompt.voice',
  sound: 'prompt.sound',
  uploadId: 'prompt.sound',
} as const;

/** Label of a field of the form; null where it has none. */
export const fieldLabel = (words: Localize, field: string): string | null =>
  field in labels ? words.text(labels[field as keyof typeof labels]) : null;

/** A value as people read it. */
export function fieldText(words: Localize, field: string, value: unknown): string {
  if (field === 'sound') return soundText(words, value as Sound | null);
  if (field === 'language') return languageText(words, value);
  return String(value);
}

function languageText(words: Localize, language: unknown): string {
  if (language === 'en-CA') return 'English';
  return language === 'fr-CA' ? 'Français' : words.text('prompt.languageNone');
}

function soundText(words: Localize, sound: Sound | null): string {
  const name = sound?.fileName ?? words.text('prompt.sound');
  const seconds = sound?.durationSeconds;
  return seconds ? `${name}, ${lengthText(words, seconds)}` : name;
}
