import '@pbxkit/components/account-summary.js';
import '@pbxkit/components/active-calls.js';
import '@pbxkit/components/agent-status.js';
import { html, nothing } from 'lit';
import { withQuery } from '../list-view.js';
import type { PageContext } from '../routes.js';
import { tasks } from '../tasks.js';
import { card, taskCard } from './cards.js';

/** Where everyone lands: who I am here, and the ways on. */
export function page({ words, userId, can, go }: PageContext) {
  const manages = can('organization:manage');
  const allowed = tasks.filter(({ capability, isOwn }) => can(capability) && (manages || isOwn));
  return html`
    <h1 tabindex="-1">${words('page.home')}</h1>
    <pbx-account-summary></pbx-account-summary>
    ${
      can('queues:self') && userId
        ? html`<section class="agent" aria-labelledby="agent">
            <h2 id="agent">${words('home.agent')}</h2>
            <pbx-agent-status @pbx-state-changed=${hideWithoutQueues}></pbx-agent-status>
          </section>`
        : nothing
    }
    ${
      can('calls:read') && userId
        ? html`<section aria-labelledby="calls">
            <h2 id="calls">${words('home.calls')}</h2>
            <pbx-active-calls
              user-id=${userId}
              @pbx-call-simulate=${({ detail }: HTMLElementEventMap['pbx-call-simulate']) =>
                go(withQuery('/organization/simulate', { ...detail }))}
            ></pbx-active-calls>
          </section>`
        : nothing
    }
    <section aria-labelledby="links">
      <h2 id="links">${words('home.links')}</h2>
      <ul class="cards">
        ${
          can('voicemail:own')
            ? card(words, '/account/messages', 'messages', 'page.messages', 'home.messages')
            : nothing
        }
        ${
          can('answeringRules:write')
            ? card(
                words,
                '/account/answering-rules',
                'answeringRules',
                'page.answeringRules',
                'home.answeringRules',
              )
            : nothing
        }
        ${
          can('phones:read')
            ? card(words, '/account/phones', 'phones', 'page.phones', 'home.phones')
            : nothing
        }
        ${card(words, '/account/profile', 'profile', 'page.profile', 'home.editProfile')}
        ${card(words, '/account/security', 'security', 'page.security', 'home.editSecurity')}
        ${card(words, '/account/sessions', 'sessions', 'page.sessions', 'home.editSessions')}
        ${
          manages
            ? card(words, '/organization/users', 'users', 'page.users', 'home.manageUsers')
            : nothing
        }
      </ul>
    </section>
    ${
      allowed.length > 0
        ? html`<section aria-labelledby="tasks">
            <h2 id="tasks">${words('page.tasks')}</h2>
            <ul class="cards">
              ${allowed.map((task) => taskCard(words, task, manages ? 'organization' : 'account'))}
            </ul>
          </section>`
        : nothing
    }
  `;
}

/** Who is no agent needs no heading for that. */
function hideWithoutQueues(event: HTMLElementEventMap['pbx-state-changed']) {
  const panel = event.currentTarget as HTMLElement;
  const section = panel.closest('section');
  if (section) section.hidden = event.detail.state === 'empty';
}
