import { weekdays, type Weekday } from './weekly.model.js';

export type Frequency = 'daily' | 'weekly' | 'monthly' | 'yearly';

/** What the plain form can say of an RRULE (RFC 5545, section 3.3.10). */
export interface Plan {
  readonly frequency: Frequency;
  /** Every so many days, weeks, months or years. */
  readonly interval: number;
  /** Of a weekly one; empty for the day of the first occurrence. */
  readonly days: readonly Weekday[];
  /** Of a monthly one: the so manieth weekday, -1 for the last; null for the day of the first occurrence. */
  readonly nth: { readonly number: Nth; readonly day: Weekday } | null;
  readonly ends:
    | { readonly kind: 'never' }
    | { readonly kind: 'until'; readonly date: string }
    | { readonly kind: 'count'; readonly count: number };
}

/** The so manieth; -1 for the last. */
export type Nth = (typeof nths)[number];

export const nths = [1, 2, 3, 4, 5, -1] as const;
export const frequencies: readonly Frequency[] = ['daily', 'weekly', 'monthly', 'yearly'];

const codes: Record<Weekday, string> = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
};
const known = ['FREQ', 'INTERVAL', 'BYDAY', 'UNTIL', 'COUNT', 'WKST'];

/** The plan of a rule; null when the rule says more than the plain form can. */
export function planOf(rule: string): Plan | null {
  const parts = new Map(
    rule
      .toUpperCase()
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => part.split('=') as [string, string | undefined]),
  );
  const frequency = frequencies.find((name) => name.toUpperCase() === parts.get('FREQ'));
  const ends = endsOf(parts.get('UNTIL'), parts.get('COUNT'));
  const interval = Number(parts.get('INTERVAL') ?? 1);
  if (!frequency || !ends || !Number.isInteger(interval) || interval < 1) return null;
  if ([...parts.keys()].some((key) => !known.includes(key))) return null;
  const given = parts.get('BYDAY');
  const plain: Plan = { frequency, interval, ends, days: [], nth: null };
  if (!given) return plain;
  if (frequency === 'weekly') {
    const days = given.split(',').map(dayOf);
    return days.every((day) => day !== undefined) ? { ...plain, days } : null;
  }
  const nth = /^(-1|[1-5])(MO|TU|WE|TH|FR|SA|SU)$/.exec(given);
  const day = nth && dayOf(nth[2] ?? '');
  return frequency === 'monthly' && day
    ? { ...plain, nth: { number: Number(nth[1]) as Nth, day } }
    : null;
}

/** The rule of a plan. */
export function ruleOf({ frequency, interval, days, nth, ends }: Plan): string {
  const byDay =
    frequency === 'weekly'
      ? weekdays
          .filter((day) => days.includes(day))
          .map((day) => codes[day])
          .join()
      : frequency === 'monthly' && nth
        ? `${nth.number}${codes[nth.day]}`
        : '';
  return [
    `FREQ=${frequency.toUpperCase()}`,
    interval > 1 ? `INTERVAL=${interval}` : '',
    byDay ? `BYDAY=${byDay}` : '',
    ends.kind === 'until' ? `UNTIL=${ends.date.replaceAll('-', '')}T235959` : '',
    ends.kind === 'count' ? `COUNT=${ends.count}` : '',
  ]
    .filter(Boolean)
    .join(';');
}

function endsOf(until: string | undefined, count: string | undefined): Plan['ends'] | null {
  if (until && count) return null;
  if (count) return Number(count) > 0 ? { kind: 'count', count: Number(count) } : null;
  if (!until) return { kind: 'never' };
  const date = /^(\d{4})(\d{2})(\d{2})(T\d{6}Z?)?$/.exec(until);
  return date ? { kind: 'until', date: `${date[1]}-${date[2]}-${date[3]}` } : null;
}

function dayOf(code: string): Weekday | undefined {
  return weekdays.find((day) => codes[day] === code);
}
