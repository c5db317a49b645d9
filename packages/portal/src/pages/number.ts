import '@pbxkit/components/number-editor.js';
import type { components } from '@pbxkit/client';
import { html } from 'lit';
import { withDraft } from '../drafts.js';
import type { PageContext } from '../routes.js';

type PhoneNumber = components['schemas']['PhoneNumber'];

const own = '/organization/phone-numbers';

/** One phone number, or a new one: once saved, the address is that of the number. */
export function page({ words, params, path, go }: PageContext) {
  const phoneNumberId = params.phoneNumberId ?? '';
  return html`
    <p class="crumb"><a href=${own}>${words('numbers.back')}</a></p>
    <h1 tabindex="-1">${words(phoneNumberId ? 'page.numberEdit' : 'page.numberAdd')}</h1>
    <pbx-number-editor
      class=${phoneNumberId ? '' : 'titled'}
      number-id=${phoneNumberId}
      @pbx-phone-number-saved=${openSaved}
      @pbx-phone-number-deleted=${leaveUndone}
      ${withDraft(path, 'pbx-phone-number-edit')}
    ></pbx-number-editor>
  `;

  function openSaved(event: CustomEvent<PhoneNumber>) {
    if (!phoneNumberId) go(`${own}/${event.detail.id}`, { replace: true });
  }

  /** The creation was undone: the form is that of a new number again. */
  function leaveUndone(event: Event) {
    const editor = event.currentTarget as HTMLElementTagNameMap['pbx-number-editor'];
    if (!editor.numberId) go(`${own}/new`, { replace: true });
  }
}
