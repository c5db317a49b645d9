import type { components } from '@pbxkit/client';
import type { DialRule } from './directory.js';

export type DialPolicy = components['schemas']['DialPolicy'];

/** What is near an organization. */
export interface Surroundings {
  readonly areaCode: string | null;
  /** Its own phone numbers in E.164. */
  readonly numbers: readonly string[];
}

/** Places outside of the United States and Canada that are dialled like a long-distance call (NANP). */
const caribbean = [
  ...['242', '246', '264', '268', '284', '345', '441', '473', '649', '658', '664', '721', '758'],
  ...['767', '784', '809', '829', '849', '868', '869', '876'],
];

/** Callers pay the called party: area code 900, and exchange 976 of every area code. */
const premium = ['+1900', '+1976', '+1xxx976'];

/** Free for who calls. */
const tollFree = ['800', '833', '844', '855', '866', '877', '888'].map((code) => `+1${code}`);

const every = (prefixes: readonly string[], permit: boolean): DialRule[] =>
  prefixes.map((prefix) => ({ prefix, permit }));

/**
 * What a dial policy comes to. Emergency numbers and extensions are no matter of it. Local is the area codes of the
 * organization and toll-free; one whose area code nobody knows may dial as far as national.
 */
export function dialRulesOf(policy: DialPolicy, surroundings: Surroundings): DialRule[] {
  if (policy === 'international') return [];
  const near = policy === 'local' ? nearOf(surroundings) : [];
  if (near.length > 0)
    return [
      ...every(premium, false),
      ...every([...near, ...tollFree], true),
      ...every(['+'], false),
    ];
  if (policy === 'internal') return every(['+'], false);
  const abroad = caribbean.map((code) => `+1${code}`);
  return [...every([...premium, ...abroad], false), ...every(['+1'], true), ...every(['+'], false)];
}

/** Country code and area code of each own number, without those that are nowhere in particular. */
function nearOf({ areaCode, numbers }: Surroundings): string[] {
  const own = numbers.map((number) => number.slice(0, 5));
  const near = areaCode ? [`+1${areaCode}`, ...own] : own;
  return [...new Set(near)].filter((prefix) => ![...tollFree, ...premium].includes(prefix));
}
