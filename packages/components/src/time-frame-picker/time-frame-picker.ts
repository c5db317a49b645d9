import { LitElement, html, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../locales/en/time-frame-picker.js';
import { announce } from '../shared/announce.js';
import { controls } from '../shared/controls.styles.js';
import { define } from '../shared/define.js';
import { Localize } from '../shared/localize.js';
import { popovers } from '../shared/popover.styles.js';
import { internalsOf } from '../shared/status.js';
import { rangeText, weekdayName } from '../shared/weekly-words.js';
import { clockOf, minutesOfDay, type Weekday, type WeeklyRange } from '../shared/weekly.model.js';
import { clockChangesOf, datesOf, isZone, mondayOf, todayIn } from './clock-changes.model.js';
import * as model from './time-frame-picker.model.js';
import { styles } from './time-frame-picker.styles.js';
import { WeekDrawing } from './week-drawing.js';
import { weekGrid } from './week-grid.js';
import { WeekKeys } from './week-keys.js';
import { weekNavigation } from './week-navigation.js';
import { faultText, weekNotes } from './week-notes.js';

/**
 * Chooses times of the week: drawn, dragged, typed or by keyboard; a control of a form. Several times a day, past midnight
 * too; says gaps, overlaps and the clock changes of the shown week in words.
 *
 * @fires {Event} input - The person changed the times.
 * @fires {Event} change - The person changed the times.
 * @csspart base - The wrapper.
 * @csspart navigation - The shown week and what leads to others.
 * @csspart week - All days.
 * @csspart day - One day.
 * @csspart bar - The hours of a day, to draw on.
 * @csspart range - A time on a bar.
 * @csspart clock-change - Hours that do not exist or happen twice.
 * @csspart time - A typed start or end.
 * @csspart notes - Faults, clock changes, gaps and the sum in words.
 */
@define('pbx-time-frame-picker')
export class PbxTimeFramePicker extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [controls, popovers, styles];

  /** Name under which the value is submitted. */
  @property({ reflect: true }) name = '';

  /** The times as JSON, `[{ "day": "monday", "start": "09:00", "end": "17:00" }]`; empty for none. The attribute is the default. */
  @property()
  get value(): string {
    return this.badValue ?? model.spell(this.#ranges);
  }

  set value(text: string) {
    const ranges = model.parse(text ?? '');
    const before = this.value;
    this.badValue = ranges ? null : text;
    this.#ranges = ranges ?? [];
    this.unread = new Map();
    this.requestUpdate('value', before);
  }

  /** The times as objects (schema WeeklyRange). */
  @property({ attribute: false })
  get ranges(): readonly WeeklyRange[] {
    return this.#ranges;
  }

  set ranges(ranges: readonly WeeklyRange[]) {
    this.value = JSON.stringify(ranges ?? []);
  }

  /** At least one time must be chosen. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Nothing can be changed or submitted. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Nothing can be changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** Accessible name. */
  @property() label = '';

  /** Zone of the times (IANA), which says when the clock changes; default: that of the session. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  /** A date (ISO 8601) in the shown week; default: today. */
  @property() week = '';

  @state() private isFormDisabled = false;
  @state() private badValue: string | null = null;
  @state() private unread: ReadonlyMap<string, string> = new Map();

  #ranges: readonly WeeklyRange[] = [];
  readonly #internals = internalsOf(this);
  readonly #words = new Localize(this);
  readonly #drawing = new WeekDrawing(this, {
    ranges: () => this.#ranges,
    isFixed: () => this.#isFixed,
    commit: (ranges, range, isNew) =>
      this.#set(ranges, isNew ? 'timeFramePicker.added' : 'timeFramePicker.moved', range),
    point: (minute) => this.#keys.put(minute),
  });
  readonly #keys = new WeekKeys(this, {
    ranges: () => this.#ranges,
    isFixed: () => this.#isFixed,
    added: (ranges, range) => this.#set(ranges, 'timeFramePicker.added', range),
    moved: (ranges, range) => this.#set(ranges, 'timeFramePicker.moved', range),
    removed: (ranges, range) => this.#set(ranges, 'timeFramePicker.removed', range),
    started: (minute) =>
      announce(
        this.#words.text('timeFramePicker.started', { time: clockOf(minute % minutesOfDay) }),
      ),
    cancelled: () => announce(this.#words.text('timeFramePicker.cancelled')),
  });

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    this.#judge();
    return this.#internals.validity;
  }

  get validationMessage(): string {
    this.#judge();
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  checkValidity(): boolean {
    this.#judge();
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    this.#judge();
    return this.#internals.reportValidity();
  }

  formDisabledCallback(disabled: boolean): void {
    this.isFormDisabled = disabled;
  }

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
  }

  formStateRestoreCallback(saved: string | null): void {
    this.value = saved ?? '';
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('value')) this.#internals.setFormValue(this.value || null, this.value);
    this.#judge();
  }

  protected override render() {
    const words = this.#words;
    const { monday, zone } = this.#week;
    const changes = clockChangesOf(monday, zone);
    const faults = this.#faults;
    const drawnByKeys = this.#keys.drawn;
    return html`<div
      part="base"
      role="group"
      aria-label=${this.label || words.text('timeFramePicker.label')}
    >
      ${weekNavigation({ words, monday, zone, show: (week) => (this.week = week) })}
      <p id="help" class="visually-hidden">${words.text('timeFramePicker.help')}</p>
      ${weekGrid({
        words,
        ranges: this.#ranges,
        shown: this.#drawing.shown ?? [...this.#ranges, ...(drawnByKeys ? [drawnByKeys] : [])],
        dates: datesOf(monday),
        today: todayIn(zone),
        changes,
        drawing: this.#drawing,
        keys: this.#keys,
        faulty: model.faultyOf(faults),
        unread: this.unread,
        isFixed: this.#isFixed,
        isDisabled: this.disabled || this.isFormDisabled,
        type: this.#type,
        add: (range) =>
          this.#set(
            [...this.#ranges, range],
            'timeFramePicker.added',
            range,
            `${this.#ranges.length}-start`,
          ),
        remove: this.#remove,
        copy: this.#copy,
      })}
      ${weekNotes({
        words,
        ranges: this.#ranges,
        monday,
        timeZone: zone,
        changes,
        faults: this.#faultTexts,
        merge: !this.#isFixed && faults.some(({ code }) => code === 'overlap') ? this.#merge : null,
      })}
    </div>`;
  }

  get #week(): { monday: string; zone: string } {
    const zone = isZone(this.timeZone) ? this.timeZone : this.#words.timeZone;
    return { zone, monday: mondayOf(this.week, zone) };
  }

  get #isFixed(): boolean {
    return this.readonly || this.disabled || this.isFormDisabled;
  }

  get #faults(): model.Fault[] {
    return model.faultsOf(this.#ranges);
  }

  get #faultTexts(): string[] {
    const words = this.#words;
    const bad = this.badValue === null ? [] : [words.text('timeFramePicker.faultBadValue')];
    const unread = this.unread.size > 0 ? [words.text('timeFramePicker.faultClock')] : [];
    const faults = this.#faults.map((fault) => faultText(words, this.#ranges, fault));
    return [...bad, ...unread, ...faults];
  }

  /** Tells the form what is wrong, at the field where it is. */
  #judge() {
    const [message] = this.#faultTexts;
    const isMissing = this.required && this.#ranges.length === 0;
    const anchor =
      this.renderRoot?.querySelector<HTMLElement>('.clock[aria-invalid]') ??
      this.renderRoot?.querySelector<HTMLElement>('.bar[tabindex="0"]') ??
      undefined;
    if (message) this.#internals.setValidity({ customError: true }, message, anchor);
    else if (isMissing) {
      const text = this.#words.text('timeFramePicker.faultRequired');
      this.#internals.setValidity({ valueMissing: true }, text, anchor);
    } else this.#internals.setValidity({});
  }

  readonly #type = (index: number, edge: 'start' | 'end', text: string) => {
    const range = this.#ranges[index];
    const key = `${index}-${edge}`;
    const read = model.readClock(text, edge === 'end');
    const unread = new Map(this.unread);
    if (!range || !read) {
      this.unread = unread.set(key, text);
      return;
    }
    unread.delete(key);
    const ranges = this.#ranges.map((one, at) => (at === index ? { ...one, [edge]: read } : one));
    this.#change(ranges, unread);
  };

  readonly #remove = (index: number) => {
    const range = this.#ranges[index];
    if (!range) return;
    this.#set(model.withoutRange(this.#ranges, index), 'timeFramePicker.removed', range);
    void this.#focusDay(range.day);
  };

  readonly #copy = (from: Weekday, to: readonly Weekday[]) => {
    this.#change(model.copied(this.#ranges, from, to));
    const count = to.filter((day) => day !== from).length;
    announce(this.#words.text('timeFramePicker.copied', { count }));
  };

  readonly #merge = () => this.#change(model.merge(this.#ranges));

  #set(
    ranges: readonly WeeklyRange[],
    told: 'timeFramePicker.added' | 'timeFramePicker.moved' | 'timeFramePicker.removed',
    range: WeeklyRange,
    focus = '',
  ) {
    const words = this.#words;
    this.#change(ranges);
    const day = weekdayName(words, range.day);
    announce(words.text(told, { day, range: rangeText(words, range) }));
    if (focus) void this.#focusClock(focus);
  }

  #change(ranges: readonly WeeklyRange[], unread: ReadonlyMap<string, string> = new Map()) {
    this.ranges = ranges;
    this.unread = unread;
    this.#internals.setFormValue(this.value || null, this.value);
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  async #focusClock(key: string) {
    await this.updateComplete;
    const [index, edge] = key.split('-');
    const found = this.renderRoot.querySelector<HTMLInputElement>(
      `.clock[data-index="${index}"][data-edge="${edge}"]`,
    );
    found?.focus();
    found?.select();
  }

  /** What was removed had the focus: it goes to the day. */
  async #focusDay(day: Weekday) {
    this.#keys.put(model.dayStart(day) + this.#keys.minute);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.bar[tabindex="0"]')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pbx-time-frame-picker': PbxTimeFramePicker;
  }
}
