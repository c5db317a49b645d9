import '@pbxkit/components/password-link.js';
import { html } from 'lit';
import type { PageContext } from '../routes.js';

/** First login and reset, by the link of an e-mail. */
export function page({ words, path, token, go, announce }: PageContext) {
  return html`
    <h1 tabindex="-1">${words(path === '/welcome' ? 'page.welcome' : 'page.reset')}</h1>
    ${
      token
        ? html`<pbx-password-link
            .token=${token}
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
    announce(words('link.done'));
    go('/');
  }
}
