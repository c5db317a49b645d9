import '@pbxkit/components/password-link.js';
import { html } from 'lit';
import type { PageContext } from '../routes.js';

let token = '';

/** The secret of the link leaves the address at once and stays in memory only. */
function takeToken(): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    token = given;
    history.replaceState(history.state, '', location.pathname);
  }
  return token;
}

/** First login and reset, by the link of an e-mail. */
export function page({ words, path, go, announce }: PageContext) {
  const taken = takeToken();
  return html`
    <h1 tabindex="-1">${words(path === '/welcome' ? 'page.welcome' : 'page.reset')}</h1>
    ${
      taken
        ? html`<pbx-password-link
            .token=${taken}
            @pbx-password-saved=${signIn}
          ></pbx-password-link>`
        : html`<p>${words('link.missing')}</p>`
    }
    <p class="beside">
      <a href="/forgot-password">${words('link.forgot')}</a>
      <a href="/">${words('link.signIn')}</a>
    </p>
  `;

  function signIn() {
    token = '';
    announce(words('link.done'));
    go('/');
  }
}
