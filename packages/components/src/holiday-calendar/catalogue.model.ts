import type { components } from '@pbxkit/client';

export type Region = components['schemas']['HolidayRegion'];
export type CatalogueHoliday = components['schemas']['CatalogueHoliday'];

/** Countries of the regions, each once, in their order. */
export function countriesOf(regions: readonly Region[]): { code: string; name: string }[] {
  const names = new Map(regions.map(({ country, countryName }) => [country, countryName]));
  return [...names].map(([code, name]) => ({ code, name }));
}

/** Regions of a country, or, while something is searched for, those of any country whose name matches. */
export function matching(regions: readonly Region[], country: string, text: string): Region[] {
  const wanted = fold(text.trim());
  if (!wanted) {
    const own = regions.filter((region) => region.country === country);
    return own.length > 0
      ? own
      : regions.filter((region) => region.country === regions[0]?.country);
  }
  return regions.filter(({ code, name, countryName }) =>
    fold(`${name} ${countryName} ${code}`).includes(wanted),
  );
}

/** One line per rule, at its first day of the year. */
export function daysByRule(days: readonly CatalogueHoliday[]): CatalogueHoliday[] {
  const first = new Map<string, CatalogueHoliday>();
  for (const day of days) if (!first.has(day.rule)) first.set(day.rule, day);
  return [...first.values()];
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
