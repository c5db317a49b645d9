import type { CountryCode } from 'libphonenumber-js';
import type { components } from '@pbxkit/client';
import type { FieldFault } from '../problem.js';
import { readBoolean } from '../user-imports/choices.js';
import { toE164 } from '../users/users.rules.js';
import type { StoredNumber } from './phone-numbers.queries.js';
import type { NumberFields } from './phone-numbers.rules.js';

type Schemas = components['schemas'];
type Destination = Schemas['Destination'];

/** Columns of the file, the same both ways: what is exported can be imported. */
export const numberColumns = [
  'number',
  'enabled',
  'enabledFrom',
  'enabledUntil',
  'destination',
  'timeRules',
  'callerIdPrefix',
  'notes',
  'site',
] as const;

export type NumberColumn = (typeof numberColumns)[number];

/** What cells call by name: users by extension, time frames and sites by name. */
export interface CellNames {
  readonly country: CountryCode;
  readonly extensions: ReadonlyMap<string, string>;
  readonly users: ReadonlyMap<string, string>;
  /** Ids of the organization's time frames by folded name. */
  readonly frameIds: ReadonlyMap<string, string>;
  readonly frames: ReadonlyMap<string, string>;
  readonly siteIds: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, string>;
  fold(name: string): string;
}

/** A number as the cells of `numberColumns`. */
export const cellsOf = (
  number: Omit<StoredNumber, 'id' | 'domainId' | 'version' | 'createdAt' | 'updatedAt' | 'kind'>,
  names: CellNames,
): Record<NumberColumn, string> => ({
  number: number.number,
  enabled: number.enabled ? 'yes' : 'no',
  enabledFrom: number.enabledFrom ?? '',
  enabledUntil: number.enabledUntil ?? '',
  destination: number.destination ? writeDestination(number.destination, names) : '',
  timeRules: number.timeRules
    .map(
      ({ timeFrameId, destination }) =>
        `${names.frames.get(timeFrameId) ?? timeFrameId} > ${writeDestination(destination, names)}`,
    )
    .join('\n'),
  callerIdPrefix: number.callerIdPrefix ?? '',
  notes: number.notes ?? '',
  site: number.siteName ?? '',
});

/** A destination as a cell: `user:1001`, `external:+15145550100`, `hangup:busy`. */
function writeDestination(destination: Destination, names: CellNames): string {
  switch (destination.kind) {
    case 'external':
      return `external:${destination.number}`;
    case 'hangup':
      return `hangup:${destination.signal}`;
    case 'directory':
      return 'directory';
    case 'prompt':
      return `prompt:${destination.id}`;
    default:
      return `${destination.kind}:${names.extensions.get(destination.id) ?? destination.id}`;
  }
}

const signals = ['busy', 'tone', 'message'] as const;
const userKinds = ['user', 'userDevices', 'voicemail'] as const;

/** The destination of a cell; undefined when it is none. */
function readDestination(text: string, names: CellNames): Destination | undefined {
  const [, word = '', value = ''] = /^\s*(\w+)\s*(?::\s*(.*?))?\s*$/.exec(text) ?? [];
  const kind = word.toLowerCase();
  if (kind === 'directory' && !value) return { kind };
  const signal = signals.find((one) => one === value.toLowerCase());
  if (kind === 'hangup') return signal && { kind, signal };
  if (kind === 'external') {
    const number = toE164(value, names.country);
    return number ? { kind, number } : undefined;
  }
  const user = userKinds.find((one) => one.toLowerCase() === kind);
  const id = names.users.get(value);
  return user && id ? { kind: user, id } : undefined;
}

type Report = (code: FieldFault['code'], values?: FieldFault['values']) => undefined;

/** Reads a cell that is not empty into the fields of a number; undefined after a report of why it has no value. */
type Reader = (text: string, names: CellNames, report: Report) => Partial<NumberFields> | undefined;

const instant =
  (field: 'enabledFrom' | 'enabledUntil'): Reader =>
  (text, _, report) => {
    const isDate = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2}))?$/i.test(text);
    const at = new Date(text);
    if (!isDate || Number.isNaN(at.getTime())) return report('invalid-date');
    return { [field]: at.toISOString() };
  };

const limited =
  (field: 'callerIdPrefix' | 'notes', limit: number): Reader =>
  (text, _, report) =>
    [...text].length <= limit ? { [field]: text } : report('too-long', { limit });

export const cellReaders: Record<Exclude<NumberColumn, 'number'>, Reader> = {
  enabled(text, _, report) {
    const answer = readBoolean(text);
    return answer ? { enabled: answer.value } : report('unknown-boolean');
  },
  enabledFrom: instant('enabledFrom'),
  enabledUntil: instant('enabledUntil'),
  destination(text, names, report) {
    const destination = readDestination(text, names);
    return destination ? { destination } : report('unknown-destination');
  },
  timeRules(text, names, report) {
    const timeRules: Schemas['TimeRule'][] = [];
    for (const line of text.split('\n').filter((one) => one.trim())) {
      const cut = line.lastIndexOf('>');
      const name = (cut < 0 ? line : line.slice(0, cut)).trim();
      const timeFrameId = names.frameIds.get(names.fold(name));
      const destination = cut < 0 ? undefined : readDestination(line.slice(cut + 1), names);
      if (!timeFrameId || cut < 0) return report('unknown-time-frame', { name });
      if (!destination) return report('unknown-destination');
      timeRules.push({ timeFrameId, destination });
    }
    return timeRules.length > 20 ? report('too-many', { limit: 20 }) : { timeRules };
  },
  callerIdPrefix: limited('callerIdPrefix', 15),
  notes: limited('notes', 500),
  site(text, names, report) {
    const siteId = names.siteIds.get(names.fold(text));
    return siteId ? { siteId } : report('unknown-site');
  },
};

/** What an empty cell says. */
export const emptyCells: Record<Exclude<NumberColumn, 'number'>, Partial<NumberFields>> = {
  enabled: {},
  enabledFrom: { enabledFrom: null },
  enabledUntil: { enabledUntil: null },
  destination: { destination: null },
  timeRules: { timeRules: [] },
  callerIdPrefix: { callerIdPrefix: null },
  notes: { notes: null },
  site: { siteId: null },
};
