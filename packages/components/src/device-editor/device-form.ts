import { html, nothing, type TemplateResult } from 'lit';
import {
  deviceFieldLabel,
  deviceFieldText,
  lastSeenText,
  registeredTag,
} from '../shared/device-words.js';
import { deviceKinds, srtpChoices, transports, type Device } from '../shared/device.model.js';
import { checkboxField, selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import type { DeviceDraft, DraftField } from './device-editor.model.js';

export interface DeviceForm {
  words: Localize;
  /** Null for a new device. */
  stored: Device | null;
  draft: DeviceDraft;
  readonly: boolean;
  /** Of the person for whom it is added; empty where it is not known. */
  extension: string;
  server: string | null;
  errorAt(pointer: string): string | undefined;
  set<F extends DraftField>(field: F, value: DeviceDraft[F]): void;
}

/** What the device is, and how it connects. */
export function deviceForm(form: DeviceForm): TemplateResult {
  const { words, stored } = form;
  return html`${stored ? facts(form, stored) : nothing}
    <section class="section" part="section" aria-labelledby="section-device">
      <h3 id="section-device">${words.text('deviceEditor.sectionDevice')}</h3>
      <div class="grid">
        ${choice(form, 'kind', deviceKinds)} ${stored ? nothing : suffix(form)}
      </div>
    </section>
    <section class="section" part="section" aria-labelledby="section-security">
      <h3 id="section-security">${words.text('deviceEditor.sectionSecurity')}</h3>
      <div class="grid">
        ${choice(form, 'transport', transports, words.text('deviceEditor.transportHint'))}
        ${choice(form, 'srtp', srtpChoices, words.text('deviceEditor.srtpHint'))}
        <div class="wide">${autoAnswer(form)}</div>
      </div>
    </section>`;
}

function choice<F extends 'kind' | 'transport' | 'srtp'>(
  { words, draft, readonly, errorAt, set }: DeviceForm,
  field: F,
  values: readonly DeviceDraft[F][],
  hint?: string,
) {
  return selectField({
    id: field,
    label: deviceFieldLabel(words, field) ?? field,
    value: draft[field],
    options: values.map((value) => ({ value, label: deviceFieldText(words, field, value) })),
    disabled: readonly,
    hint,
    error: errorAt(`/${field}`),
    change: (chosen) => set(field, chosen as DeviceDraft[F]),
  });
}

function suffix({ words, draft, readonly, extension, errorAt, set }: DeviceForm) {
  const name = `${extension}${draft.suffix}`;
  const example = extension ? ` ${words.text('deviceEditor.suffixExample', { name })}` : '';
  return textField({
    id: 'suffix',
    label: words.text('device.suffix'),
    value: draft.suffix,
    readonly,
    maxLength: 8,
    autocomplete: 'off',
    hint: `${words.text('deviceEditor.suffixHint')}${example}`,
    error: errorAt('/suffix'),
    change: (typed) => set('suffix', typed.toLowerCase()),
  });
}

function autoAnswer({ words, draft, readonly, errorAt, set }: DeviceForm) {
  return checkboxField({
    id: 'autoAnswer',
    label: words.text('deviceEditor.autoAnswer'),
    hint: words.text('deviceEditor.autoAnswerHint'),
    checked: draft.autoAnswer,
    disabled: readonly,
    error: errorAt('/autoAnswer'),
    change: (checked) => set('autoAnswer', checked),
  });
}

/** What the engine knows of it, and what has to be entered on the phone besides the password. */
function facts({ words, server }: DeviceForm, device: Device) {
  const known: [string, unknown][] = [
    [words.text('device.state'), registeredTag(words, device)],
    [words.text('device.lastSeen'), lastSeenText(words, device)],
    [words.text('device.userAgent'), device.userAgent],
    [words.text('device.address'), device.address],
    [words.text('device.sipUsername'), device.sipUsername],
    [words.text('device.sipDomain'), device.sipDomain],
    [words.text('device.server'), server],
  ];
  return html`<dl class="facts" part="facts">
    ${known
      .filter(([, value]) => value)
      .map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd><bdi>${value}</bdi></dd>
          </div>`,
      )}
  </dl>`;
}
