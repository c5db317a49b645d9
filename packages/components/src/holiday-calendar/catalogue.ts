import { unwrap, type PbxClient, type components } from '@pbxkit/client';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Host } from '../shared/client-context.js';
import { modalDialog } from '../shared/dialog.js';
import type { UndoNotice } from '../shared/editor/undo-notice.js';
import { selectField, textField } from '../shared/field.js';
import type { Localize } from '../shared/localize.js';
import { MutationController } from '../shared/mutation-controller.js';
import { plainDate } from '../shared/plain-date.js';
import { QueryController } from '../shared/query-controller.js';
import { alertMessage, errorState, loadingState, textOf } from '../shared/states.js';
import {
  countriesOf,
  daysByRule,
  matching,
  type CatalogueHoliday,
  type Region,
} from './catalogue.model.js';
import { hoursText } from './holiday-words.js';

type Adoption = components['schemas']['HolidayAdoption'];
type Adopted = components['schemas']['AdoptedHolidays'];

interface Options {
  words: Localize;
  notice: UndoNotice;
  /** Something that comes from a region is shown, so that the names of regions are needed. */
  needsNames(): boolean;
  adopted(count: number): void;
}

/** The dialog that takes days from the catalogue: a region, a year to look at, the days to take. */
export class Catalogue {
  readonly adopting: MutationController<Adoption, Adopted>;
  readonly #host: Host;
  readonly #options: Options;
  readonly #regions: QueryController<readonly Region[], readonly []>;
  readonly #days: QueryController<readonly CatalogueHoliday[], readonly [string, number]>;
  #isOpen = false;
  #country = '';
  #region = '';
  #text = '';
  #year = 0;
  #firstYear = 0;
  /** Rules that the person took in or left out; the others are as offered. */
  #choices = new Map<string, boolean>();

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
    const rights = { requires: 'timeFrames:read' } as const;
    this.#regions = new QueryController(
      host,
      'holidays',
      (client, _args, signal) => readRegions(client, signal),
      () => (this.#isOpen || options.needsNames() ? [] : null),
      rights,
    );
    this.#days = new QueryController(
      host,
      'holidays',
      (client, [region, year], signal) => readDays(client, region, year, signal),
      () => (this.#isOpen && this.#chosen ? [this.#chosen.code, this.#year] : null),
      rights,
    );
    this.adopting = new MutationController(
      host,
      'holidays-adopt',
      (client, body, signal) =>
        unwrap(options.notice.noted(client.POST('/holidays/adopt', { body, signal }))),
      { done: 'pbx-holidays-adopted' },
    );
  }

  /** Opens the dialog at a region; empty for the first of the country of the locale. */
  open(region: string, today: string): void {
    this.adopting.reset();
    this.#isOpen = true;
    this.#region = region;
    this.#country = region.slice(0, 2) || regionOf(this.#options.words.locale);
    this.#text = '';
    this.#firstYear = Number(today.slice(0, 4));
    this.#year = this.#firstYear + (today.slice(5) >= '11' ? 1 : 0);
    this.#choices = new Map();
    this.#host.requestUpdate();
  }

  /** `Quebec`, or the code of a region that is not known. */
  nameOf(code: string): string {
    return this.#regions.value?.find((region) => region.code === code)?.name ?? code;
  }

  render() {
    if (!this.#isOpen) return nothing;
    const { words } = this.#options;
    const { pending } = this.adopting;
    const free = this.#free;
    const picked = free.filter((day) => this.#isPicked(day));
    return modalDialog({
      title: words.text('holidayCalendar.catalogue'),
      wide: true,
      close: this.#close,
      content: this.#content(),
      actions: html`<button type="button" autofocus ?disabled=${pending} @click=${this.#close}>
          ${words.text('dialog.cancel')}
        </button>
        <button
          type="button"
          ?disabled=${pending || free.length === 0}
          @click=${() => void this.#adopt(free)}
        >
          ${words.text('holidayCalendar.takeAll')}
        </button>
        <button
          type="button"
          class="primary"
          aria-busy=${pending}
          ?disabled=${pending || picked.length === 0}
          @click=${() => void this.#adopt(picked)}
        >
          ${words.text('holidayCalendar.take', { count: picked.length })}
        </button>`,
    });
  }

  #content() {
    const { words } = this.#options;
    const regions = this.#regions.value;
    if (!regions) {
      return this.#regions.error ? errorState(this.#regions, words) : loadingState(words, 4);
    }
    const { error } = this.adopting;
    return html`<p class="muted">${words.text('holidayCalendar.catalogueLead')}</p>
      ${alertMessage(error ? textOf(error, words) : undefined)}
      <div class="three">${this.#choosing(regions)}</div>
      ${this.#list()}`;
  }

  #choosing(regions: readonly Region[]) {
    const { words } = this.#options;
    const found = matching(regions, this.#country, this.#text);
    const isSearch = this.#text.trim() !== '';
    return html`${selectField({
      id: 'country',
      label: words.text('holidayCalendar.country'),
      value: this.#chosen?.country ?? this.#country,
      options: countriesOf(regions).map(({ code, name }) => ({ value: code, label: name })),
      change: (country) => this.#choose({ country, region: '', text: '' }),
    })}
    ${textField({
      id: 'region-search',
      type: 'search',
      label: words.text('holidayCalendar.regionSearch'),
      value: this.#text,
      autocomplete: 'off',
      hint:
        isSearch && found.length === 0
          ? words.text('holidayCalendar.regionNone', { text: this.#text })
          : undefined,
      change: (text) => this.#choose({ country: this.#country, region: '', text }),
    })}
    ${selectField({
      id: 'region',
      label: words.text('holidayCalendar.region'),
      value: this.#chosen?.code ?? '',
      disabled: found.length === 0,
      options: found.map(({ code, name, countryName }) => ({
        value: code,
        label: isSearch ? `${name} (${countryName})` : name,
      })),
      change: (region) => this.#choose({ country: this.#country, region, text: this.#text }),
    })}
    ${selectField({
      id: 'year',
      label: words.text('holidayCalendar.year'),
      value: String(this.#year),
      options: [0, 1, 2, 3].map((more) => {
        const year = String(this.#firstYear + more);
        return { value: year, label: year };
      }),
      change: (year) => {
        this.#year = Number(year);
        this.#host.requestUpdate();
      },
    })}`;
  }

  #list() {
    const { words } = this.#options;
    if (!this.#chosen) return nothing;
    const days = this.#days.value;
    if (!days) return this.#days.error ? errorState(this.#days, words) : loadingState(words, 5);
    if (days.length === 0) return html`<p>${words.text('holidayCalendar.catalogueEmpty')}</p>`;
    return html`<fieldset class="offers" part="offers">
      <legend>
        ${words.text('holidayCalendar.daysOf', { region: this.#chosen.name, year: String(this.#year) })}
      </legend>
      <ul>
        ${days.map((day) => this.#offer(day))}
      </ul>
    </fieldset>`;
  }

  #offer(day: CatalogueHoliday) {
    const { words } = this.#options;
    const isTaken = day.holidayId !== null;
    const hours = hoursText(words, day);
    const change = (event: Event) => {
      this.#choices.set(day.rule, (event.target as HTMLInputElement).checked);
      this.#host.requestUpdate();
    };
    return html`<li>
      <label>
        <input
          type="checkbox"
          part="control"
          value=${day.rule}
          .checked=${live(isTaken || this.#isPicked(day))}
          ?disabled=${isTaken}
          @change=${change}
        />
        <span class="offer-date">
          ${plainDate(words, day.date, { weekday: 'short', day: 'numeric', month: 'short' })}
        </span>
        <span class="offer-name">
          ${day.name}${hours ? html` <span class="muted">${hours}</span>` : nothing}
        </span>
        <span class=${isTaken ? 'chip taken' : 'chip'}>
          ${words.text(isTaken ? 'holidayCalendar.taken' : `holidayCalendar.type.${day.type}`)}
        </span>
      </label>
    </li>`;
  }

  get #chosen(): Region | undefined {
    const found = matching(this.#regions.value ?? [], this.#country, this.#text);
    return found.find(({ code }) => code === this.#region) ?? found[0];
  }

  get #free(): CatalogueHoliday[] {
    return (this.#days.value ?? []).filter(({ holidayId }) => holidayId === null);
  }

  /** Public holidays are offered, the others are there to be chosen. */
  #isPicked({ rule, type }: CatalogueHoliday): boolean {
    return this.#choices.get(rule) ?? type === 'public';
  }

  #choose({ country, region, text }: { country: string; region: string; text: string }): void {
    this.#country = country;
    this.#region = region;
    this.#text = text;
    this.#choices = new Map();
    this.#host.requestUpdate();
  }

  async #adopt(days: readonly CatalogueHoliday[]): Promise<void> {
    const region = this.#chosen?.code;
    if (!region) return;
    const rules = days.map(({ rule }) => rule);
    const adopted = await this.adopting.run({ region, rules });
    if (!adopted) return;
    this.#close();
    this.#options.adopted(rules.length);
  }

  readonly #close = (): void => {
    this.#isOpen = false;
    this.#host.requestUpdate();
  };
}

async function readRegions(client: PbxClient, signal: AbortSignal): Promise<readonly Region[]> {
  return (await unwrap(client.GET('/holidays/regions', { signal }))).regions;
}

async function readDays(
  client: PbxClient,
  region: string,
  year: number,
  signal: AbortSignal,
): Promise<readonly CatalogueHoliday[]> {
  const params = { query: { region, year } };
  return daysByRule((await unwrap(client.GET('/holidays/catalogue', { params, signal }))).holidays);
}

function regionOf(locale: string): string {
  return new Intl.Locale(locale).maximize().region ?? 'CA';
}
