import '@pbxkit/components/account-summary.js';
import { html } from 'lit';
import { icon } from '../icons.js';
import type { Icon } from '../icons.js';
import type { PageContext } from '../routes.js';
import type { WordId } from '../words.js';

/** Where everyone lands: who I am here, and the ways on. */
export function page({ words, can }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.home')}</h1>
    <pbx-account-summary></pbx-account-summary>
    <section aria-labelledby="links">
      <h2 id="links">${words('home.links')}</h2>
      <ul class="cards">
        ${card('/account/profile', 'profile', 'page.profile', 'home.editProfile')}
        ${card('/account/security', 'security', 'page.security', 'home.editSecurity')}
        ${card('/account/sessions', 'sessions', 'page.sessions', 'home.editSessions')}
        ${
          can('organization:manage')
            ? card('/organization/users', 'users', 'page.users', 'home.manageUsers')
            : ''
        }
      </ul>
    </section>
  `;

  function card(path: string, name: Icon, title: WordId, text: WordId) {
    return html`<li>
      <a class="card" href=${path}>
        ${icon(name)} <span class="card-title">${words(title)}</span>
        <span class="muted">${words(text)}</span>
      </a>
    </li>`;
  }
}
