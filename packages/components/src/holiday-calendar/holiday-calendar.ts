import { paginate, unwrap, type PbxClient } from '@pbxkit/client';
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../locales/en/editors.js';
import '../locales/en/holiday-calendar.js';
import '../locales/en/lists.js';
import '../locales/en/weekly.js';
import { sessionOf } from '../shared/client-context.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { editors } from '../shared/editor/editor.styles.js';
import { UndoNotice } from '../shared/editor/undo-notice.js';
import { icon } from '../shared/more-icons.js';
import { Localize } from '../shared/localize.js';
import { QueryController } from '../shared/query-controller.js';
import { SafeDelete } from '../shared/safe-delete.js';
import {
  alertMessage,
  deniedState,
  emptyState,
  errorState,
  loadingState,
  textOf,
} from '../shared/states.js';
import { statusOf } from '../shared/status.js';
import { Catalogue } from './catalogue.js';
import {
  lastDay,
  monthsOf,
  othersOf,
  todayIn,
  type Holiday,
  type HolidayDay,
} from './holiday-calendar.model.js';
import { styles } from './holiday-calendar.styles.js';
import { HolidayForm } from './holiday-form.js';
import { monthList, otherList, type DayActs } from './month-list.js';

/**
 * Holidays of the organization: the days of the next twelve months, own ones and those taken from the catalogue. Days are
 * added, changed and deleted here; what happens on them is said by what uses them.
 *
 * @fires {PbxActionEvent} pbx-holiday-save - About to add a day or change one; cancelable. `detail`: the fields.
 * @fires {CustomEvent} pbx-holiday-saved - Stored. `detail`: the holiday.
 * @fires {PbxActionEvent} pbx-holiday-delete - About to delete a day; cancelable. `detail`: the holiday.
 * @fires {CustomEvent} pbx-holiday-deleted - Deleted. `detail`: the holiday.
 * @fires {CustomEvent<SelectedObject>} pbx-object-select - An object was chosen among the uses of another; cancelable.
 * @fires {PbxActionEvent} pbx-holidays-adopt - About to take days from the catalogue; cancelable. `detail`: region and rules.
 * @fires {CustomEvent} pbx-holidays-adopted - Taken. `detail`: the holidays.
 * @fires {PbxActionEvent} pbx-holiday-undo - About to take the last change back; cancelable. `detail`: id of the change set.
 * @fires {CustomEvent} pbx-holiday-undone - Taken back. `detail`: what it changed.
 * @fires {CustomEvent} pbx-state-changed - `detail`: `{ state, previous, error }`.
 * @slot actions - Behind the buttons.
 * @csspart base - The wrapper.
 * @csspart heading - The heading.
 * @csspart months - The twelve months.
 * @csspart month - One month.
 * @csspart day - One holiday.
 * @csspart dialog - A dialog.
 * @csspart notice - What was done, with Undo.
 */
@define('pbx-holiday-calendar')
export class PbxHolidayCalendar extends LitElement {
  static override styles = [controls, editors, styles];

  /** First day of the twelve months (ISO 8601); default: today. */
  @property() from = '';

