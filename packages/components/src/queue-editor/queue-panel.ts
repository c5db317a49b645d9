import { html, nothing, type TemplateResult } from 'lit';
import type { LeadingNumbers } from '../shared/editor/leading-numbers.js';
import { tabList } from '../shared/editor/tab-list.js';
import type { Localize } from '../shared/localize.js';
import { basicTab } from './basic-tab.js';
import { tabOf, tabsOf, type QueueDraft, type QueueTab } from './queue-editor.model.js';
import type { QueueForm } from './queue-form.js';
import { announcementsTab, inQueueTab, preQueueTab } from './waiting-tabs.js';

interface QueueTabs {
  words: Localize;
  draft: QueueDraft;
  isNew: boolean;
  shown: QueueTab;
  refusals: readonly { readonly pointer: string }[];
  show(tab: QueueTab): void;
}

/** The tabs that this queue has, each with how many of its fields were refused. */
export function queueTabs({ words, draft, isNew, shown, refusals, show }: QueueTabs) {
  const refused = refusals.map(({ pointer }) => tabOf(pointer.split('/')[1] ?? ''));
  return tabList({
    words,
    label: words.text('queueEditor.tabs'),
    tabs: tabsOf(draft, isNew).map((id) => ({
      id,
      label: words.text(`queueEditor.tab.${id}`),
      refused: refused.filter((tab) => tab === id).length,
    })),
    shown,
    show,
  });
}

/** What the shown tab shows. */
export function queuePanel(
  tab: QueueTab,
  form: QueueForm,
  numbers: LeadingNumbers,
): TemplateResult {
  return html`<div id="panel" part="panel" role="tabpanel" aria-labelledby="tab-${tab}">
    ${content(tab, form, numbers)}
  </div>`;
}

function content(tab: QueueTab, form: QueueForm, numbers: LeadingNumbers) {
  switch (tab) {
    case 'preQueue':
      return preQueueTab(form);
    case 'inQueue':
      return inQueueTab(form);
    case 'announcements':
      return announcementsTab(form);
    case 'numbers':
      return form.stored ? numbers.render(form.stored) : nothing;
    default:
      return basicTab(form);
  }
}
