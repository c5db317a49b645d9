import type { ReactiveController } from 'lit';
import type { en } from '../locales/en.js';
import '../locales/en/shared.js';
import { sessionOf, type Host, type SessionSource } from './client-context.js';
import { elided, withFirst } from './french.js';
import { pseudo } from './pseudo-locale.js';
import { englishText, type Text } from './words.js';

export type StringId = keyof typeof en;
export type Catalogue = Readonly<Record<StringId, Text>>;
export type DateStyle = 'dateTime' | 'date' | 'time' | 'timeSeconds';

type Values = Readonly<Record<string, string | number>>;

let french: Catalogue | undefined;
let loadingFrench: Promise<void> | undefined;

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  dateTime: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    hourCycle: 'h23',
    minute: '2-digit',
  },
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  time: { hour: '2-digit', hourCycle: 'h23', minute: '2-digit' },
  timeSeconds: { hour: '2-digit', hourCycle: 'h23', minute: '2-digit', second: '2-digit' },
};

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();
const locales = new Map<string, boolean>();
let ownZone: string | undefined;

/** Words, dates and numbers in the language of the session, else of the nearest `lang`. */
export class Localize implements ReactiveController {
  readonly #host: Host;
  readonly #source: SessionSource;

  constructor(host: Host) {
    this.#host = host;
    this.#source = sessionOf(host);
    host.addController(this);
  }

  /** The full locale, for `Intl`. */
  get locale(): string {
    const wanted = this.#source.session?.settings.locale ?? 'auto';
    const found = wanted === 'auto' ? (nearest(this.#host, 'lang') ?? navigator.language) : wanted;
    return kept(locales, found, isLocale) ? found : 'en-CA';
  }

  get direction(): 'ltr' | 'rtl' {
    return nearest(this.#host, 'dir')?.toLowerCase() === 'rtl' ? 'rtl' : 'ltr';
  }

  /** IANA zone in which times are shown. */
  get timeZone(): string {
    const { session } = this.#source;
    const wanted = session?.settings.timeZone ?? 'domain';
    if (wanted === 'viewer') return viewerZone();
    if (wanted !== 'domain') return isTimeZone(wanted) ? wanted : viewerZone();
    return session?.grant?.timeZone ?? viewerZone();
  }

  hostConnected(): void {
    void this.#load();
  }

  hostUpdate(): void {
    void this.#load();
  }

  text(id: StringId, values: Values = {}): string {
    const { locale } = this;
    const words = wordsOf(locale);
    const translated = words === 'fr-CA' ? french?.[id] : undefined;
    const message: Text = this.#override(id, locale) ?? translated ?? englishText(id) ?? id;
    const chosen = typeof message === 'string' ? message : message[this.#plural(values['count'])];
    const value = (name: string) => this.#value(values[name]);
    return this.#spelled(chosen, value, locale).replace(/\{(\w+)\}/g, (_, name: string) =>
      value(name),
    );
  }

  number(value: number): string {
    return kept(numberFormats, this.locale, (locale) => new Intl.NumberFormat(locale)).format(
      value,
    );
  }

  /** A moment (ISO 8601); names the zone where it is not that of the viewer. */
  date(iso: string | Date, style: DateStyle = 'dateTime'): string {
    const date = typeof iso === 'string' ? new Date(iso) : iso;
    if (Number.isNaN(date.getTime())) return '';
    const text = dateFormat(this.locale, this.timeZone, style).format(date);
    return this.day(text).replace(/(\d) h (?=\d)/, '$1\u00a0h\u00a0');
  }

  /** A formatted date as people say it: `1er janvier` in French. */
  day(date: string): string {
    return wordsOf(this.locale) === 'fr-CA' ? withFirst(date) : date;
  }

  /** `(514) 555-0123`, in French `514 555-0123`; a number outside North America as it is (E.164). */
  phone(e164: string): string {
    const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164);
    if (!parts) return e164;
    const area = wordsOf(this.locale) === 'fr-CA' ? parts[1] : `(${parts[1]})`;
    return `${area} ${parts[2]}-${parts[3]}`;
  }

  /** `Anne, Luc and Zoé`. */
  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(items);
  }

  #spelled(message: string, value: (name: string) => string, locale: string): string {
    const words = wordsOf(locale);
    if (words === 'fr-CA') return elided(message, value);
    return words === 'en-XA' ? pseudo(message) : message;
  }

  #override(id: StringId, locale: string): Text | undefined {
    const strings = this.#source.session?.settings.strings as
      Readonly<Record<string, Readonly<Record<string, Text>> | undefined>> | undefined;
    return strings?.[locale]?.[id] ?? strings?.[wordsOf(locale)]?.[id];
  }

  #plural(count: string | number | undefined): 'one' | 'other' {
    const rules = kept(pluralRules, this.locale, (locale) => new Intl.PluralRules(locale));
    const rule = rules.select(Number(count ?? 0));
    return rule === 'one' ? 'one' : 'other';
  }

  #value(value: string | number | undefined): string {
    return typeof value === 'number' ? this.number(value) : (value ?? '');
  }

  async #load() {
    if (wordsOf(this.locale) !== 'fr-CA' || french) return;
    loadingFrench ??= loadFrench();
    await loadingFrench;
    this.#host.requestUpdate();
  }
}

/** Which catalogue serves a locale: `fr-CA`, `en` or the pseudo-locale. */
function wordsOf(locale: string): 'en' | 'fr-CA' | 'en-XA' {
  if (locale === 'en-XA') return 'en-XA';
  return /^fr\b/i.test(locale) ? 'fr-CA' : 'en';
}

/** Formats are slow to make and quick to use. */
function kept<V>(made: Map<string, V>, key: string, make: (key: string) => V): V {
  const found = made.get(key) ?? make(key);
  made.set(key, found);
  return found;
}

async function loadFrench() {
  const { frCA } = await import('../locales/fr-CA.js');
  french = frCA;
}

function dateFormat(locale: string, timeZone: string, style: DateStyle): Intl.DateTimeFormat {
  return kept(dateFormats, `${locale} ${timeZone} ${style}`, () => {
    const isForeign = style !== 'date' && timeZone !== viewerZone();
    return new Intl.DateTimeFormat(locale, {
      ...dateStyles[style],
      timeZone,
      ...(isForeign ? { timeZoneName: 'short' } : {}),
    });
  });
}

function viewerZone(): string {
  ownZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return ownZone;
}

/** The attribute of the nearest element that has it, across shadow roots. */
function nearest(from: Element, attribute: string): string | null {
  let at: Element | null = from;
  while (at) {
    const holder: Element | null = at.closest(`[${attribute}]`);
    const value = holder?.getAttribute(attribute);
    if (value) return value;
    const top: Node = at.getRootNode();
    at = top instanceof ShadowRoot ? top.host : null;
  }
  return null;
}

function isLocale(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(value: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: value });
  } catch {
    return false;
  }
}
