import '@pbxkit/components/music-editor.js';
import '@pbxkit/components/queue-editor.js';
import type { components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import { withDraft } from '../drafts.js';
import type { PageContext } from '../routes.js';
import { queueParts } from './queue-parts.js';

type Queue = components['schemas']['Queue'];

const own = '/organization/queues';
const tabs = ['basic', 'preQueue', 'inQueue', 'announcements', 'numbers'] as const;

/** One call queue, or a new one: once saved, the address is that of the queue. */
export function page(context: PageContext) {
  const { words, params, path, query, can, go } = context;
  const queueId = params.queueId ?? '';
  const tab = tabs.find((one) => one === query.get('tab')) ?? 'basic';
  return html`
    ${
      queueId
        ? queueParts(context)
        : html`<p class="crumb"><a href=${own}>${words('queues.back')}</a></p>
            <h1 tabindex="-1">${words('page.queueAdd')}</h1>`
    }
    <pbx-queue-editor
      class=${queueId ? '' : 'titled'}
      queue-id=${queueId}
      .tab=${tab}
      @pbx-queue-saved=${openSaved}
      @pbx-queue-deleted=${leaveUndone}
      @pbx-queue-agents-open=${({ detail }: CustomEvent<Queue>) => go(`${own}/${detail.id}/agents`)}
      @pbx-tab-change=${showTab}
      ${withDraft(path, 'pbx-queue-edit')}
    >
      ${
        queueId && tab === 'announcements' && can('musicOnHold:read')
          ? html`<pbx-music-editor
              slot="music"
              owner-kind="queue"
              owner-id=${queueId}
              ${withDraft(`${path}/music`, 'pbx-music-edit')}
            ></pbx-music-editor>`
          : nothing
      }
    </pbx-queue-editor>
  `;

  function openSaved(event: CustomEvent<Queue>) {
    if (!queueId) go(`${own}/${event.detail.id}`, { replace: true });
  }

  /** The creation was undone: the form is that of a new queue again. */
  function leaveUndone(event: Event) {
    const editor = event.currentTarget as HTMLElementTagNameMap['pbx-queue-editor'];
    if (!editor.queueId) go(`${own}/new`, { replace: true });
  }

  function showTab(event: CustomEvent<string>) {
    go(`${path}?${new URLSearchParams({ tab: event.detail })}`);
  }
}
