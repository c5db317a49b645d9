import '@pbxkit/components/user-editor.js';
import type { User } from '@pbxkit/client';
import { html } from 'lit';
import { withDraft } from '../drafts.js';
import type { PageContext } from '../routes.js';

const tabs = ['profile', 'answeringRules', 'voicemail', 'phones', 'advanced'] as const;

/** One user, or a new one: once saved, the address is that of the user. */
export function page({ words, params, path, query, go }: PageContext) {
  const userId = params.userId ?? '';
  return html`
    <p class="crumb"><a href="/organization/users">${words('users.back')}</a></p>
    <h1 tabindex="-1">${words(userId ? 'page.userEdit' : 'page.userAdd')}</h1>
    <pbx-user-editor
      class=${userId ? '' : 'titled'}
      user-id=${userId}
      .tab=${tabs.find((tab) => tab === query.get('tab')) ?? 'profile'}
      @pbx-user-saved=${openSaved}
      @pbx-user-deleted=${leaveUndone}
      @pbx-tab-change=${showTab}
      ${withDraft(path, 'pbx-user-edit')}
    ></pbx-user-editor>
  `;

  function openSaved(event: CustomEvent<User>) {
    if (!userId) go(`/organization/users/${event.detail.id}`, { replace: true });
  }

  /** The creation was undone: the form is that of a new user again. */
  function leaveUndone(event: Event) {
    const editor = event.currentTarget as HTMLElementTagNameMap['pbx-user-editor'];
    if (!editor.userId) go('/organization/users/new', { replace: true });
  }

  function showTab(event: CustomEvent<string>) {
    go(`${path}?${new URLSearchParams({ tab: event.detail })}`);
  }
}
