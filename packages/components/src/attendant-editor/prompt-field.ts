import { html, type TemplateResult } from 'lit';
import type { PbxPromptPicker } from '../prompt-picker/prompt-picker.js';
import type { PromptLookup } from '../shared/prompt-lookup.js';

interface PromptField {
  id: string;
  label: string;
  /** Id of the prompt; empty for none. */
  value: string;
  required?: boolean;
  readonly: boolean;
  prompts: PromptLookup;
  error: string | undefined;
  change(promptId: string): void;
}

/** Chooses a prompt of the organization. */
export function promptField(field: PromptField): TemplateResult {
  const { id, label, value, required = false, readonly, prompts, error, change } = field;
  const chosen = (event: Event) => {
    event.stopPropagation();
    change((event.target as PbxPromptPicker).value);
  };
  return html`<pbx-prompt-picker
    id=${id}
    label=${label}
    value=${value}
    error=${error ?? ''}
    ?required=${required}
    ?readonly=${readonly}
    .search=${prompts.search}
    .find=${prompts.find}
    @input=${(event: Event) => event.stopPropagation()}
    @change=${chosen}
  ></pbx-prompt-picker>`;
}
