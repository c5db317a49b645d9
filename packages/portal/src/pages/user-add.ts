import '@pbxkit/components/user-editor.js';
import type { User } from '@pbxkit/client';
import { html } from 'lit';
import { withDraft } from '../drafts.js';
import type { PageContext } from '../routes.js';

/** A new user; once saved, the address is that of the user. */
export function page({ words, path, go }: PageContext) {
  return html`
    <p class="crumb"><a href="/organization/users">${words('users.back')}</a></p>
    <h1 tabindex="-1">${words('page.userAdd')}</h1>
    <pbx-user-editor ${withDraft(path)} @pbx-user-saved=${openSaved}></pbx-user-editor>
  `;

  function openSaved(event: CustomEvent<User>) {
    go(`/organization/users/${event.detail.id}`, { replace: true });
  }
}
