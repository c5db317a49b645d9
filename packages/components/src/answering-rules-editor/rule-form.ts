import { html, nothing, type TemplateResult } from 'lit';
import type {
  Destination,
  DestinationFind,
  DestinationSearch,
} from '../shared/destination.model.js';
import { checkboxField, selectField, textField } from '../shared/field.js';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import * as model from './answering-rules-editor.model.js';

/** One unfolded rule, and how it tells what the person did. */
export interface RuleForm {
  words: Localize;
  rule: model.Rule;
  /** Where the rule stands. */
  index: number;
  rules: readonly model.Rule[];
  frames: readonly model.TimeFrame[];
  ringSeconds: number;
  voicemail: boolean;
  readonly: boolean;
  search: DestinationSearch | null;
  find: DestinationFind | null;
  errorAt(pointer: string): string | undefined;
  set(changes: Partial<model.Rule>): void;
  remove(): void;
}

interface PickerOf extends EventTarget {
  readonly value: Destination | null;
}

export function ruleForm(form: RuleForm): TemplateResult {
  const { words, rule, readonly } = form;
  const isDefault = model.isDefault(rule);
  return html`
    <div class="grid">
      ${isDefault ? nothing : frameField(form)} ${secondsField(form)}
      <div class="checks wide">
        ${isDefault ? nothing : check(form, 'enabled')} ${check(form, 'doNotDisturb')}
        ${check(form, 'callScreening')}
      </div>
    </div>
    ${rule.doNotDisturb ? nothing : rings(form)} ${forwards(form)}
    ${
      isDefault || readonly
        ? nothing
        : html`<button type="button" class="danger quiet remove" @click=${form.remove}>
            ${icon('trash')} ${words.text('answeringRules.remove')}
          </button>`
    }
  `;
}

function frameField({ words, rule, rules, frames, readonly, errorAt, index, set }: RuleForm) {
  const offered = model.freeFrames(frames, rules, rule.timeFrameId);
  const isKnown = offered.some(({ id }) => id === rule.timeFrameId);
  const unknown = {
    value: rule.timeFrameId ?? '',
    label: words.text('answeringRules.unknownFrame'),
  };
  return selectField({
    id: `frame-${rule.id}`,
    label: words.text('answeringRules.timeFrame'),
    value: rule.timeFrameId ?? '',
    disabled: readonly,
    options: [
      ...(isKnown ? [] : [unknown]),
      ...offered.map(({ id, name, ownerUserId }) => ({
        value: id,
        label: ownerUserId ? words.text('answeringRules.personalFrame', { name }) : name,
      })),
    ],
    error: errorAt(`/rules/${index}/timeFrameId`),
    change: (timeFrameId) => set({ timeFrameId }),
  });
}

function secondsField({ words, rule, ringSeconds, readonly, errorAt, index, set }: RuleForm) {
  return textField({
    id: `seconds-${rule.id}`,
    type: 'number',
    min: 5,
    max: 300,
    label: words.text('answeringRules.ruleSeconds'),
    value: rule.ringSeconds === null ? '' : String(rule.ringSeconds),
    placeholder: words.text('answeringRules.asUser', {
      seconds: Number.isFinite(ringSeconds) ? ringSeconds : '',
    }),
    readonly,
    error: errorAt(`/rules/${index}/ringSeconds`),
    change: (typed) => set({ ringSeconds: typed === '' ? null : Number(typed) }),
  });
}

function check(form: RuleForm, field: 'enabled' | 'doNotDisturb' | 'callScreening') {
  const { words, rule, readonly, set } = form;
  return html`${checkboxField({
    id: `${field}-${rule.id}`,
    label: words.text(`answeringRules.${field}`),
    hint: field === 'enabled' ? undefined : words.text(`answeringRules.${field}Hint`),
    checked: rule[field],
    disabled: readonly,
    change: (checked) => set({ [field]: checked }),
  })}`;
}

/** The own phones, and whatever rings with them. */
function rings(form: RuleForm): TemplateResult {
  const { words, rule, readonly, set } = form;
  const targets = model.targetsOf(rule);
  const save = (next: readonly model.RingTarget[]) => set({ ringTargets: model.asTargets(next) });
  const own = targets.findIndex(({ kind }) => kind === 'devices');
  const heading = `rings-${rule.id}`;
  return html`<div class="group" role="group" aria-labelledby=${heading} part="targets">
    <h4 id=${heading}>${words.text('answeringRules.rings')}</h4>
    <ul class="targets">
      <li class="target">
        ${checkboxField({
          id: `own-${rule.id}`,
          label: words.text('answeringRules.ownPhones'),
          checked: own >= 0,
          disabled: readonly || (own >= 0 && targets.length === 1),
          change: (checked) =>
            save(checked ? [{ kind: 'devices' }, ...targets] : targets.toSpliced(own, 1)),
        })}
        ${own >= 0 ? delayField(form, own, save) : nothing}
      </li>
      ${targets.map((target, at) =>
        target.kind === 'devices' ? nothing : otherTarget(form, target, at, save),
      )}
    </ul>
    ${
      readonly || targets.length >= model.maxTargets
        ? nothing
        : html`<button
            type="button"
            @click=${() =>
              save([...targets, { kind: 'external', number: '', delaySeconds: 0, confirm: true }])}
          >
            ${icon('plus')} ${words.text('answeringRules.addTarget')}
          </button>`
    }
  </div>`;
}