  /** Shows no heading, where the page has one. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false;

  readonly #words = new Localize(this);
  readonly #notice = new UndoNotice(this, 'holiday', () => undefined);
  readonly #holidays = new QueryController(
    this,
    'holidays',
    (client, _args, signal) => readHolidays(client, signal),
    () => [] as const,
    { requires: 'timeFrames:read' },
  );
  readonly #days = new QueryController(
    this,
    'holidays',
    (client, [from, until], signal) => readDays(client, from, until, signal),
    () => [this.#from, lastDay(this.#from)] as const,
    { requires: 'timeFrames:read' },
  );
  readonly #catalogue = new Catalogue(this, {
    words: this.#words,
    notice: this.#notice,
    needsNames: () => this.#holidays.value?.some(({ region }) => region) ?? false,
    adopted: (count) => this.#told(this.#words.text('holidayCalendar.adopted', { count }), true),
  });
  readonly #form = new HolidayForm(this, this.#words, this.#notice, ({ name }, isNew) =>
    this.#told(this.#words.text(isNew ? 'editor.created' : 'editor.saved', { name }), isNew),
  );
  readonly #deleting = new SafeDelete<Holiday>(this, {
    words: this.#words,
    name: 'holiday',
    resource: 'holidays',
    nameOf: ({ name }) => name,
    remove: (client, { id, version }, repointTo, signal) => {
      const params = {
        path: { holidayId: id },
        header: { 'If-Match': `"${version}"` },
        query: repointTo ? { repointTo } : {},
      };
      return unwrap(this.#notice.noted(client.DELETE('/holidays/{holidayId}', { params, signal })));
    },
    candidates: (_client, { id }) =>
      Promise.resolve((this.#holidays.value ?? []).filter((other) => other.id !== id)),
    deleted: ({ name }) => this.#told(this.#words.text('delete.deleted', { name }), false),
    requires: 'timeFrames:read',
  });

  readonly status = statusOf(this, {
    queries: [this.#holidays, this.#days],
    mutations: [
      this.#form.saving,
      this.#catalogue.adopting,
      this.#deleting.deleting,
      this.#notice.undoing,
    ],
    isEmpty: () => this.#holidays.value?.length === 0,
  });

  get #from(): string {
    return /^\d{4}-\d{2}-\d{2}$/.test(this.from) ? this.from : this.#today;
  }

  get #today(): string {
    return todayIn(sessionOf(this).session?.grant?.timeZone);
  }

  protected override render() {
    const words = this.#words;
    if (this.status.state === 'denied') return deniedState(this.status, words, 'timeFrames:read');
    return html`<div part="base">
      <div class="head">
        ${
          this.withoutHeading
            ? nothing
            : html`<h2 part="heading">${words.text('holidayCalendar.heading')}</h2>`
        }
        ${this.#mayWrite && this.#holidays.value?.length ? this.#buttons(false) : nothing}
        <slot name="actions"></slot>
      </div>
      ${this.#notice.render(words, this.status.can('changes:undo'))}
      ${
        this.#notice.undoing.error
          ? alertMessage(textOf(this.#notice.undoing.error, words))
          : nothing
      }
      ${this.#content()} ${this.#form.render()} ${this.#catalogue.render()}
      ${this.#deleting.render()}
    </div>`;
  }

  #content() {
    const words = this.#words;
    const holidays = this.#holidays.value;
    const days = this.#days.value;
    const failed = [this.#holidays, this.#days].find(({ error, value }) => error && !value);
    if (failed) return errorState(failed, words);
    if (!holidays || !days) return loadingState(words, 6);
    if (holidays.length === 0) return this.#empty();
    const byId = new Map(holidays.map((holiday) => [holiday.id, holiday]));
    return html`${monthList(this.#acts, monthsOf(days, this.#from), byId)}
    ${otherList(this.#acts, othersOf(holidays, days))}`;
  }

  #empty() {
    const words = this.#words;
    return emptyState({
      picture: icon('calendar'),
      title: words.text('holidayCalendar.empty'),
      lead: words.text('holidayCalendar.emptyLead'),
      action: this.#mayWrite ? this.#buttons(true) : undefined,
    });
  }

  #buttons(isFirst: boolean) {
    const words = this.#words;
    return html`<div class="buttons">
      <button type="button" @click=${() => this.#form.open(null, this.#today)}>
        ${icon('plus')}${words.text('holidayCalendar.addButton')}
      </button>
      <button type="button" class=${isFirst ? 'primary' : ''} @click=${this.#browse}>
        ${icon('calendar')}${words.text('holidayCalendar.catalogueButton')}
      </button>
    </div>`;
  }

  get #acts(): DayActs {
    return {
      words: this.#words,
      mayWrite: this.#mayWrite,
      regionName: (code) => this.#catalogue.nameOf(code),
      edit: (holiday) => this.#form.open(holiday, this.#today),
      remove: (holiday) => this.#deleting.ask(holiday),
    };
  }

  get #mayWrite(): boolean {
    return this.status.can('timeFrames:write');
  }

  /** The catalogue opens where the organization took its days from. */
  readonly #browse = (): void => {
    const known = this.#holidays.value?.find(({ region }) => region)?.region;
    this.#catalogue.open(known ?? '', this.#today);
  };

  #told(text: string, isNew: boolean): void {
    this.#notice.tell(text, '', isNew ? 'create' : 'change');
  }
}

function readHolidays(client: PbxClient, signal: AbortSignal): Promise<Holiday[]> {
  return paginate(client, '/holidays', { max: 2000, signal }).toArray();
}

async function readDays(
  client: PbxClient,
  from: string,
  until: string,
  signal: AbortSignal,
): Promise<readonly HolidayDay[]> {
  const params = { query: { from, until } };
  return (await unwrap(client.GET('/holidays/days', { params, signal }))).days;
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-holiday-calendar': PbxHolidayCalendar;
  }
}
