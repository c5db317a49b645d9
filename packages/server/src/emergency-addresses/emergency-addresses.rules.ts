import type { components } from '@pbxkit/client';
import type { FieldFault } from '../problem.js';

type EmergencyAddress = components['schemas']['EmergencyAddress'];

/** Everything that a person can set of an emergency address. */
export const addressFields = [
  'label',
  'street',
  'unit',
  'city',
  'region',
  'postalCode',
  'country',
  'alertEmails',
] as const satisfies readonly (keyof EmergencyAddress)[];

export type AddressFields = Pick<EmergencyAddress, (typeof addressFields)[number]>;

/** Provinces with the first letters of their postal codes (Canada Post). */
const provinces: Readonly<Record<string, [letters: string, ...names: string[]]>> = {
  AB: ['T', 'Alberta'],
  BC: ['V', 'British Columbia', 'Colombie-Britannique'],
  MB: ['R', 'Manitoba'],
  NB: ['E', 'New Brunswick', 'Nouveau-Brunswick'],
  NL: ['A', 'Newfoundland and Labrador', 'Terre-Neuve-et-Labrador'],
  NS: ['B', 'Nova Scotia', 'Nouvelle-Écosse'],
  NT: ['X', 'Northwest Territories', 'Territoires du Nord-Ouest'],
  NU: ['X', 'Nunavut'],
  ON: ['KLMNP', 'Ontario'],
  PE: ['C', 'Prince Edward Island', 'Île-du-Prince-Édouard'],
  QC: ['GHJ', 'Quebec', 'Québec'],
  SK: ['S', 'Saskatchewan'],
  YT: ['Y', 'Yukon'],
};

const states =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI';

/** An address as it is stored, and what of it does not fit its country. */
export interface ReadAddress {
  readonly region: string;
  readonly postalCode: string;
  readonly faults: readonly FieldFault[];
}

type Reader = (region: string, postalCode: string) => ReadAddress;

/** Countries whose addresses can be told right from wrong. */
const readers: Readonly<Record<string, Reader>> = {
  CA: readCanadian,
  US: readAmerican,
  FR: readFrench,
};

/** Whether region and postal code of this country can be checked; only then is an address validated. */
export const isCheckable = (country: string): boolean => country in readers;

/** Region and postal code in the form of their country; faults where they do not fit it. */
export function readAddress({
  country,
  region,
  postalCode,
}: Pick<AddressFields, 'country' | 'region' | 'postalCode'>): ReadAddress {
  return readers[country]?.(region, postalCode) ?? { region, postalCode, faults: [] };
}

function readCanadian(typedRegion: string, typedCode: string): ReadAddress {
  const region = codeOf(typedRegion, provinces);
  const letters = typedCode.toUpperCase().replace(/[\s-]/g, '');
  const [first] = region ? (provinces[region] ?? []) : [];
  const isCode = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\d[ABCEGHJ-NPRSTV-Z]\d$/.test(letters);
  const fits = isCode && (!first || first.includes(letters.charAt(0)));
  return result(region, typedRegion, {
    postalCode: isCode ? `${letters.slice(0, 3)} ${letters.slice(3)}` : typedCode,
    fits,
    examples: ['QC', 'H2X 1Y4'],
  });
}

function readAmerican(typedRegion: string, typedCode: string): ReadAddress {
  const wanted = typedRegion.toUpperCase();
  const region = states.split(' ').includes(wanted) ? wanted : undefined;
  return result(region, typedRegion, {
    postalCode: typedCode,
    fits: /^\d{5}(-\d{4})?$/.test(typedCode),
    examples: ['NY', '10001'],
  });
}

/** The number of the département begins the postal code, but for Corsica; a name stands as it is. */
function readFrench(typedRegion: string, typedCode: string): ReadAddress {
  const postalCode = typedCode.replace(/\s/g, '');
  const isNumber = /^\d/.test(typedRegion);
  const number = typedRegion.toUpperCase().replace(/^2[AB]$/, '20');
  const known = /^(0[1-9]|[1-8]\d|9[0-5]|97[1-8]|98[6-8])$/.test(number);
  const region = isNumber ? (known ? typedRegion.toUpperCase() : undefined) : typedRegion;
  const fits = /^\d{5}$/.test(postalCode) && (!isNumber || postalCode.startsWith(number));
  return result(region, typedRegion, { postalCode, fits, examples: ['75', '75011'] });
}

function result(
  region: string | undefined,
  typedRegion: string,
  code: { postalCode: string; fits: boolean; examples: readonly [string, string] },
): ReadAddress {
  const faults: FieldFault[] = [];
  const [exampleRegion, example] = code.examples;
  if (!region)
    faults.push({
      pointer: '/region',
      code: 'unknown-region-of-country',
      values: { example: exampleRegion },
    });
  if (!code.fits)
    faults.push({ pointer: '/postalCode', code: 'invalid-postal-code', values: { example } });
  return { region: region ?? typedRegion, postalCode: code.postalCode, faults };
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '');

/** Code of a region by its code or name. */
const codeOf = (text: string, regions: typeof provinces): string | undefined =>
  Object.entries(regions).find(([code, [, ...names]]) =>
    [code, ...names].some((name) => plain(name) === plain(text)),
  )?.[0];
