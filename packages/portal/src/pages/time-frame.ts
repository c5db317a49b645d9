import '@pbxkit/components/time-frame-editor.js';
import type { components } from '@pbxkit/client';
import { html } from 'lit';
import { withDraft } from '../drafts.js';
import { levelOf } from '../navigation.js';
import type { PageContext } from '../routes.js';

type TimeFrame = components['schemas']['TimeFrame'];

/** One time frame, or a new one; in My Account it belongs to the person. */
export function page({ words, params, path, userId, go }: PageContext) {
  const timeFrameId = params.timeFrameId ?? '';
  const own = `/${levelOf(path)}/time-frames`;
  const isOwn = levelOf(path) === 'account';
  return html`
    <p class="crumb">
      <a href=${own}>${words(isOwn ? 'timeFrames.backOwn' : 'timeFrames.back')}</a>
    </p>
    <h1 tabindex="-1">${words(timeFrameId ? 'page.timeFrameEdit' : 'page.timeFrameAdd')}</h1>
    <pbx-time-frame-editor
      class=${timeFrameId ? '' : 'titled'}
      time-frame-id=${timeFrameId}
      owner-user-id=${isOwn ? userId : ''}
      @pbx-time-frame-saved=${openSaved}
      @pbx-time-frame-deleted=${leaveUndone}
      @pbx-holidays-open=${() => go('/organization/time-frames/holidays')}
      ${withDraft(path, 'pbx-time-frame-edit')}
    ></pbx-time-frame-editor>
  `;

  function openSaved(event: CustomEvent<TimeFrame>) {
    if (!timeFrameId) go(`${own}/${event.detail.id}`, { replace: true });
  }

  /** The creation was undone: the form is that of a new time frame again. */
  function leaveUndone(event: Event) {
    const editor = event.currentTarget as HTMLElementTagNameMap['pbx-time-frame-editor'];
    if (!editor.timeFrameId) go(`${own}/new`, { replace: true });
  }
}
