import '@pbxkit/components/attendant-editor.js';
import type { components } from '@pbxkit/client';
import { html } from 'lit';
import { withDraft } from '../drafts.js';
import type { PageContext } from '../routes.js';

type Attendant = components['schemas']['Attendant'];

const own = '/organization/attendants';

/** One auto attendant, or a new one: once saved, the address is that of the auto attendant. */
export function page({ words, params, path, go }: PageContext) {
  const attendantId = params.attendantId ?? '';
  return html`
    <p class="crumb"><a href=${own}>${words('attendants.back')}</a></p>
    <h1 tabindex="-1">${words(attendantId ? 'page.attendantEdit' : 'page.attendantAdd')}</h1>
    <pbx-attendant-editor
      class=${attendantId ? '' : 'titled'}
      attendant-id=${attendantId}
      @pbx-attendant-saved=${openSaved}
      @pbx-attendant-deleted=${leaveUndone}
      ${withDraft(path, 'pbx-attendant-edit')}
    ></pbx-attendant-editor>
  `;

  function openSaved(event: CustomEvent<Attendant>) {
    if (!attendantId) go(`${own}/${event.detail.id}`, { replace: true });
  }

  /** The creation was undone: the form is that of a new one again. */
  function leaveUndone(event: Event) {
    const editor = event.currentTarget as HTMLElementTagNameMap['pbx-attendant-editor'];
    if (!editor.attendantId) go(`${own}/new`, { replace: true });
  }
}
