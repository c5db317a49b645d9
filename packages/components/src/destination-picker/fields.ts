import { html, type TemplateResult } from 'lit';
import {
  hangupSignals,
  type DestinationKind,
  type HangupSignal,
} from '../shared/destination.model.js';
import { selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { withKind, type Draft, type Fault } from './destination-picker.model.js';

/** A number to show how numbers are written. */
export const example = '+15145550123';

export interface Fields {
  words: Localize;
  draft: Draft;
  /** What is missing or wrong, once it is to be told. */
  fault: Fault | null;
  disabled: boolean;
  edit(draft: Draft): void;
}

interface Offered {
  kinds: readonly DestinationKind[];
  required: boolean;
  /** What it means that nothing is chosen, where the page says so. */
  none: string;
}

/** Chooses what kind of destination it is. */
export function kindField(fields: Fields, { kinds, required, none }: Offered): TemplateResult {
  const { words, draft, fault, disabled, edit } = fields;
  const nothingChosen = required
    ? words.text('destinationPicker.choose')
    : none || words.text('destination.none');
  return selectField({
    id: 'kind',
    label: words.text('destinationPicker.kind'),
    value: draft.kind,
    disabled,
    options: [
      { value: '', label: nothingChosen, disabled: required && draft.kind !== '' },
      ...kinds.map((value) => ({ value, label: words.text(`destination.kind.${value}`) })),
    ],
    error: fault === 'required' ? words.text('destinationPicker.required') : undefined,
    change: (next) => edit(withKind(draft, next as Draft['kind'])),
  });
}

/** A number outside; `left` once the person leaves it. */
export function numberField(fields: Fields, left: () => void): TemplateResult {
  const { words, draft, fault, disabled, edit } = fields;
  const values = { example: words.phone(example) };
  return html`<div @focusout=${left}>
    ${textField({
      id: 'number',
      type: 'tel',
      label: words.text('destinationPicker.number'),
      value: draft.number,
      required: true,
      maxLength: 32,
      autocomplete: 'off',
      disabled,
      hint: fault ? undefined : words.text('destinationPicker.numberHint', values),
      error: fault ? words.text(`destinationPicker.${fault}`, values) : undefined,
      change: (number) => edit({ ...draft, number }),
    })}
  </div>`;
}

/** What the caller hears at the end of the call. */
export function signalField({ words, draft, disabled, edit }: Fields): TemplateResult {
  return selectField({
    id: 'signal',
    label: words.text('destinationPicker.signal'),
    value: draft.signal,
    disabled,
    options: hangupSignals.map((value) => ({
      value,
      label: words.text(`destinationPicker.signal.${value}`),
    })),
    change: (signal) => edit({ ...draft, signal: signal as HangupSignal }),
  });
}
