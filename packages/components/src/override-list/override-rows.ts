import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import { timeLeft } from '../shared/moment-field.js';
import type { Override } from './override-list.model.js';

export interface RowActs {
  words: Localize;
  now: Date;
  mayWrite: boolean;
  busy: boolean;
  change(override: Override): void;
  end(override: Override): void;
}

/** Overrides under a heading; nothing where there are none. */
export function overrideRows(acts: RowActs, overrides: readonly Override[], isNow: boolean) {
  if (overrides.length === 0) return nothing;
  const { words } = acts;
  const id = isNow ? 'now' : 'later';
  return html`<section aria-labelledby=${id}>
    <h3 id=${id}>${words.text(isNow ? 'overrideList.now' : 'overrideList.later')}</h3>
    <ul>
      ${repeat(
        overrides,
        (override) => override.id,
        (override) => row(acts, override, isNow),
      )}
    </ul>
  </section>`;
}

function row(acts: RowActs, override: Override, isNow: boolean) {
  const { words, now } = acts;
  const { startsAt, endsAt, reason } = override;
  const left = timeLeft(words, isNow ? endsAt : startsAt, now);
  return html`<li class="override" part="override">
    <div class="what">
      <p class="target">
        <span class=${isNow ? 'badge on' : 'badge'} part="badge">
          ${icon(isNow ? 'alert' : 'clock')}${words.text(isNow ? 'overrideList.closed' : 'overrideList.planned')}
        </span>
        <strong><bdi>${words.phone(override.targetName)}</bdi></strong>
        <span class="muted">${words.text(`overrideList.kind.${override.target.kind}`)}</span>
      </p>
      <p class="goes">
        ${icon('arrow')}<span class="visually-hidden"
          >${words.text('overrideList.destination')}</span
        >
        <bdi>${words.phone(override.destinationName)}</bdi>
      </p>
      <p class="muted">
        ${
          isNow
            ? words.text('overrideList.until', { end: words.date(endsAt), left })
            : words.text('overrideList.fromUntil', {
                start: words.date(startsAt),
                end: words.date(endsAt),
                left,
              })
        }
      </p>
      ${reason ? html`<p class="muted">${reason}</p>` : nothing}
    </div>
    ${acts.mayWrite ? buttons(acts, override, isNow) : nothing}
  </li>`;
}

function buttons({ words, busy, change, end }: RowActs, override: Override, isNow: boolean) {
  const name = words.phone(override.targetName);
  return html`<span class="acts">
    <button
      type="button"
      ?disabled=${busy}
      aria-label=${words.text('overrideList.extendNamed', { name })}
      @click=${() => change(override)}
    >
      ${words.text('overrideList.extend')}
    </button>
    <button
      type="button"
      ?disabled=${busy}
      aria-label=${words.text(isNow ? 'overrideList.endNamed' : 'overrideList.removeNamed', { name })}
      @click=${() => end(override)}
    >
      ${words.text(isNow ? 'overrideList.end' : 'overrideList.remove')}
    </button>
  </span>`;
}
