import { limits, type Limit, type components } from '@pbxkit/client';
import { html, nothing, type TemplateResult } from 'lit';
import { checkboxField, selectField, textField, type TextFieldOptions } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { emailList } from './email-list.js';
import { extensionField, type ExtensionHelp } from './extension-field.js';
import { timeZoneField } from './time-zone-field.js';
import { rolesUpTo, type DraftField, type UserDraft } from './user-editor.model.js';

type User = components['schemas']['User'];
type Me = components['schemas']['Me'];

export interface Places {
  sites: readonly components['schemas']['Site'][];
  departments: readonly components['schemas']['Department'][];
}

/** What the form shows, and how it tells what the person did. */
export interface ProfileForm {
  words: Localize;
  user: User | null;
  draft: UserDraft;
  readonly: boolean;
  mayChooseRole: boolean;
  places: Places;
  me: Me | undefined;
  extension: ExtensionHelp;
  errorAt(pointer: string): string | undefined;
  set<F extends DraftField>(field: F, value: UserDraft[F]): void;
}

type Fields<Value> = { [F in DraftField]: UserDraft[F] extends Value ? F : never }[DraftField];

export function profileForm(form: ProfileForm): TemplateResult {
  return html`
    ${section(form, 'identity', identity(form))} ${section(form, 'work', work(form))}
    ${section(form, 'directory', directory(form))} ${section(form, 'callerId', callerId(form))}
    ${section(form, 'calls', calls(form))} ${section(form, 'noteSection', notes(form))}
  `;
}

type SectionName =
  'identity' | 'work' | 'directory' | 'callerId' | 'calls' | 'voicemail' | 'noteSection';

/** A group of fields with its heading. */
export function section(form: ProfileForm, name: SectionName, content: unknown): TemplateResult {
  return html`<section class="section" part="section" aria-labelledby="section-${name}">
    <h3 id="section-${name}">${form.words.text(`userEditor.${name}`)}</h3>
    <div class="grid">${content}</div>
  </section>`;
}

function identity(form: ProfileForm) {
  const { words, draft, user } = form;
  const person = draft.kind === 'person';
  return html`
    ${user ? nothing : kind(form)} ${text(form, 'firstName', { required: person })}
    ${text(form, 'lastName', { required: true })} ${extensionField(form)}
    ${text(form, 'loginName', {
      hint: user
        ? undefined
        : words.text('userEditor.loginNameHint', {
            example: `${draft.extension || '1001'}@${form.me?.domain.name ?? 'example.com'}`,
          }),
    })}
    <div class="wide half">${emailList(form)}</div>
    ${user || !person ? nothing : html`<div class="wide">${check(form, 'sendWelcome')}</div>`}
  `;
}

function work(form: ProfileForm) {
  return html`
    ${role(form)} ${language(form)}
    ${place(form, 'departmentId', form.places.departments, form.user?.departmentName)}
    ${place(form, 'siteId', form.places.sites, form.user?.siteName)} ${timeZoneField(form)}
  `;
}

function directory(form: ProfileForm) {
  return html`${check(form, 'inAudioDirectory')} ${check(form, 'inContactList')}`;
}

function callerId(form: ProfileForm) {
  const placeholder = form.words.text('userEditor.inheritsSite');
  return html`
    ${optionalText(form, 'callerIdName', { placeholder })}
    ${optionalText(form, 'callerIdNumber', { placeholder, type: 'tel' })}
    ${optionalText(form, 'emergencyCallerIdNumber', { placeholder, type: 'tel' })}
    ${optionalText(form, 'areaCode', {
      placeholder,
      inputMode: 'numeric',
      hint: form.words.text('userEditor.areaCodeHint'),
    })}
  `;
}

function calls(form: ProfileForm) {
  const { words, draft } = form;
  return html`
    ${number(form, 'ringSeconds')} ${number(form, 'maxActiveCalls')}
    ${selectField({
      id: 'recordCalls',
      label: words.text('userEditor.recordCalls'),
      value: draft.recordCalls,
      options: [
        { value: 'none', label: words.text('userEditor.recordNone') },
        { value: 'all', label: words.text('userEditor.recordAll') },
      ],
      error: form.errorAt('/recordCalls'),
      disabled: form.readonly,
      change: (value) => form.set('recordCalls', value === 'all' ? 'all' : 'none'),
    })}
    <div class="checks">
      ${form.user ? nothing : check(form, 'voicemailEnabled')} ${check(form, 'hideRecordings')}
    </div>
  `;
}

function notes(form: ProfileForm) {
  return html`<div class="wide">
    ${optionalText(form, 'notes', {
      multiline: true,
    })}
  </div>`;
}

