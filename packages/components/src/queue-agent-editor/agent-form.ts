import { html, nothing, type TemplateResult } from 'lit';
import { checkboxField, selectField, textField } from '../shared/field.js';
import { icon } from '../shared/more-icons.js';
import type { Localize } from '../shared/localize.js';
import {
  limits,
  type AgentDraft,
  type AgentSettings,
  type NumberSetting,
} from './queue-agent-editor.model.js';

export interface AgentForm {
  words: Localize;
  agent: AgentDraft;
  index: number;
  readonly: boolean;
  usesTiers: boolean;
  errorAt(pointer: string): string | undefined;
  set(settings: Partial<AgentSettings>): void;
  remove(): void;
}

/** How one agent takes calls of the queue. */
export function agentForm(form: AgentForm): TemplateResult {
  const { words, agent, readonly, usesTiers, set, remove } = form;
  const isExternal = agent.externalNumber !== null;
  return html`<div class="grid settings">
      ${numberSetting(form, 'tier', words.text(usesTiers ? 'queueAgents.tierHint' : 'queueAgents.tierUnused'))}
      ${numberSetting(form, 'priority', words.text('queueAgents.priorityHint'))}
      ${numberSetting(form, 'wrapUpSeconds', words.text('queueAgents.wrapUpHint'))}
      ${numberSetting(form, 'maxCalls', words.text('queueAgents.maxCallsHint'))}
      ${selectField({
        id: idOf(form, 'mode'),
        label: words.text('queueAgents.field.mode'),
        value: agent.mode,
        disabled: readonly,
        options: (['manual', 'automatic'] as const).map((value) => ({
          value,
          label: words.text(`queueAgents.mode.${value}`),
        })),
        change: (mode) => set({ mode: mode as AgentSettings['mode'] }),
      })}
      <div>
        ${checkboxField({
          id: idOf(form, 'confirm'),
          label: words.text('queueAgents.field.confirm'),
          hint: isExternal ? words.text('queueAgents.confirmAlways') : undefined,
          checked: agent.confirm,
          disabled: readonly || isExternal,
          change: (confirm) => set({ confirm }),
        })}
        ${
          isExternal
            ? nothing
            : checkboxField({
                id: idOf(form, 'autoAnswer'),
                label: words.text('queueAgents.field.autoAnswer'),
                checked: agent.autoAnswer,
                disabled: readonly,
                change: (autoAnswer) => set({ autoAnswer }),
              })
        }
      </div>
    </div>
    ${
      readonly
        ? nothing
        : html`<button type="button" class="quiet danger remove" @click=${remove}>
            ${icon('trash')} ${words.text('queueAgents.remove')}
          </button>`
    }`;
}

function numberSetting(form: AgentForm, setting: NumberSetting, hint: string) {
  const { words, agent, readonly, errorAt, index, set } = form;
  const value = agent[setting];
  return textField({
    id: idOf(form, setting),
    label: words.text(`queueAgents.field.${setting}`),
    type: 'number',
    inputMode: 'numeric',
    ...limits[setting],
    value: Number.isFinite(value) ? String(value) : '',
    readonly,
    hint,
    error: errorAt(`/agents/${index}/${setting}`),
    change: (typed) => set({ [setting]: typed.trim() === '' ? NaN : Number(typed) }),
  });
}

function idOf({ index }: AgentForm, setting: string): string {
  return `agents-${index}-${setting}`;
}
