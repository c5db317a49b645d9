import { html } from 'lit';
import type { PageContext } from '../routes.js';
import { taskCard } from './cards.js';
import { tasks } from '../tasks.js';

/** The guided tasks that the person may do. */
export function page({ words, can }: PageContext) {
  return html`
    <h1 tabindex="-1">${words('page.tasks')}</h1>
    <p class="lead">${words('tasks.lead')}</p>
    <ul class="cards">
      ${tasks
        .filter(({ capability }) => can(capability))
        .map((task) => taskCard(words, task, 'organization'))}
    </ul>
  `;
}