type SaveTargets = (targets: readonly model.RingTarget[]) => void;

function otherTarget(form: RuleForm, target: model.RingTarget, at: number, save: SaveTargets) {
  const { words, rule, readonly, index, errorAt, search, find } = form;
  const targets = model.targetsOf(rule);
  const set = (next: model.RingTarget) => save(targets.with(at, next));
  return html`<li class="target other">
    <pbx-destination-picker
      label=${words.text('answeringRules.alsoRings')}
      required
      without-next
      ?readonly=${readonly}
      .kinds=${targetKinds}
      .search=${search}
      .find=${find}
      .value=${model.targetDestination(target)}
      .error=${errorAt(`/rules/${index}/ringTargets/${at}`) ?? ''}
      @change=${(event: Event) =>
        set(model.withDestination(target, (event.currentTarget as unknown as PickerOf).value))}
    ></pbx-destination-picker>
    <div class="target-options">
      ${delayField(form, at, save)}
      ${
        target.kind === 'external'
          ? checkboxField({
              id: `confirm-${rule.id}-${at}`,
              label: words.text('answeringRules.confirm'),
              checked: target.confirm ?? true,
              disabled: readonly,
              change: (confirm) => set({ ...target, confirm }),
            })
          : nothing
      }
      ${
        readonly
          ? nothing
          : html`<button
              type="button"
              class="quiet icon-only"
              aria-label=${words.text('answeringRules.removeTarget', { number: at + 1 })}
              @click=${() => save(targets.toSpliced(at, 1))}
            >
              ${icon('trash')}
            </button>`
      }
    </div>
  </li>`;
}

function delayField(form: RuleForm, at: number, save: SaveTargets) {
  const { words, rule, readonly, index, errorAt } = form;
  const targets = model.targetsOf(rule);
  const target = targets[at];
  if (!target) return nothing;
  const delay = target.delaySeconds ?? 0;
  return html`<div class="delay">
    ${textField({
      id: `delay-${rule.id}-${at}`,
      type: 'number',
      min: 0,
      max: 60,
      label: words.text('answeringRules.delay'),
      value: Number.isFinite(delay) ? String(delay) : '',
      readonly,
      error: errorAt(`/rules/${index}/ringTargets/${at}/delaySeconds`),
      change: (typed) =>
        save(targets.with(at, { ...target, delaySeconds: typed === '' ? NaN : Number(typed) })),
    })}
  </div>`;
}

const targetKinds = ['userDevices', 'external'] as const;

function forwards(form: RuleForm): TemplateResult {
  const { words, rule } = form;
  const heading = `forwards-${rule.id}`;
  return html`<div class="group" role="group" aria-labelledby=${heading} part="forwards">
    <h4 id=${heading}>${words.text('answeringRules.forwards')}</h4>
    <div class="grid">${model.conditions.map((condition) => forwardField(form, condition))}</div>
  </div>`;
}

/** What happens where nothing is chosen. */
function noneId({ voicemail }: RuleForm, condition: model.Condition) {
  if (condition !== 'whenUnanswered' && condition !== 'onDnd')
    return `answeringRules.none.${condition}` as const;
  return voicemail ? 'answeringRules.none.voicemail' : 'answeringRules.none.nobody';
}

function forwardField(form: RuleForm, condition: model.Condition) {
  const { words, rule, readonly, index, errorAt, search, find, set } = form;
  return html`<pbx-destination-picker
    id="forward-${condition}-${rule.id}"
    label=${words.text(`answeringRules.${condition}`)}
    none-label=${words.text(noneId(form, condition))}
    ?readonly=${readonly}
    .search=${search}
    .find=${find}
    .value=${rule.forward[condition] ?? null}
    .error=${errorAt(`/rules/${index}/forward/${condition}`) ?? ''}
    @change=${(event: Event) =>
      set({
        forward: {
          ...rule.forward,
          [condition]: (event.currentTarget as unknown as PickerOf).value,
        },
      })}
  ></pbx-destination-picker>`;
}
