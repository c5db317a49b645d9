import { html, type TemplateResult } from 'lit';
import { textField } from '../shared/field.js';
import type { ProfileForm } from './profile-form.js';

const zones: readonly string[] = Intl.supportedValuesOf('timeZone');

/** A text field with the zones of the browser to search in; empty inherits. */
export function timeZoneField(form: ProfileForm): TemplateResult {
  const { words, draft, me } = form;
  return html`<div>
    ${textField({
      id: 'timeZone',
      label: words.text('userEditor.timeZone'),
      value: draft.timeZone ?? '',
      list: 'time-zones',
      maxLength: 64,
      autocomplete: 'off',
      placeholder: me
        ? words.text('userEditor.inherits', { value: me.domain.timeZone })
        : words.text('userEditor.inheritsOrganization'),
      hint: hint(form),
      error: form.errorAt('/timeZone'),
      readonly: form.readonly,
      change: (value) => form.set('timeZone', value || null),
    })}
    <datalist id="time-zones">
      ${zones.map((zone) => html`<option value=${zone}></option>`)}
    </datalist>
  </div>`;
}

function hint({ words, draft, me }: ProfileForm): string {
  const zone = draft.timeZone ?? me?.domain.timeZone;
  if (!zone || !zones.includes(zone)) return words.text('userEditor.timeZoneSearch');
  const time = new Intl.DateTimeFormat(words.locale, {
    timeZone: zone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format();
  return words.text('userEditor.timeZoneHint', { time });
}
