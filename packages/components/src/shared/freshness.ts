import type { PbxError } from '@pbxkit/client';
import { html, nothing } from 'lit';
import '../locales/en/lists.js';
import { afterPaint } from './after-paint.js';
import { sessionOf, type Host } from './client-context.js';
import { icon } from './icons.js';
import type { Localize } from './localize.js';
import { textOf } from './states.js';

export interface Freshness {
  words: Localize;
  readAt: Date | null;
  /** The stream of announcements is cut: what others change is not heard. */
  isCut: boolean;
  /** The last re-read failed; what is shown is older. */
  failure: PbxError | null;
  refresh(): void;
}

/** When something live was read, what keeps it from being up to date, and a way to read it again. */
export function freshness({ words, readAt, isCut, failure, refresh }: Freshness) {
  return html`${
      failure
        ? html`<span class="tag danger" role="status">${textOf(failure, words)}</span>`
        : nothing
    }
    ${
      isCut
        ? html`<span class="tag warning" role="status" title=${words.text('list.cutHint')}>
            ${words.text('list.cut')}
            <span class="visually-hidden">${words.text('list.cutHint')}</span>
          </span>`
        : nothing
    }
    ${
      readAt
        ? afterPaint(
            () =>
              html`<span>${words.text('list.asOf', { time: words.date(readAt, 'time') })}</span>`,
          )
        : nothing
    }
    <button type="button" class="quiet" @click=${refresh}>
      ${icon('refresh')}${words.text('list.refresh')}
    </button>`;
}

interface LiveRead {
  readonly value: unknown;
  readonly readAt: Date | null;
  readonly error: PbxError | null;
  reload(): Promise<void>;
}

/** The same below figures that come from some reads of an element: as old as the oldest of them. */
export function figuresFooter(host: Host, words: Localize, reads: readonly LiveRead[]) {
  const read = reads.filter(({ value }) => value !== undefined);
  const times = read.flatMap(({ readAt }) => readAt ?? []);
  return html`<div class="footer figures" part="footer">
    ${freshness({
      words,
      isCut: sessionOf(host).session?.changes.isCut ?? false,
      readAt: times.sort((one, other) => one.getTime() - other.getTime())[0] ?? null,
      failure: read.find(({ error }) => error)?.error ?? null,
      refresh: () => reads.forEach((one) => void one.reload()),
    })}
  </div>`;
}
