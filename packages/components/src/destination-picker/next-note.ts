import { html, nothing, type TemplateResult } from 'lit';
import type { Destination, DestinationChoice } from '../shared/destination.model.js';
import { nextText } from '../shared/destination-words.js';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import type { Draft } from './destination-picker.model.js';

/** What is known of the chosen object; null where it is gone, undefined while it is asked for. */
type Known = DestinationChoice | null | undefined;

/** What happens to the call next, in a sentence. */
export function nextOf(
  words: Localize,
  { kind }: Draft,
  value: Destination | null,
  known: Known,
): string | undefined {
  if (kind === 'directory' || kind === 'hangup') return words.text(`destination.next.${kind}`);
  if (kind === 'prompt' && value?.kind === 'prompt' && value.then.kind === 'hangup')
    return words.text('destination.next.prompt');
  if (kind === 'external') return value ? words.text('destination.next.external') : undefined;
  const said = known && nextText(words, known);
  return said ? said.charAt(0).toLocaleUpperCase(words.locale) + said.slice(1) : undefined;
}

/** What happens to the call next, or why it cannot go there. */
export function nextNote(
  words: Localize,
  { id }: Draft,
  known: Known,
  next: string | undefined,
): TemplateResult | typeof nothing {
  const unusable = known?.unusable;
  const isGone = id !== '' && known === null;
  if (unusable || isGone) {
    const text = unusable
      ? words.text('destinationPicker.unusable', {
          reason: words.text(`destination.unusable.${unusable}`),
        })
      : words.text('destinationPicker.gone');
    return html`<p class="after warning" id="next" part="next">${icon('alert')}${text}</p>`;
  }
  return next ? html`<p class="after" id="next" part="next">${icon('arrow')}${next}</p>` : nothing;
}
