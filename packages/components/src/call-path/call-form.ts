import { html, type TemplateResult } from 'lit';
import { checkboxField, selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import * as model from './call-path.model.js';
import { timeOfCall } from './time-of-call.js';

/** A number or an extension that can be called. */
export interface Callable {
  readonly value: string;
  readonly label: string;
}

interface CallForm {
  words: Localize;
  call: model.ImaginedCall;
  /** What was found for what is typed. */
  callables: readonly Callable[];
  /** The people that the call came to, by id. */
  people: ReadonlyMap<string, string>;
  /** Nobody was called when it was tried. */
  needsTo: boolean;
  busy: boolean;
  change(part: Partial<model.ImaginedCall>): void;
  run(): void;
}

/** Who calls whom, when, and what is taken for granted of the people at the phones. */
export function callForm(form: CallForm): TemplateResult {
  const { words, call, callables, change } = form;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    form.run();
  };
  return html`<form
    part="form"
    novalidate
    aria-label=${words.text('callPath.form')}
    @submit=${submit}
  >
    ${textField({
      id: 'to',
      label: words.text('callPath.to'),
      value: call.to,
      required: true,
      maxLength: 32,
      autocomplete: 'off',
      list: 'callables',
      error: form.needsTo && call.to.trim() === '' ? words.text('callPath.toNeeded') : undefined,
      change: (to) => change({ to }),
    })}
    <datalist id="callables">
      ${callables.map(({ value, label }) => html`<option value=${value} label=${label}></option>`)}
    </datalist>
    ${textField({
      id: 'from',
      label: words.text('callPath.from'),
      value: call.from,
      hint: words.text('callPath.fromHint'),
      maxLength: 32,
      autocomplete: 'off',
      change: (from) => change({ from }),
    })}
    ${timeOfCall({ words, id: 'at', at: model.timeOf(call), change: (at) => change({ at }) })}
    ${assumptions(form)}
    <button type="submit" class="primary" aria-busy=${form.busy}>
      ${words.text('callPath.run')}
    </button>
  </form>`;
}

function assumptions({ words, call, people, change }: CallForm) {
  const { assume } = call;
  return html`<fieldset class="assume" part="assumptions">
    <legend>${words.text('callPath.assumptions')}</legend>
    ${selectField({
      id: 'answer',
      label: words.text('callPath.answer'),
      value: assume.answer ?? 'nobody',
      options: [
        { value: 'nobody', label: words.text('callPath.answerNobody') },
        { value: 'somebody', label: words.text('callPath.answerSomebody') },
      ],
      change: (answer) =>
        change({ assume: { ...assume, answer: answer === 'somebody' ? answer : 'nobody' } }),
    })}
    ${[...people].map(([id, name]) =>
      selectField({
        id: `person-${id}`,
        label: name,
        value: model.presenceOf(assume, id),
        options: model.presences.map((value) => ({
          value,
          label: words.text(`callPath.${value}`),
        })),
        change: (presence) =>
          change({ assume: model.withPresence(assume, id, presence as model.Presence) }),
      }),
    )}
    ${checkboxField({
      id: 'agentsOut',
      label: words.text('callPath.agentsOut'),
      checked: assume.agentsOut ?? false,
      change: (agentsOut) => change({ assume: { ...assume, agentsOut } }),
    })}
    ${textField({
      id: 'digits',
      label: words.text('callPath.digits'),
      value: call.digits,
      hint: words.text('callPath.digitsHint'),
      error: model.digitsOf(call.digits) === null ? words.text('callPath.digitsWrong') : undefined,
      maxLength: 50,
      autocomplete: 'off',
      inputMode: 'tel',
      change: (digits) => change({ digits }),
    })}
  </fieldset>`;
}
