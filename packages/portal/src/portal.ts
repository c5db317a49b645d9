import '@pbxkit/components/account-menu.js';
import '@pbxkit/components/login.js';
import '@pbxkit/components/session.js';
import type { LoggedIn } from '@pbxkit/components/login.js';
import type { Me } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { pageOf } from './page-of.js';
import { pageStyles } from './pages.styles.js';
import { styles } from './portal.styles.js';
import { Router } from './router.js';
import { findRoute } from './navigation.js';
import { noPermission, redirects } from './routes.js';
import type { FoundRoute } from './navigation.js';
import type { PageContext, Route } from './routes.js';
import { PortalSession } from './session.js';
import { drawer, entrance, sideMenu, topBar } from './shell.js';
import { shellStyles } from './shell.styles.js';
import type { Shell } from './shell.js';

type Page = (context: PageContext) => TemplateResult;

/** The core portal: the session, the navigation and the page that the address names. */
@customElement('pbx-portal')
export class Portal extends LitElement {
  static override styles = [styles, shellStyles, pageStyles];

  @state() private notice = '';
  @state() private failed: Route | null = null;

  readonly #session = new PortalSession(this);
  readonly #router = new Router(this, () => this.#moved());
  readonly #pages = new Map<Route['load'], Page>();
  #focusHeading = false;
  #nextNotice = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#session.start();
  }

  get #words() {
    return this.#session.words;
  }

  get #found(): FoundRoute {
    const { path } = this.#router.place;
    const found = findRoute(path);
    const { capability } = found.route;
    return capability && !this.#session.can(capability) ? { ...found, route: noPermission } : found;
  }

  protected override willUpdate(): void {
    const { path } = this.#router.place;
    const target = this.#session.phase === 'signedIn' && redirects[path];
    if (target) this.#router.go(target, { replace: true });
    if (this.#session.restricted && path !== '/account/security') {
      this.#router.go('/account/security', { replace: true });
    }
    const { route } = this.#found;
    const shown =
      this.#session.phase === 'signedIn' || (this.#session.phase === 'signedOut' && route.visitor);
    if (shown && !this.#pages.has(route.load) && this.failed !== route) void this.#load(route);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.#nameDocument();
    const heading = this.renderRoot.querySelector<HTMLElement>('h1');
    if (this.#focusHeading && heading) {
      this.#focusHeading = false;
      heading.focus();
    }
    const again = this.renderRoot.querySelector<HTMLDialogElement>('.again');
    if (again && !again.open) again.showModal();
  }

  protected override render() {
    if (this.#session.phase === 'starting') {
      return html`<main class="wait" role="status">${this.#words('loading')}</main>`;
    }
    const isInside = this.#session.phase === 'signedIn' && !this.#found.route.visitor;
    return isInside ? this.#signedIn() : this.#signedOut();
  }

  #signedOut() {
    const visits = this.#found.route.visitor;
    return html`<pbx-session .session=${this.#session.visitor} @pbx-logged-in=${this.#receive}>
      <span slot="expired"></span>
      ${entrance(
        this.#words,
        html`${this.#noticeLine()} ${visits ? this.#page() : this.#signInPage()}`,
        (language) => this.#session.speak(language),
      )}
    </pbx-session>`;
  }

  #signInPage() {
    return html`<h1 tabindex="-1">${this.#words('page.signIn')}</h1>
      <p class="lead">${this.#words('signIn.tagline')}</p>
      <pbx-login @pbx-password-forgot=${this.#forgot}></pbx-login>`;
  }

  #signedIn() {
    const shell = this.#shell();
    return html`<pbx-session
      .session=${this.#session.current}
      @pbx-session-expired=${() => this.#session.setExpired(true)}
      @pbx-session-resumed=${() => this.#session.setExpired(false)}
      @pbx-me-changed=${(event: CustomEvent<Me>) => this.#session.meet(event.detail)}
      @pbx-totp-saved=${() => this.#session.current.resume()}
      @pbx-logged-out=${this.#leave}
    >
      <span slot="expired"></span>
      ${topBar(shell, this.#accountMenu())} ${drawer(shell)}
      <div class="frame">
        ${sideMenu(shell)}
        <main id="main" tabindex="-1" @pbx-object-select=${this.#open}>
          ${
            this.#session.restricted
              ? html`<p class="notice warn">${this.#words('security.enrol')}</p>`
              : nothing
          }
          ${this.#noticeLine()} ${this.#page()}
        </main>
      </div>
      ${this.#session.expired ? this.#signInAgain() : nothing}
    </pbx-session>`;
  }

  /** Opens the page of an object that was chosen on any page. */
  readonly #open = ({ detail }: HTMLElementEventMap['pbx-object-select']) => {
    const to = pageOf(detail.kind, detail.id);
    if (to) this.#router.go(to);
  };

  #accountMenu() {
    const words = this.#words;
    return html`<pbx-account-menu>
      ${
        this.#session.restricted
          ? nothing
          : html`<a class="item" href="/account/profile">${words('page.profile')}</a>
              <a class="item" href="/account">${words('level.account')}</a>`
      }
    </pbx-account-menu>`;
  }

  #signInAgain() {
    const words = this.#words;
    return html`<dialog class="again" aria-labelledby="again" @cancel=${preventClosing}>
      <h2 id="again">${words('page.signIn')}</h2>
      <p>${words('signIn.again')}</p>
      <pbx-session .session=${this.#session.visitor} @pbx-logged-in=${this.#receive}>
        <span slot="expired"></span>
        <pbx-login
          .login=${this.#session.me?.loginName ?? ''}
          @pbx-password-forgot=${this.#forgot}
        ></pbx-login>
      </pbx-session>
      <p><button class="bare" @click=${this.#leave}>${words('signIn.other')}</button></p>
    </dialog>`;
  }

  #noticeLine() {
    return html`<div role="status">
      ${this.notice ? html`<p class="notice">${this.notice}</p>` : nothing}
    </div>`;
  }

  #page() {
    const { route, params } = this.#found;
    const page = this.#pages.get(route.load);
    if (this.failed === route) return this.#failure();
    if (!page) return html`<p class="wait" role="status">${this.#words('loading')}</p>`;
    const { path, query, token } = this.#router.place;
    const context: PageContext = {
      words: this.#words,
      params,
      path,
      query,
      token,
      userId: this.#session.me?.id ?? '',
      can: (capability) => this.#session.can(capability),
      go: (to, options) => {
        if (this.#router.place.path === path) this.#router.go(to, options);
      },
      announce: (text) => (this.#nextNotice = text),
    };
    return keyed(route.load, page(context));
  }

  #failure() {
    return html`<h1 tabindex="-1">${this.#words('page.failed')}</h1>
      <p class="lead">${this.#words('failed.text')}</p>
      <button @click=${() => location.reload()}>${this.#words('failed.retry')}</button>`;
  }

  #shell(): Shell {
    const menu = () => this.renderRoot.querySelector<HTMLDialogElement>('#drawer');
    return {
      words: this.#words,
      path: this.#router.place.path,
      role: this.#session.me?.role,
      restricted: this.#session.restricted,
      can: (capability) => this.#session.can(capability),
      skip: () => this.#skip(),
      openMenu: () => menu()?.showModal(),
      closeMenu: () => menu()?.close(),
    };
  }

  async #receive(event: CustomEvent<LoggedIn>) {
    event.stopPropagation();
    this.notice = '';
    const isArriving = this.#session.phase !== 'signedIn';
    await this.#session.receive(event.detail.grant);
    if (!isArriving) return;
    this.#focusHeading = true;
    this.requestUpdate();
  }

  async #leave() {
    await this.#session.leave();
    this.#router.go('/', { replace: true });
  }

  #forgot(event: Event) {
    event.preventDefault();
    this.#router.go('/forgot-password');
  }

  #moved() {
    this.#focusHeading = true;
    this.failed = null;
    this.notice = this.#nextNotice;
    this.#nextNotice = '';
    scrollTo(0, 0);
  }

  async #load(route: Route) {
    try {
      const { page } = await route.load();
      this.#pages.set(route.load, page);
    } catch {
      this.failed = route;
    }
    this.requestUpdate();
  }

  #nameDocument() {
    const words = this.#words;
    const signIn = this.#session.phase !== 'signedIn' && !this.#found.route.visitor;
    const page = words(signIn ? 'page.signIn' : this.#found.route.title);
    document.title = words('title', { page, brand: words('brand') });
    document.documentElement.lang = words.language;
  }

  #skip() {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }
}

function preventClosing(event: Event) {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-portal': Portal;
  }
}
