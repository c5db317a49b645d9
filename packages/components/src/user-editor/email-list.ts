import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../shared/field.js';
import { icon } from '../shared/icons.js';
import type { ProfileForm } from './profile-form.js';
import { maxEmails } from './user-editor.model.js';

/** One line per address, at least one; each line can be removed and named by a refusal. */
export function emailList(form: ProfileForm): TemplateResult {
  const { words, draft } = form;
  const lines = draft.emails.length > 0 ? draft.emails : [''];
  const set = (emails: string[]) => form.set('emails', emails);
  return html`<fieldset id="emails" class="emails" tabindex="-1" part="emails">
    <legend>
      ${words.text('userEditor.emails')}${
        draft.kind === 'person'
          ? html`<span class="required" aria-hidden="true"> *</span>`
          : nothing
      }
    </legend>
    ${lines.map(
      (email, index) =>
        html`<div class="email">
          ${textField({
            id: `emails-${index}`,
            type: 'email',
            label: words.text('userEditor.email', { number: index + 1 }),
            value: email,
            maxLength: 254,
            autocomplete: 'off',
            required: index === 0 && draft.kind === 'person',
            error:
              form.errorAt(`/emails/${index}`) ??
              (index === 0 ? form.errorAt('/emails') : undefined),
            readonly: form.readonly,
            change: (typed) => set(lines.with(index, typed)),
          })}
          ${
            form.readonly || draft.emails.length === 0
              ? nothing
              : html`<button
                  type="button"
                  class="quiet icon-only"
                  aria-label=${
                    email
                      ? words.text('userEditor.removeEmail', { email })
                      : words.text('userEditor.removeEmptyEmail', { number: index + 1 })
                  }
                  @click=${() => set(lines.toSpliced(index, 1))}
                >
                  ${icon('close')}
                </button>`
          }
        </div>`,
    )}
    <p class="hint">${words.text('userEditor.emailsHint', { max: maxEmails })}</p>
    ${
      form.readonly || lines.length >= maxEmails
        ? nothing
        : html`<button type="button" @click=${() => set([...lines, ''])}>
            ${words.text('userEditor.addEmail')}
          </button>`
    }
  </fieldset>`;
}
