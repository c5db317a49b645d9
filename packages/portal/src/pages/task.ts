import '@pbxkit/components/quick-task.js';
import { html } from 'lit';
import { levelOf } from '../navigation.js';
import type { PageContext } from '../routes.js';
import { tasks } from '../tasks.js';

/** One guided task; in My Account it is for the person alone. */
export function page({ words, path, userId, go }: PageContext) {
  const isOwn = levelOf(path) === 'account';
  const back = isOwn ? '/account' : '/organization/tasks';
  const task = tasks.find(({ name }) => path.endsWith(`/${name}`)) ?? tasks[0];
  if (!task || (isOwn && !userId)) return html`<h1 tabindex="-1">${words('page.tasks')}</h1>`;
  return html`
    <p class="crumb"><a href=${back}>${words(isOwn ? 'page.home' : 'tasks.back')}</a></p>
    <h1 tabindex="-1">${words(task.title)}</h1>
    <pbx-quick-task
      class="titled"
      task=${task.name}
      user-id=${isOwn ? userId : ''}
      @pbx-task-closed=${() => go(back)}
    ></pbx-quick-task>
  `;
}
