import { v7 as uuidv7 } from 'uuid';
import type { components } from '@pbxkit/client';
import type { Db } from '../database/scope.js';
import { holidaysByRule } from '../holidays/catalogue.js';
import { insertHolidays, type NewHoliday } from '../holidays/holidays.queries.js';
import { insertOverrides, type NewOverride } from '../overrides/overrides.queries.js';
import { insertTimeFrames, type NewTimeFrame } from '../time-frames/time-frames.queries.js';
import { referencesOf, referencesOfHolidays } from '../uses/document-references.js';
import { setManyReferences } from '../uses/object-references.queries.js';

type Schemas = components['schemas'];

/** The domain that gets schedules, and the people and sites they are about. */
export interface DemoPlace {
  readonly id: string;
  readonly name: string;
  readonly language: Schemas['Language'];
  /** Ids by extension, mailboxes included. */
  readonly users: ReadonlyMap<string, string>;
  /** Ids by name. */
  readonly sites: ReadonlyMap<string, string>;
}

interface Schedule {
  /** Region whose public holidays were taken from the catalogue. */
  readonly region: string;
  readonly holidays: readonly Pick<NewHoliday, 'name' | 'rule' | 'start' | 'end'>[];
  /** Name of the time frame that holds all holidays. */
  readonly holidayFrame: string;
  readonly frames: readonly DemoFrame[];
  readonly overrides: readonly NewOverride[];
}

type DemoFrame = Pick<NewTimeFrame, 'name' | 'type'> & Partial<NewTimeFrame>;

const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const each = (
  days: readonly Schemas['Weekday'][],
  start: string,
  end: string,
): Schemas['WeeklyRange'][] => days.map((day) => ({ day, start, end }));
const day = 86_400_000;

function boreal({ users, sites }: DemoPlace, now: Date): Schedule {
  const year = now.getUTCFullYear() + 1;
  const ago = (days: number) => new Date(now.getTime() - days * day).toISOString();
  return {
    region: 'CA-QC',
    holidayFrame: 'Jours fériés',
    holidays: [
      { name: 'Veille de Noël', rule: '12-24', start: '12:00', end: '24:00' },
      { name: 'Veille du jour de l’An', rule: '12-31', start: '12:00', end: '24:00' },
    ],
    frames: [
      {
        name: 'Heures d’ouverture',
        type: 'weekly',
        ranges: [
          ...each(workdays.slice(0, 4), '08:30', '17:00'),
          { day: 'friday', start: '08:30', end: '16:00' },
        ],
      },
      {
        name: 'Heure du dîner',
        type: 'weekly',
        ranges: each(workdays, '12:00', '13:00'),
      },
      {
        name: 'Soirs, nuits et fins de semaine',
        type: 'weekly',
        ranges: [
          ...each(workdays.slice(0, 4), '17:00', '08:30'),
          { day: 'friday', start: '16:00', end: '24:00' },
          ...each(['saturday', 'sunday'], '00:00', '24:00'),
          { day: 'monday', start: '00:00', end: '08:30' },
        ],
      },
      {
        name: 'Inventaire mensuel',
        type: 'recurring',
        recurrence: {
          start: `${year - 1}-01-05T07:00`,
          end: `${year - 1}-01-05T09:30`,
          rule: 'FREQ=MONTHLY;BYDAY=1MO',
        },
      },
      {
        name: 'Vacances de la construction',
        type: 'dates',
        dates: [{ start: `${year}-07-18T00:00`, end: `${year}-08-01T00:00` }],
      },
      {
        name: 'Télétravail',
        type: 'weekly',
        ranges: each(['tuesday', 'thursday'], '08:00', '16:30'),
        ownerUserId: users.get('1043') ?? null,
      },
    ],
    overrides: [
      {
        id: uuidv7(),
        target: { kind: 'site', id: sites.get('Gatineau') ?? '' },
        destination: { kind: 'voicemail', id: users.get('1127') ?? '' },
        startsAt: ago(3),
        endsAt: ago(2),
        reason: 'Panne d’électricité',
      },
    ],
  };
}

const clinic = (): Schedule => ({
  region: 'CA-NB',
  holidayFrame: 'Holidays',
  holidays: [],
  frames: [
    {
      name: 'Opening hours',
      type: 'weekly',
      ranges: [
        ...each(workdays, '08:00', '18:00'),
        { day: 'saturday', start: '09:00', end: '13:00' },
      ],
    },
    { name: 'Nights', type: 'weekly', ranges: each(workdays, '18:00', '08:00') },
  ],
  overrides: [],
});

const schedules: Readonly<Record<string, (place: DemoPlace, now: Date) => Schedule>> = {
  'boreal.exemple': boreal,
  'clinique-laurier.exemple': clinic,
};

/** Gives a domain of the demo its time frames, holidays and overrides; returns the ids of the time frames by name. */
export async function seedSchedules(
  db: Db,
  place: DemoPlace,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const schedule = schedules[place.name]?.(place, now);
  if (!schedule) return new Map();
  const holidays = toHolidays(schedule, place, now);
  await insertHolidays(db, place.id, holidays);
  const frames = [
    ...schedule.frames,
    {
      name: schedule.holidayFrame,
      type: 'holidays' as const,
      holidayIds: holidays.map(({ id }) => id),
    },
  ].map((frame) => ({ ...blank, ...frame, id: uuidv7() }));
  await insertTimeFrames(db, place.id, frames);
  await insertOverrides(db, place.id, schedule.overrides);
  await setManyReferences(db, place.id, [
    ...frames.map(({ id, holidayIds }) => ({
      by: { resource: 'time-frames', id } as const,
      references: referencesOfHolidays(holidayIds),
    })),
    ...schedule.overrides.map(({ id, destination }) => ({
      by: { resource: 'overrides', id } as const,
      references: referencesOf(destination, 'destination'),
    })),
  ]);
  return new Map(frames.map(({ name, id }) => [name, id]));
}

const blank = { ranges: [], dates: [], holidayIds: [], recurrence: null, ownerUserId: null };

function toHolidays(
  { region, holidays }: Schedule,
  { language }: DemoPlace,
  now: Date,
): NewHoliday[] {
  const catalogue = [...holidaysByRule(region, now.getUTCFullYear(), language).values()];
  const taken = catalogue.filter(({ type }) => type === 'public');
  const common = { date: null, observance: 'sameDay' } as const;
  return [
    ...taken.map(({ name, rule, start, end }) => ({
      ...common,
      ...{ id: uuidv7(), name, rule, start, end, region, source: 'catalogue' as const },
    })),
    ...holidays.map((own) => ({
      ...common,
      ...own,
      ...{ id: uuidv7(), region: null, source: 'own' as const },
    })),
  ];
}
