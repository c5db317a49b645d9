import { html, nothing, type TemplateResult } from 'lit';
import type { PbxPromptPicker } from '../prompt-picker/prompt-picker.js';
import { selectField } from '../shared/field.js';
import { mayRefuse, type ExitKey } from './queue-editor.model.js';
import { checkbox, destinationField, numberField, section, type QueueForm } from './queue-form.js';

const keys = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Before somebody waits: elsewhere by time, turned away by a limit, an introduction. */
export function preQueueTab(form: QueueForm): TemplateResult {
  const { words, draft, set } = form;
  return html`${section(words, 'times', form.rules, 'queueEditor.timesLead')}
  ${section(
    words,
    'limits',
    html`<div class="grid">
      ${numberField(form, 'maxCallers')} ${numberField(form, 'maxExpectedWaitSeconds')}
      <div class="wide">${checkbox(form, 'requireAgents')}</div>
      <div class="wide">
        ${destinationField(form, {
          id: 'unavailable',
          value: draft.unavailable,
          required: mayRefuse(draft),
          change: (destination) => set('unavailable', destination),
        })}
      </div>
    </div>`,
    'queueEditor.limitsLead',
  )}
  ${section(
    words,
    'intro',
    html`<div class="grid">
      ${promptField(form)} ${draft.introPromptId ? checkbox(form, 'forceFullIntro') : nothing}
    </div>`,
  )}`;
}

function promptField({ words, draft, prompts, readonly, errorAt, set }: QueueForm) {
  const choose = (event: Event) => {
    event.stopPropagation();
    set('introPromptId', (event.target as PbxPromptPicker).value || null);
  };
  return html`<pbx-prompt-picker
    id="introPromptId"
    label=${words.text('queueEditor.field.introPromptId')}
    value=${draft.introPromptId ?? ''}
    error=${errorAt('/introPromptId') ?? ''}
    ?readonly=${readonly}
    .search=${prompts.search}
    .find=${prompts.find}
    @input=${choose}
    @change=${choose}
  ></pbx-prompt-picker>`;
}

/** While somebody waits: how agents ring, and how a caller leaves. */
export function inQueueTab(form: QueueForm): TemplateResult {
  const { words, draft, set } = form;
  const isPark = draft.strategy === 'callPark';
  return html`${isPark ? nothing : section(words, 'ringing', ringingFields(form))}
  ${section(
    words,
    'leaving',
    html`<div class="grid">
      ${numberField(form, 'maxWaitSeconds')}
      <div class="wide">
        ${destinationField(form, {
          id: 'unanswered',
          value: draft.unanswered,
          required: draft.maxWaitSeconds > 0,
          change: (destination) => set('unanswered', destination),
        })}
      </div>
      ${
        isPark
          ? nothing
          : html`<div class="wide">
              ${destinationField(form, {
                id: 'noAgents',
                value: draft.noAgents,
                change: (destination) => set('noAgents', destination),
              })}
            </div>`
      }
      ${exitKeyFields(form)}
    </div>`,
  )}`;
}

function ringingFields(form: QueueForm) {
  const isCascade = form.draft.strategy === 'linearCascade';
  return html`<div class="grid">
    ${numberField(form, 'agentRingSeconds')} ${numberField(form, 'autoLogoutAfterMissed')}
    ${isCascade ? [numberField(form, 'initialAgents'), numberField(form, 'agentsPerRound')] : nothing}
  </div>`;
}

function exitKeyFields(form: QueueForm) {
  const { words, draft, readonly, set } = form;
  const { exitKey } = draft;
  const change = (changes: Partial<ExitKey>) =>
    set('exitKey', { key: '0', destination: null, ...exitKey, ...changes });
  return html`${selectField({
    id: 'exitKey-key',
    label: words.text('queueEditor.field.key'),
    value: exitKey?.key ?? '',
    disabled: readonly,
    options: [
      { value: '', label: words.text('queueEditor.none.key') },
      ...keys.map((key) => ({ value: key, label: key })),
    ],
    change: (key) => (key ? change({ key }) : set('exitKey', null)),
  })}
  ${
    exitKey
      ? html`<div class="wide">
          ${destinationField(form, {
            id: 'exitKey',
            value: exitKey.destination,
            required: true,
            change: (destination) => change({ destination }),
          })}
        </div>`
      : nothing
  }`;
}

/** What callers hear while they wait. */
export function announcementsTab(form: QueueForm): TemplateResult {
  const { words, draft, readonly, set } = form;
  const isSaid = draft.announcePosition || draft.announceWait;
  return html`${section(
    words,
    'hears',
    html`<div class="grid">
        ${selectField({
          id: 'callerHears',
          label: words.text('queueEditor.field.callerHears'),
          value: draft.callerHears,
          disabled: readonly,
          options: (['music', 'ringback'] as const).map((value) => ({
            value,
            label: words.text(`queueEditor.hears.${value}`),
          })),
          change: (value) => set('callerHears', value === 'ringback' ? 'ringback' : 'music'),
        })}
      </div>
      ${draft.callerHears === 'music' ? html`<slot name="music"></slot>` : nothing}`,
  )}
  ${section(
    words,
    'said',
    html`<div class="grid">
      <div class="wide">
        ${checkbox(form, 'announcePosition')} ${checkbox(form, 'announceWait')}
      </div>
      ${isSaid ? numberField(form, 'announceEverySeconds') : nothing}
    </div>`,
  )}`;
}