function kind(form: ProfileForm) {
  const { words, draft } = form;
  return html`<div class="wide half">
    ${selectField({
      id: 'kind',
      label: words.text('userEditor.kind'),
      value: draft.kind,
      options: [
        { value: 'person', label: words.text('userEditor.kindPerson') },
        { value: 'sharedMailbox', label: words.text('userEditor.kindSharedMailbox') },
        { value: 'routing', label: words.text('userEditor.kindRouting') },
      ],
      error: form.errorAt('/kind'),
      disabled: form.readonly,
      change: (value) => form.set('kind', value as UserDraft['kind']),
    })}
  </div>`;
}

function role(form: ProfileForm) {
  const { words, draft } = form;
  const roles = rolesUpTo(form.me?.role ?? 'office-manager', draft.role);
  return selectField({
    id: 'role',
    label: words.text('userEditor.role'),
    value: draft.role,
    options: roles.map((value) => ({ value, label: words.text(`role.${value}`) })),
    hint: words.text(form.mayChooseRole ? 'userEditor.roleHint' : 'userEditor.roleFixed'),
    error: form.errorAt('/role'),
    disabled: form.readonly || !form.mayChooseRole,
    change: (value) => form.set('role', value as UserDraft['role']),
  });
}

function language(form: ProfileForm) {
  const { words, draft } = form;
  const names = {
    'en-CA': words.text('userEditor.english'),
    'fr-CA': words.text('userEditor.french'),
  };
  const inherited = form.me
    ? words.text('userEditor.inherits', { value: names[form.me.domain.language] })
    : words.text('userEditor.inheritsOrganization');
  return selectField({
    id: 'language',
    label: words.text('userEditor.language'),
    value: draft.language ?? '',
    options: [
      { value: '', label: inherited },
      { value: 'en-CA', label: names['en-CA'] },
      { value: 'fr-CA', label: names['fr-CA'] },
    ],
    error: form.errorAt('/language'),
    disabled: form.readonly,
    change: (value) => form.set('language', (value || null) as UserDraft['language']),
  });
}

function place(
  form: ProfileForm,
  field: 'departmentId' | 'siteId',
  all: readonly { id: string; name: string }[],
  storedName: string | null | undefined,
) {
  const { words, draft } = form;
  const id = draft[field];
  const known = id === null || all.some((item) => item.id === id);
  return selectField({
    id: field,
    label: words.text(`userEditor.${field}`),
    value: id ?? '',
    options: [
      { value: '', label: words.text('userEditor.none') },
      ...(known ? [] : [{ value: id, label: storedName ?? id }]),
      ...all.map((item) => ({ value: item.id, label: item.name })),
    ],
    error: form.errorAt(`/${field}`),
    disabled: form.readonly,
    change: (value) => form.set(field, value || null),
  });
}

function text(
  form: ProfileForm,
  field: 'firstName' | 'lastName' | 'loginName',
  options: Partial<TextFieldOptions>,
) {
  return textField({
    id: field,
    label: form.words.text(`userEditor.${field}`),
    value: form.draft[field],
    maxLength: longest(field),
    autocomplete: 'off',
    error: form.errorAt(`/${field}`),
    readonly: form.readonly,
    change: (value) => form.set(field, value),
    ...options,
  });
}

function optionalText(
  form: ProfileForm,
  field: Exclude<Fields<string | null>, Fields<string> | 'departmentId' | 'siteId' | 'language'>,
  options: Partial<TextFieldOptions>,
) {
  return textField({
    id: field,
    label: form.words.text(`userEditor.${field}`),
    value: form.draft[field] ?? '',
    maxLength: longest(field),
    autocomplete: 'off',
    error: form.errorAt(`/${field}`),
    readonly: form.readonly,
    change: (value) => form.set(field, value || null),
    ...options,
  });
}

function number(form: ProfileForm, field: 'ringSeconds' | 'maxActiveCalls') {
  const { minimum: min, maximum: max } = limits.UserCreate[field];
  const { words, draft } = form;
  const value = draft[field];
  return textField({
    id: field,
    type: 'number',
    label: words.text(`userEditor.${field}`),
    value: Number.isFinite(value) ? String(value) : '',
    min,
    max,
    hint: words.text(`userEditor.${field}Hint`, { min, max }),
    error: form.errorAt(`/${field}`),
    readonly: form.readonly,
    change: (typed) => form.set(field, typed === '' ? NaN : Number(typed)),
  });
}

/** A field that is on or off. */
export function check(form: ProfileForm, field: Fields<boolean>) {
  return checkboxField({
    id: field,
    label: form.words.text(`userEditor.${field}`),
    checked: form.draft[field],
    error: form.errorAt(`/${field}`),
    disabled: form.readonly,
    change: (checked) => form.set(field, checked),
  });
}

/** Bounds come from the contract, so that the form and the server agree. */
function longest(field: keyof typeof limits.UserCreate): number | undefined {
  const bounds: Limit = limits.UserCreate[field];
  return bounds.maxLength;
}
