import { unwrap, type PbxClient, type components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import type { Host } from '../shared/client-context.js';
import { modalDialog, submitButtons } from '../shared/dialog.js';
import { sameValue } from '../shared/editor/merge.model.js';
import { fieldErrors } from '../shared/editor/refusals.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';
import { checkboxField, selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { alertMessage, textOf } from '../shared/states.js';
import { isWholeDay, type Holiday } from './holiday-calendar.model.js';
import { fieldsOf, isWhole, whenOf, type When, type WhenKind } from './holiday-rule.model.js';
import { whenFields } from './when-fields.js';

type Fields = components['schemas']['HolidayCreate'];
type Input = { item: Holiday | null; fields: Partial<Fields> };
type HostElement = Host & { readonly renderRoot: HTMLElement | DocumentFragment };

interface Draft {
  name: string;
  when: When;
  isPart: boolean;
  start: string;
  end: string;
  observance: Holiday['observance'];
}

const observances = ['sameDay', 'previousWorkday', 'nextWorkday'] as const;

/** The dialog that adds a day or changes one: its name, its date or yearly rule in plain words, its hours. */
export class HolidayForm {
  readonly saving: MutationController<Input, Holiday>;
  readonly #host: HostElement;
  readonly #words: Localize;
  readonly #saved: (holiday: Holiday, isNew: boolean) => void;
  #item: Holiday | null = null;
  #draft: Draft | null = null;
  #isTold = false;
  #movedOn = false;

  constructor(
    host: HostElement,
    words: Localize,
    notice: UndoNotice,
    saved: (holiday: Holiday, isNew: boolean) => void,
  ) {
    this.#host = host;
    this.#words = words;
    this.#saved = saved;
    this.saving = new MutationController(
      host,
      'holiday-save',
      (client, input, signal) => unwrap(notice.noted(send(client, input, signal))),
      {
        done: 'pbx-holiday-saved',
        detail: ({ item, fields }) => (item ? { id: item.id, ...fields } : fields),
      },
    );
  }

  /** Opens the dialog; null for a new day. */
  open(item: Holiday | null, today: string): void {
    this.saving.reset();
    this.#item = item;
    this.#isTold = false;
    this.#movedOn = false;
    this.#set(item ? draftOf(item) : { ...draftOf(fresh), when: { kind: 'once', date: today } });
    this.#focus('#name');
  }

  render() {
    const draft = this.#draft;
    if (!draft) return nothing;
    const words = this.#words;
    const name = this.#item?.name ?? '';
    return modalDialog({
      title: words.text(this.#item ? 'holidayCalendar.edit' : 'holidayCalendar.add', { name }),
      close: this.#close,
      content: this.#form(draft),
      actions: submitButtons({
        words,
        form: 'holiday',
        label: words.text(this.#item ? 'editor.save' : 'editor.create'),
        busy: this.saving.pending,
        close: this.#close,
      }),
    });
  }

  #form(draft: Draft) {
    const words = this.#words;
    return html`<form id="holiday" class="form" novalidate @submit=${this.#submit}>
      ${this.#alert()}
      ${textField({
        id: 'name',
        label: words.text('holidayCalendar.name'),
        value: draft.name,
        required: true,
        maxLength: 60,
        error: this.#told(draft.name.trim() === '', 'holidayCalendar.nameNeeded', '/name'),
        change: (name) => this.#set({ ...draft, name }),
      })}
      ${whenFields({
        words,
        when: draft.when,
        hasOther: this.#hasOther,
        error: this.#told(!isWhole(draft.when), 'holidayCalendar.dayNeeded', '/date', '/rule'),
        change: (when) => this.#set({ ...draft, when }),
        restart: (kind) => this.#set({ ...draft, when: this.#whenAs(kind) }),
      })}
      ${this.#hours(draft)}
      ${
        draft.when.kind === 'once'
          ? nothing
          : selectField({
              id: 'observance',
              label: words.text('holidayCalendar.observance'),
              value: draft.observance,
              options: observances.map((value) => ({
                value,
                label: words.text(`holidayCalendar.observance.${value}`),
              })),
              change: (value) => this.#set({ ...draft, observance: value as Draft['observance'] }),
            })
      }
    </form>`;
  }

  #hours(draft: Draft) {
    const words = this.#words;
    const part = checkboxField({
      id: 'isPart',
      label: words.text('holidayCalendar.isPart'),
      checked: draft.isPart,
      change: (isPart) =>
        this.#set({ ...draft, isPart, ...(isPart ? { start: '12:00', end: '24:00' } : wholeDay) }),
    });
    if (!draft.isPart) return part;
    const isWrong = draft.start >= draft.end;
    return html`${part}
      <div class="two">
        ${this.#clock('start', draft)} ${this.#clock('end', draft)}
        ${
          this.#isTold && isWrong
            ? html`<p class="fault" id="hours-error">
                ${words.text('holidayCalendar.hoursWrong')}
              </p>`
            : nothing
        }
      </div>`;
  }

  #clock(id: 'start' | 'end', draft: Draft) {
    const change = (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      // A time input knows no 24:00: midnight as an end is the end of the day.
      const time = id === 'end' && value === '00:00' ? '24:00' : value;
      this.#set({ ...draft, [id]: time || draft[id] });
    };
    const shown = draft[id] === '24:00' ? '00:00' : draft[id];
    const isWrong = this.#isTold && draft.start >= draft.end;
    return html`<div class="field" part="field">
      <label for=${id}>${this.#words.text(`holidayCalendar.${id}`)}</label>
      <input
        part="control"
        id=${id}
        type="time"
        required
        .value=${shown}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isWrong ? 'hours-error' : nothing}
        @change=${change}
      />
    </div>`;
  }

  #alert() {
    const { error } = this.saving;
    if (this.#movedOn) return alertMessage(this.#words.text('holidayCalendar.movedOn'));
    if (!error || fieldErrors(error).length > 0) return nothing;
    return alertMessage(textOf(error, this.#words));
  }

  /** What is wrong with a field, once the person tried to save. */
  #told(
    isWrong: boolean,
    id: 'holidayCalendar.nameNeeded' | 'holidayCalendar.dayNeeded',
    ...pointers: string[]
  ): string | undefined {
    if (this.#isTold && isWrong) return this.#words.text(id);
    return pointers.map((pointer) => this.saving.problemAt(pointer)).find(Boolean);
  }

  get #hasOther(): boolean {
    return !!this.#item && whenOf(this.#item.date, this.#item.rule).kind === 'other';
  }

  #whenAs(kind: WhenKind): When {
    const stored = this.#item && whenOf(this.#item.date, this.#item.rule);
    if (stored?.kind === kind) return stored;
    if (kind === 'yearly') return { kind, month: 12, day: 24 };
    if (kind === 'nth') return { kind, nth: 1, weekday: 'monday', month: 1 };
    return kind === 'easter' ? { kind, days: 1 } : { kind: 'once', date: '' };
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const draft = this.#draft;
    if (!draft) return;
    this.#isTold = true;
    const isRight = draft.name.trim() !== '' && isWhole(draft.when) && draft.start < draft.end;
    if (isRight) void this.#save(draft);
    else this.#focusFault();
  };

  async #save(draft: Draft): Promise<void> {
    const item = this.#item;
    const fields = toFields(draft);
    const changed = item ? changesOf(item, fields) : fields;
    if (Object.keys(changed).length === 0) return this.#close();
    const saved = await this.saving.run({ item, fields: changed });
    if (saved) {
      this.#close();
      this.#saved(saved, !item);
      return;
    }
    const theirs = this.saving.error?.status === 412 && this.saving.error.current;
    if (item && theirs) this.#rebase(item, theirs as Holiday, changed);
    else this.#focusFault();
  }

  /** Somebody saved first: what was changed here goes on top of what they stored. */
  #rebase(item: Holiday, theirs: Holiday, changed: Partial<Fields>): void {
    this.saving.reset();
    this.#movedOn = theirs.version !== item.version;
    this.#item = theirs;
    this.#set(draftOf({ ...theirs, ...changed }));
    this.#focus('.alert');
  }

  #focusFault(): void {
    this.#focus('#holiday [aria-invalid=true], #holiday .alert');
  }

  #focus(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  readonly #close = (): void => this.#set(null);

  #set(draft: Draft | null): void {
    this.#draft = draft;
    this.#host.requestUpdate();
  }
}

const wholeDay = { start: '00:00', end: '24:00' };
const fresh = { name: '', date: null, rule: null, ...wholeDay, observance: 'sameDay' } as const;

function draftOf(item: Omit<Draft, 'when' | 'isPart'> & Pick<Holiday, 'date' | 'rule'>): Draft {
  const { name, start, end, observance } = item;
  const when = whenOf(item.date, item.rule);
  return { name, when, start, end, observance, isPart: !isWholeDay(item) };
}

function toFields({ name, when, start, end, observance }: Draft): Fields {
  const kept = when.kind === 'once' ? 'sameDay' : observance;
  return { name: name.trim(), ...fieldsOf(when), start, end, observance: kept };
}

function changesOf(item: Holiday, fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => !sameValue(item[field as 'name'], value)),
  );
}

function send(client: PbxClient, { item, fields }: Input, signal: AbortSignal) {
  if (!item) return client.POST('/holidays', { body: fields as Fields, signal });
  const header = { 'If-Match': `"${item.version}"` };
  const params = { path: { holidayId: item.id }, header };
  return client.PATCH('/holidays/{holidayId}', { params, body: fields, signal });
}
