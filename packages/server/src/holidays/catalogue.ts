import Holidays from 'date-holidays';
import type { components } from '@pbxkit/client';
import { isHolidayRule } from '../time-frames/holiday-days.js';

type Schemas = components['schemas'];
type Language = Schemas['Language'];

/** A holiday of the catalogue on one of its days. */
export type CatalogueDay = Omit<Schemas['CatalogueHoliday'], 'holidayId'>;

/** Countries whose parts have holidays of their own here; of all others there is the country as a whole. */
const divided = ['CA', 'FR', 'US'];
const midnight = '00:00';
/** A day can be a holiday from some year on only, so several years say which there are. */
const yearsAhead = [0, 1, 2, 3, 4, -1];

/** French where the library knows only the English name. */
const provinces: Readonly<Record<string, string>> = {
  'CA-BC': 'Colombie-Britannique',
  'CA-NB': 'Nouveau-Brunswick',
  'CA-NL': 'Terre-Neuve-et-Labrador',
  'CA-NS': 'Nouvelle-Écosse',
  'CA-NT': 'Territoires du Nord-Ouest',
  'CA-PE': 'Île-du-Prince-Édouard',
  'CA-QC': 'Québec',
};

const codes = new Map<string, readonly [country: string, state?: string]>();
const library = new Holidays();
for (const country of Object.keys(library.getCountries())) {
  codes.set(country, [country]);
  if (!divided.includes(country)) continue;
  for (const state of Object.keys(library.getStates(country)))
    codes.set(`${country}-${state}`, [country, state]);
}

export const isRegion = (region: string): boolean => codes.has(region);

/** Every region, by country and name; a country itself stands before its parts. */
export function listRegions(language: Language): Schemas['HolidayRegion'][] {
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const compare = new Intl.Collator(language).compare;
  return [...codes]
    .map(([code, [country, state]]) => {
      const countryName = countries.of(country) ?? country;
      const name = state ? nameOf(code, country, state, language) : countryName;
      return { code, name, country, countryName };
    })
    .sort(
      (a, b) =>
        compare(a.countryName, b.countryName) ||
        a.code.length - b.code.length ||
        compare(a.name, b.name),
    );
}

function nameOf(code: string, country: string, state: string, language: Language): string {
  const french = language === 'fr-CA' ? provinces[code] : undefined;
  return french ?? library.getStates(country, language.slice(0, 2))[state] ?? code;
}

/** The holidays of a region in a year, in order; a substitute day stands beside the day itself. */
export function holidaysIn(region: string, year: number, language: Language): CatalogueDay[] {
  return calendarOf(region, language)
    .getHolidays(year)
    .filter(({ rule }) => isUsable(rule))
    .map(toDay)
    .slice(0, 200);
}

/** The holidays of a region by their rules, each on one of its own days. */
export function holidaysByRule(
  region: string,
  year: number,
  language: Language,
): Map<string, CatalogueDay> {
  const calendar = calendarOf(region, language);
  const found = new Map<string, CatalogueDay>();
  for (const ahead of yearsAhead)
    for (const holiday of calendar.getHolidays(year + ahead))
      if (!found.has(holiday.rule) && !holiday.substitute && isUsable(holiday.rule))
        found.set(holiday.rule, toDay(holiday));
  return found;
}

function calendarOf(region: string, language: Language): Holidays {
  const [country = '', state = ''] = codes.get(region) ?? [];
  const languages = [language.slice(0, 2), 'en'];
  return new Holidays(country, state, { languages, timezone: 'UTC' });
}

/** The contract holds rules of 4 to 100 characters. */
const isUsable = (rule: string) => rule.length >= 4 && rule.length <= 100 && isHolidayRule(rule);

/** In UTC the library's instants are the times on the wall. */
function toDay({
  rule,
  name,
  date,
  start,
  end,
  type,
}: ReturnType<Holidays['getHolidays']>[number]): CatalogueDay {
  const from = date.slice(11, 16) || midnight;
  const to = end.toISOString().slice(11, 16);
  const whole = end.getTime() - start.getTime() >= 86_400_000;
  return {
    rule,
    name,
    date: date.slice(0, 10),
    start: whole ? midnight : from,
    end: whole || to === midnight ? '24:00' : to,
    type,
  };
}
