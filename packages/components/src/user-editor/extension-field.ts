import type { components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../shared/field.js';
import type { ProfileForm } from './profile-form.js';

/** What the number plan says about the typed extension. */
export interface ExtensionHelp {
  /** Answer for the extension in the form; undefined while it is asked or when it is the user's own. */
  answer: components['schemas']['ExtensionAvailability'] | undefined;
  /** The extension that a new user is offered. */
  offered: string | undefined;
  checking: boolean;
  /** Free extension that a refusal of the save named. */
  next?: string | undefined;
}

export function extensionField(form: ProfileForm): TemplateResult {
  const { words, draft, extension } = form;
  const answer = extension.answer;
  const taken = answer && !answer.available;
  const refused = form.errorAt('/extension');
  const next = taken ? answer.next : refused && extension.next;
  return html`<div class="beside">
    ${textField({
      id: 'extension',
      label: words.text('userEditor.extension'),
      value: draft.extension,
      required: true,
      maxLength: 7,
      inputMode: 'numeric',
      autocomplete: 'off',
      hint: taken ? undefined : hint(form),
      error: refused ?? (taken ? refusal(form) : undefined),
      readonly: form.readonly,
      change: (value) => form.set('extension', value),
    })}
    ${
      next && !form.readonly
        ? html`<button type="button" @click=${() => form.set('extension', next)}>
            ${words.text('userEditor.useExtension', { extension: next })}
          </button>`
        : nothing
    }
  </div>`;
}

function hint({ words, draft, extension, user }: ProfileForm): string | undefined {
  if (user && draft.extension !== user.extension && extension.answer?.available) {
    return words.text('userEditor.extensionRenamed', { extension: user.extension });
  }
  if (extension.checking) {
    return words.text('userEditor.checkingExtension', { extension: draft.extension });
  }
  if (!user && draft.extension === extension.offered) {
    return words.text('userEditor.extensionNext', { extension: draft.extension });
  }
  return extension.answer
    ? words.text('userEditor.extensionFree', { extension: draft.extension })
    : undefined;
}

function refusal({ words, draft, extension }: ProfileForm): string | undefined {
  const { answer } = extension;
  if (answer?.holder) {
    return words.text('userEditor.extensionTaken', {
      extension: draft.extension,
      holder: answer.holder.name,
    });
  }
  return answer?.message ?? undefined;
}
