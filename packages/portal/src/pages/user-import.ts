import '@pbxkit/components/user-import.js';
import { html } from 'lit';
import type { PageContext } from '../routes.js';

const own = '/organization/users/import';

/** Users from a file; the import under way is part of the address, so that a reload goes on with it. */
export function page({ words, params, go }: PageContext) {
  return html`
    <p class="crumb"><a href="/organization/users">${words('users.back')}</a></p>
    <h1 tabindex="-1">${words('page.userImport')}</h1>
    <pbx-user-import
      import-id=${params.importId ?? ''}
      @pbx-user-import-select=${open}
    ></pbx-user-import>
  `;

  function open(event: CustomEvent<string>) {
    go(event.detail ? `${own}/${event.detail}` : own);
  }
}
