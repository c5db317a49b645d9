import type { components } from '@pbxkit/client';
import '../locales/en/lists.js';
import '../locales/en/quick-task.js';
import { destinationText } from '../shared/destination-words.js';
import {
  asDestination,
  type Destination,
  type DestinationNames,
} from '../shared/destination.model.js';
import type { Localize, StringId } from '../shared/localize.js';
import { plainDate } from '../shared/plain-date.js';
import { wallText } from '../shared/time-frame-words.js';
import { weeklyText } from '../shared/weekly-words.js';
import type { WeeklyRange } from '../shared/weekly.model.js';

type Item = components['schemas']['ChangeItem'];
type DateRange = components['schemas']['DateRange'];
type FieldChange = components['schemas']['FieldChange'];
type Day = Pick<components['schemas']['HolidayDay'], 'holidayId' | 'name' | 'date'>;

/** One field in words; `before` is null for something new. */
export interface ChangeLine {
  readonly label: string;
  readonly before: string | null;
  readonly after: string;
}

const labels: Readonly<Record<string, StringId>> = {
  blockedNumbers: 'quickTask.field.blockedNumbers',
  date: 'quickTask.field.date',
  dates: 'quickTask.field.dates',
  holidayIds: 'quickTask.field.holidayIds',
  number: 'quickTask.field.number',
  ranges: 'quickTask.field.ranges',
  rules: 'quickTask.field.rules',
  timeRules: 'quickTask.field.timeRules',
  until: 'quickTask.field.until',
};

const kinds: Readonly<Record<string, StringId>> = {
  'answering-rules': 'resource.answering-rules',
  'blocked-numbers': 'quickTask.resource.blocked-numbers',
  holidays: 'resource.holidays',
  'phone-numbers': 'resource.phone-numbers',
  'time-frames': 'resource.time-frames',
  users: 'resource.users',
};

/** What kind of object it is. */
export function kindText(words: Localize, { resource }: Item): string {
  const id = kinds[resource];
  return id ? words.text(id) : '';
}

/** The fields that say something to a person, before and after. */
export function changeLines(
  words: Localize,
  item: Item,
  names: DestinationNames,
): readonly ChangeLine[] {
  return item.changes.flatMap((change) => {
    const id = labels[change.field];
    if (!id) return [];
    const after = valueText(words, change, change.after, names);
    const before = valueText(words, change, change.before, names);
    const isNew = item.action === 'create';
    const saysNothing = isNew && Array.isArray(change.after) && change.after.length === 0;
    if (after === before || saysNothing || !after) return [];
    return [{ label: words.text(id), before: isNew ? null : before, after }];
  });
}

/** Where calls go by what the plan changes, so that the objects can be named. */
export function destinationsIn(items: readonly Item[]): Destination[] {
  return items.flatMap(({ changes }) =>
    changes.flatMap(({ after }) => rulesOf(after).flatMap(destinationsOf)),
  );
}

function valueText(
  words: Localize,
  { field }: FieldChange,
  value: unknown,
  names: DestinationNames,
): string {
  const none = words.text('quickTask.none');
  if (field === 'ranges' && Array.isArray(value)) {
    return weeklyText(words, value as WeeklyRange[]) || none;
  }
  if (field === 'rules' || field === 'timeRules') return rulesText(words, rulesOf(value), names);
  if (Array.isArray(value)) return listText(words, field, value, names) || none;
  if (typeof value !== 'string') return field === 'until' ? words.text('quickTask.noEnd') : '';
  if (field === 'date') return plainDate(words, value, { dateStyle: 'full' });
  return field === 'until' ? words.date(value) : words.phone(value);
}

function listText(
  words: Localize,
  field: string,
  value: readonly unknown[],
  names: DestinationNames,
): string {
  if (field === 'holidayIds') return daysText(words, value.map(String), names);
  if (field === 'blockedNumbers') return words.list(value.map((one) => words.phone(String(one))));
  if (field === 'dates') return words.list(value.map((one) => dateRangeText(words, one)));
  return '';
}

/** So many days are named; the others are counted. */
const mostDays = 5;

function daysText(words: Localize, ids: readonly string[], names: DestinationNames): string {
  const named = ids.flatMap((id) => names.get(id) ?? []).slice(0, mostDays);
  const more = ids.length - named.length;
  if (named.length === 0) return more > 0 ? words.text('quickTask.count', { count: more }) : '';
  return words.list(more > 0 ? [...named, words.text('quickTask.more', { count: more })] : named);
}

/** Days of the calendar, and those that a plan adds, each with its date, by id. */
export function dayNames(
  words: Localize,
  days: readonly Day[],
  items: readonly Item[],
): [string, string][] {
  const added = items
    .filter(({ resource }) => resource === 'holidays')
    .map(({ id, name, changes }) => {
      const date = changes.find(({ field }) => field === 'date')?.after;
      return { holidayId: id, name, date: typeof date === 'string' ? date : '' };
    });
  return [...days, ...added].map(({ holidayId, name, date }) => [
    holidayId,
    date ? words.text('quickTask.day', { name, date: plainDate(words, date) }) : name,
  ]);
}

function dateRangeText(words: Localize, range: unknown): string {
  const { start, end } = range as DateRange;
  return words.text('timeFrame.dateRange', {
    start: wallText(words, start),
    end: wallText(words, end),
  });
}

/** `Voicemail of Anne, then 2 more`: the first rule decides first. */
function rulesText(words: Localize, rules: readonly Rule[], names: DestinationNames): string {
  const [first, ...rest] = rules;
  if (!first) return words.text('quickTask.noRules');
  const to = destinationsOf(first).map((one) => destinationText(words, one, names));
  const said = to.length > 0 ? words.list(to) : words.text('quickTask.rings');
  return rest.length > 0
    ? words.text('quickTask.firstRule', { first: said, count: rest.length })
    : said;
}

interface Rule {
  readonly destination?: unknown;
  readonly forward?: Readonly<Record<string, unknown>>;
}

function rulesOf(value: unknown): Rule[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is Rule => typeof one === 'object' && one !== null);
}

function destinationsOf({ destination, forward = {} }: Rule): Destination[] {
  return [destination, ...Object.values(forward)].flatMap((one) => asDestination(one) ?? []);
}
